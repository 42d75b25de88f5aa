package fi.neuvottelu.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A computed local date and how it came about, step by step.
 *
 * @throws IllegalArgumentException if the steps do not lead from one to the next and end at the date
 */
public record ExplainedDate(LocalDate date, List<DateStep> steps) {
    public ExplainedDate {
        steps = List.copyOf(steps);
        var reached = steps.isEmpty() ? date : steps.get(0).from();
        for (var step : steps) {
            if (!step.from().equals(reached)) {
                throw new IllegalArgumentException("a step starts at " + step.from() + ", not at " + reached);
            }
            reached = step.to();
        }
        if (!reached.equals(date)) {
            throw new IllegalArgumentException("the steps end at " + reached + ", not at " + date);
        }
    }

    /** The whole explanation on one line. */
    public String text(Locale language) {
        return steps.stream().map(step -> step.text(language)).collect(joining("; "));
    }
}
