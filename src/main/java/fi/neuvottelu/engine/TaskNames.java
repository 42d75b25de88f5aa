package fi.neuvottelu.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A task is named in the languages of the letters to its party: one name for all who read it. A model of others keeps its own. */
@Component
class TaskNames {
    @EventListener(condition = "#task.eventName == 'create'")
    void name(DelegateTask task) {
        var key = "task." + task.getTaskDefinitionKey();
        if (!Texts.has(key, ReadersLanguage.FINNISH)) {
            return;
        }
        var name = Arrays.stream(
                        text(task, "languages", "FI").toLowerCase(Locale.ROOT).split(","))
                .map(language -> Texts.say(key, new Locale(language)))
                .distinct()
                .collect(Collectors.joining(" / "));
        // The round, and whose part in it: HYTE 2027 Pohjanmaa · Vaasa.
        var about = task.getExecution().getProcessBusinessKey();
        task.setName(about == null || about.isBlank() ? name : name + " – " + about);
    }

    private static String text(DelegateTask task, String variable, String without) {
        return task.getVariable(variable) instanceof String text && !text.isBlank() ? text : without;
    }
}
