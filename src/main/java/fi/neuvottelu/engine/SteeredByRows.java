package fi.neuvottelu.engine;

import fi.neuvottelu.people.Startable;
import fi.neuvottelu.people.Starter;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers what a model asks from the rows of its instance. An instance that the application has only just started has no
 * row yet: there the variables count that it was started with. One that a person starts has its row from its first step
 * on; without one it was begun beside its start form, and goes no further.
 */
@Component
class SteeredByRows {
    private final ObjectProvider<KnownByRows> rows;
    private final ObjectProvider<Startable> startForms;
    private final ProcessKeys keys;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    SteeredByRows(ObjectProvider<KnownByRows> rows, ObjectProvider<Startable> startForms, ProcessKeys keys) {
        this.rows = rows;
        this.startForms = startForms;
        this.keys = keys;
    }

    /** What is asked once of each model. */
    private record Model(List<KnownByRows> rows, Set<Starter> startedBy) {
        boolean startedByPeople() {
            return !startedBy.isEmpty();
        }
    }

    /** Empty if no row knows this name. */
    Optional<Object> value(VariableScope scope, String name) {
        if (scope instanceof DelegateTask task) {
            return value(task.getProcessDefinitionId(), task.getProcessInstanceId(), name);
        }
        return scope instanceof DelegateExecution execution
                ? value(execution.getProcessDefinitionId(), execution.getProcessInstanceId(), name)
                : Optional.empty();
    }

    /** Whether its instances begin with a form that a person hands in. */
    boolean isStartedByPeople(DelegateExecution execution) {
        return model(execution.getProcessDefinitionId()).startedByPeople();
    }

    /** Whether only administrators begin it: what it does concerns every host. */
    boolean isOfNoHost(DelegateExecution execution) {
        return model(execution.getProcessDefinitionId()).startedBy().equals(Set.of(Starter.ADMINISTRATORS));
    }

    /** Whether a row runs in its instance. */
    boolean isKnown(DelegateExecution execution) {
        return model(execution.getProcessDefinitionId()).rows().stream()
                .anyMatch(one -> one.of(execution.getProcessInstanceId()).isPresent());
    }

    private Optional<Object> value(String definition, String instance, String name) {
        var model = model(definition);
        return model.rows().stream()
                .filter(one -> one.names().contains(name))
                .findFirst()
                .flatMap(one -> one.of(instance).map(known -> known.get(name)).or(() -> justStarted(model)));
    }

    private static Optional<Object> justStarted(Model model) {
        if (model.startedByPeople()) {
            throw new Refusal("start.notFromItsForm");
        }
        return Optional.empty();
    }

    private Model model(String definition) {
        return models.computeIfAbsent(keys.of(definition), this::read);
    }

    private Model read(String process) {
        return new Model(
                rows.stream().filter(one -> one.processes().contains(process)).toList(),
                startForms.stream()
                        .filter(form -> form.process().equals(process))
                        .flatMap(form -> form.startedBy().stream())
                        .collect(Collectors.toSet()));
    }
}
