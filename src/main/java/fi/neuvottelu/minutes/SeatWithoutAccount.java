package fi.neuvottelu.minutes;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a seat its task. An approver without an account: it goes to her organisation. With one, it is hers alone and has
 * no group.
 */
@Component
class SeatWithoutAccount {
    private final MinutesBook book;

    SeatWithoutAccount(MinutesBook book) {
        this.book = book;
    }

    @EventListener(condition = "#task.eventName == 'create' and #task.taskDefinitionKey == 'approveMinutes'")
    void offer(DelegateTask task) {
        var approval = book.approvalAskedIn(task.getExecution().getParentActivityInstanceId())
                .orElseThrow();
        book.approvalHasTask(approval.id(), task.getId());
        task.setAssignee(approval.userId());
        if (approval.userId() == null) {
            task.addCandidateGroup(approval.party().value());
        }
    }
}
