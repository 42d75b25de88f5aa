package fi.neuvottelu.register;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Section;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which lines of the register a process instance serves. */
@Component
class InstanceDuties {
    private final ServedRounds rounds;
    private final Register register;
    private final Parties parties;

    InstanceDuties(ServedRounds rounds, Register register, Parties parties) {
        this.rounds = rounds;
        this.register = register;
        this.parties = parties;
    }

    /**
     * The window in which the work of an instance counts.
     *
     * @param section that the duty comes from
     */
    record Windowed(LocalDate start, LocalDate end, Section section) {}

    /** By instance; no entry for one that serves no duty to negotiate. */
    Map<String, List<Windowed>> windows(Collection<String> instances) {
        return rounds.servedBy(instances).stream()
                .collect(groupingBy(
                        ServedRounds.Served::instance,
                        mapping(this::window, collectingAndThen(toCollection(LinkedHashSet::new), List::copyOf))));
    }

    private Windowed window(ServedRounds.Served served) {
        var host = parties.host(served.host());
        return new Windowed(served.windowStart(), served.windowEnd(), Section.of(served.act(), host));
    }

    /** Only what the reader may see, the most urgent first. */
    List<Line> of(String instance, LocalDate on) {
        return rounds.servedBy(List.of(instance)).stream()
                .flatMap(served -> lines(served, on))
                .distinct()
                .sorted(Line.MOST_URGENT_FIRST)
                .toList();
    }

    private Stream<Line> lines(ServedRounds.Served served, LocalDate on) {
        var wanted = new Wanted(
                served.asked(on), parties.host(served.host()).code(), null, dutiesUnder(served.act()), Set.of(), false);
        return register.seen(wanted).stream().filter(line -> served.serves(line.owed()));
    }

    private static Set<Duty> dutiesUnder(Act act) {
        return Stream.of(Duty.values())
                .filter(duty -> duty.negotiation().filter(act::equals).isPresent())
                .collect(Collectors.toSet());
    }
}
