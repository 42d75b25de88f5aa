package fi.neuvottelu.register;

import fi.neuvottelu.statute.Status;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said beside the status of a line. */
record Standing(Line line) {
    private static final Set<Status> UNMET =
            EnumSet.of(Status.AT_RISK_RED, Status.AT_RISK_AMBER, Status.NOT_STARTED, Status.HELD_PART_LACKING);

    /** While the window is open what is lacking is lacking for the time being. */
    boolean soFar() {
        return line.status() == Status.HELD_PART_LACKING && isOpen();
    }

    @Nullable
    Long daysLeft() {
        var end = line.owed().windowEnd();
        return end != null && isOpen() && UNMET.contains(line.status())
                ? ChronoUnit.DAYS.between(line.on(), end)
                : null;
    }

    private boolean isOpen() {
        return line.owed()
                .closedWindow()
                .filter(window -> window.contains(line.on()))
                .isPresent();
    }
}
