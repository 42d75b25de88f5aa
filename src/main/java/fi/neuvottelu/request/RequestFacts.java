package fi.neuvottelu.request;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.statute.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What both sides see of a request: all of it. */
@Component
class RequestFacts {
    private final Parties parties;

    RequestFacts(Parties parties) {
        this.parties = parties;
    }

    record Asked(
            Name county,
            Name municipality,
            String text,
            List<Topic> topics,
            @Nullable String wishedBy,
            String contact,
            String askedOn,
            String replyBy) {}

    Asked of(NegotiationRequest request) {
        return new Asked(
                parties.host(request.host()).name(),
                parties.byId(request.municipality()).name(),
                request.text(),
                request.topicList(),
                request.wishedBy() == null ? null : LocalTimes.shown(request.wishedBy()),
                request.contact(),
                LocalTimes.shown(request.askedOn()),
                LocalTimes.shown(request.replyBy()));
    }
}
