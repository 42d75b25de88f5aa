package fi.neuvottelu.supervision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.AccountChanges;
import fi.neuvottelu.engine.AccountChanges.Change;
import fi.neuvottelu.engine.People;
import fi.neuvottelu.engine.Texts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who was added to a group of a host, taken out of it, or changed, and by whom: an administrator can add herself. */
@Component
class AccountConcerns {
    private final AccountChanges changes;
    private final People people;

    AccountConcerns(AccountChanges changes, People people) {
        this.changes = changes;
        this.people = people;
    }

    /** Read once for all hosts. */
    final class Changed {
        private final List<Change> all;

        private Changed(List<Change> all) {
            this.all = all;
        }

        Stream<Concern> at(Host host) {
            return all.stream()
                    .filter(change -> change.hosts().contains(host.id().value()))
                    .map(change -> new Concern(
                            "account " + change.id(),
                            Concern.Kind.ACCOUNTS_CHANGED,
                            host.id(),
                            language -> text(change, language)));
        }
    }

    /** @param today local date; old news is none to somebody who has begun to read digests meanwhile */
    Changed since(LocalDate today) {
        var begin = LocalTimes.instant(today.minusDays(Concerns.NEWS_FOR_DAYS), LocalTime.MIDNIGHT);
        return new Changed(changes.since(begin));
    }

    private String text(Change change, Language language) {
        var when = LocalTimes.shown(LocalTimes.dateOf(change.at())) + " "
                + LocalTimes.shown(LocalTimes.timeOf(change.at()).truncatedTo(ChronoUnit.MINUTES));
        return Texts.say(
                "digest.ACCOUNTS_CHANGED." + change.what() + (change.herself() ? ".herself" : ""),
                language.locale(),
                named(change.by()),
                named(change.user()),
                change.group(),
                when);
    }

    /** Names can be alike; a user id is one person's. */
    private String named(String user) {
        var name = people.nameOf(user);
        return name.equals(user) ? user : name + " (" + user + ")";
    }
}
