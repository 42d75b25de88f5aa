package fi.neuvottelu.engine;

import java.util.Set;

/** Which user tasks are not waited for as others are, by their ids in the models; each capability says so of its own. */
public interface Awaited {
    /** They stay open for whoever wants to change something: nothing waits for them. */
    default Set<String> optional() {
        return Set.of();
    }

    /** They are always there while something goes on: what to do next is done from them, if nothing else waits. */
    default Set<String> desks() {
        return Set.of();
    }
}
