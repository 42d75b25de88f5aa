package fi.neuvottelu.minutes;

import org.jspecify.annotations.Nullable;

/**
 * What the chair or an examiner typed into "Approve minutes".
 *
 * @param decision APPROVE or RETURN
 * @param reason for returning them
 */
public record ApprovalDraft(
        @Nullable String decision, @Nullable String reason) {}
