package fi.neuvottelu.people;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A coordinator whose step leads to another one has that at once: it is among her own tasks, not lost in the
 * organisation's list. It stays the group's too, so a colleague can take it over.
 */
@Component
class CoordinatorGoesOn {
    private final Acting acting;

    CoordinatorGoesOn(Acting acting) {
        this.acting = acting;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void assign(DelegateTask task) {
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Groups::isOfCoordinators)
                .filter(acting.groups()::contains)
                .findFirst()
                .flatMap(group -> acting.user())
                .ifPresent(task::setAssignee);
    }
}
