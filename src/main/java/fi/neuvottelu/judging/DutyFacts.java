package fi.neuvottelu.judging;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Facts;
import fi.neuvottelu.statute.Finding;
import fi.neuvottelu.statute.Happened;
import fi.neuvottelu.statute.Judging;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Judges duties to negotiate, for any number of hosts with the same few statements. */
@Component
public class DutyFacts {
    private final SessionFacts sessions;
    private final Parties parties;
    private final DutySettings settings;

    DutyFacts(SessionFacts sessions, Parties parties, DutySettings settings) {
        this.sessions = sessions;
        this.parties = parties;
        this.settings = settings;
    }

    /**
     * What was found of a duty.
     *
     * @param planned whether a session with those it is about has a day
     * @param happened with its host in its window, the same for all duties there
     * @param before those that have ended and whose part in it is the one's that continues them
     */
    public record Found(Finding finding, boolean planned, Happened happened, List<Municipality> before) {}

    private record Group(Act act, Window window) {
        static Group of(Owed owed) {
            return new Group(owed.duty().negotiation().orElseThrow(), Objects.requireNonNull(owed.window()));
        }
    }

    /** @param lines duties to negotiate */
    public Map<Owed, Found> of(List<Owed> lines, LocalDate on) {
        var hosts = new LinkedHashSet<Host>();
        var groups = new HashMap<Group, Set<Host>>();
        for (var line : lines) {
            var host = Objects.requireNonNull(line.host());
            hosts.add(host);
            groups.computeIfAbsent(Group.of(line), group -> new LinkedHashSet<>())
                    .add(host);
        }
        var lookup = parties.lookup(List.copyOf(hosts));
        var judges = new HashMap<Group, Map<Host, Judge>>();
        groups.forEach((group, its) -> judges.put(group, judges(group, its, on, lookup)));
        return lines.stream().collect(toMap(Function.identity(), line -> Objects.requireNonNull(
                        Objects.requireNonNull(judges.get(Group.of(line))).get(line.host()))
                .found(line)));
    }

    private Map<Host, Judge> judges(Group group, Set<Host> hosts, LocalDate on, Function<PartyId, Party> lookup) {
        var known = sessions.of(hosts.stream().map(Host::id).toList(), group.act(), group.window(), on);
        return hosts.stream().collect(toMap(Function.identity(), host -> {
            var its = known.getOrDefault(host.id(), Happened.NOTHING);
            var municipalities = new HashMap<LocalDate, Set<PartyId>>();
            var facts = new Facts(
                    group.act(),
                    host,
                    group.window(),
                    on,
                    day -> municipalities.computeIfAbsent(day, one -> municipalitiesOf(host, one)),
                    lookup,
                    its,
                    settings.together(),
                    settings.predecessors(parties));
            return new Judge(new Judging(facts), its);
        }));
    }

    private Set<PartyId> municipalitiesOf(Host host, LocalDate day) {
        return parties.municipalitiesOf(host, day).stream().map(Party::id).collect(toUnmodifiableSet());
    }

    /** Of one host and window. */
    private record Judge(Judging judging, Happened happened) {
        Found found(Owed owed) {
            var about = about(owed);
            var planned = happened.ahead().stream()
                    .anyMatch(session -> about.map(session.parties()::contains).orElse(true));
            return new Found(judging.of(owed), planned, happened, judging.continuedBy(owed));
        }

        /** Whom a session must have, for the duty to be planned; nobody in particular for that of the host itself. */
        private static Optional<PartyId> about(Owed owed) {
            return switch (owed.duty()) {
                case OB_Y7, OB_Y6_HKI -> Optional.empty();
                default ->
                    Stream.of(owed.holder(), owed.counterpart())
                            .filter(party -> party.kind() == PartyKind.MUNICIPALITY || party.kind() == PartyKind.HUS)
                            .map(Party::id)
                            .findFirst();
            };
        }
    }
}
