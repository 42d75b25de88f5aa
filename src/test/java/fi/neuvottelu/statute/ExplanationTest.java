package fi.neuvottelu.statute;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.statute.Explanation.OurRules;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every date of a duty can be followed back to the law or to our own rule. */
class ExplanationTest {
    private static final Ladder LADDER = new Ladder(new WorkingDays());
    private static final OurRules OURS = new OurRules(Thresholds.DEFAULT, LADDER, 30);
    private static final Obligations FINLAND = new Obligations(
            KnownParties.all().hosts().stream()
                    .filter(host -> host.code().equals("03") || host.code().equals("90"))
                    .toList(),
            KnownParties.all()::everMunicipalitiesOf,
            KnownParties.all().hus());

    /** The rules once more, told by hand. */
    private static final Map<String, UnaryOperator<LocalDate>> RULES = Map.of(
            "OURS.yearBegins", day -> LocalDate.of(day.getYear(), 1, 1),
            "OURS.yearEnds", day -> LocalDate.of(day.getYear(), 12, 31),
            "LAW.termBegins", ExplanationTest::termOf,
            "LAW.termEnds", day -> LocalDate.of(day.getYear() + 4, 5, 31),
            "LAW.firstTermEnds", day -> LocalDate.of(2025, 5, 31),
            "OURS.lastInvitation", day -> day.minusDays(42),
            "OURS.toPreviousWorkingDay", new WorkingDays()::onOrBefore,
            "LAW.afterAdoption", day -> day,
            "OURS.afterAdoption", day -> day.plusDays(30));

    @Property(tries = 60)
    void followingTheStepsAlwaysGivesTheDate(@ForAll("days") LocalDate on) {
        for (var owed : FINLAND.in(Asked.on(on))) {
            var adopted = on.minusDays(3);
            var explanation = Explanation.of(owed, on, adopted, OURS);
            var reached = new HashSet<LocalDate>();
            reached.add(on);
            reached.add(adopted);
            for (var step : explanation.steps()) {
                assertThat(reached).as(step.rule()).contains(step.from());
                assertThat(follow(step, owed)).as(step.rule()).isEqualTo(step.to());
                reached.add(step.to());
            }
            if (owed.windowEnd() != null) {
                assertThat(reached).contains(owed.windowStart(), owed.windowEnd());
            }
            if (explanation.lastInvitation() != null) {
                assertThat(reached).contains(explanation.lastInvitation());
                assertThat(explanation.lastInvitation())
                        .as("as the ladder says to a session on the last day")
                        .isEqualTo(LADDER.date(LadderStep.INVITATION, Objects.requireNonNull(owed.windowEnd()))
                                .date());
            }
            if (explanation.agreedDay() != null) {
                assertThat(reached).contains(explanation.agreedDay());
            }
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2023, 1, 1).toEpochDay(),
                        LocalDate.of(2045, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Test
    void lawAndOurOwnRulesAreNeverOneStep() {
        var on = LocalDate.of(2026, 11, 26);
        for (var owed : FINLAND.in(Asked.on(on))) {
            for (var step : Explanation.of(owed, on, on, OURS).steps()) {
                assertThat(step.rule()).matches("(LAW|OURS)\\.[a-zA-Z]+");
                assertThat(step.isLaw()).isEqualTo(step.rule().startsWith("LAW"));
                for (var language : new String[] {"fi", "sv", "en"}) {
                    var text = step.text(new Locale(language));
                    assertThat(text).doesNotContain("{");
                    if (step.isLaw()) {
                        assertThat(text).containsPattern("\\d+/20\\d\\d").doesNotContainIgnoringCase("our own");
                    }
                }
            }
        }
    }

    @Test
    void theStepsAsTheyAreRead() {
        var on = LocalDate.of(2026, 11, 26);
        assertThat(texts(Duty.OB_Y7, on))
                .containsExactly(
                        "the Act says only “yearly” or “once a year” (612/2021 s. 7(4)); we read it as the calendar year that Thu 26 Nov 2026 belongs to: the year begins on Thu 1 Jan 2026",
                        "the calendar year that begins on Thu 1 Jan 2026 ends on Thu 31 Dec 2026; the calendar year is our own reading (612/2021 s. 7(4))",
                        "by our own rule an invitation leaves 42 days before the session; counted from the last day of the window, Thu 31 Dec 2026, by Thu 19 Nov 2026",
                        "our first warning limit: 120 days before the window ends (Thu 31 Dec 2026), that is Wed 2 Sep 2026",
                        "our second warning limit: 60 days before the window ends (Thu 31 Dec 2026), that is Sun 1 Nov 2026");
        assertThat(texts(Duty.OB_T14, on).subList(0, 2))
                .containsExactly(
                        "the council term that Thu 26 Nov 2026 belongs to begins on Sun 1 Jun 2025 (611/2021 s. 23)",
                        "the four-year council term that begins on Sun 1 Jun 2025 ends on Thu 31 May 2029 (611/2021 s. 23)");
        assertThat(texts(Duty.OB_T14, LocalDate.of(2024, 1, 1)).get(1))
                .isEqualTo(
                        "the council term that begins on Tue 1 Mar 2022 ends on the day that a law sets, Sat 31 May 2025 (616/2021 s. 16)");
    }

    /** A Sunday by the calendar, a Friday by the ladder. */
    @Test
    void theLastInvitationLeavesOnAWorkingDay() {
        assertThat(texts(Duty.OB_Y7, LocalDate.of(2034, 3, 1)).subList(2, 4))
                .containsExactly(
                        "by our own rule an invitation leaves 42 days before the session; counted from the last day of the window, Sun 31 Dec 2034, by Sun 19 Nov 2034",
                        "Sun 19 Nov 2034 is no working day: moved to the working day before, Fri 17 Nov 2034");
    }

    private static java.util.List<String> texts(Duty duty, LocalDate on) {
        var owed = FINLAND.in(Asked.on(on)).stream()
                .filter(one -> one.duty() == duty)
                .findFirst()
                .orElseThrow();
        return Explanation.of(owed, on, null, OURS).steps().stream()
                .map(step -> step.text(Locale.ENGLISH))
                .toList();
    }

    private static @Nullable LocalDate follow(WindowStep step, Owed owed) {
        var yearly = owed.duty().period() == Duty.Period.YEAR;
        return switch (step.rule()) {
            case "OURS.amber" -> step.from().minusDays(yearly ? 120 : 365);
            case "OURS.red" -> step.from().minusDays(yearly ? 60 : 180);
            case "LAW.termBegins" ->
                step.from().isBefore(LocalDate.of(2025, 6, 1)) ? owed.windowStart() : termOf(step.from());
            default -> RULES.getOrDefault(step.rule(), UnaryOperator.identity()).apply(step.from());
        };
    }

    private static LocalDate termOf(LocalDate day) {
        var start = LocalDate.of(2025, 6, 1);
        while (!start.plusYears(4).isAfter(day)) {
            start = start.plusYears(4);
        }
        return start;
    }
}
