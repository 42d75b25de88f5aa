package fi.neuvottelu.invitation;

import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Answer invitation"; text until {@link Invitations} has judged it.
 *
 * @param nobodyNamed that the party comes and names nobody yet, said when asked
 */
public record AnswerDraft(
        @Nullable String answer,
        @Nullable String reason,
        @Nullable List<Representative> representatives,
        @Nullable List<String> agendaPoints,
        @Nullable Boolean nobodyNamed) {

    /** Those of whom anything was typed. */
    List<Representative> named() {
        return representatives == null
                ? List.of()
                : representatives.stream().filter(one -> !one.isEmpty()).toList();
    }

    /** A named representative; marked if also in the county council, and if she alone comes by remote connection. */
    public record Representative(
            @Nullable String name,
            @Nullable String role,
            @Nullable String deputy,
            @Nullable String email,
            @Nullable Boolean dualRole,
            @Nullable Boolean remote) {
        boolean isEmpty() {
            return known().isEmpty() && !Boolean.TRUE.equals(dualRole);
        }

        /** By which a person finds the row in her form. */
        String known() {
            return Stream.of(name, role, deputy, email)
                    .filter(text -> !Typed.blank(text))
                    .findFirst()
                    .orElse("");
        }
    }
}
