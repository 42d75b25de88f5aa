package fi.neuvottelu.beginning;

import fi.neuvottelu.beginning.KnownHere.Trace;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that is recorded in the windows of one host's duties. */
record Traces(List<Trace> all) {
    private static final Comparator<Trace> BY_TIME =
            Comparator.comparing((Trace trace) -> trace.window().end()).thenComparing(Trace::day);

    /**
     * The earliest in a window that would be known no more if this became the first day. Where no day was set, what was
     * recorded of the past afterwards hinders nobody: it tells of the time before.
     *
     * @param before first day until now, null for none
     */
    Optional<Trace> passedBy(LocalDate day, @Nullable LocalDate before) {
        Predicate<Trace> known = before == null ? Trace::meanwhile : trace -> isKnown(trace.window(), before);
        return earliest(known.and(trace -> !isKnown(trace.window(), day)));
    }

    /** The earliest in a window that is known if this is the first day. */
    Optional<Trace> since(LocalDate firstDay) {
        return earliest(trace -> isKnown(trace.window(), firstDay));
    }

    private Optional<Trace> earliest(Predicate<Trace> which) {
        return all.stream().filter(which).min(BY_TIME);
    }

    private static boolean isKnown(Window window, LocalDate firstDay) {
        return !firstDay.isAfter(window.end());
    }
}
