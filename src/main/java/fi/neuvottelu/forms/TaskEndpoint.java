package fi.neuvottelu.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Hold;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.web.Endpoints;
import fi.neuvottelu.words.NotHere;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a task's form reads and saves, under the rights of the person who has it open. */
@RestController
@RequestMapping(path = Endpoints.ROOT + "/tasks/{taskId}", produces = MediaType.APPLICATION_JSON_VALUE)
class TaskEndpoint {
    private final TaskService tasks;
    private final AuthorizationService rights;
    private final Acting acting;
    private final Drafts drafts;
    private final Hold hold;
    private final UseLog uses;
    private final Overtaken overtaken;
    private final ObjectMapper json;
    private final Map<String, FormPage> pages;

    TaskEndpoint(
            TaskService tasks,
            AuthorizationService rights,
            Acting acting,
            Drafts drafts,
            Hold hold,
            UseLog uses,
            Overtaken overtaken,
            ObjectMapper json,
            List<FormPage> pages) {
        this.tasks = tasks;
        this.rights = rights;
        this.acting = acting;
        this.drafts = drafts;
        this.hold = hold;
        this.uses = uses;
        this.overtaken = overtaken;
        this.json = json;
        this.pages = FormPage.byStep(pages);
    }

    /**
     * The answer to "what does this form show?"
     *
     * @param draft null for a reader who may not work on the task: what is not handed in is none of her business
     * @param aside what was being written when the same was handed in past the form; null if nothing was
     */
    record Page(TaskFacts task, @Nullable DraftView draft, Overtaken.@Nullable Offer aside, Object facts) {}

    /** What Tasklist itself shows of the task. */
    record TaskFacts(
            String id,
            String instance,
            @Nullable String name,
            String step,
            @Nullable Instant due,
            Hold.Facts hold) {}

    @GetMapping
    Page page(@PathVariable String taskId) {
        var task = find(taskId).orElseThrow(() -> overtaken.gone(taskId, null));
        var form = form(task);
        var page = Optional.ofNullable(pages.get(form.step()));
        uses.opened(page.map(shown -> shown.seen(form)).orElseGet(Seen::nobody));
        return new Page(
                new TaskFacts(
                        task.getId(),
                        task.getProcessInstanceId(),
                        task.getName(),
                        form.step(),
                        Optional.ofNullable(task.getDueDate())
                                .map(Date::toInstant)
                                .orElse(null),
                        hold.of(task)),
                mayWorkOn(task) ? draft(form) : null,
                mayWorkOn(task) ? overtaken.offer(form).orElse(null) : null,
                page.<Object>map(shown -> shown.facts(form)).orElse(Map.of()));
    }

    @SeesNobody
    @PutMapping("/draft")
    DraftView.Saved save(@PathVariable String taskId, InputStream body) {
        var written = DraftView.Change.read(body, json);
        var task = find(taskId).orElseThrow(() -> overtaken.gone(taskId, written));
        return written.saveTo(drafts, key(form(workable(task))));
    }

    @SeesNobody
    @DeleteMapping("/aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardAside(@PathVariable String taskId) {
        overtaken.discard(form(workable(visible(taskId))));
    }

    @SeesNobody
    @PostMapping("/take-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(@PathVariable String taskId, @RequestParam(required = false) @Nullable String from) {
        hold.take(visible(taskId), from);
    }

    @SeesNobody
    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String taskId) {
        hold.release(visible(taskId));
    }

    private DraftView draft(FormTask form) {
        var first = Optional.ofNullable(pages.get(form.step())).map(page -> page.firstDraft(form));
        return DraftView.of(drafts.read(key(form)), first.orElse(null), json);
    }

    private String key(FormTask form) {
        return Optional.ofNullable(pages.get(form.step()))
                .map(page -> page.draftKey(form))
                .orElseGet(() -> Drafts.stepKey(form.processInstanceId(), form.step()));
    }

    private FormTask form(Task task) {
        return new FormTask(
                task.getProcessInstanceId(),
                task.getExecutionId(),
                task.getTaskDefinitionKey(),
                task.getId(),
                tasks.getVariables(task.getId()));
    }

    /** The query knows the reader's rights and tenants: whoever may not see the task learns nothing of it. */
    private Task visible(String taskId) {
        return find(taskId).orElseThrow(NotHere::new);
    }

    private Optional<Task> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getProcessInstanceId() != null);
    }

    /** To see a task is not to work on it: supervisors see all. */
    private Task workable(Task task) {
        if (!mayWorkOn(task)) {
            throw new NotHere();
        }
        return task;
    }

    private boolean mayWorkOn(Task task) {
        var user = acting.requireUser();
        return user.equals(task.getAssignee())
                || rights.isUserAuthorized(
                        user, acting.groups(), TaskPermissions.TASK_WORK, Resources.TASK, task.getId());
    }
}
