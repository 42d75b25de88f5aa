package fi.neuvottelu.request;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Answer the request"; text until {@link Replying} has judged it.
 *
 * @param round id of a round of the host that is not over yet
 */
record ReplyDraft(
        @Nullable String reply,
        @Nullable Long round,
        @Nullable String laterBy,
        @Nullable String text) {}
