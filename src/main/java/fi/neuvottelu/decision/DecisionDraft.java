package fi.neuvottelu.decision;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Record the decision" or "Correct the recorded decision"; text until {@link TypedDecision} has judged it.
 *
 * @param taken BODY, or NOT_TAKEN with a reason
 * @param preparationOnly null while nobody has said otherwise than the result suggests
 * @param beforeApproval that the body decided before the minutes were approved, said when asked
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
        @Nullable String noticedOn,
        @Nullable Boolean beforeApproval) {
    static DecisionDraft of(Handling handling) {
        return new DecisionDraft(
                "BODY",
                null,
                handling.body().name(),
                handling.bodyName(),
                handling.decidedOn().toString(),
                handling.section(),
                handling.link(),
                handling.result().name(),
                handling.preparationOnly(),
                handling.publishedOn() == null ? null : handling.publishedOn().toString(),
                handling.noticedOn() == null ? null : handling.noticedOn().toString(),
                // Said already: it was recorded so.
                true);
    }

    static DecisionDraft notTaken(@Nullable String reason) {
        return new DecisionDraft("NOT_TAKEN", reason, null, null, null, null, null, null, null, null, null, null);
    }

    static DecisionDraft empty() {
        return new DecisionDraft(null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
