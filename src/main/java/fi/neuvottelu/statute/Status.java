package fi.neuvottelu.statute;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a duty stands on a day; the most urgent first, as lists are ordered. */
public enum Status {
    /** The window is over; it stays so, since a later session counts for its own window. */
    OVERDUE,
    AT_RISK_RED,
    AT_RISK_AMBER,
    /** By our reading the negotiation took place; somebody or something that the Act names is lacking. */
    HELD_PART_LACKING,
    /** The negotiation took place, or its minutes are under way; only evidence is open. */
    HELD_EVIDENCE_OPEN,
    NOT_STARTED,
    /** Not met, and no Act sets a last day. */
    OPEN,
    FULFILLED,
    /** No invitation is recorded of a party whose duty presupposes one: the duty that is open is the host's. */
    NOT_INVITED,
    /** Owed to the party's own council or the public: not judged by its county, with which it is equal. */
    NOT_RECORDED_HERE,
    /** From before the host began to use this: nothing is recorded, and nothing is said. */
    NOT_KNOWN,
    /** The holder or the counterpart is no more. */
    ENDED;

    private static final Set<Status> NOT_JUDGED = EnumSet.of(NOT_INVITED, NOT_RECORDED_HERE, NOT_KNOWN);

    /** Whether anything is said of the duty; what is not judged has no colour and is in no count of what is late. */
    public boolean isJudged() {
        return !NOT_JUDGED.contains(this);
    }

    /**
     * How it stands on a local day.
     *
     * @param firstDay on which the host in whose area it is owed began to use this; null if it has not begun
     */
    public static Status of(
            Owed owed, Finding finding, LocalDate on, Thresholds thresholds, @Nullable LocalDate firstDay) {
        if (owed.ended()) {
            return ENDED;
        }
        if (finding.complete()) {
            return FULFILLED;
        }
        if (owed.duty().presupposesInvitation() && !finding.invited() && !finding.awaitsMinutes()) {
            return isKnown(owed, firstDay) ? NOT_INVITED : NOT_KNOWN;
        }
        if (finding.awaitsMinutes()) {
            return HELD_EVIDENCE_OPEN;
        }
        if (finding.held()) {
            return finding.named() ? HELD_EVIDENCE_OPEN : HELD_PART_LACKING;
        }
        if (!isKnown(owed, firstDay)) {
            return NOT_KNOWN;
        }
        return owed.closedWindow()
                .map(window -> unmet(window, on, thresholds.of(owed.duty())))
                .orElse(OPEN);
    }

    private static boolean isKnown(Owed owed, @Nullable LocalDate firstDay) {
        return firstDay != null
                && owed.closedWindow().map(window -> !window.isOver(firstDay)).orElse(true);
    }

    /** Whether few days are left, by our own thresholds. */
    public static boolean isAtRisk(Owed owed, LocalDate on, Thresholds thresholds) {
        return owed.closedWindow()
                .map(window -> unmet(window, on, thresholds.of(owed.duty())))
                .filter(status -> status == AT_RISK_RED || status == AT_RISK_AMBER)
                .isPresent();
    }

    private static Status unmet(Window window, LocalDate on, Thresholds.Days days) {
        if (window.isOver(on)) {
            return OVERDUE;
        }
        if (!on.isBefore(window.end().minusDays(days.red()))) {
            return AT_RISK_RED;
        }
        return on.isBefore(window.end().minusDays(days.amber())) ? NOT_STARTED : AT_RISK_AMBER;
    }
}
