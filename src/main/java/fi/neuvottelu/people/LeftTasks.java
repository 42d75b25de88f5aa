package fi.neuvottelu.people;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person who leaves her organisation, or the installation, leaves behind: a task that she held waits for her
 * organisation again, and no right of her own is left.
 */
@Component
class LeftTasks {
    /** Of what one statement asks for. */
    private static final int AT_ONCE = 500;

    private final TaskService tasks;
    private final IdentityService people;
    private final AuthorizationService rights;
    private final Acting acting;

    LeftTasks(@Lazy TaskService tasks, @Lazy IdentityService people, @Lazy AuthorizationService rights, Acting acting) {
        this.tasks = tasks;
        this.people = people;
        this.rights = rights;
        this.acting = acting;
    }

    /** Those that she holds and that none of her groups may work on any more. */
    @Transactional
    public void giveBack(String user) {
        acting.asApplication(() -> {
            var still = stillHers(user);
            held(user).withCandidateGroups().includeAssignedTasks().list().stream()
                    .map(Task::getId)
                    .filter(task -> !still.contains(task))
                    .forEach(task -> tasks.setAssignee(task, null));
            return true;
        });
    }

    /** The same for everybody; and what earlier versions granted to single persons goes, as it does of itself now. */
    void mend() {
        tasks.createTaskQuery().taskAssigned().list().stream()
                .map(Task::getAssignee)
                .collect(Collectors.toSet())
                .forEach(this::giveBack);
        ofPersons(Resources.USER)
                .filter(right -> Objects.equals(right.getUserId(), right.getResourceId()))
                .filter(right -> right.isPermissionGranted(Permissions.UPDATE))
                .forEach(right -> {
                    right.setPermissions(new Permissions[] {Permissions.READ});
                    rights.saveAuthorization(right);
                });
        ofPersons(Resources.TASK)
                .filter(right -> tasks.createTaskQuery()
                                .taskId(right.getResourceId())
                                .withoutCandidateGroups()
                                .includeAssignedTasks()
                                .count()
                        == 0)
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    /** Not by looking through those of the groups, of which there are as many as open tasks. */
    private Stream<Authorization> ofPersons(Resources resource) {
        var accounts = people.createUserQuery().list().stream().map(User::getId).toList();
        return IntStream.iterate(0, from -> from < accounts.size(), from -> from + AT_ONCE)
                .mapToObj(from -> accounts.subList(from, Math.min(from + AT_ONCE, accounts.size())))
                .flatMap(some -> rights
                        .createAuthorizationQuery()
                        .userIdIn(some.toArray(String[]::new))
                        .resourceType(resource)
                        .authorizationType(AUTH_TYPE_GRANT)
                        .list()
                        .stream());
    }

    private Set<String> stillHers(String user) {
        var groups = people.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        return groups.isEmpty()
                ? Set.of()
                : held(user).taskCandidateGroupIn(groups).includeAssignedTasks().list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet());
    }

    private TaskQuery held(String user) {
        return tasks.createTaskQuery().taskAssignee(user);
    }
}
