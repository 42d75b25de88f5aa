package fi.neuvottelu.calendar;

import static fi.neuvottelu.calendar.LadderStep.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ladder of target dates: invitation, replies, reminders, minutes, measures. Counting is in calendar days between
 * local dates; what falls on a Saturday, Sunday or holiday moves to a working day. These are our own rules, so 150/1930
 * does not govern them.
 */
public final class Ladder {
    /** Each of these stays in order whatever is configured; moving to a working day never swaps two of them. */
    private static final List<List<LadderStep>> ORDER = List.of(
            List.of(INVITATION, REPLY_BY),
            List.of(INVITATION, REPLY_BY_OTHERS),
            List.of(INVITATION, MATERIAL),
            List.of(REMIND_AFTER_REPLY, SILENT_TO_COORDINATOR, SILENT_TO_SUPERVISOR),
            List.of(DRAFT_MINUTES, SEND_FOR_REVIEW, REVIEW_CLOSES, APPROVE_BY),
            List.of(MEASURE_FIRST, MEASURE_SECOND));

    private final WorkingDays workingDays;
    private final Map<LadderStep, Integer> configured;

    /** The ladder with its default days. */
    public Ladder(WorkingDays workingDays) {
        this(workingDays, Map.of());
    }

    /**
     * @param configured calendar days that differ from the defaults, negative before the anchor
     * @throws IllegalArgumentException if a step would change sides of its anchor, or steps their order
     */
    public Ladder(WorkingDays workingDays, Map<LadderStep, Integer> configured) {
        this.workingDays = workingDays;
        this.configured = Map.copyOf(configured);
        this.configured.forEach(Ladder::mustKeepItsSide);
        ORDER.forEach(this::mustStayInOrder);
    }

    /** The same for one calculation over many dates, which asks for each added holiday once; not to be kept. */
    public Ladder now() {
        return new Ladder(workingDays.now(), configured);
    }

    /** Calendar days from the anchor, negative before it. */
    public int days(LadderStep step) {
        return configured.getOrDefault(step, step.defaultDays());
    }

    /** The working day of a step, counted from the local date of its anchor. */
    public ExplainedDate date(LadderStep step, LocalDate anchor) {
        var counted = anchor.plusDays(days(step));
        var steps = new ArrayList<DateStep>();
        steps.add(new DateStep(step.rule(), anchor, counted));
        var later = step.timing() == Timing.AFTER;
        var date = later ? workingDays.onOrAfter(counted) : workingDays.onOrBefore(counted);
        if (!date.equals(counted)) {
            var rule = later ? DateStep.TO_NEXT_WORKING_DAY : DateStep.TO_PREVIOUS_WORKING_DAY;
            steps.add(workingDays.move(rule, counted, date));
        }
        return new ExplainedDate(date, steps);
    }

    private static void mustKeepItsSide(LadderStep step, int days) {
        if (!step.timing().allows(days)) {
            throw new IllegalArgumentException(
                    "neuvottelu.ladder: " + step + " is " + step.timing() + " its anchor, not at " + days + " days");
        }
    }

    private void mustStayInOrder(List<LadderStep> steps) {
        for (var i = 1; i < steps.size(); i++) {
            if (days(steps.get(i - 1)) >= days(steps.get(i))) {
                throw new IllegalArgumentException(
                        "neuvottelu.ladder: " + steps.get(i - 1) + " must come before " + steps.get(i));
            }
        }
    }
}
