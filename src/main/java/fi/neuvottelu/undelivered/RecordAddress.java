package fi.neuvottelu.undelivered;

import static fi.neuvottelu.round.RoundVariables.HOST;
import static fi.neuvottelu.undelivered.UndeliveredVariables.PARTY;

import fi.neuvottelu.engine.Drafts;
import fi.neuvottelu.party.PartyId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record address": the letters that wait for this party go out again, are handed over, or are let be. */
@Component
class RecordAddress implements JavaDelegate {
    private final Undelivered undelivered;
    private final Drafts drafts;

    RecordAddress(Undelivered undelivered, Drafts drafts) {
        this.undelivered = undelivered;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var mended = drafts.take(step, "mendTheAddress", MendedAddress.class).content();
        undelivered.mend(new PartyId(PARTY.in(step)), new PartyId(HOST.in(step)), mended);
    }
}
