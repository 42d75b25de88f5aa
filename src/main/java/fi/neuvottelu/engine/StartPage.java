package fi.neuvottelu.engine;

import org.jspecify.annotations.Nullable;

/** What the start form of one process shows; coordinators may start every process that has such a page, parties some. */
public interface StartPage {
    /** Key of the process definition. */
    String process();

    /** What the form shows and cannot change; written as JSON. Who asks is told by {@link Acting}. */
    Object facts();

    /** Whether those who act for a party may start it as well. */
    default boolean isForParticipants() {
        return false;
    }

    /** What the form begins with: an object, written as JSON. */
    default @Nullable Object firstDraft() {
        return null;
    }
}
