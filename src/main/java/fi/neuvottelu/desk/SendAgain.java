package fi.neuvottelu.desk;

import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.SettlingLetters;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.undelivered.Undelivered;
import fi.neuvottelu.words.Refusal;
import org.springframework.stereotype.Component;

/** A letter that could not be delivered goes out again, to another mailbox if one is given. */
@Component
class SendAgain implements DeskAction {
    private final Letters letters;
    private final SettlingLetters settling;
    private final Undelivered undelivered;

    SendAgain(Letters letters, SettlingLetters settling, Undelivered undelivered) {
        this.letters = letters;
        this.settling = settling;
        this.undelivered = undelivered;
    }

    @Override
    public String name() {
        return "SEND_AGAIN";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var letter = letters.find(Needed.chosen(draft.letter(), "desk.letterMissing"))
                .filter(one -> Long.valueOf(round.id()).equals(one.round()))
                .orElseThrow(() -> new Refusal("desk.letterMissing"));
        if (draft.email() == null || draft.email().isBlank()) {
            settling.sendAgain(letter.id());
        } else if (letter.kind().forOneMailbox()) {
            throw new Refusal("letter.forOneMailbox");
        } else {
            settling.sendAgain(letter.id(), draft.email());
        }
        undelivered.sentAgain(letter.party(), letter.host());
    }
}
