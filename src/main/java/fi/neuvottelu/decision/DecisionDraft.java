package fi.neuvottelu.decision;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Record the decision"; text until {@link TypedDecision} has judged it.
 *
 * @param taken BODY, or NOT_TAKEN with a reason
 * @param preparationOnly null while nobody has said otherwise than the result suggests
 */
public record DecisionDraft(
        @Nullable String taken,
        @Nullable String reason,
        @Nullable String body,
        @Nullable String bodyName,
        @Nullable String decidedOn,
        @Nullable String section,
        @Nullable String link,
        @Nullable String result,
        @Nullable Boolean preparationOnly,
        @Nullable String publishedOn,
        @Nullable String noticedOn) {
    static DecisionDraft empty() {
        return new DecisionDraft(null, null, null, null, null, null, null, null, null, null, null);
    }
}
