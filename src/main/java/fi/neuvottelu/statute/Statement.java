package fi.neuvottelu.statute;

import java.util.List;

/** One thing said of a duty: it holds, or this is missing. */
public record Statement(List<Missing> missing) {
    public Statement {
        missing = List.copyOf(missing);
    }

    public boolean holds() {
        return missing.isEmpty();
    }
}
