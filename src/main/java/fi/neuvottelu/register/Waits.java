package fi.neuvottelu.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.judging.DutyFacts.Found;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.register.WaitingRows.OfSession;
import fi.neuvottelu.statute.Ahead;
import fi.neuvottelu.statute.Happened;
import fi.neuvottelu.statute.HeldSession;
import fi.neuvottelu.statute.Owed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * For whom duties to negotiate wait, by the rows as they are now: for any number of lines with the same few statements, each
 * of which reads what is open and nothing else.
 */
@Component
class Waits {
    private final WaitingRows rows;
    private final Parties parties;

    Waits(WaitingRows rows, Parties parties) {
        this.rows = rows;
        this.parties = parties;
    }

    Map<Owed, List<Waiting>> of(Map<Owed, Found> found, LocalDate on, Beginnings begun) {
        if (found.isEmpty()) {
            return Map.of();
        }
        var hosts = found.keySet().stream()
                .map(owed -> Objects.requireNonNull(owed.host()))
                .distinct()
                .toList();
        // One for a host and window: they are many rows, and are compared by nothing.
        Collection<Happened> happened = Collections.newSetFromMap(new IdentityHashMap<>());
        found.values().forEach(one -> happened.add(one.happened()));
        var open = open(happened, hosts, on);
        return found.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> new WaitsOfDuty(
                        one.getKey(), one.getValue(), open, begun.countedFrom(one.getKey()))
                .waiting()));
    }

    private StillOpen open(Collection<Happened> happened, List<Host> hosts, LocalDate on) {
        var ids = hosts.stream().map(Host::id).toList();
        var sessions = happened.stream()
                .flatMap(one -> one.sessions().stream())
                .filter(session -> !session.cancelled())
                .toList();
        var byMinutes = sessions.stream()
                .filter(HeldSession::isOurs)
                .collect(partitioningBy(HeldSession::minutesApprovedAndRegistered));
        return new StillOpen(
                on,
                rows
                        .ofSessions(
                                ids(happened.stream()
                                        .flatMap(one -> one.ahead().stream())
                                        .map(Ahead::id)),
                                ids(byMinutes.getOrDefault(false, List.of()).stream()
                                        .map(HeldSession::id)),
                                ids(byMinutes.getOrDefault(true, List.of()).stream()
                                        .map(HeldSession::id)),
                                ids(sessions.stream()
                                        .filter(session -> !session.isOurs())
                                        .map(HeldSession::id)))
                        .stream()
                        .collect(groupingBy(OfSession::session)),
                rows.rounds(ids),
                rows.requests(ids),
                rows.measures(ids, on),
                lookup(hosts));
    }

    /** Read when the first name is told. */
    private Function<PartyId, Party> lookup(List<Host> hosts) {
        var names = SingletonSupplier.of(() -> parties.lookup(hosts));
        return id -> names.obtain().apply(id);
    }

    private static List<Long> ids(Stream<Long> ids) {
        return ids.distinct().toList();
    }
}
