package fi.neuvottelu.beginning;

import fi.neuvottelu.party.Host;
import java.util.List;
import java.util.Locale;

/** What a capability has to know of a host before it begins. */
public interface NeededToBegin {
    /** What lacks, in words of a language; empty if it may begin. */
    List<String> lacks(Host host, Locale language);
}
