package fi.neuvottelu.edge;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.words.Refusal;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be handed in with a form: the variables that its page names, of their types. Nothing else becomes process state. */
@Component
class FormVariables {
    private final TaskService tasks;
    private final RepositoryService models;
    private final Map<String, FormPage> ofSteps;
    private final Map<String, Map<String, ValueType>> ofStarts;

    FormVariables(TaskService tasks, RepositoryService models, List<FormPage> pages, List<StartPage> starts) {
        this.tasks = tasks;
        this.models = models;
        this.ofSteps = FormPage.byStep(pages);
        this.ofStarts = starts.stream().collect(toMap(StartPage::process, StartPage::variables));
    }

    /** @param arguments of a method of the engine, one of which may be what a form handed in */
    void check(Method method, Object @Nullable [] arguments) {
        switch (method.getName()) {
            case "submitTaskForm" -> checkTask(arguments);
            case "submitStartForm" -> checkStart(arguments);
            default -> {}
        }
    }

    private void checkTask(Object @Nullable [] arguments) {
        if (arguments == null || !(arguments[0] instanceof String task)) {
            throw unexpected();
        }
        var handedIn = variables(arguments[1]);
        if (!fits(handedIn, FormPage.DRAFT)) {
            var own = Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                    .map(Task::getTaskDefinitionKey)
                    .map(ofSteps::get)
                    .map(FormPage::variables);
            require(own.isPresent() && fits(handedIn, own.get()));
        }
    }

    /** A business key, the middle one of three, is ours to give. */
    private void checkStart(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length != 2 || !(arguments[0] instanceof String definition)) {
            throw unexpected();
        }
        var handedIn = variables(arguments[1]);
        if (!fits(handedIn, StartPage.DRAFT_AND_HOST)) {
            var own = ofStarts.get(models.getProcessDefinition(definition).getKey());
            require(own != null && fits(handedIn, own));
        }
    }

    private static boolean fits(VariableMap handedIn, Map<String, ValueType> named) {
        return handedIn.keySet().stream().allMatch(name -> fits(handedIn.getValueTyped(name), named.get(name)));
    }

    private static boolean fits(@Nullable TypedValue value, @Nullable ValueType type) {
        return value instanceof PrimitiveValue<?>
                && !value.isTransient()
                && value.getType().equals(type);
    }

    private static VariableMap variables(@Nullable Object handedIn) {
        if (handedIn == null) {
            return Variables.createVariables();
        }
        if (handedIn instanceof VariableMap variables) {
            return variables;
        }
        throw unexpected();
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw unexpected();
        }
    }

    private static Refusal unexpected() {
        return new Refusal("form.unexpected");
    }
}
