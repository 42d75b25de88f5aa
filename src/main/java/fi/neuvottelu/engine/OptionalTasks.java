package fi.neuvottelu.engine;

import fi.neuvottelu.people.Lists;
import fi.neuvottelu.rows.Turn;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** What one may do stands apart in the lists from what one must: nothing waits for it. */
@Component
class OptionalTasks {
    private final Supplier<Set<String>> optional;
    private final TaskService tasks;
    private final Turn turn;

    OptionalTasks(ObjectProvider<Awaited> steps, @Lazy TaskService tasks, Turn turn) {
        this.optional = SingletonSupplier.of(
                () -> steps.stream().flatMap(one -> one.optional().stream()).collect(Collectors.toSet()));
        this.tasks = tasks;
        this.turn = turn;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void apart(DelegateTask task) {
        if (optional.get().contains(task.getTaskDefinitionKey())) {
            task.setPriority(Lists.MAY);
        }
    }

    /** Those that were made before there was a list for them. */
    @Order(1)
    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void earlierOnes() {
        turn.take();
        tasks.createTaskQuery()
                .taskDefinitionKeyIn(optional.get().toArray(String[]::new))
                .taskMinPriority(Lists.MAY + 1)
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), Lists.MAY));
    }
}
