package fi.neuvottelu.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.round.Rounds;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form "Answer the request": all that the municipality asks, and the rounds that the answer can point to. */
@Component
class AnswerTheRequestPage implements FormPage {
    private final Requests requests;
    private final RequestFacts facts;
    private final Replying replying;
    private final Parties parties;

    AnswerTheRequestPage(Requests requests, RequestFacts facts, Replying replying, Parties parties) {
        this.requests = requests;
        this.facts = facts;
        this.replying = replying;
        this.parties = parties;
    }

    @Override
    public Set<String> steps() {
        return Set.of("answerTheRequest");
    }

    /** A round of the host. */
    record Choice(long id, String name, RoundState state) {}

    @Override
    public List<Seen> seen(FormTask task) {
        var request = requests.ofInstance(task.processInstanceId());
        return Seen.one(
                Seen.What.REPORTS,
                "request/" + request.id(),
                request.host().value(),
                request.municipality().value());
    }

    /**
     * @param passed whether the reply date has passed
     * @param today ISO date
     * @param rounds to which the reply can point
     */
    record Facts(@JsonUnwrapped RequestFacts.Asked asked, boolean passed, String today, List<Choice> rounds) {}

    @Override
    public Facts facts(FormTask task) {
        var request = requests.ofInstance(task.processInstanceId());
        return new Facts(
                facts.of(request),
                requests.today().isAfter(request.replyBy()),
                requests.today().toString(),
                rounds(request));
    }

    @Override
    public Object firstDraft(FormTask task) {
        return new ReplyDraft(null, null, null, "");
    }

    private List<Choice> rounds(NegotiationRequest request) {
        var host = parties.host(request.host());
        return replying.roundsFor(request).stream()
                .map(round -> new Choice(round.id(), Rounds.nameOf(round, host, Language.ofReader()), round.state()))
                .toList();
    }
}
