package fi.neuvottelu.desk;

import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import org.springframework.stereotype.Component;

/** A letter of the host that had left came back, whichever it was: it has not arrived after all. */
@Component
class CameBack implements DeskAction {
    private final DispatchRegister register;
    private final Acting acting;

    CameBack(DispatchRegister register, Acting acting) {
        this.register = register;
        this.acting = acting;
    }

    @Override
    public String name() {
        return "CAME_BACK";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var letter = register.find(Needed.chosen(draft.letter(), "desk.letterMissing"))
                .filter(one -> one.host().equals(round.host()))
                .filter(one ->
                        register.sentTo(one.party(), one.host()).stream().anyMatch(sent -> sent.id() == one.id()))
                .orElseThrow(() -> new Refusal("desk.letterMissing"));
        register.cameBack(letter.id(), Needed.reason(draft), acting.requireUser());
    }
}
