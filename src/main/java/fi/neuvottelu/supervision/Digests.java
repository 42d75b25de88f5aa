package fi.neuvottelu.supervision;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.engine.Groups;
import fi.neuvottelu.engine.People;
import fi.neuvottelu.engine.Refusal;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final DigestLetters letters;
    private final WorkingDays workingDays;
    private final Clock clock;

    Digests(
            Parties parties,
            People people,
            Concerns concerns,
            DigestLetters letters,
            WorkingDays workingDays,
            Clock clock) {
        this.parties = parties;
        this.people = people;
        this.concerns = concerns;
        this.letters = letters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Nobody is warned on a day off; the next working day tells what has come up since. */
    void send() {
        if (workingDays.isWorkingDay(LocalTimes.today(clock))) {
            var all = parties.hosts().stream().collect(toMap(host -> host, concerns::of));
            readers().forEach((person, roles) -> send(person, roles, all));
        }
    }

    /** What somebody is to a host. */
    private record Role(Host host, Concern.Audience audience) {}

    /** By user id and e-mail address; whoever is several things to several hosts has one digest. */
    private Map<People.Addressee, List<Role>> readers() {
        var readers = new LinkedHashMap<People.Addressee, List<Role>>();
        for (var host : parties.hosts()) {
            var id = host.id().value();
            people.inGroup(Groups.supervisorsOf(id))
                    .forEach(person -> readers.computeIfAbsent(person, one -> new ArrayList<>())
                            .add(new Role(host, Concern.Audience.SUPERVISOR)));
            people.inGroup(Groups.coordinatorsOf(id))
                    .forEach(person -> readers.computeIfAbsent(person, one -> new ArrayList<>())
                            .add(new Role(host, Concern.Audience.COORDINATOR)));
        }
        return readers;
    }

    private void send(People.Addressee person, List<Role> roles, Map<Host, List<Concern>> all) {
        var theirs = roles.stream()
                .flatMap(role -> all.getOrDefault(role.host(), List.of()).stream()
                        .filter(one -> one.kind().audience().includes(role.audience())))
                .distinct()
                .toList();
        var hosts = roles.stream().map(Role::host).distinct().toList();
        if (theirs.isEmpty()) {
            return;
        }
        try {
            letters.tell(person.id(), Mailbox.of(person.email()), hosts, theirs);
        } catch (Refusal noMailbox) {
            LOG.warn("somebody has no e-mail address that digests can be sent to: {}", person.id());
        }
    }
}
