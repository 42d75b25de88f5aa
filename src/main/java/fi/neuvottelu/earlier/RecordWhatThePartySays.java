package fi.neuvottelu.earlier;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record what the party says": confirmed, or contested with the party's own account. */
@Component
class RecordWhatThePartySays implements JavaDelegate {
    private final AskedParties asked;
    private final AskingTheNamed asking;
    private final Drafts drafts;

    RecordWhatThePartySays(AskedParties asked, AskingTheNamed asking, Drafts drafts) {
        this.asked = asked;
        this.asking = asking;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "confirmWhatWasRecorded", AskedPartyDraft.class);
        asking.reply(asked.ofInstance(step.getProcessInstanceId()), draft);
    }
}
