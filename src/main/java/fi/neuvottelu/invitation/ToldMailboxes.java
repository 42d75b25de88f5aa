package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where an invitation was really sent: whoever has it in a calendar there is told of changes, whatever mailbox is registered now. Small
 * letters and capitals are the same.
 */
@Component
class ToldMailboxes {
    private static final Set<LetterKind> OF_PARTIES =
            EnumSet.of(LetterKind.INVITATION, LetterKind.INVITATION_CHANGED, LetterKind.INVITATION_CANCELLED);
    private static final Set<LetterKind> OF_PEOPLE =
            EnumSet.of(LetterKind.NAMED, LetterKind.NAMED_CHANGED, LetterKind.NAMED_CANCELLED);
    private static final Set<LetterKind> TAKE_AWAY =
            EnumSet.of(LetterKind.INVITATION_CANCELLED, LetterKind.NAMED_CANCELLED);

    /** The first invitation is of no version: it tells how the session stood then. */
    private static final Pattern VERSION =
            Pattern.compile(" (?:INVITATION_CHANGED|INVITATION(?= v(?!1\\b))|NAMED|NAMED_CHANGED) v(\\d+)\\b");

    private final Letters letters;

    ToldMailboxes(Letters letters) {
        this.letters = letters;
    }

    /** Of the party, each with its last letter. */
    Map<String, Dispatch> mailboxes(Invitation invitation) {
        return last(letters.to(invitation.party(), invitation.sessionId(), OF_PARTIES));
    }

    /** Of those whom the party has named. */
    Map<String, Dispatch> people(Invitation invitation) {
        return last(letters.to(invitation.party(), invitation.sessionId(), OF_PEOPLE));
    }

    /**
     * Which version of the session a mailbox knows of.
     *
     * @param last letter that it was sent, null for none
     * @param otherwise where the letter does not say it: it was the first, or is from before letters did
     */
    static int version(@Nullable Dispatch last, int otherwise) {
        var told = last == null ? null : VERSION.matcher(last.once());
        return told != null && told.find() ? Integer.parseInt(told.group(1)) : otherwise;
    }

    private static Map<String, Dispatch> last(List<Dispatch> letters) {
        Map<String, Dispatch> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var letter : letters) {
            var recipient = letter.recipient();
            if (recipient == null || !arrives(letter)) {
                continue;
            }
            if (TAKE_AWAY.contains(letter.kind())) {
                told.remove(recipient);
            } else if (!isInDoubt(letter) || !told.containsKey(recipient)) {
                told.put(recipient, letter);
            }
        }
        return told;
    }

    /** A newer letter tells again what it told: perhaps it does not arrive, and does not go again. */
    private static boolean isInDoubt(Dispatch letter) {
        return letter.state() != Dispatch.State.SENT && letter.state() != Dispatch.State.QUEUED;
    }

    /** What perhaps was delivered counts, whatever became of it then: whoever was told is told of changes. */
    private static boolean arrives(Dispatch letter) {
        return letter.perhaps() > 0
                || switch (letter.state()) {
                    case QUEUED, SENDING, SENT -> true;
                    case FAILED, WITHDRAWN -> false;
                };
    }
}
