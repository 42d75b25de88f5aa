package fi.neuvottelu.engine;

import java.util.Optional;
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
    private final ObjectProvider<StartPage> startForms;
    private final ProcessKeys keys;

    SteeredByRows(ObjectProvider<KnownByRows> rows, ObjectProvider<StartPage> startForms, ProcessKeys keys) {
        this.rows = rows;
        this.startForms = startForms;
        this.keys = keys;
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

    private Optional<Object> value(String definition, String instance, String name) {
        var asked = rows.stream().filter(one -> one.names().contains(name)).toList();
        if (asked.isEmpty() || instance == null) {
            return Optional.empty();
        }
        var process = keys.of(definition);
        return asked.stream()
                .filter(one -> one.processes().contains(process))
                .findFirst()
                .flatMap(one -> one.of(instance).map(known -> known.get(name)).or(() -> justStarted(process)));
    }

    private Optional<Object> justStarted(String process) {
        if (startForms.stream().anyMatch(form -> form.process().equals(process))) {
            throw new Refusal("start.notFromItsForm");
        }
        return Optional.empty();
    }
}
