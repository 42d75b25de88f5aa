package fi.neuvottelu.invitation;

import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What a party answers with what was typed, if it can be answered so. */
final class JudgedAnswer {
    /** Of people, and of proposals: our own limit, far above what a negotiation needs. */
    private static final int MOST = 30;

    private JudgedAnswer() {}

    /**
     * @param party in the reader's language, where a refusal names it
     * @throws Refusal for a "no" without a reason, for representatives without name or role, for too many
     */
    static Answer of(AnswerDraft draft, Supplier<String> party) {
        var answer = Typed.oneOf(Answer.class, draft.answer(), "answer.missing");
        if (answer == Answer.NO && Typed.blank(draft.reason())) {
            throw new Refusal("answer.reasonMissing");
        }
        if (answer.attending()) {
            mayRepresent(draft, party);
        }
        CaseNumbers.judged(draft.caseNumber());
        mustBeFew(draft.named().size(), "answer.tooManyPeople");
        mustBeFew(
                Objects.requireNonNullElse(draft.agendaPoints(), List.<String>of()).stream()
                        .filter(point -> !Typed.blank(point))
                        .count(),
                "answer.tooManyProposals");
        return answer;
    }

    /** Whoever is named gets letters of the host. */
    private static void mustBeFew(long typed, String refusal) {
        if (typed > MOST) {
            throw new Refusal(refusal, MOST);
        }
    }

    /** All that lacks is said together. */
    private static void mayRepresent(AnswerDraft draft, Supplier<String> party) {
        if (draft.named().stream().anyMatch(one -> one.known().isEmpty())) {
            throw new Refusal("dualRole.ofNobody", party.get());
        }
        var lacking = draft.named().stream()
                .filter(one -> Typed.blank(one.name()) || Typed.blank(one.role()))
                .map(AnswerDraft.Representative::known)
                .toList();
        if (!lacking.isEmpty()) {
            throw new Refusal("answer.representative", String.join(", ", lacking));
        }
        var silent = draft.named().stream()
                .filter(one -> one.isAbsent() && Typed.blank(one.absence()))
                .map(AnswerDraft.Representative::known)
                .toList();
        if (!silent.isEmpty()) {
            throw new Refusal("answer.absence", String.join(", ", silent));
        }
        if (draft.named().stream().noneMatch(AnswerDraft.Representative::isTaken)
                && !Boolean.TRUE.equals(draft.nobodyNamed())) {
            throw new Refusal(draft.named().isEmpty() ? "answer.nobodyNamed" : "answer.nobodyComes");
        }
    }
}
