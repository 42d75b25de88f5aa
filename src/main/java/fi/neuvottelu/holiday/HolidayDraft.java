package fi.neuvottelu.holiday;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Add a holiday".
 *
 * @param action {@code ADD} or {@code WITHDRAW}
 * @param holiday id of the one that is withdrawn
 */
record HolidayDraft(
        @Nullable String action,
        @Nullable String day,
        @Nullable String nameFi,
        @Nullable String nameSv,
        @Nullable String nameEn,
        @Nullable Boolean inTheAct,
        @Nullable Long holiday) {}
