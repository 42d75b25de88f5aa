package fi.neuvottelu.engine;

import fi.neuvottelu.people.LettersToGroup;
import fi.neuvottelu.words.ReadersLanguage;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A task is named in the languages of the letters to its party: one name for all who read it. A model of others keeps its own. */
@Component
class TaskNames {
    private final ObjectProvider<LettersToGroup> letters;

    TaskNames(ObjectProvider<LettersToGroup> letters) {
        this.letters = letters;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void name(DelegateTask task) {
        var key = "task." + task.getTaskDefinitionKey();
        if (!Texts.has(key, ReadersLanguage.FINNISH)) {
            return;
        }
        var name = languages(task).stream()
                .map(language -> Texts.say(key, language))
                .distinct()
                .collect(Collectors.joining(" / "));
        // The round, and whose part in it: HYTE 2027 Pohjanmaa · Vaasa.
        var about = task.getExecution().getProcessBusinessKey();
        task.setName(about == null || about.isBlank() ? name : name + " – " + about);
    }

    /** Of those whose task it is; one person's, or the coordinators', in those of the host. */
    private List<Locale> languages(DelegateTask task) {
        var host = task.getTenantId();
        if (host == null) {
            return List.of(ReadersLanguage.FINNISH);
        }
        var group = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(host);
        return letters.getObject().languages(host, group);
    }
}
