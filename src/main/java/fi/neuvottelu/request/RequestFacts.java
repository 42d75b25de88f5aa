package fi.neuvottelu.request;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Parties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What both sides see of a request: all of it. */
@Component
class RequestFacts {
    private final Requests requests;
    private final Parties parties;

    RequestFacts(Requests requests, Parties parties) {
        this.requests = requests;
        this.parties = parties;
    }

    Map<String, @Nullable Object> of(NegotiationRequest request) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("county", parties.host(request.host()).name());
        facts.put("municipality", parties.byId(request.municipality()).name());
        facts.put("text", request.text());
        facts.put("topics", request.topicList());
        facts.put("wishedBy", request.wishedBy() == null ? null : LocalTimes.shown(request.wishedBy()));
        facts.put("contact", request.contact());
        facts.put("askedOn", LocalTimes.shown(request.askedOn()));
        facts.put("replyBy", LocalTimes.shown(request.replyBy()));
        facts.put("passed", requests.today().isAfter(request.replyBy()));
        facts.put("today", requests.today().toString());
        return facts;
    }
}
