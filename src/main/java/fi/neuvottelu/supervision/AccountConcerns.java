package fi.neuvottelu.supervision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.AccountChanges;
import fi.neuvottelu.people.AccountChanges.Change;
import fi.neuvottelu.people.People;
import fi.neuvottelu.people.People.Account;
import fi.neuvottelu.words.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who was added to a group of a host or taken out of it, got another name, address or password, and by whom: an
 * administrator can add herself.
 */
@Component
class AccountConcerns {
    private final AccountChanges changes;
    private final Past past;
    private final People people;

    AccountConcerns(AccountChanges changes, Past past, People people) {
        this.changes = changes;
        this.past = past;
        this.people = people;
    }

    /** Read once for all hosts. */
    record Changed(List<News> all) {
        Stream<Concern> at(Host host) {
            return all.stream()
                    .filter(news -> news.hosts().contains(host.id().value()))
                    .map(news -> new Concern(news.item(), Concern.Kind.ACCOUNTS_CHANGED, host.id(), news.text()));
        }
    }

    /** @param hosts whom it concerns */
    record News(String item, List<String> hosts, Function<Language, String> text) {}

    /** @param today local date; old news is none to somebody who has begun to read digests meanwhile */
    Changed since(LocalDate today) {
        var begin = LocalTimes.instant(today.minusDays(Concerns.NEWS_FOR_DAYS), LocalTime.MIDNIGHT);
        return new Changed(Stream.concat(
                        changes.since(begin).stream().map(this::news),
                        past.since(PastKind.ACCOUNT, begin, Account.class).stream()
                                .map(this::news))
                .toList());
    }

    private News news(Change change) {
        var words = change.what() + (change.herself() ? ".herself" : "");
        return new News(
                "account " + change.id(),
                change.hosts(),
                language -> text(words, change.by(), change.user(), change.group(), change.at(), language));
    }

    /** What she was called, and where she was written to, before. */
    private News news(Former<Account> former) {
        var before = former.content();
        var was = before.email().isEmpty() ? before.name() : before.name() + ", " + before.email();
        var by = Objects.requireNonNullElse(former.changedBy(), "");
        return new News(
                "account " + former.subject() + " " + former.version(),
                people.hostsOf(former.subject()),
                language -> text("RENAMED", by, former.subject(), was, former.changedAt(), language));
    }

    private String text(String words, String by, String user, String more, Instant at, Language language) {
        var when = WrittenDate.plain(LocalTimes.dateOf(at), language.locale()) + " "
                + WrittenDate.plain(LocalTimes.timeOf(at).truncatedTo(ChronoUnit.MINUTES), language.locale());
        return Texts.say("digest.ACCOUNTS_CHANGED." + words, language.locale(), named(by), named(user), more, when);
    }

    /** Names can be alike; a user id is one person's. */
    private String named(String user) {
        var name = people.nameOf(user);
        return name.equals(user) ? user : name + " (" + user + ")";
    }
}
