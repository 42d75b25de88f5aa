package fi.neuvottelu.session;

import fi.neuvottelu.engine.Variable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections that were opened before the row of their session knew it: the last time that their variable is believed. */
@Component
class AdoptCorrections {
    private static final Variable<Long> SESSION = Variable.id("session");

    private final RuntimeService runtime;
    private final Sessions sessions;

    AdoptCorrections(@Lazy RuntimeService runtime, Sessions sessions) {
        this.runtime = runtime;
        this.sessions = sessions;
    }

    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void adopt() {
        runtime.createProcessInstanceQuery().processDefinitionKey("record-correction").list().stream()
                .filter(instance -> sessions.correctedIn(instance.getId()).isEmpty())
                .forEach(this::adopt);
    }

    /** Only a session of the host in whose area the instance runs, and only one that has no correction yet. */
    private void adopt(ProcessInstance instance) {
        SESSION.find(runtime.getVariables(instance.getId()))
                .flatMap(sessions::find)
                .filter(session -> session.host().value().equals(instance.getTenantId()))
                .filter(session -> sessions.correctionOf(session.id()).isEmpty())
                .ifPresent(session -> sessions.correctedIn(session.id(), instance.getId()));
    }
}
