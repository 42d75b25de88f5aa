package fi.neuvottelu.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form of one user task shows; each capability brings the pages of its own steps as beans. */
public interface FormPage {
    /** Id of the user task in its model. */
    String step();

    /** What the form shows and cannot change; written as JSON. Only asked for somebody who may see the task. */
    Object facts(FormTask task);

    /** What of people {@link #facts} shows; {@link Seen#nobody} if nothing. */
    List<Seen> seen(FormTask task);

    /** What the form begins with while nothing is saved: an object, written as JSON. */
    default @Nullable Object firstDraft(FormTask task) {
        return null;
    }

    /** Under which key the draft of this task is kept, and taken when the step is recorded. */
    default String draftKey(FormTask task) {
        return Drafts.stepKey(task.processInstanceId(), task.step());
    }
}
