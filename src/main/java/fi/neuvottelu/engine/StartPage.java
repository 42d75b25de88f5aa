package fi.neuvottelu.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.jspecify.annotations.Nullable;

/** What the start form of one process shows; who may start it is said here too. */
public interface StartPage {
    /** The name of the draft, and for which host. */
    Map<String, ValueType> DRAFT_AND_HOST = Map.of("draft", ValueType.STRING, "host", ValueType.STRING);

    /** Key of the process definition. */
    String process();

    /** Who finds the process in Tasklist and may start it. */
    enum Starter {
        COORDINATORS,
        /** Members of any municipality in a county; for which one, its step judges. */
        MUNICIPALITIES,
        /** Members of HUS. */
        HUS,
        /** Who run the installation. */
        ADMINISTRATORS
    }

    default Set<Starter> startedBy() {
        return Set.of(Starter.COORDINATORS);
    }

    /** What the form shows and cannot change; written as JSON. Who asks is told by {@link Acting}. */
    Object facts();

    /** What of people {@link #facts} shows; {@link Seen#nobody} if nothing. */
    List<Seen> seen();

    /** What the form begins with: an object, written as JSON. */
    default @Nullable Object firstDraft() {
        return null;
    }

    /** The variables that the form hands in, by name. Whatever else is sent with it is refused. */
    default Map<String, ValueType> variables() {
        return DRAFT_AND_HOST;
    }
}
