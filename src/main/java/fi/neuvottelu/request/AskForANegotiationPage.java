package fi.neuvottelu.request;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Starter;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form "Ask for a negotiation" shows: the person's municipality and its county, and what can be asked for. */
@Component
class AskForANegotiationPage implements StartPage {
    private final Asking asking;
    private final Requests requests;

    AskForANegotiationPage(Asking asking, Requests requests) {
        this.asking = asking;
        this.requests = requests;
    }

    @Override
    public String process() {
        return "negotiation-request";
    }

    @Override
    public Set<Starter> startedBy() {
        return Set.of(Starter.MUNICIPALITIES);
    }

    /**
     * A municipality of the person.
     *
     * @param host id of its county
     * @param asked day on which it asked what has not been answered yet, null if it waits for nothing
     */
    record Choice(
            String id,
            String name,
            String host,
            String county,
            @Nullable String asked) {}

    @Override
    public List<Seen> seen() {
        return Seen.nobody();
    }

    /**
     * @param today ISO date
     * @param replyBy until when the county is to answer what is asked today
     */
    record Facts(
            List<Choice> municipalities, List<Topic> statutory, List<Topic> optional, String today, String replyBy) {}

    @Override
    public Facts facts() {
        return new Facts(
                asking.yours().stream().map(this::choice).toList(),
                Topic.statutory(Act.COOPERATION),
                Topic.optional(Act.COOPERATION),
                requests.today().toString(),
                LocalTimes.shown(requests.replyBy()));
    }

    private Choice choice(Municipality municipality) {
        var county = asking.countyOf(municipality);
        return new Choice(
                municipality.id().value(),
                municipality.name().inReadersLanguage(),
                county.id().value(),
                county.name().inReadersLanguage(),
                requests.openOf(municipality.id())
                        .map(open -> LocalTimes.shown(open.askedOn()))
                        .orElse(null));
    }
}
