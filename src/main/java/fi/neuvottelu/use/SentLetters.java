package fi.neuvottelu.use;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.LetterSent;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Seen.What;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter that carries something of people is a use by whoever it went to. */
@Component
class SentLetters {
    private final KeepingUses uses;

    SentLetters(KeepingUses uses) {
        this.uses = uses;
    }

    @EventListener
    void sent(LetterSent letter) {
        carries(letter.kind())
                .ifPresent(what -> uses.sent(new Seen(
                        what,
                        "letter/" + letter.letter(),
                        letter.host().value(),
                        letter.party().value())));
    }

    /** Every kind is judged here: the rest say where something waits, or name nobody but the host's own contact. */
    private static Optional<What> carries(LetterKind kind) {
        return switch (kind) {
            case MINUTES, REVIEW, REVIEW_REMINDER, APPROVAL, APPROVAL_REMINDER, APPROVER, APPROVER_REMINDER ->
                Optional.of(What.MINUTES);
            case RECEIPT, APPROVER_RECEIPT, ANSWERED, ANSWER_RECEIPT, ANSWER_DISOWNED, DISOWNED, SILENT_PARTIES ->
                Optional.of(What.ANSWERS);
            case REQUEST, REQUEST_RECEIPT -> Optional.of(What.REPORTS);
            case NAMED_WISH -> Optional.of(What.PEOPLE);
            case ACCOUNT_CHANGED -> Optional.of(What.ACCOUNTS);
            case INVITATION,
                    INVITATION_CHANGED,
                    INVITATION_CANCELLED,
                    INVITATION_REMINDER,
                    NEW_MANDATE,
                    MATERIAL,
                    SESSION_DETAILS,
                    NAMED,
                    NAMED_CHANGED,
                    NAMED_CANCELLED,
                    NAMED_DETAILS,
                    AGENDA_PROPOSALS,
                    MESSAGE,
                    FRESH_LINK,
                    MEASURE,
                    MEASURE_REMINDER,
                    REQUEST_REMINDER,
                    REQUEST_REPLY,
                    REQUEST_WITHDRAWN,
                    EARLIER_NEGOTIATION,
                    REPORT_DELIVERED,
                    DECISION_REMINDER,
                    DIGEST,
                    TEST -> Optional.empty();
        };
    }
}
