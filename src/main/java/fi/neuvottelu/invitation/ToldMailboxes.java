package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where an invitation was really sent: whoever has it in a calendar there is told of changes, whatever mailbox is registered now. */
@Component
class ToldMailboxes {
    private static final Set<LetterKind> OF_PARTIES =
            EnumSet.of(LetterKind.INVITATION, LetterKind.INVITATION_CHANGED, LetterKind.INVITATION_CANCELLED);
    private static final Set<LetterKind> OF_PEOPLE =
            EnumSet.of(LetterKind.NAMED, LetterKind.NAMED_CHANGED, LetterKind.NAMED_CANCELLED);
    private static final Set<LetterKind> TAKE_AWAY =
            EnumSet.of(LetterKind.INVITATION_CANCELLED, LetterKind.NAMED_CANCELLED);

    private final DispatchRegister register;

    ToldMailboxes(DispatchRegister register) {
        this.register = register;
    }

    /** Of the party, each with the id of its last letter. */
    Map<String, Long> mailboxes(Invitation invitation) {
        return last(register.to(invitation.party(), invitation.sessionId(), OF_PARTIES));
    }

    /** Of those whom the party has named. */
    Map<String, Long> people(Invitation invitation) {
        return last(register.to(invitation.party(), invitation.sessionId(), OF_PEOPLE));
    }

    private static Map<String, Long> last(List<Dispatch> letters) {
        Map<String, Long> told = new LinkedHashMap<>();
        for (var letter : letters) {
            var recipient = letter.recipient();
            if (recipient == null || !arrives(letter.state())) {
                continue;
            }
            if (TAKE_AWAY.contains(letter.kind())) {
                told.remove(recipient);
            } else {
                told.put(recipient, letter.id());
            }
        }
        return told;
    }

    private static boolean arrives(Dispatch.State state) {
        return switch (state) {
            case QUEUED, SENDING, SENT -> true;
            case FAILED, WITHDRAWN -> false;
        };
    }
}
