package fi.neuvottelu.followup;

import org.jspecify.annotations.Nullable;

/**
 * What the owner typed into "Report on measure".
 *
 * @param outcome PROGRESS, DONE or NOT_DONE
 */
public record ReportDraft(
        @Nullable String outcome, @Nullable String text) {}
