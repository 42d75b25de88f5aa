package fi.neuvottelu.supervision;

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

/** One digest for each supervisor and working day, about all the hosts she watches, when there is something new to tell. */
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
            watchedHosts().forEach(this::send);
        }
    }

    /** A supervisor of a host, by user id and e-mail address. */
    private Map<People.Addressee, List<Host>> watchedHosts() {
        var watched = new LinkedHashMap<People.Addressee, List<Host>>();
        for (var host : parties.hosts()) {
            people.inGroup(Groups.supervisorsOf(host.id().value()))
                    .forEach(person -> watched.computeIfAbsent(person, one -> new ArrayList<>())
                            .add(host));
        }
        return watched;
    }

    private void send(People.Addressee supervisor, List<Host> hosts) {
        var all = hosts.stream().flatMap(host -> concerns.of(host).stream()).toList();
        try {
            letters.tell(supervisor.id(), Mailbox.of(supervisor.email()), hosts, all);
        } catch (Refusal noMailbox) {
            LOG.warn("a supervisor has no e-mail address that letters can be sent to: {}", supervisor.id());
        }
    }
}
