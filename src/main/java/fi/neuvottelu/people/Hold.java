package fi.neuvottelu.people;

import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In whose hands a task is. Whoever is of the organisation that it was given to takes it, also from a colleague, and gives
 * it back; every holder stays on record. A task without candidate group was given to one named person and stays hers.
 */
@Component
public class Hold {
    private final TaskService tasks;
    private final IdentityService identities;
    private final People people;
    private final Holders holders;
    private final Acting acting;

    Hold(TaskService tasks, @Lazy IdentityService identities, People people, Holders holders, Acting acting) {
        this.tasks = tasks;
        this.identities = identities;
        this.people = people;
        this.holders = holders;
        this.acting = acting;
    }

    /**
     * What the reader is told of it.
     *
     * @param by who has the task, by name
     * @param mine whether that is the reader
     * @param organisation whose task it is, by name
     * @param open whether the reader may take it, or give it back
     * @param passed between whom it has passed, by the names that they have today
     * @param holder user id of who has it, for whoever takes it over
     */
    public record Facts(
            @Nullable String by,
            boolean mine,
            @Nullable String organisation,
            boolean open,
            List<String> passed,
            @Nullable String holder) {}

    public Facts of(Task task) {
        var holder = Optional.ofNullable(task.getAssignee());
        return new Facts(
                holder.map(people::nameOf).orElse(null),
                holder.equals(acting.user()) && holder.isPresent(),
                organisation(task),
                isForHerOrganisation(task),
                holders.passed(task.getId()).stream()
                        .map(one -> people.nameOf(one.from()) + " → " + people.nameOf(one.to()))
                        .toList(),
                holder.orElse(null));
    }

    /**
     * Done with the rights of the one who takes it: the engine's own record names her.
     *
     * @param from user id of the one who held it when she looked, null or blank where nobody did
     * @throws Refusal if somebody else has taken it since: she is asked whether to take it over
     */
    @Transactional
    public void take(Task task, @Nullable String from) {
        var user = acting.requireUser();
        if (!isForHerOrganisation(task)) {
            throw new Refusal("task.notYours");
        }
        if (user.equals(task.getAssignee())) {
            return;
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(from)) {
            throw new Refusal("task.takenMeanwhile", people.nameOf(task.getAssignee()));
        }
        tasks.claim(task.getId(), null);
        tasks.claim(task.getId(), user);
    }

    /** The task waits for the organisation again. */
    @Transactional
    public void release(Task task) {
        if (!acting.requireUser().equals(task.getAssignee())) {
            throw new Refusal("task.notHeld");
        }
        if (!isForHerOrganisation(task)) {
            throw new Refusal("task.onlyYours");
        }
        tasks.claim(task.getId(), null);
    }

    private boolean isForHerOrganisation(Task task) {
        return groups(task).anyMatch(acting::isMemberOf);
    }

    private @Nullable String organisation(Task task) {
        var names = acting.asApplication(() -> groups(task)
                .map(id -> identities.createGroupQuery().groupId(id).singleResult())
                .flatMap(Stream::ofNullable)
                .map(Group::getName)
                .collect(Collectors.joining(", ")));
        return names.isEmpty() ? null : names;
    }

    private Stream<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .flatMap(Stream::ofNullable);
    }
}
