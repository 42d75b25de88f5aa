package fi.neuvottelu.minutes;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An approver without an account: her task goes to her organisation. With one, it is hers alone and has no group. */
@Component
class SeatWithoutAccount {
    @EventListener(condition = "#task.eventName == 'create' and #task.taskDefinitionKey == 'approveMinutes'")
    void offer(DelegateTask task) {
        if (task.getVariable(MinutesVariables.APPROVER_GROUP.name()) instanceof String group) {
            task.addCandidateGroup(group);
        }
    }
}
