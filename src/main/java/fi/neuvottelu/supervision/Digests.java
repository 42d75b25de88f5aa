package fi.neuvottelu.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.people.People;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One digest for each person and working day, about all the hosts she runs or watches, when there is something new. */
@Component
class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int DAYS_TO_CATCH_UP = 14;

    private final Parties parties;
    private final People people;
    private final Concerns concerns;
    private final AccountConcerns accounts;
    private final FirstDayConcerns firstDays;
    private final List<PartySchedule> schedules;
    private final ForWhomItWaits waits;
    private final DigestLetters letters;
    private final WorkingDays workingDays;
    private final Clock clock;

    Digests(
            Parties parties,
            People people,
            Concerns concerns,
            AccountConcerns accounts,
            FirstDayConcerns firstDays,
            List<PartySchedule> schedules,
            ForWhomItWaits waits,
            DigestLetters letters,
            WorkingDays workingDays,
            Clock clock) {
        this.parties = parties;
        this.people = people;
        this.concerns = concerns;
        this.accounts = accounts;
        this.firstDays = firstDays;
        this.schedules = schedules;
        this.waits = waits;
        this.letters = letters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Nobody is warned on a day off; the next working day tells what has come up since. */
    void send() {
        var today = LocalTimes.today(clock);
        if (workingDays.isWorkingDay(today)) {
            var ofParties = ofParties(today);
            var readers = readers(ofParties.keySet());
            var ofHosts = ofHosts(today, readers.values());
            Function<Role, List<Concern>> concerning = role -> role.audience() == Concern.Audience.PARTY
                    ? ofParties.getOrDefault(role.of(), List.of())
                    : ofHosts.getOrDefault(role.of(), List.of()).stream()
                            .filter(one -> one.kind().audience().includes(role.audience()))
                            .toList();
            var withoutAddress = readers.entrySet().stream()
                    .filter(reader -> cannotBeTold(reader.getKey(), reader.getValue(), concerning))
                    .count();
            if (withoutAddress > 0) {
                LOG.warn(
                        "{} people have something to be told and no address that letters can be sent to",
                        withoutAddress);
            }
        }
    }

    /** What there is to tell of each host that somebody runs or watches; nobody reads of the others. */
    private Map<PartyId, List<Concern>> ofHosts(LocalDate today, Collection<List<Role>> readers) {
        var read = readers.stream()
                .flatMap(List::stream)
                .filter(role -> role.audience() != Concern.Audience.PARTY)
                .map(Role::of)
                .collect(toSet());
        var changed = accounts.since(today);
        var begun = firstDays.since(today);
        return parties.hosts().stream()
                .filter(host -> read.contains(host.id()))
                .collect(toMap(Host::id, host -> Stream.of(concerns.of(host).stream(), changed.at(host), begun.at(host))
                        .flatMap(one -> one)
                        .toList()));
    }

    /**
     * What the people of each party are told. A party of which nothing has come up in the last two weeks has none: a
     * reminder is told on its day, and for two weeks to whoever has missed it.
     */
    private Map<PartyId, List<Concern>> ofParties(LocalDate today) {
        var open = schedules.stream()
                .flatMap(schedule -> schedule.open(today))
                .collect(groupingBy(due -> Objects.requireNonNull(due.party()).id(), LinkedHashMap::new, toList()));
        open.values().removeIf(dues -> dues.stream().noneMatch(due -> isFresh(due, today)));
        var concerns = new LinkedHashMap<PartyId, List<Concern>>();
        open.forEach((party, dues) -> concerns.put(
                party,
                dues.stream()
                        .filter(due -> !due.kind().toldOnce() || isFresh(due, today))
                        .map(due -> due.concern(today))
                        .toList()));
        return withWhomItWaits(concerns, today);
    }

    /** A host is told of its whole area elsewhere in its digest. */
    private Map<PartyId, List<Concern>> withWhomItWaits(Map<PartyId, List<Concern>> concerns, LocalDate today) {
        var noHosts = concerns.keySet().stream()
                .filter(party -> parties.findHost(party).isEmpty())
                .collect(toSet());
        waits.of(noHosts, today)
                .forEach((party, its) ->
                        concerns.merge(party, its, (open, waiting) -> Stream.concat(open.stream(), waiting.stream())
                                .toList()));
        return concerns;
    }

    private static boolean isFresh(Due due, LocalDate today) {
        return due.day().plusDays(DAYS_TO_CATCH_UP).isAfter(today);
    }

    /** What somebody is: a coordinator or supervisor of a host, or one who acts for a party. */
    private record Role(PartyId of, Concern.Audience audience) {}

    /** By user id and e-mail address; whoever is several things to several hosts has one digest. */
    private Map<People.Addressee, List<Role>> readers(Set<PartyId> told) {
        var readers = new LinkedHashMap<People.Addressee, List<Role>>();
        for (var host : parties.hosts()) {
            var id = host.id().value();
            add(readers, Groups.supervisorsOf(id), new Role(host.id(), Concern.Audience.SUPERVISOR));
            add(readers, Groups.coordinatorsOf(id), new Role(host.id(), Concern.Audience.COORDINATOR));
            if (told.contains(host.id())) {
                add(readers, Groups.coordinatorsOf(id), new Role(host.id(), Concern.Audience.PARTY));
            }
        }
        told.stream()
                .filter(party -> parties.findHost(party).isEmpty())
                .forEach(party -> add(readers, party.value(), new Role(party, Concern.Audience.PARTY)));
        return readers;
    }

    private void add(Map<People.Addressee, List<Role>> readers, String group, Role role) {
        people.inGroup(group).forEach(person -> readers.computeIfAbsent(person, one -> new ArrayList<>())
                .add(role));
    }

    /** Tells what is new, if there is an address to tell it to. */
    private boolean cannotBeTold(People.Addressee person, List<Role> roles, Function<Role, List<Concern>> concerning) {
        // By item: who coordinates a host and acts for a party of its agreement is told of it once.
        var theirs = new LinkedHashMap<String, Concern>();
        roles.stream()
                .flatMap(role -> concerning.apply(role).stream())
                .forEach(one -> theirs.putIfAbsent(one.item(), one));
        if (theirs.values().stream().noneMatch(one -> one.kind().isNews())) {
            return false;
        }
        try {
            var hosts = hosts(roles, theirs.values());
            var mailbox = Mailbox.of(person.email());
            letters.tell(
                    new DigestLetters.Reader(person.id(), mailbox, hosts, languages(roles, hosts), onlyWatches(roles)),
                    List.copyOf(theirs.values()));
            return false;
        } catch (Refusal noMailbox) {
            return true;
        }
    }

    private static boolean onlyWatches(List<Role> roles) {
        return roles.stream().allMatch(role -> role.audience() == Concern.Audience.SUPERVISOR);
    }

    /** Those that a person coordinates or watches, then those where else there is something to tell her. */
    private List<Host> hosts(List<Role> roles, Collection<Concern> concerns) {
        return Stream.concat(roles.stream().map(Role::of), concerns.stream().map(Concern::host))
                .flatMap(id -> parties.findHost(id).stream())
                .distinct()
                .toList();
    }

    /** Whoever acts for one party alone is written to as the party is; everybody else in the languages of the hosts. */
    private List<Language> languages(List<Role> roles, List<Host> hosts) {
        var of = roles.stream().map(Role::of).distinct().toList();
        if (of.size() == 1 && parties.findHost(of.get(0)).isEmpty()) {
            return LetterLanguages.of(hosts.get(0), parties.byId(of.get(0)));
        }
        return hosts.stream().anyMatch(Host::bilingual) ? List.of(Language.FI, Language.SV) : List.of(Language.FI);
    }
}
