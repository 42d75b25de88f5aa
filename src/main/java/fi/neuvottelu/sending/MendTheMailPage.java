package fi.neuvottelu.sending;

import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.people.Seen;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form "Mend the mail": why letters wait, all of them or some, and what is to be done. */
@Component
class MendTheMailPage implements FormPage {
    private final SendingFacts facts;

    MendTheMailPage(SendingFacts facts) {
        this.facts = facts;
    }

    @Override
    public Set<String> steps() {
        return Set.of("mendTheMail");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        return Seen.nobody();
    }

    @Override
    public SendingFacts.Facts facts(FormTask task) {
        return facts.now();
    }

    @Override
    public Object firstDraft(FormTask task) {
        return new SendingDraft("TRY", null, null, null, null, null, null);
    }
}
