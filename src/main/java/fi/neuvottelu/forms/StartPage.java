package fi.neuvottelu.forms;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.Startable;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.jspecify.annotations.Nullable;

/** What the start form of one process shows. */
public interface StartPage extends Startable {
    /** The name of the draft, and for which host. */
    Map<String, ValueType> DRAFT_AND_HOST = Map.of("draft", ValueType.STRING, "host", ValueType.STRING);

    /** What the form shows and cannot change; a record of the page, written as JSON. Who asks is told by {@link Acting}. */
    Record facts();

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
