package fi.neuvottelu.register;

import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What tasks are called in the reader's language; the engine keeps one name of each for all readers. */
@RestController
class TitlesEndpoint {
    private static final int MOST = 100;
    private static final String THEN = " – ";

    private final TaskService tasks;
    private final WorkOfInstances work;

    TitlesEndpoint(@Lazy TaskService tasks, WorkOfInstances work) {
        this.tasks = tasks;
        this.work = work;
    }

    /** One task by its name. */
    record Titled(String task, String title) {}

    /** Of tasks that the reader may see, and that are ours. */
    @SeesNobody
    @GetMapping(path = Endpoints.ROOT + "/titles", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Titled> titles(@RequestParam List<String> ids, @RequestParam(required = false) @Nullable String lang) {
        var language = WantedAsTyped.language(lang);
        if (ids.isEmpty()) {
            return List.of();
        }
        var seen = tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).listPage(0, MOST).stream()
                .filter(task -> Texts.has("task." + task.getTaskDefinitionKey(), language))
                .toList();
        var abouts =
                work.of(seen.stream().map(Task::getProcessInstanceId).distinct().toList(), language);
        return seen.stream()
                .map(task -> new Titled(task.getId(), title(task, abouts.get(task.getProcessInstanceId()), language)))
                .toList();
    }

    private static String title(Task task, @Nullable String about, Locale language) {
        var name = Texts.say("task." + task.getTaskDefinitionKey(), language);
        return about == null ? name + asStored(task.getName()) : name + THEN + about;
    }

    /** What no row tells of: what stands behind the name that was given when the task was made. */
    private static String asStored(@Nullable String name) {
        if (name == null || !name.contains(THEN)) {
            return "";
        }
        return name.substring(name.indexOf(THEN));
    }
}
