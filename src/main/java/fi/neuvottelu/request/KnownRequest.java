package fi.neuvottelu.request;

import fi.neuvottelu.engine.KnownByRows;
import fi.neuvottelu.round.RoundVariables;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who asks for a negotiation, who answers, and by when. */
@Component
class KnownRequest implements KnownByRows {
    private final Requests requests;
    private final Asking asking;

    KnownRequest(Requests requests, Asking asking) {
        this.requests = requests;
        this.asking = asking;
    }

    @Override
    public Set<String> processes() {
        return Set.of("negotiation-request");
    }

    @Override
    public Set<String> names() {
        return Set.of(
                RoundVariables.COORDINATORS.name(),
                RequestVariables.MUNICIPALITY.name(),
                RequestVariables.LANGUAGES_OF_MUNICIPALITY.name(),
                RequestVariables.REPLY_BY.name(),
                RequestVariables.REMINDER.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return requests.runningIn(instance).map(asking::variablesOf);
    }
}
