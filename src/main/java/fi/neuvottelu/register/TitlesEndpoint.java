package fi.neuvottelu.register;

import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.Endpoints;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
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

    private final TaskService tasks;
    private final TaskTitles titles;

    TitlesEndpoint(@Lazy TaskService tasks, TaskTitles titles) {
        this.tasks = tasks;
        this.titles = titles;
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
                .filter(task -> TaskTitles.knows(task.getTaskDefinitionKey(), language))
                .toList();
        var known = titles.of(
                seen.stream()
                        .map(task -> new TaskTitles.Stored(
                                task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getProcessInstanceId()))
                        .toList(),
                language);
        return seen.stream()
                .map(task -> new Titled(task.getId(), known.getOrDefault(task.getId(), "")))
                .toList();
    }
}
