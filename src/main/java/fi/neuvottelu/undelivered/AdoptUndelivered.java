package fi.neuvottelu.undelivered;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Variable;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.RoundVariables;
import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that did not arrive before their work had a row: the last time that its variables are believed. */
@Component
class AdoptUndelivered {
    private static final Variable<String> PARTY = Variable.text("party");

    private final RuntimeService runtime;
    private final UndeliveredParties waiting;
    private final Clock clock;

    AdoptUndelivered(@Lazy RuntimeService runtime, UndeliveredParties waiting, Clock clock) {
        this.runtime = runtime;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void adopt() {
        runtime.createProcessInstanceQuery().processDefinitionKey("undelivered-letter").list().stream()
                .filter(instance -> waiting.runningIn(instance.getId()).isEmpty())
                .forEach(this::adopt);
    }

    /** The host is the one in whose area the instance runs. */
    private void adopt(ProcessInstance instance) {
        var carried = runtime.getVariables(instance.getId());
        PARTY.find(carried)
                .ifPresent(party -> waiting.adopt(
                        instance.getId(),
                        PartyId.of(instance.getTenantId()),
                        PartyId.of(party),
                        RoundVariables.ROUND.find(carried).orElse(null),
                        LocalTimes.today(clock)));
    }
}
