package fi.neuvottelu.answering;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.invitation.OwnData;
import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.DualRole;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.PrivacyAddress;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever is named sees what is kept of her, stops the letters to her and corrects her data; nothing of it is her party's word. */
@Component
class OwnDataByLink implements OpenedByLink {
    private final OwnData own;
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;

    OwnDataByLink(OwnData own, Sessions sessions, Rounds rounds, Parties parties) {
        this.own = own;
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
    }

    @Override
    public Matter matter() {
        return Matter.OWN_DATA;
    }

    @Override
    public boolean isOnesOwn() {
        return true;
    }

    @Override
    public Optional<Long> of(Outgoing letter, @Nullable Long named) {
        return own.idOf(letter);
    }

    /** Letters can be stopped, and what is kept is shown, as long as anything is kept. */
    @Override
    public boolean isOpen(LetterLink link) {
        return true;
    }

    /** It was sent to her own mailbox; she is not asked who she is. */
    @Override
    public Actor.LinkHolder by(LetterLink link, TypedByLink typed) {
        return new Actor.LinkHolder(
                link.party().value(),
                link.host().value(),
                own.of(link.subject()).mailbox());
    }

    /**
     * What the page shows.
     *
     * @param people who are named with this address; none if nobody is any more
     * @param unwantedSince when the letters were stopped, null while they go
     * @param open whether the data can be corrected here
     * @param privacy where the host says what becomes of data
     */
    record Facts(
            String host,
            String party,
            String round,
            String day,
            String from,
            String to,
            String mailbox,
            List<Person> people,
            @Nullable String unwantedSince,
            boolean open,
            String privacy,
            String contact) {}

    /**
     * @param dualRole what the mark says that the party has set, null if none
     * @param name as it is typed, where it was refused; so are role and address
     */
    record Person(
            long id,
            Nomination named,
            @Nullable String dualRole,
            @Nullable String name,
            @Nullable String role,
            @Nullable String email) {}

    @Override
    public Shown show(LetterLink link, TypedByLink typed) {
        var kept = own.of(link.subject());
        var session = sessions.byId(kept.invitation().sessionId());
        var host = parties.host(session.host());
        var round = rounds.byId(session.roundId());
        var party = parties.byId(kept.invitation().party());
        return new Shown(
                "letter-own",
                "byLink.own.title",
                new Facts(
                        host.name().inReadersLanguage(),
                        party.name().inReadersLanguage(),
                        Rounds.nameOf(round, host, Language.ofReader()),
                        LocalTimes.shown(session.day()),
                        LocalTimes.shown(LocalTimes.timeOf(session.startsAt())),
                        LocalTimes.shown(LocalTimes.timeOf(session.endsAt())),
                        new Mailbox(kept.mailbox()).shown(),
                        kept.people().stream()
                                .map(one -> person(one, party, typed))
                                .toList(),
                        kept.unwantedSince() == null ? null : LocalTimes.shown(LocalTimes.dateOf(kept.unwantedSince())),
                        kept.open(),
                        PrivacyAddress.of(host.id().value()),
                        rounds.contactOf(round, host, Language.ofReader())));
    }

    private static Person person(OwnData.Person one, Party party, TypedByLink typed) {
        var named = one.named();
        var again = corrections(typed)
                .filter(typedOf -> typedOf.person() == one.id())
                .findFirst()
                .orElseGet(
                        () -> new OwnData.Correction(one.id(), named.personName(), named.personRole(), named.email()));
        return new Person(
                one.id(),
                named,
                DualRole.text(named.dualRole(), party, Pages.readers()),
                again.name(),
                again.role(),
                again.email());
    }

    /** Whoever presses Enter in a field has used no button, and means to correct. */
    @Override
    public void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        switch (Objects.requireNonNullElse(typed.one("what"), typed.isTicked("person") ? "correct" : "")) {
            case "stop" -> own.stop(link.subject());
            case "back" -> own.takeBack(link.subject());
            case "correct" -> corrections(typed).forEach(one -> own.correct(link.subject(), one));
            default -> throw new Refusal("own.what");
        }
    }

    /** Of each person all fields are sent, in the order of the page. */
    private static Stream<OwnData.Correction> corrections(TypedByLink typed) {
        return IntStream.range(0, typed.all("person").size())
                .mapToObj(row -> new OwnData.Correction(
                        id(typed.all("person").get(row)),
                        typed.at(row, "name"),
                        typed.at(row, "role"),
                        typed.at(row, "email")));
    }

    private static long id(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
