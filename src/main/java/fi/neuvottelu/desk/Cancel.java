package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** The round is called off with a reason; "Cancel round" then tells the invited. */
@Component
class Cancel implements DeskAction {
    private final Closing closing;

    Cancel(Closing closing) {
        this.closing = closing;
    }

    @Override
    public String name() {
        return "CANCEL_ROUND";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        closing.mayCancel(round, Needed.reasonTold(draft));
    }
}
