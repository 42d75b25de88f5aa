package fi.neuvottelu.register;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.register.DutyView.Waited;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The register at a glance, with what was missed in the year and term before.
 *
 * @param counts lines by status; what others owe to their own councils is in none of a host's counts
 * @param uncoloured how many of them are nothing for the reader to mend, of statuses that are not met
 * @param urgent the most urgent lines that are not met
 */
record Summary(LocalDate on, Map<Status, Long> counts, Map<Status, Long> uncoloured, List<Urgent> urgent) {
    private static final int MOST = 10;
    private static final Set<Status> DONE =
            EnumSet.of(Status.FULFILLED, Status.ENDED, Status.NOT_INVITED, Status.NOT_RECORDED_HERE, Status.NOT_KNOWN);

    /**
     * The most urgent line of those that it stands for: the same duty of all municipalities of an area is told as one, and
     * so is that of all hosts where they are more than the panel has lines.
     *
     * @param hosts in whose areas the lines are owed
     * @param area short name of the host in whose area it is owed, null for several and for what HUS owes
     * @param waiting for whom they wait, as the digest tells it
     */
    record Urgent(
            DutyView duty, int lines, long hosts, @Nullable String area, List<Waited> waiting) {
        static Urgent of(List<Line> lines, Locale language) {
            var first = lines.get(0);
            var host = first.owed().host();
            var hosts = hostsOf(lines);
            return new Urgent(
                    DutyView.of(first, language),
                    lines.size(),
                    hosts,
                    host == null || hosts > 1 ? null : host.shortName().in(Language.of(language)),
                    Waiting.together(lines.stream()
                                    .map(Line::waiting)
                                    .filter(Objects::nonNull)
                                    .flatMap(List::stream))
                            .stream()
                            .map(one -> Waited.of(one, language))
                            .toList());
        }
    }

    /** What a line is told together with. */
    private record Same(
            Duty duty, @Nullable Host host, @Nullable LocalDate windowStart) {}

    /** @param lines the most urgent first */
    static Summary of(List<Line> lines, LocalDate on, Locale language) {
        var groups = new LinkedHashMap<Object, List<Line>>();
        var manyHosts = hostsOf(lines) > MOST;
        for (var line : lines) {
            if (isUnmet(line) && line.coloured()) {
                groups.computeIfAbsent(toldAs(line, manyHosts), key -> new ArrayList<>())
                        .add(line);
            }
        }
        return new Summary(
                on,
                count(lines.stream().filter(line -> line.status() != Status.NOT_RECORDED_HERE)),
                count(lines.stream().filter(line -> isUnmet(line) && !line.coloured())),
                groups.values().stream()
                        .limit(MOST)
                        .map(group -> Urgent.of(group, language))
                        .toList());
    }

    private static boolean isUnmet(Line line) {
        return !DONE.contains(line.status());
    }

    private static Map<Status, Long> count(Stream<Line> lines) {
        return lines.collect(groupingBy(Line::status, TreeMap::new, counting()));
    }

    private static long hostsOf(List<Line> lines) {
        return lines.stream()
                .map(line -> line.owed().host())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static Object toldAs(Line line, boolean manyHosts) {
        var owed = line.owed();
        if (manyHosts) {
            return new Same(owed.duty(), null, owed.windowStart());
        }
        return owed.isOneOfMany() ? new Same(owed.duty(), owed.host(), owed.windowStart()) : line;
    }
}
