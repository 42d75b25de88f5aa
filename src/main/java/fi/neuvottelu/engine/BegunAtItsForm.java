package fi.neuvottelu.engine;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.words.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
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
    private final SteeredByRows rows;

    BegunAtItsForm(Acting acting, SteeredByRows rows) {
        this.acting = acting;
        this.rows = rows;
    }

    /** That an instance has passed its start in this transaction; with a task, that it has come to that. */
    private record Passed(String instance, @Nullable String task) implements TransactionSynchronization {}

    @EventListener(condition = "#execution.eventName == 'start'")
    void passes(DelegateExecution execution) {
        var step = execution.getBpmnModelElementInstance();
        if (step == null || step instanceof Process || acting.user().isEmpty() || !rows.isStartedByPeople(execution)) {
            return;
        }
        var begun = new Passed(execution.getProcessInstanceId(), null);
        if (step instanceof StartEvent && step.getParentElement() instanceof Process) {
            ofItsHost(execution);
            TransactionSynchronizationManager.registerSynchronization(begun);
        } else if (hasPassed(begun)) {
            comesOnce(step, execution);
        } else if (!rows.isKnown(execution)) {
            throw new Refusal("start.notFromItsForm");
        }
    }

    /** What concerns every host belongs to none: whoever names one there would begin something for it. */
    private void ofItsHost(DelegateExecution execution) {
        if (execution.getTenantId() != null && rows.isOfNoHost(execution)) {
            throw new Refusal("start.notFromItsForm");
        }
    }

    /** One start makes one task of a step: whoever starts at the form and at a step besides would make more. */
    private static void comesOnce(FlowElement step, DelegateExecution execution) {
        if (step instanceof UserTask) {
            var come = new Passed(execution.getProcessInstanceId(), step.getId());
            if (hasPassed(come)) {
                throw new Refusal("start.notFromItsForm");
            }
            TransactionSynchronizationManager.registerSynchronization(come);
        }
    }

    private static boolean hasPassed(Passed passed) {
        return TransactionSynchronizationManager.getSynchronizations().contains(passed);
    }
}
