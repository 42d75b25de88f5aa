package fi.neuvottelu.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A process that people start begins where its form stands. The engine lets whoever may start a process begin at any
 * step of it, with variables of her own: what was begun so goes no further, and nothing of it is kept.
 */
@Component
class BegunAtItsForm {
    private final Acting acting;
    private final ObjectProvider<StartPage> forms;
    private final ObjectProvider<KnownByRows> rows;
    private final ProcessKeys keys;

    BegunAtItsForm(Acting acting, ObjectProvider<StartPage> forms, ObjectProvider<KnownByRows> rows, ProcessKeys keys) {
        this.acting = acting;
        this.forms = forms;
        this.rows = rows;
        this.keys = keys;
    }

    /** That an instance has passed its start in this transaction. */
    private record Begun(String instance) implements TransactionSynchronization {}

    @EventListener(condition = "#execution.eventName == 'start'")
    void passes(DelegateExecution execution) {
        var step = execution.getBpmnModelElementInstance();
        if (step == null || step instanceof Process || acting.user().isEmpty() || !isStartedByPeople(execution)) {
            return;
        }
        var begun = new Begun(execution.getProcessInstanceId());
        if (step instanceof StartEvent && step.getParentElement() instanceof Process) {
            isOfNoHost(execution);
            TransactionSynchronizationManager.registerSynchronization(begun);
        } else if (!TransactionSynchronizationManager.getSynchronizations().contains(begun) && !isKnown(execution)) {
            throw new Refusal("start.notFromItsForm");
        }
    }

    /** What administrators start concerns every host: whoever names one would begin something for it. */
    private void isOfNoHost(DelegateExecution execution) {
        var process = keys.of(execution.getProcessDefinitionId());
        var ofNone = forms.stream()
                .filter(form -> form.process().equals(process))
                .anyMatch(form -> form.startedBy().equals(Set.of(StartPage.Starter.ADMINISTRATORS)));
        if (ofNone && execution.getTenantId() != null) {
            throw new Refusal("start.notFromItsForm");
        }
    }

    private boolean isKnown(DelegateExecution execution) {
        var process = keys.of(execution.getProcessDefinitionId());
        return rows.stream()
                .filter(one -> one.processes().contains(process))
                .anyMatch(one -> one.of(execution.getProcessInstanceId()).isPresent());
    }

    private boolean isStartedByPeople(DelegateExecution execution) {
        var process = keys.of(execution.getProcessDefinitionId());
        return forms.stream().anyMatch(form -> form.process().equals(process));
    }
}
