package fi.neuvottelu.forms;

import fi.neuvottelu.engine.Variable;
import java.util.Map;
import java.util.Optional;

/**
 * The task whose form somebody has open.
 *
 * @param step id of the user task in its model
 * @param variables as the engine holds them; read them by their {@link Variable}
 */
public record FormTask(
        String processInstanceId, String executionId, String step, String taskId, Map<String, Object> variables) {
    /** @throws IllegalStateException if the task has no value of this name */
    public <T> T in(Variable<T> variable) {
        return find(variable).orElseThrow(() -> new IllegalStateException("no process variable " + variable.name()));
    }

    public <T> Optional<T> find(Variable<T> variable) {
        return variable.find(variables);
    }
}
