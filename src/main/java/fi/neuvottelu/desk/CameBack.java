package fi.neuvottelu.desk;

import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.SettlingLetters;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import org.springframework.stereotype.Component;

/** A letter of the host that had left came back, whichever it was: it has not arrived after all. */
@Component
class CameBack implements DeskAction {
    private final Letters letters;
    private final SettlingLetters settling;
    private final Acting acting;

    CameBack(Letters letters, SettlingLetters settling, Acting acting) {
        this.letters = letters;
        this.settling = settling;
        this.acting = acting;
    }

    @Override
    public String name() {
        return "CAME_BACK";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var letter = letters.find(Needed.chosen(draft.letter(), "desk.letterMissing"))
                .filter(one -> one.host().equals(round.host()))
                .filter(one -> letters.sentTo(one.party(), one.host()).stream().anyMatch(sent -> sent.id() == one.id()))
                .orElseThrow(() -> new Refusal("desk.letterMissing"));
        settling.cameBack(letter.id(), Needed.reason(draft), acting.requireUser());
    }
}
