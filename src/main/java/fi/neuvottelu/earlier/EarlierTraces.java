package fi.neuvottelu.earlier;

import fi.neuvottelu.beginning.KnownHere;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was recorded afterwards says nothing of when the host began, unless its window was still open. */
@Component
class EarlierTraces implements KnownHere {
    private final EarlierNegotiations negotiations;

    EarlierTraces(EarlierNegotiations negotiations) {
        this.negotiations = negotiations;
    }

    @Override
    public Stream<Trace> of(Host host) {
        return negotiations.of(host.id()).stream().flatMap(one -> one.content().topics().keySet().stream()
                .flatMap(act -> act.windowOf(one.content().heldOn()).stream())
                .map(window -> {
                    var recorded = LocalTimes.dateOf(one.recordedAt().toInstant());
                    return new Trace(window, "earlier", one.content().heldOn(), !window.isOver(recorded));
                }));
    }
}
