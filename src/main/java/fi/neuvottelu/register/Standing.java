package fi.neuvottelu.register;

import fi.neuvottelu.statute.Status;
import fi.neuvottelu.words.Texts;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the status of a line is said: in words, and by the days that are left. */
record Standing(Line line) {
    private static final Set<Status> UNMET =
            EnumSet.of(Status.AT_RISK_RED, Status.AT_RISK_AMBER, Status.NOT_STARTED, Status.HELD_PART_LACKING);

    /** While the window is open what is lacking is lacking for the time being. */
    String text(Locale language) {
        var yet = line.status() == Status.HELD_PART_LACKING && isOpen();
        return Texts.say("status." + line.status() + (yet ? ".yet" : ""), language);
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
