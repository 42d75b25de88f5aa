package fi.neuvottelu.supervision;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.engine.Groups;
import fi.neuvottelu.engine.People;
import fi.neuvottelu.engine.Refusal;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Parties parties;
    private final People people;
    private final Concerns concerns;
    private final ReportMilestones reports;
    private final DigestLetters letters;
    private final WorkingDays workingDays;
    private final Clock clock;

    Digests(
            Parties parties,
            People people,
            Concerns concerns,
            ReportMilestones reports,
            DigestLetters letters,
            WorkingDays workingDays,
            Clock clock) {
        this.parties = parties;
        this.people = people;
        this.concerns = concerns;
        this.reports = reports;
        this.letters = letters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Nobody is warned on a day off; the next working day tells what has come up since. */
    void send() {
        if (workingDays.isWorkingDay(LocalTimes.today(clock))) {
            var all = parties.hosts().stream().collect(toMap(host -> host, concerns::of));
            var unrecorded = reports.open(parties.hosts().get(0));
            Function<Role, Stream<Concern>> concerning = role -> role.audience() == Concern.Audience.HOLDER
                    ? reports.of(
                            role.of(),
                            role.host().id(),
                            unrecorded.getOrDefault(role.of().id(), Set.of()))
                    : all.getOrDefault(role.host(), List.of()).stream()
                            .filter(one -> one.kind().audience().includes(role.audience()));
            var withoutAddress = readers(!unrecorded.isEmpty()).entrySet().stream()
                    .filter(reader -> cannotBeTold(reader.getKey(), reader.getValue(), concerning))
                    .count();
            if (withoutAddress > 0) {
                LOG.warn(
                        "{} people have something to be told and no address that letters can be sent to",
                        withoutAddress);
            }
        }
    }

    /** What somebody is to a host: its coordinator, its supervisor, or one who acts for a party that owes something. */
    private record Role(Host host, Party of, Concern.Audience audience) {}

    /** By user id and e-mail address; whoever is several things to several hosts has one digest. */
    private Map<People.Addressee, List<Role>> readers(boolean holdersToo) {
        var readers = new LinkedHashMap<People.Addressee, List<Role>>();
        for (var host : parties.hosts()) {
            var id = host.id().value();
            add(readers, Groups.supervisorsOf(id), new Role(host, host, Concern.Audience.SUPERVISOR));
            add(readers, Groups.coordinatorsOf(id), new Role(host, host, Concern.Audience.COORDINATOR));
            if (!holdersToo) {
                continue;
            }
            add(readers, Groups.coordinatorsOf(id), new Role(host, host, Concern.Audience.HOLDER));
            parties.municipalitiesOf(host, LocalTimes.today(clock))
                    .forEach(one -> add(readers, one.id().value(), new Role(host, one, Concern.Audience.HOLDER)));
        }
        if (holdersToo) {
            var first = parties.hosts().get(0);
            add(readers, Hus.ID.value(), new Role(first, parties.hus(), Concern.Audience.HOLDER));
        }
        return readers;
    }

    private void add(Map<People.Addressee, List<Role>> readers, String group, Role role) {
        people.inGroup(group).forEach(person -> readers.computeIfAbsent(person, one -> new ArrayList<>())
                .add(role));
    }

    /** Tells what is new, if there is an address to tell it to. */
    private boolean cannotBeTold(
            People.Addressee person, List<Role> roles, Function<Role, Stream<Concern>> concerning) {
        var theirs = roles.stream().flatMap(concerning).distinct().toList();
        if (theirs.isEmpty()) {
            return false;
        }
        var hosts = roles.stream().map(Role::host).distinct().toList();
        try {
            letters.tell(person.id(), Mailbox.of(person.email()), hosts, theirs);
            return false;
        } catch (Refusal noMailbox) {
            return true;
        }
    }
}
