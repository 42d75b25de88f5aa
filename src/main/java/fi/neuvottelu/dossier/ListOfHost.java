package fi.neuvottelu.dossier;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.people.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the lists of a host; whoever adds one adds a value of {@link HostList}. */
interface ListOfHost {
    HostList which();

    /** What it can be filtered by as a state, with the key of its words; none for a list without states. */
    Map<String, String> states();

    Found find(Host host, Filter filter);

    /** What of people whoever opens it gets to see. */
    default List<Seen> seen(Host host) {
        return Seen.nobody();
    }

    /** In the order of an enum's values. */
    static Map<String, String> states(String key, Enum<?>... values) {
        var all = new LinkedHashMap<String, String>();
        for (var one : values) {
            all.put(one.name(), key + one.name());
        }
        return all;
    }
}
