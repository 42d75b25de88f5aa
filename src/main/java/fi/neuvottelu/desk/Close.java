package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** The round closes; "Close round" then writes down the three statements. */
@Component
class Close implements DeskAction {
    private final Closing closing;

    Close(Closing closing) {
        this.closing = closing;
    }

    @Override
    public String name() {
        return "CLOSE_ROUND";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        closing.mayClose(round, Needed.reasonIfAny(draft));
    }
}
