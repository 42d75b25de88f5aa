package fi.neuvottelu.desk;

import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.undelivered.Undelivered;
import fi.neuvottelu.words.Refusal;
import org.springframework.stereotype.Component;

/** A letter that came back or waits for somebody has arrived after all, was handed over, or is let be. */
@Component
class SettleLetter implements DeskAction {
    private final Letters letters;
    private final Undelivered undelivered;

    SettleLetter(Letters letters, Undelivered undelivered) {
        this.letters = letters;
        this.undelivered = undelivered;
    }

    @Override
    public String name() {
        return "SETTLE_LETTER";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var letter = letters.find(Needed.chosen(draft.letter(), "desk.letterMissing"))
                .filter(one -> Long.valueOf(round.id()).equals(one.round()))
                .orElseThrow(() -> new Refusal("desk.letterMissing"));
        undelivered.settle(letter, Needed.chosen(draft.settling(), "undelivered.wayMissing"));
    }
}
