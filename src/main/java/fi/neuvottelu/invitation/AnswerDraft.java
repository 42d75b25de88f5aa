package fi.neuvottelu.invitation;

import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Answer invitation"; text until {@link Invitations} has judged it.
 *
 * @param nobodyNamed that the party comes and names nobody yet who can, said when asked
 * @param caseNumber the party's own; blank takes it back, null says nothing of it
 */
public record AnswerDraft(
        @Nullable String answer,
        @Nullable String reason,
        @Nullable List<Representative> representatives,
        @Nullable List<String> agendaPoints,
        @Nullable Boolean nobodyNamed,
        @Nullable String caseNumber) {

    /** Those of whom anything was typed. */
    public List<Representative> named() {
        return representatives == null
                ? List.of()
                : representatives.stream().filter(one -> !one.isEmpty()).toList();
    }

    /**
     * Whether who hands this in would change nothing of the other: what counts is what would be written down.
     *
     * @throws fi.neuvottelu.words.Refusal if it could not be
     */
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
                                .flatMap(point -> Stream.ofNullable(Typed.text(point, Longest.MATTER)))
                                .sorted()
                                .toList(),
                null,
                CaseNumbers.judged(caseNumber));
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
                    Typed.line(name, Longest.NAME),
                    Typed.line(role, Longest.NAME),
                    Typed.line(deputy, Longest.NAME),
                    Mailbox.addressIn(email),
                    Boolean.TRUE.equals(dualRole),
                    single && Boolean.TRUE.equals(remote),
                    isAbsent(),
                    isAbsent() ? Typed.line(absence, Longest.REASON) : null);
        }

        boolean isAbsent() {
            return Boolean.TRUE.equals(absent);
        }

        /** Whether anybody comes in this place. */
        boolean isTaken() {
            return !isAbsent() || !Typed.blank(deputy);
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
