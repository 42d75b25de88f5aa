package fi.neuvottelu.planning;

import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.words.TextPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a round is arranged, judged: the Acts leave it open, and the ways combine. Each choice multiplies the sessions that
 * are proposed: every group of municipalities, every theme, as many times as they meet.
 *
 * @param themes one set of sessions for each; empty if every session deals with everything
 * @param times how often each group meets, at least 1
 */
record Arrangement(Geography geography, List<TextPair> themes, int times) {
    /** More sessions than this are no proposal that a coordinator could read. */
    static final int MOST_SESSIONS = 100;

    static final int MOST_TIMES = 12;

    /** How the host's area is divided. */
    enum Geography {
        /** All municipalities at one table. */
        WHOLE_AREA {
            @Override
            List<List<Municipality>> divide(List<Municipality> municipalities) {
                return List.of(municipalities);
            }
        },
        /** By groups; the sub-regions are proposed. */
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
        },
        /** With each municipality by itself. */
        MUNICIPALITIES {
            @Override
            List<List<Municipality>> divide(List<Municipality> municipalities) {
                return municipalities.stream().map(List::of).toList();
            }
        };

        abstract List<List<Municipality>> divide(List<Municipality> municipalities);
    }

    /**
     * A session that the arrangement proposes.
     *
     * @param series which time its group meets, from 1
     */
    record Proposed(int series, List<TextPair> themes, List<Municipality> municipalities) {}

    /** In the order in which they would be held. A host without municipalities has one table. */
    List<Proposed> sessions(List<Municipality> municipalities) {
        var groups = municipalities.isEmpty() ? List.of(municipalities) : geography.divide(municipalities);
        var contents = themes.isEmpty()
                ? List.of(List.<TextPair>of())
                : themes.stream().map(List::of).toList();
        return IntStream.rangeClosed(1, times)
                .boxed()
                .flatMap(series -> contents.stream().flatMap(theme -> proposed(series, theme, groups)))
                .toList();
    }

    private static Stream<Proposed> proposed(int series, List<TextPair> theme, List<List<Municipality>> groups) {
        return groups.stream().map(group -> new Proposed(series, theme, group));
    }
}
