package fi.neuvottelu.statute;

import java.time.LocalDate;

/** How a duty stands on a day; the most urgent first, as lists are ordered. */
public enum Status {
    /** The window is over; it stays so, since a later session counts for its own window. */
    OVERDUE,
    AT_RISK_RED,
    AT_RISK_AMBER,
    /** The negotiation took place; our evidence of it or what else makes it complete is still missing. */
    HELD_EVIDENCE_OPEN,
    NOT_STARTED,
    /** Not met, and no Act sets a last day. */
    OPEN,
    FULFILLED,
    /** The holder or the counterpart is no more. */
    ENDED;

    /** @param complete complete by the rules of its duty, or recorded */
    public static Status of(Owed owed, boolean held, boolean complete, LocalDate on, Thresholds thresholds) {
        if (owed.ended()) {
            return ENDED;
        }
        if (complete) {
            return FULFILLED;
        }
        if (held) {
            return HELD_EVIDENCE_OPEN;
        }
        return owed.closedWindow()
                .map(window -> unmet(window, on, thresholds.of(owed.duty())))
                .orElse(OPEN);
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
