package fi.neuvottelu.people;

import java.util.Set;

/** A process that people start, and who may. */
public interface Startable {
    /** Key of the process definition. */
    String process();

    default Set<Starter> startedBy() {
        return Set.of(Starter.COORDINATORS);
    }
}
