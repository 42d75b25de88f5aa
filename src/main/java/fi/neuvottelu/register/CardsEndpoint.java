package fi.neuvottelu.register;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.Endpoints;
import java.time.LocalDate;
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

/** What the cards of Tasklist say beside the due date: the window of the duty that a task serves, and the target date. */
@RestController
class CardsEndpoint {
    private static final int MOST = 100;

    private final TaskService tasks;
    private final InstanceDuties instances;

    CardsEndpoint(@Lazy TaskService tasks, InstanceDuties instances) {
        this.tasks = tasks;
        this.instances = instances;
    }

    /** @param target date of our own, null where the task has none */
    record Card(String task, @Nullable LocalDate agreed, List<Shown> windows) {}

    record Shown(LocalDate start, LocalDate end, String section) {
        static Shown of(InstanceDuties.Windowed window, Locale language) {
            return new Shown(window.start(), window.end(), window.section().text(language));
        }
    }

    /** Of tasks that the reader may see; none for a task that serves no duty to negotiate. */
    @SeesNobody
    @GetMapping(path = Endpoints.ROOT + "/duties/of-tasks", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Card> cards(@RequestParam List<String> ids, @RequestParam(required = false) @Nullable String lang) {
        var language = WantedAsTyped.language(lang);
        if (ids.isEmpty()) {
            return List.of();
        }
        var seen = tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).listPage(0, MOST);
        var windows =
                instances.windows(seen.stream().map(Task::getProcessInstanceId).toList());
        return seen.stream()
                .filter(task -> windows.containsKey(task.getProcessInstanceId()))
                .map(task -> new Card(
                        task.getId(),
                        task.getDueDate() == null
                                ? null
                                : LocalTimes.dateOf(task.getDueDate().toInstant()),
                        windows.getOrDefault(task.getProcessInstanceId(), List.of()).stream()
                                .map(window -> Shown.of(window, language))
                                .toList()))
                .toList();
    }
}
