package fi.neuvottelu.engine;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A colleague of the same organisation goes on with a task that somebody else has claimed; both names stay on record.
 * A task without candidate group was given to one named person and stays hers.
 */
@Component
class TakeOver {
    private final TaskService tasks;
    private final Acting acting;

    TakeOver(TaskService tasks, Acting acting) {
        this.tasks = tasks;
        this.acting = acting;
    }

    /** Done with the rights of the one who takes over: the engine's own record names her. */
    @Transactional
    void of(Task task) {
        var user = acting.requireUser();
        if (!isForHerOrganisation(task)) {
            throw new Refusal("task.notYours");
        }
        var before = task.getAssignee();
        if (user.equals(before)) {
            return;
        }
        tasks.claim(task.getId(), null);
        tasks.claim(task.getId(), user);
        tasks.createComment(task.getId(), task.getProcessInstanceId(), (before == null ? "" : before + " → ") + user);
    }

    private boolean isForHerOrganisation(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && acting.isMemberOf(group));
    }
}
