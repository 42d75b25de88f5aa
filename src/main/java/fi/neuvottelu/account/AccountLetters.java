package fi.neuvottelu.account;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.People;
import fi.neuvottelu.people.People.Account;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written to a person whose name or address an administrator has changed. */
@Component
class AccountLetters {
    private final People people;
    private final Parties parties;
    private final DispatchRegister register;
    private final Acting acting;
    private final Settings settings;
    private final Clock clock;

    AccountLetters(
            People people, Parties parties, DispatchRegister register, Acting acting, Settings settings, Clock clock) {
        this.people = people;
        this.parties = parties;
        this.register = register;
        this.acting = acting;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the letter says.
     *
     * @param user id of the account
     * @param email null if there was or is none
     */
    record Text(
            String user,
            String nameBefore,
            String nameNow,
            @Nullable String emailBefore,
            @Nullable String emailNow,
            String changedBy,
            LocalDate changedOn,
            String tasklist) {}

    /**
     * To the old address as to the new one: whoever reads only the old one would not know. In the name of a host that she
     * has to do with; somebody of no host holds no seat and has no digests, and is not written to.
     */
    void tell(Account before, Account now) {
        var host = people.hostsOf(now.id()).stream()
                .flatMap(id -> parties.findHost(PartyId.of(id)).stream())
                .findFirst();
        host.ifPresent(of -> Stream.of(before.email(), now.email())
                .distinct()
                .flatMap(address -> mailbox(address).stream())
                .forEach(mailbox -> register.queue(letter(of, before, now, mailbox))));
    }

    private NewLetter letter(Host host, Account before, Account now, Mailbox mailbox) {
        var party = party(now.id(), host);
        var text = new Text(
                now.id(),
                before.name(),
                now.name(),
                given(before.email()),
                given(now.email()),
                people.nameOf(acting.requireUser()),
                LocalTimes.today(clock),
                settings.tasklist());
        return new NewLetter(
                "account " + UUID.randomUUID(),
                LetterKind.ACCOUNT_CHANGED,
                host.id(),
                null,
                null,
                party.id(),
                LetterLanguages.of(host, party),
                mailbox.address(),
                language -> text);
    }

    /** The organisation that she acts for. */
    private Party party(String user, Host host) {
        return people.groupsOf(user).stream()
                .flatMap(group -> parties.find(PartyId.of(group)).stream())
                .findFirst()
                .orElse(host);
    }

    private static @Nullable String given(String address) {
        return address.isEmpty() ? null : address;
    }

    /** What stood there before may have been no address. */
    private static Optional<Mailbox> mailbox(String address) {
        try {
            return Optional.of(Mailbox.of(address));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }
}
