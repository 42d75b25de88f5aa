package fi.neuvottelu.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.People;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What somebody was writing when the same was handed in past her form: it is kept, and she is told who did so, and when. */
@Component
class Overtaken {
    private static final String DONE = "completed";

    private final TaskService tasks;
    private final HistoryService history;
    private final Drafts drafts;
    private final SetAside aside;
    private final Acting acting;
    private final People people;
    private final ObjectMapper json;
    private final ObjectProvider<DonePastItsForm> pages;

    Overtaken(
            @Lazy TaskService tasks,
            @Lazy HistoryService history,
            Drafts drafts,
            SetAside aside,
            Acting acting,
            People people,
            ObjectMapper json,
            ObjectProvider<DonePastItsForm> pages) {
        this.tasks = tasks;
        this.history = history;
        this.drafts = drafts;
        this.aside = aside;
        this.acting = acting;
        this.people = people;
        this.json = json;
        this.pages = pages;
    }

    /**
     * What is offered to whoever opens the form again.
     *
     * @param words who has handed in meanwhile, and when
     */
    record Offer(String words, JsonNode content) {}

    /** Right before a task is done past its form. A form that was only opened holds nothing that anybody wrote. */
    void keep(Task task) {
        var form = form(task);
        page(form).ifPresent(page -> {
            var written = drafts.read(page.draftKey(form));
            if (written.exists() && !saysTheSame(written, page, form)) {
                aside.put(written.key());
            }
        });
    }

    /** Empty if what lies aside is what the form begins with anyway. */
    Optional<Offer> offer(FormTask form) {
        return page(form).flatMap(page -> aside.of(form.processInstanceId())
                .filter(written -> !saysTheSame(written, page, form))
                .map(written -> new Offer(words(page, form), parsed(written.content()))));
    }

    void discard(FormTask form) {
        aside.discardOf(form.processInstanceId());
    }

    /**
     * Of a task that is not there, for somebody who has its form open.
     *
     * @param written what she would save; null if nothing
     * @return who has done it, if it was done and is the word of her own party; else that nothing is there
     */
    RuntimeException gone(String task, DraftView.@Nullable Change written) {
        return acting.asApplication(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .finished()
                        .singleResult()))
                .filter(done -> DONE.equals(done.getDeleteReason()))
                .map(Overtaken::form)
                .flatMap(form -> page(form).flatMap(page -> page.lastWord(form)
                        .filter(word -> acting.isMemberOf(word.party()))
                        .<RuntimeException>map(word -> gone(page, form, word, written))))
                .orElseGet(NotHere::new);
    }

    private Refusal gone(DonePastItsForm page, FormTask form, LastWord word, DraftView.@Nullable Change written) {
        if (!canBeChanged(page, form)) {
            return new Refusal("draft.overtakenForGood", told(word));
        }
        if (written != null) {
            var content = drafts.checked(written.content().toString());
            aside.goesOn(page.draftKey(form), written.version(), content, acting.requireAuthor());
        }
        return new Refusal("draft.overtaken", told(word));
    }

    private boolean canBeChanged(DonePastItsForm page, FormTask form) {
        return tasks.createTaskQuery()
                        .processInstanceId(form.processInstanceId())
                        .taskDefinitionKeyIn(page.steps().toArray(String[]::new))
                        .count()
                > 0;
    }

    private String words(DonePastItsForm page, FormTask form) {
        var language = LocaleContextHolder.getLocale();
        return page.lastWord(form)
                .map(word -> Texts.say("form.overtaken", language, told(word)))
                .orElseGet(() -> Texts.say("form.aside", language));
    }

    private Object[] told(LastWord word) {
        var who = word.saidBy() == null ? people.nameOf(word.recordedBy()) : word.saidBy();
        var how = word.channel() == null
                ? ""
                : " (" + Texts.say("channel." + word.channel(), LocaleContextHolder.getLocale()) + ")";
        return new Object[] {
            who + how, LocalTimes.shown(LocalTimes.dateOf(word.at())), LocalTimes.shown(LocalTimes.timeOf(word.at()))
        };
    }

    private boolean saysTheSame(Draft written, DonePastItsForm page, FormTask form) {
        return Blanks.without(parsed(written.content()))
                .equals(Blanks.without(json.valueToTree(page.firstDraft(form))));
    }

    private JsonNode parsed(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<DonePastItsForm> page(FormTask form) {
        return pages.stream().filter(page -> page.steps().contains(form.step())).findFirst();
    }

    private static FormTask form(Task task) {
        return new FormTask(
                task.getProcessInstanceId(),
                task.getExecutionId(),
                task.getTaskDefinitionKey(),
                task.getId(),
                Map.of());
    }

    private static FormTask form(HistoricTaskInstance task) {
        return new FormTask(
                task.getProcessInstanceId(),
                task.getExecutionId(),
                task.getTaskDefinitionKey(),
                task.getId(),
                Map.of());
    }
}
