package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.letter.OvertakingLetters;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody whom a party has named does about herself: no letters, letters again, her own name, role and address. The letters
 * stop at once, whatever the host decides of an objection under GDPR art. 21.
 */
@Component
public class OwnData {
    /** What the link in the first letter to her opens. */
    public static final String LINK = "omat";

    private final NamedPeople people;
    private final UnwantedLetters unwanted;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Answers answers;
    private final LettersToNamed letters;
    private final OwnDataLetters told;
    private final OvertakingLetters overtaking;
    private final Past past;

    OwnData(
            NamedPeople people,
            UnwantedLetters unwanted,
            Invitations invitations,
            Sessions sessions,
            Answers answers,
            LettersToNamed letters,
            OwnDataLetters told,
            OvertakingLetters overtaking,
            Past past) {
        this.people = people;
        this.unwanted = unwanted;
        this.invitations = invitations;
        this.sessions = sessions;
        this.answers = answers;
        this.letters = letters;
        this.told = told;
        this.overtaking = overtaking;
        this.past = past;
    }

    /** @param id of the row, which is another one after each answer of the party */
    public record Person(long id, Nomination named) {}

    /**
     * What is kept at one address.
     *
     * @param people who are named with it today; usually one, none if nobody is any more
     * @param unwantedSince when she stopped the letters, null while they go
     * @param open whether the answer that names her can still be changed
     */
    public record Kept(
            Invitation invitation,
            String mailbox,
            List<Person> people,
            @Nullable Instant unwantedSince,
            boolean open) {}

    /** What she typed; text until it is judged. */
    public record Correction(
            long person,
            @Nullable String name,
            @Nullable String role,
            @Nullable String email) {}

    /** Under which id the link of whoever reads this letter is kept; empty if she gets it for another reason. */
    public Optional<Long> idOf(Outgoing letter) {
        return Optional.ofNullable(letter.session())
                .filter(any -> LettersToNamed.ALL.contains(letter.kind()))
                .flatMap(session -> invitations.of(session, letter.party()))
                .map(invitation -> people.idOf(invitation.id(), letter.recipient()));
    }

    public Kept of(long id) {
        var at = people.byId(id);
        var invitation = invitations.byId(at.invitationId());
        return new Kept(
                invitation,
                at.mailbox(),
                people.with(at),
                unwanted.since(hostOf(invitation), at.mailbox()).orElse(null),
                answers.isOpen(invitation));
    }

    /** No letter leaves to this address for any session of the host, one that waits neither; each party that names her is told. */
    @Transactional
    public void stop(long id) {
        var at = people.locked(id);
        var host = hostOf(invitations.byId(at.invitationId()));
        if (!unwanted.at(host, at.mailbox())) {
            unwanted.stop(host, at.mailbox());
            overtaking.takeBack(host, at.mailbox(), LettersToNamed.ALL);
            tellParties(at, host, OwnDataLetters.Wish.STOPPED);
        }
    }

    /** She is told anew of each session for which she is named: what changed meanwhile she does not know. */
    @Transactional
    public void takeBack(long id) {
        var at = people.locked(id);
        var host = hostOf(invitations.byId(at.invitationId()));
        if (unwanted.at(host, at.mailbox())) {
            unwanted.takeBack(host, at.mailbox());
            people.naming(host, at.mailbox())
                    .forEach(one -> letters.tellAnew(one, sessions.byId(one.sessionId()), at.mailbox()));
            tellParties(at, host, OwnDataLetters.Wish.TAKEN_BACK);
        }
    }

    private void tellParties(NamedPeople.At at, PartyId host, OwnDataLetters.Wish wish) {
        var naming = people.naming(host, at.mailbox());
        naming.forEach(one -> told.tell(one, sessionOf(one), wish, nameAt(one, at.mailbox())));
        if (naming.stream().noneMatch(one -> one.id() == at.invitationId())) {
            var own = invitations.byId(at.invitationId());
            told.tell(own, sessionOf(own), wish, nameAt(own, at.mailbox()));
        }
    }

    private String nameAt(Invitation invitation, String mailbox) {
        return invitations.nominations(invitation.id()).stream()
                .filter(one -> mailbox.equalsIgnoreCase(one.email()))
                .map(Nomination::personName)
                .findFirst()
                .orElse(mailbox);
    }

    /**
     * Counts at once for what comes; the party and the host are told what it was. The same again changes nothing.
     *
     * @throws Refusal if the answer stands still by now, if it names her otherwise meanwhile, without a name, a role or a good
     *     address, or for another address where she wants no letters
     */
    @Transactional
    public void correct(long id, Correction typed) {
        var at = people.locked(id);
        var invitation = invitations.byId(at.invitationId());
        var session = sessionOf(invitation);
        var right = new FormerPerson(
                Objects.requireNonNull(Typed.line(Typed.needed(typed.name(), "own.lacking"), Longest.NAME)),
                Objects.requireNonNull(Typed.line(Typed.needed(typed.role(), "own.lacking"), Longest.NAME)),
                Mailbox.of(Typed.needed(typed.email(), "own.lacking")).address());
        if (!answers.isOpen(invitation)) {
            throw new Refusal("own.tooLate");
        }
        var person = people.with(at).stream()
                .filter(one -> one.id() == typed.person())
                .findFirst();
        if (person.isEmpty()) {
            mustStandAlready(invitation, right);
            return;
        }
        var before = person.get().named();
        var was = new FormerPerson(before.personName(), before.personRole(), String.valueOf(before.email()));
        if (was.equals(right)) {
            return;
        }
        if (!was.mailbox().equalsIgnoreCase(right.mailbox()) && unwanted.at(session.host(), at.mailbox())) {
            throw new Refusal("own.noLetters");
        }
        past.keep(PastKind.NAMED_PERSON, String.valueOf(invitation.id()), was, null);
        people.correct(typed.person(), right.name(), right.role(), right.mailbox());
        letters.named(invitation, session);
        told.corrected(invitation, session, typed.person(), was, right);
    }

    /** A form that was sent twice. */
    private void mustStandAlready(Invitation invitation, FormerPerson right) {
        var stands = invitations.nominations(invitation.id()).stream()
                .anyMatch(one -> one.personName().equals(right.name())
                        && one.personRole().equals(right.role())
                        && right.mailbox().equals(one.email()));
        if (!stands) {
            throw new Refusal("own.changed");
        }
    }

    private PartyId hostOf(Invitation invitation) {
        return sessionOf(invitation).host();
    }

    private Session sessionOf(Invitation invitation) {
        return sessions.byId(invitation.sessionId());
    }
}
