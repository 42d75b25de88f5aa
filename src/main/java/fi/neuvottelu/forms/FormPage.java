package fi.neuvottelu.forms;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.neuvottelu.engine.Awaited;
import fi.neuvottelu.people.Seen;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.jspecify.annotations.Nullable;

/** What the form of a user task shows; each capability brings the pages of its own steps as beans. */
public interface FormPage extends Awaited {
    /** The version of the draft that the person has seen, and nothing else. */
    Map<String, ValueType> DRAFT = Map.of("draft", ValueType.INTEGER);

    /** Ids of the user tasks in their models: one, or several where the same is shown again. */
    Set<String> steps();

    /** @throws IllegalStateException if two pages are of the same step */
    static Map<String, FormPage> byStep(Collection<FormPage> pages) {
        return pages.stream()
                .flatMap(page -> page.steps().stream().map(step -> Map.entry(step, page)))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the form shows and cannot change; a record of the page, written as JSON. Only asked for somebody who may see the task. */
    Record facts(FormTask task);

    /** What of people {@link #facts} shows; {@link Seen#nobody} if nothing. */
    List<Seen> seen(FormTask task);

    /** What the form begins with while nothing is saved: an object, written as JSON. */
    default @Nullable Object firstDraft(FormTask task) {
        return null;
    }

    /** The variables that the form hands in, by name. Whatever else is sent with it is refused. */
    default Map<String, ValueType> variables() {
        return DRAFT;
    }

    /** Under which key the draft of this task is kept, and taken when the step is recorded. */
    default String draftKey(FormTask task) {
        return Drafts.stepKey(task.processInstanceId(), task.step());
    }
}
