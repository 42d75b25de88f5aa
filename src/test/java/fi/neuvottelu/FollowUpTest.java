package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.followup.FollowUpNote;
import fi.neuvottelu.followup.FollowUpState;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.round.RoundState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** follow-up: one agreed measure until it is done, or not done with a reason: 612/2021 s. 7(4), monitoring. */
@ScenarioTest
class FollowUpTest {
    /** A Friday. */
    private static final LocalDate DUE = LocalDate.of(2027, 9, 10);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Test
    void theOwnerReportsProgressAndThenThatItIsDone() {
        var session = agreed("Turku", DUE);
        var measure = session.measure();
        assertThat(mailbox.letterTo("Turku").text()).contains("Kävelyreitti").contains("10.9.2027");
        assertThat(measure.instance())
                .hasPassed(findId("Measure agreed"), findId("Ask owner"))
                .isWaitingAt(findId("Report on measure"));
        assertThat(measure.tasksOf("Turku")).hasSize(1);
        assertThat(measure.tasksOf("Raisio")).isEmpty();
        Refused.because("measure.progressMissing").when(() -> measure.reports("Turku", "PROGRESS", " "));
        Refused.because("measure.outcomeMissing").when(() -> measure.reports("Turku", null, "Jotain"));

        measure.reports("Turku", "PROGRESS", "Suunnitelma on valmis.");
        assertThat(measure.row().state()).isEqualTo(FollowUpState.OPEN);
        assertThat(measure.instance()).hasPassed(findId("Record progress")).isWaitingAt(findId("Report on measure"));

        measure.reports("Turku", "DONE", null);

        assertThat(measure.row().state()).isEqualTo(FollowUpState.DONE);
        assertThat(measure.notes())
                .extracting(FollowUpNote::kind)
                .containsExactly(FollowUpNote.Kind.ASKED, FollowUpNote.Kind.PROGRESS, FollowUpNote.Kind.DONE);
        assertThat(measure.instance())
                .hasPassed(findId("Last report given"), findId("Measure concluded"))
                .isEnded();
        clock.passes(DUE.plusDays(10));
        assertThat(measure.letters(LetterKind.MEASURE_REMINDER)).isEmpty();
    }

    @Test
    void aMeasureThatIsNotDoneSaysWhy() {
        var session = agreed("Turku", DUE);
        var measure = session.measure();
        Refused.because("measure.reasonMissing").when(() -> measure.reports("Turku", "NOT_DONE", ""));
        assertThat(measure.row().state()).isEqualTo(FollowUpState.OPEN);

        measure.reports("Turku", "NOT_DONE", "Rahoitus puuttuu");

        assertThat(measure.row().state()).isEqualTo(FollowUpState.NOT_DONE);
        assertThat(measure.notes()).last().extracting(FollowUpNote::text).isEqualTo("Rahoitus puuttuu");
        assertThat(measure.instance()).isEnded();
    }

    @Test
    void theOwnerIsReminded14And3DaysBeforeOnTheDayAnd7DaysAfter() {
        var session = agreed("Turku", DUE);
        clock.passes(DUE.plusDays(40));
        assertThat(session.measure().letters(LetterKind.MEASURE_REMINDER))
                .extracting(letter -> LocalTimes.dateOf(letter.queuedAt()))
                .containsExactly(DUE.minusDays(14), DUE.minusDays(3), DUE, DUE.plusDays(7));
        assertThat(session.measure().instance())
                .hasPassed(
                        findId("First notice"),
                        findId("Second notice"),
                        findId("On the due date"),
                        findId("Overdue notice"),
                        findId("Owner reminded"))
                .isWaitingAt(findId("Report on measure"));
        assertThat(session.measure().tasksOf("Turku"))
                .as("open until it is reported")
                .hasSize(1);
    }

    /** Midsummer Eve is a Friday: before it to the Thursday, after it to the Monday. */
    @Test
    void noReminderLeavesOnADayOff() {
        var session = agreed("Turku", LocalDate.of(2027, 6, 26));
        clock.passes(LocalDate.of(2027, 7, 20));
        assertThat(session.measure().letters(LetterKind.MEASURE_REMINDER))
                .extracting(letter -> LocalTimes.dateOf(letter.queuedAt()))
                .containsExactly(
                        LocalDate.of(2027, 6, 11),
                        LocalDate.of(2027, 6, 23),
                        LocalDate.of(2027, 6, 24),
                        LocalDate.of(2027, 7, 5));
    }

    /** Agreed in March, approved in April, due the day after that. */
    @Test
    void whoeverHasJustBeenAskedIsNotRemindedOnTheSameDay() {
        var session = agreed("Turku", LocalDate.of(2027, 4, 1));
        var measure = session.measure();
        assertThat(measure.letters(LetterKind.MEASURE)).hasSize(1);
        assertThat(LocalTimes.dateOf(measure.letters(LetterKind.MEASURE).get(0).queuedAt()))
                .isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(measure.letters(LetterKind.MEASURE_REMINDER)).isEmpty();

        clock.passes(LocalDate.of(2027, 4, 1));
        assertThat(measure.letters(LetterKind.MEASURE_REMINDER)).hasSize(1);
    }

    @Test
    void anotherOwnerTakesOverTaskLetterAndReminders() {
        var session = agreed("Turku", DUE);
        var measure = session.measure();
        Refused.because("desk.reasonMissing").when(() -> coordinator.givesOwner(session, measure, "Raisio", ""));
        assertThat(measure.tasksOf("Turku")).hasSize(1);

        coordinator.givesOwner(session, measure, "Raisio", "Reitti kulkee Raisiossa");

        assertThat(measure.row().owner().value()).isEqualTo("kunta-680");
        assertThat(measure.tasksOf("Turku")).isEmpty();
        assertThat(measure.tasksOf("Raisio")).hasSize(1);
        assertThat(mailbox.letterTo("Raisio").text()).contains("Kävelyreitti");
        assertThat(measure.notes()).extracting(FollowUpNote::text).contains("Reitti kulkee Raisiossa");
        clock.passes(DUE.minusDays(14));
        assertThat(measure.letters(LetterKind.MEASURE_REMINDER))
                .extracting(letter -> letter.party().value())
                .containsExactly("kunta-680");
        measure.reports("Raisio", "DONE", "Valmis");
        Refused.because("desk.measureMissing")
                .when(() -> coordinator.givesOwner(session, measure, "Turku", "Liian myöhään"));
    }

    @Test
    void aMeasureWithoutOwnerGetsOneAtTheDesk() {
        var session = recorded(null, DUE);
        var measure = session.measure();
        Refused.because("desk.measureMissing")
                .when(() -> coordinator.givesOwner(session, measure, "Raisio", "Sovittiin puhelimessa"));
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
        assertThat(measure.followed()).isFalse();

        coordinator.givesOwner(session, measure, "Raisio", "Sovittiin puhelimessa");

        assertThat(measure.row().owner().value()).isEqualTo("kunta-680");
        assertThat(measure.row().dueOn()).isEqualTo(DUE);
        assertThat(measure.letters(LetterKind.MEASURE)).hasSize(1);
        assertThat(measure.tasksOf("Raisio")).hasSize(1);
    }

    @Test
    void aMeasureWithoutDateIsDueAtTheEndOfTheNextYear() {
        assertThat(agreed("Turku", null).measure().row().dueOn()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void aFollowUpOutlivesItsRound() {
        var session = agreed("Turku", DUE);
        coordinator.closes(session.round(), "Muut kunnat eri tilaisuudessa");
        assertThat(session.round().row().state()).isEqualTo(RoundState.CLOSED);
        assertThat(session.round().instance()).isEnded();
        var measure = session.measure();
        assertThat(measure.instance()).isWaitingAt(findId("Report on measure"));

        clock.passes(DUE.minusDays(14));
        assertThat(measure.letters(LetterKind.MEASURE_REMINDER))
                .extracting(Dispatch::state)
                .containsExactly(Dispatch.State.SENT);
        measure.reports("Turku", "DONE", "Reitti on avattu");
        assertThat(measure.row().state()).isEqualTo(FollowUpState.DONE);
    }

    @Test
    void aReportByTelephoneIsRecordedOnBehalf() {
        var session = agreed("Turku", DUE);
        var measure = session.measure();
        Refused.because("measure.reasonMissing")
                .when(() -> coordinator.reportsFor(session, measure, "hyte-koordinaattori", "NOT_DONE", ""));

        coordinator.reportsFor(session, measure, "hyte-koordinaattori", "PROGRESS", "Kesken");
        assertThat(measure.notes()).last().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(FollowUpNote.Kind.PROGRESS);
            assertThat(note.writtenBy()).isEqualTo("koordinaattori.hva-05");
        });
        assertThat(session.letters(LetterKind.RECEIPT, "Turku")).hasSize(1);
        coordinator.reportsFor(session, measure, "hyte-koordinaattori", "DONE", "Valmis");
        assertThat(measure.row().state()).isEqualTo(FollowUpState.DONE);
        Refused.because("onBehalf.noTask")
                .when(() -> coordinator.reportsFor(session, measure, "hyte-koordinaattori", "DONE", "Valmis"));
    }

    private OpenedSession agreed(@Nullable String owner, @Nullable LocalDate due) {
        var session = recorded(owner, due);
        coordinator.bringsMinutesToApproval(session);
        clock.passes(LocalDate.of(2027, 3, 31));
        coordinator.approvesMinutes(session);
        return session;
    }

    private OpenedSession recorded(@Nullable String owner, @Nullable LocalDate due) {
        var session = coordinator.opensRoundWithOneSession("Varsinais-Suomi", Scenario.DAY, "Turku", "Raisio");
        clock.passes(session.day());
        coordinator.records(session, draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Kävelyreitti keskustaan")
                .put("owner", owner == null ? null : session.party(owner).id().value())
                .put("dueOn", due == null ? null : due.toString()));
        return session;
    }
}
