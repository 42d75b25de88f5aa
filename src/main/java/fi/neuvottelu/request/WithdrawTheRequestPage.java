package fi.neuvottelu.request;

import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.people.Seen;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form "Withdraw the request": what was asked, and until when an answer is expected. */
@Component
class WithdrawTheRequestPage implements FormPage {
    private final Requests requests;
    private final RequestFacts facts;

    WithdrawTheRequestPage(Requests requests, RequestFacts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    @Override
    public Set<String> steps() {
        return Set.of("withdrawTheRequest");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        var request = requests.ofInstance(task.processInstanceId());
        return Seen.one(
                Seen.What.REPORTS,
                "request/" + request.id(),
                request.host().value(),
                request.municipality().value());
    }

    @Override
    public RequestFacts.Asked facts(FormTask task) {
        return facts.of(requests.ofInstance(task.processInstanceId()));
    }

    @Override
    public Object firstDraft(FormTask task) {
        return new WithdrawalDraft(false, "");
    }
}
