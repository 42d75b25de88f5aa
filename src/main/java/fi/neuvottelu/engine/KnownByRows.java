package fi.neuvottelu.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows know of an instance: whose its tasks are, and when. A model that asks for one of these names gets the
 * row's answer and not the variable's, whoever may have set that; each capability brings its own.
 */
public interface KnownByRows {
    /** Keys of the process definitions. */
    Set<String> processes();

    /** In the words of the models' expressions. */
    Set<String> names();

    /**
     * @return values by all of {@link #names}, written as {@link Variable} writes them; empty if no row runs in this instance
     */
    Optional<Map<String, Object>> of(String instance);
}
