package fi.neuvottelu.minutes;

import fi.neuvottelu.words.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the chair or an examiner typed into "Approve minutes".
 *
 * @param decision APPROVE or RETURN
 * @param reason for returning them
 */
public record ApprovalDraft(
        @Nullable String decision, @Nullable String reason) {
    static ApprovalDraft of(Approval given) {
        return new ApprovalDraft(given.state() == Approval.State.RETURNED ? "RETURN" : "APPROVE", given.reason());
    }

    boolean saysTheSameAs(ApprovalDraft other) {
        return Objects.equals(decision, other.decision) && told(reason).equals(told(other.reason));
    }

    private static String told(@Nullable String text) {
        return Typed.blank(text) ? "" : Objects.requireNonNull(text).strip();
    }
}
