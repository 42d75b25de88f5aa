package fi.neuvottelu.planning;

import fi.neuvottelu.party.Municipality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the host's area is divided into sessions. 612/2021 leaves the arrangement open; each model proposes sessions, and
 * the coordinator edits them.
 */
enum Arrangement {
    /** All municipalities in one session. */
    WHOLE_AREA {
        @Override
        List<List<Municipality>> divide(List<Municipality> municipalities) {
            return List.of(municipalities);
        }
    },
    /** One session for each group; the sub-regions are proposed as groups. */
    GROUPS {
        @Override
        List<List<Municipality>> divide(List<Municipality> municipalities) {
            Map<String, List<Municipality>> groups = new LinkedHashMap<>();
            for (var municipality : municipalities) {
                groups.computeIfAbsent(municipality.subregion(), subregion -> new ArrayList<>())
                        .add(municipality);
            }
            return List.copyOf(groups.values());
        }
    };

    abstract List<List<Municipality>> divide(List<Municipality> municipalities);
}
