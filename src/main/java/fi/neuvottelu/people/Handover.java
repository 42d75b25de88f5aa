package fi.neuvottelu.people;

import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A task passes to another person, or to a group: whoever had it neither sees it any more nor can work on it. */
@Component
public class Handover {
    private final TaskService tasks;
    private final AuthorizationService rights;
    private final Holders holders;

    Handover(@Lazy TaskService tasks, @Lazy AuthorizationService rights, Holders holders) {
        this.tasks = tasks;
        this.rights = rights;
        this.holders = holders;
    }

    /** @param why as it was given by whoever passes it on */
    public void pass(Task task, @Nullable String user, @Nullable String group, String why) {
        pass(task, user, group);
        if (!Objects.equals(task.getAssignee(), user)) {
            holders.because(task.getId(), why);
        }
    }

    public void pass(Task task, @Nullable String user, @Nullable String group) {
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .forEach(link -> tasks.deleteCandidateGroup(task.getId(), link.getGroupId()));
        tasks.setAssignee(task.getId(), user);
        if (group != null) {
            tasks.addCandidateGroup(task.getId(), group);
        }
        // The engine grants them with the links, but does not take them back with the links.
        rights.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task.getId()).list().stream()
                .filter(right -> !isOf(right, user, group))
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    private static boolean isOf(Authorization right, @Nullable String user, @Nullable String group) {
        return right.getUserId() == null
                ? right.getGroupId().equals(group)
                : right.getUserId().equals(user);
    }
}
