package fi.neuvottelu.calendar;

import static fi.neuvottelu.calendar.LadderStep.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Our own rules of target dates: reminders before an event move back, what follows an event moves on. */
class LadderTest {
    private static final List<Locale> LANGUAGES = List.of(new Locale("fi"), new Locale("sv", "FI"), Locale.ENGLISH);

    private final WorkingDays workingDays = new WorkingDays();
    private final Ladder ladder = new Ladder(workingDays);

    @ParameterizedTest
    @CsvSource({
        // an ordinary autumn session, Thursday 15 October 2026
        "INVITATION, 2026-10-15, 2026-09-03",
        "REPLY_BY, 2026-10-15, 2026-09-24",
        "REPLY_BY_OTHERS, 2026-10-15, 2026-10-08",
        "MATERIAL, 2026-10-15, 2026-10-01",
        "DETAILS, 2026-10-15, 2026-10-13",
        "DRAFT_MINUTES, 2026-10-15, 2026-10-22",
        "SEND_FOR_REVIEW, 2026-10-15, 2026-10-29",
        "REVIEW_CLOSES, 2026-10-15, 2026-11-12",
        "APPROVE_BY, 2026-10-15, 2026-11-19",
        "REMIND_BEFORE_REPLY, 2026-09-24, 2026-09-21",
        "REMIND_AFTER_REPLY, 2026-09-24, 2026-09-25",
        "REMIND_AFTER_REPLY, 2026-09-25, 2026-09-28",
        "SILENT_TO_COORDINATOR, 2026-09-24, 2026-10-01",
        "SILENT_TO_SUPERVISOR, 2026-09-24, 2026-10-08",
        "REVIEW_PERIOD, 2026-10-30, 2026-11-13",
        "APPROVAL_REMINDER, 2026-11-13, 2026-11-20",
        // Easter, 3 to 6 April 2026
        "DETAILS, 2026-04-08, 2026-04-02",
        "REPLY_BY, 2026-04-24, 2026-04-02",
        "REMIND_AFTER_REPLY, 2026-04-02, 2026-04-07",
        "DRAFT_MINUTES, 2026-03-27, 2026-04-07",
        // 1 May 2026, a Friday
        "REPLY_BY_OTHERS, 2026-05-08, 2026-04-30",
        "DRAFT_MINUTES, 2026-04-24, 2026-05-04",
        // Midsummer Eve, 19 June 2026
        "MATERIAL, 2026-07-03, 2026-06-18",
        "SEND_FOR_REVIEW, 2026-06-05, 2026-06-22",
        // Independence Day on a Sunday, 6 December 2026, and on a Monday, 2027
        "DETAILS, 2026-12-08, 2026-12-04",
        "DETAILS, 2027-12-08, 2027-12-03",
        "REMIND_AFTER_REPLY, 2027-12-03, 2027-12-07",
        // Christmas 2025: five days off
        "REPLY_BY, 2026-01-14, 2025-12-23",
        "REMIND_AFTER_REPLY, 2025-12-23, 2025-12-29",
        "DRAFT_MINUTES, 2025-12-17, 2025-12-29",
        "APPROVE_BY, 2026-12-18, 2027-01-22",
        // 29 February: a Tuesday in 2028, a Sunday in 2032, none in 2027
        "MATERIAL, 2028-03-14, 2028-02-29",
        "DRAFT_MINUTES, 2028-02-22, 2028-02-29",
        "MATERIAL, 2032-03-14, 2032-02-27",
        "DRAFT_MINUTES, 2032-02-22, 2032-03-01",
        "DRAFT_MINUTES, 2027-02-22, 2027-03-01",
        // measures
        "MEASURE_FIRST, 2026-12-31, 2026-12-17",
        "MEASURE_SECOND, 2026-12-31, 2026-12-28",
        "MEASURE_SECOND, 2026-12-28, 2026-12-23",
        "MEASURE_DUE, 2026-12-31, 2026-12-31",
        "MEASURE_DUE, 2027-01-31, 2027-01-29",
        "MEASURE_OVERDUE, 2026-12-31, 2027-01-07",
        "MEASURE_OVERDUE, 2026-12-30, 2027-01-07",
        // requests: thirty days; Easter Sunday, and a Saturday
        "REQUEST_REPLY, 2027-01-11, 2027-02-10",
        "MEND_ADDRESS, 2027-01-11, 2027-01-13",
        "MEND_ADDRESS, 2027-01-07, 2027-01-11",
        "REQUEST_REPLY, 2027-02-26, 2027-03-30",
        "REQUEST_REPLY, 2027-01-21, 2027-02-22",
    })
    void aStepFallsOnAWorkingDay(LadderStep step, LocalDate anchor, LocalDate date) {
        assertThat(ladder.date(step, anchor).date()).isEqualTo(date);
    }

    @Test
    void aMovedDateSaysWhy() {
        var reply = ladder.date(REPLY_BY, LocalDate.of(2026, 1, 14));
        assertThat(reply.text(new Locale("fi")))
                .isEqualTo("21 päivää ennen neuvottelutilaisuutta (ke 14.1.2026): ke 24.12.2025; "
                        + "ke 24.12.2025 ei ole työpäivä (jouluaatto), siirretty edelliseen työpäivään: ti 23.12.2025");
        assertThat(ladder.date(DRAFT_MINUTES, LocalDate.of(2026, 10, 17)).text(new Locale("sv", "FI")))
                .isEqualTo(
                        "7 dagar efter förhandlingstillfället (lör 17.10.2026): lör 24.10.2026; "
                                + "lör 24.10.2026 är inte en arbetsdag (lördag), flyttat till följande arbetsdag: mån 26.10.2026");
        assertThat(ladder.date(REMIND_AFTER_REPLY, LocalDate.of(2026, 10, 15)).text(Locale.ENGLISH))
                .isEqualTo("1 day after the reply date (Thu 15 Oct 2026): Fri 16 Oct 2026");
    }

    @ParameterizedTest
    @EnumSource
    void everyStepCanBeExplainedInEveryLanguage(LadderStep step) {
        for (var language : LANGUAGES) {
            assertThat(ladder.date(step, LocalDate.of(2026, 10, 15)).text(language))
                    .isNotBlank();
        }
    }

    @Property
    void replayingTheStepsGivesTheDate(
            @ForAll LadderStep step, @ForAll @DateRange(min = "2023-01-01", max = "2060-12-31") LocalDate anchor) {
        var explained = ladder.date(step, anchor);
        var replayed = anchor;
        for (var taken : explained.steps()) {
            assertThat(taken.from()).isEqualTo(replayed);
            replayed = switch (taken.rule()) {
                case DateStep.TO_PREVIOUS_WORKING_DAY -> workingDays.onOrBefore(replayed);
                case DateStep.TO_NEXT_WORKING_DAY -> workingDays.onOrAfter(replayed);
                default -> replayed.plusDays(ladder.days(step));
            };
            assertThat(taken.to()).isEqualTo(replayed);
        }
        assertThat(explained.date()).isEqualTo(replayed).satisfies(day -> assertThat(workingDays.isWorkingDay(day))
                .isTrue());
    }

    @Property
    void aLaterAnchorNeverGivesAnEarlierDate(
            @ForAll LadderStep step, @ForAll @DateRange(min = "2023-01-01", max = "2060-12-31") LocalDate anchor) {
        assertThat(at(step, anchor)).isBeforeOrEqualTo(at(step, anchor.plusDays(1)));
    }

    /** Holds for every session whose first step is not yet past: nothing here depends on today. */
    @Property
    void theLadderOfASessionIsInOrder(@ForAll @DateRange(min = "2023-01-01", max = "2060-12-31") LocalDate session) {
        var reply = at(REPLY_BY, session);
        assertThat(List.of(
                        at(INVITATION, session),
                        at(REMIND_BEFORE_REPLY, reply),
                        reply,
                        at(REMIND_AFTER_REPLY, reply),
                        at(SILENT_TO_COORDINATOR, reply),
                        at(SILENT_TO_SUPERVISOR, reply),
                        session,
                        at(DRAFT_MINUTES, session),
                        at(SEND_FOR_REVIEW, session),
                        at(REVIEW_CLOSES, session),
                        at(APPROVE_BY, session)))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(at(MATERIAL, session)).isBefore(at(DETAILS, session)).isAfter(reply);
        assertThat(at(DETAILS, session)).isBefore(session);
    }

    /** The list of the silent can come on or after the day of the session: the reply date is a week before it. */
    @Property
    void theOtherActorsAreRemindedBeforeTheSession(
            @ForAll @DateRange(min = "2023-01-01", max = "2060-12-31") LocalDate session) {
        var reply = at(REPLY_BY_OTHERS, session);
        assertThat(List.of(
                        at(INVITATION, session),
                        at(REMIND_BEFORE_REPLY, reply),
                        reply,
                        at(REMIND_AFTER_REPLY, reply),
                        session))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** The reminders of a measure never change order; the last two meet where Christmas lies between them. */
    @Property
    void theLadderOfAMeasureIsInOrder(@ForAll @DateRange(min = "2023-01-01", max = "2060-12-31") LocalDate due) {
        assertThat(List.of(at(MEASURE_FIRST, due), at(MEASURE_SECOND, due), at(MEASURE_DUE, due), due))
                .isSorted();
        assertThat(at(MEASURE_OVERDUE, due)).isAfter(due);
    }

    @Test
    void theDaysCanBeConfigured() {
        settings("neuvottelu.ladder.invitation=-56", "neuvottelu.ladder.remind-before-reply=-5")
                .run(context -> {
                    var configured = context.getBean(Ladder.class);
                    assertThat(configured.days(INVITATION)).isEqualTo(-56);
                    assertThat(configured.days(REMIND_BEFORE_REPLY)).isEqualTo(-5);
                    assertThat(configured.days(REPLY_BY)).isEqualTo(-21);
                });
    }

    @Test
    void aLadderOutOfOrderIsNotStarted() {
        settings("neuvottelu.ladder.reply-by=-49")
                .run(context -> assertThat(context).hasFailed());
        settings("neuvottelu.ladder.no-such-step=3")
                .run(context -> assertThat(context).hasFailed());
        assertThatThrownBy(() -> new Ladder(workingDays, Map.of(REPLY_BY, -49)))
                .hasMessageContaining("INVITATION must come before REPLY_BY");
        assertThatThrownBy(() -> new Ladder(workingDays, Map.of(DRAFT_MINUTES, -7)))
                .hasMessageContaining("DRAFT_MINUTES is AFTER its anchor");
    }

    @Test
    void stepsThatDoNotMeetAreNoExplanation() {
        var day = LocalDate.of(2026, 10, 15);
        assertThatThrownBy(
                        () -> new ExplainedDate(day, List.of(new DateStep("onMeasureDueDate", day, day.plusDays(1)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private LocalDate at(LadderStep step, LocalDate anchor) {
        return ladder.date(step, anchor).date();
    }

    private static ApplicationContextRunner settings(String... settings) {
        return new ApplicationContextRunner()
                .withBean(AddedHolidays.class, () -> AddedHolidays.NONE)
                .withUserConfiguration(CalendarBeans.class)
                .withPropertyValues(settings);
    }
}
