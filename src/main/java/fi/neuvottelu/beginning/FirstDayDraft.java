package fi.neuvottelu.beginning;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into "First day of use".
 *
 * @param seen the day that the form showed, empty for none
 */
record FirstDayDraft(
        @Nullable String host,
        @Nullable String action,
        @Nullable String day,
        @Nullable String seen,
        @Nullable String reason) {
    enum Action {
        SET,
        TAKE_BACK
    }
}
