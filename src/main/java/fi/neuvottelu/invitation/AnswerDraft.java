package fi.neuvottelu.invitation;

import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Answer invitation"; text until {@link Invitations} has judged it.
 *
 * @param nobodyNamed that the party comes and names nobody yet who can, said when asked
 */
public record AnswerDraft(
        @Nullable String answer,
        @Nullable String reason,
        @Nullable List<Representative> representatives,
        @Nullable List<String> agendaPoints,
        @Nullable Boolean nobodyNamed) {

    /** Those of whom anything was typed. */
    public List<Representative> named() {
        return representatives == null
                ? List.of()
                : representatives.stream().filter(one -> !one.isEmpty()).toList();
    }

    /** Whether who hands this in would change nothing of the other: what counts is what would be written down. */
    public boolean saysTheSameAs(AnswerDraft other) {
        return written().equals(other.written());
    }

    private AnswerDraft written() {
        var comes = answer != null && Answer.valueOf(answer).attending();
        var single = Answer.YES.name().equals(answer);
        return new AnswerDraft(
                answer,
                comes ? null : reason,
                comes ? named().stream().map(one -> one.written(single)).toList() : List.of(),
                agendaPoints == null
                        ? List.of()
                        : agendaPoints.stream()
                                .filter(point -> !Typed.blank(point))
                                .sorted()
                                .toList(),
                null);
    }

    /**
     * A named representative; marked if also in the county council, and if she alone comes by remote connection.
     *
     * @param absent whether she cannot come
     * @param absence why; counts only if she cannot
     */
    public record Representative(
            @Nullable String name,
            @Nullable String role,
            @Nullable String deputy,
            @Nullable String email,
            @Nullable Boolean dualRole,
            @Nullable Boolean remote,
            @Nullable Boolean absent,
            @Nullable String absence) {
        public boolean isEmpty() {
            return known().isEmpty() && !Boolean.TRUE.equals(dualRole);
        }

        private Representative written(boolean single) {
            return new Representative(
                    line(name),
                    line(role),
                    line(deputy),
                    line(email),
                    Boolean.TRUE.equals(dualRole),
                    single && Boolean.TRUE.equals(remote),
                    isAbsent(),
                    isAbsent() ? line(absence) : null);
        }

        boolean isAbsent() {
            return Boolean.TRUE.equals(absent);
        }

        /** Whether anybody comes in this place. */
        boolean isTaken() {
            return !isAbsent() || !Typed.blank(deputy);
        }

        private static @Nullable String line(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }

        /** By which a person finds the row in her form. */
        String known() {
            return Stream.of(name, role, deputy, email, absence)
                    .filter(text -> !Typed.blank(text))
                    .findFirst()
                    .orElse("");
        }
    }
}
