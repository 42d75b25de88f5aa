package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.TimeLimit;
import org.jspecify.annotations.Nullable;

/** What can be sought against a decision of a body. */
public enum Remedy {
    /** Against a board or committee: 611/2021 s. 139 and 143, 410/2015 s. 134 and 138. */
    RECTIFICATION(TimeLimit.days(14)),
    /** Against a council, or the general meeting of HUS: 611/2021 s. 140 and 143, 410/2015 s. 135 and 138. */
    APPEAL(TimeLimit.days(30)),
    /** Against what is only preparation or implementation: 611/2021 s. 141, 410/2015 s. 136. */
    NONE(null);

    private final @Nullable TimeLimit limit;

    Remedy(@Nullable TimeLimit limit) {
        this.limit = limit;
    }

    static Remedy against(BodyKind body, boolean preparationOnly) {
        if (preparationOnly) {
            return NONE;
        }
        return body == BodyKind.COUNCIL ? APPEAL : RECTIFICATION;
    }

    /** Runs from notice; null if nothing can be sought. */
    @Nullable
    TimeLimit limit() {
        return limit;
    }
}
