package fi.neuvottelu.statute;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.statute.CouncilTerms.Body;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of a duty come about, step by step. Each step begins at the day asked about, at the beginning of the
 * window, or where an earlier step has led; what the law sets and what is our own rule are never one step.
 *
 * @param lastInvitation until when an invitation to a session in the window can leave by our ladder; null where nobody is
 *     invited, or the window has no end
 * @param agreedDay until when we ask for what the Act sets no last day for; null for every other duty
 */
public record Explanation(
        List<WindowStep> steps,
        @Nullable LocalDate lastInvitation,
        @Nullable LocalDate agreedDay) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * Our own numbers.
     *
     * @param ladder says when an invitation to a session leaves
     * @param afterAdoption calendar days from the adoption of a report to its delivery and publication
     */
    public record OurRules(Thresholds thresholds, Ladder ladder, int afterAdoption) {
        /** The same for one calculation over many duties; not to be kept. */
        public OurRules now() {
            return new OurRules(thresholds, ladder.now(), afterAdoption);
        }
    }

    /** @param adopted day on which the report was adopted that a duty after adoption is about */
    public static Explanation of(Owed owed, LocalDate on, @Nullable LocalDate adopted, OurRules ours) {
        return switch (owed.duty().period()) {
            case YEAR, OWN_TERM, COUNTY_TERM ->
                owed.closedWindow()
                        .map(window -> ofWindow(owed, window, on, ours))
                        .orElseGet(Explanation::none);
            case AFTER_ADOPTION -> adopted == null ? none() : ofAdoption(owed, adopted, ours);
            case STANDING -> none();
        };
    }

    private static Explanation ofWindow(Owed owed, Window window, LocalDate on, OurRules ours) {
        var steps = new ArrayList<WindowStep>();
        var year = owed.duty().period() == Duty.Period.YEAR;
        var sources = year ? List.of(owed.section()) : CouncilTerms.sources(council(owed), window);
        if (window.contains(on)) {
            steps.add(new WindowStep(year ? "OURS.yearBegins" : "LAW.termBegins", on, window.start(), sources));
        }
        steps.add(new WindowStep(year ? "OURS.yearEnds" : term(window), window.start(), window.end(), sources));
        var last = owed.duty().negotiation().isPresent() ? lastInvitation(window, ours, steps) : null;
        var days = ours.thresholds().of(owed.duty());
        steps.add(new WindowStep("OURS.amber", window.end(), window.end().minusDays(days.amber()), List.of()));
        steps.add(new WindowStep("OURS.red", window.end(), window.end().minusDays(days.red()), List.of()));
        return new Explanation(steps, last, null);
    }

    /** To a session on the last day of the window. */
    private static LocalDate lastInvitation(Window window, OurRules ours, List<WindowStep> steps) {
        var leaves = ours.ladder().date(LadderStep.INVITATION, window.end());
        var rule = "OURS.lastInvitation";
        for (var step : leaves.steps()) {
            steps.add(new WindowStep(rule, step.from(), step.to(), List.of()));
            rule = "OURS.toPreviousWorkingDay";
        }
        return leaves.date();
    }

    /** A term that a law has shortened or moved ends on the day that this law sets. */
    private static String term(Window window) {
        return window.start().plusYears(4).minusDays(1).equals(window.end()) ? "LAW.termEnds" : "LAW.firstTermEnds";
    }

    private static Body council(Owed owed) {
        return owed.duty().period() == Duty.Period.OWN_TERM ? CouncilTerms.bodyOf(owed.holder()) : Body.COUNTY;
    }

    private static Explanation ofAdoption(Owed owed, LocalDate adopted, OurRules ours) {
        var agreed = adopted.plusDays(ours.afterAdoption());
        return new Explanation(
                List.of(
                        new WindowStep("LAW.afterAdoption", adopted, adopted, List.of(owed.section())),
                        new WindowStep("OURS.afterAdoption", adopted, agreed, List.of())),
                null,
                agreed);
    }

    private static Explanation none() {
        return new Explanation(List.of(), null, null);
    }
}
