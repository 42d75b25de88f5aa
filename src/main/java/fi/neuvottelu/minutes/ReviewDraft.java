package fi.neuvottelu.minutes;

import org.jspecify.annotations.Nullable;

/** What a party typed into "Review minutes". */
public record ReviewDraft(
        @Nullable Boolean noComments,
        @Nullable String comment,
        @Nullable String dissent) {}
