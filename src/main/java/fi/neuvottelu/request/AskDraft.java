package fi.neuvottelu.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed into "Ask for a negotiation"; text until {@link Asking} has judged it. */
record AskDraft(
        @Nullable String municipality,
        @Nullable String text,
        @Nullable List<@Nullable String> topics,
        @Nullable String wishedBy,
        @Nullable String contactName,
        @Nullable String contactRole) {}
