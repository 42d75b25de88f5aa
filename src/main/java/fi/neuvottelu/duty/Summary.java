package fi.neuvottelu.duty;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The register at a glance.
 *
 * @param counts lines by status
 * @param urgent the most urgent lines that are not met
 */
record Summary(LocalDate on, Map<Status, Long> counts, List<Urgent> urgent) {
    private static final int MOST = 10;
    private static final Set<Status> DONE = EnumSet.of(Status.FULFILLED, Status.ENDED);

    /** @param lines for how many it stands: municipalities that are to take part in one negotiation are told as one */
    record Urgent(DutyView duty, int lines) {}

    /** @param lines the most urgent first */
    static Summary of(List<Line> lines, LocalDate on, Locale language) {
        var groups = new LinkedHashMap<Object, List<Line>>();
        for (var line : lines) {
            if (!DONE.contains(line.status())) {
                groups.computeIfAbsent(toldAs(line), key -> new ArrayList<>()).add(line);
            }
        }
        return new Summary(
                on,
                lines.stream().collect(groupingBy(Line::status, TreeMap::new, counting())),
                groups.values().stream()
                        .limit(MOST)
                        .map(group -> new Urgent(DutyView.of(group.get(0), language), group.size()))
                        .toList());
    }

    private static Object toldAs(Line line) {
        return line.owed().duty() == Duty.OB_Y6_PART
                ? Objects.requireNonNull(line.owed().host()).id()
                : line;
    }
}
