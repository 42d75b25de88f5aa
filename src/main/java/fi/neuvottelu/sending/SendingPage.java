package fi.neuvottelu.sending;

import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Starter;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form "Sending of letters". */
@Component
class SendingPage implements StartPage {
    private final SendingFacts facts;

    SendingPage(SendingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String process() {
        return "sending-of-letters";
    }

    @Override
    public Set<Starter> startedBy() {
        return Set.of(Starter.ADMINISTRATORS);
    }

    @Override
    public List<Seen> seen() {
        return Seen.nobody();
    }

    @Override
    public SendingFacts.Facts facts() {
        return facts.now();
    }
}
