package fi.neuvottelu.beginning;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What a capability has recorded in the windows of a host's duties: the first day of the host never passes it. */
public interface KnownHere {
    Stream<Trace> of(Host host);

    /**
     * Something that was recorded.
     *
     * @param what key of its name, {@code known.<what>}
     * @param day local day on which it was, or will be
     * @param meanwhile whether it was recorded before its window was over, and not afterwards
     */
    record Trace(Window window, String what, LocalDate day, boolean meanwhile) {}
}
