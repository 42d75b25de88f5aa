package fi.neuvottelu.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed into "Answer invitation"; text until {@link Invitations} has judged it. */
public record AnswerDraft(
        @Nullable String answer,
        @Nullable String reason,
        @Nullable List<Representative> representatives,
        @Nullable List<String> agendaPoints) {

    /** A named representative; marked if also in the county council. */
    public record Representative(
            @Nullable String name,
            @Nullable String role,
            @Nullable String deputy,
            @Nullable String email,
            @Nullable Boolean dualRole) {}
}
