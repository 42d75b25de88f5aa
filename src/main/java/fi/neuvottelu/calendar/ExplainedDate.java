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

    /** The date that {@link #kept} wrote; its steps are said as they were taken then, whatever the rules say now. */
    public static ExplainedDate read(String kept) {
        var steps = kept.lines().map(DateStep::read).toList();
        return new ExplainedDate(steps.get(steps.size() - 1).to(), steps);
    }

    /** As it is kept in a row, a line for each step, in no language. */
    public String kept() {
        return steps.stream().map(DateStep::kept).collect(joining("\n"));
    }

    /** Each step in words. */
    public List<String> texts(Locale language) {
        return steps.stream().map(step -> step.text(language)).toList();
    }

    /** The whole explanation on one line. */
    public String text(Locale language) {
        return String.join("; ", texts(language));
    }
}
