package fi.neuvottelu.answering;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.AboutSession;
import fi.neuvottelu.invitation.Answers;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationTexts;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.invitation.SessionLetters;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another link in the place of one that is lost or in wrong hands, always to the registered mailbox of its party. */
@Component
public class FreshLinks {
    private final LetterLinks links;
    private final List<OpenedByLink> matters;
    private final Invitations invitations;
    private final Answers answers;
    private final Sessions sessions;
    private final Parties parties;
    private final SessionLetters letters;
    private final Settings settings;
    private final Clock clock;

    FreshLinks(
            LetterLinks links,
            List<OpenedByLink> matters,
            Invitations invitations,
            Answers answers,
            Sessions sessions,
            Parties parties,
            SessionLetters letters,
            Settings settings,
            Clock clock) {
        this.links = links;
        this.matters = matters;
        this.invitations = invitations;
        this.answers = answers;
        this.sessions = sessions;
        this.parties = parties;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the letter says.
     *
     * @param earlierEnded whether the links before it open nothing any more
     */
    record Text(AboutSession about, LocalDate replyBy, boolean earlierEnded, String here) {}

    /**
     * The coordinator ends the links that the party has about a session, and sends others for what is open: its answer, its
     * comments, its measures, those agreed with the same host elsewhere too.
     *
     * @throws Refusal if the party can do nothing by them, or not any more
     */
    @Transactional
    public void renew(long session, PartyId party) {
        var occasion = "renewed " + clock.instant();
        var invitation = invitations.of(session, party).filter(answers::isOpen);
        invitation.ifPresent(one -> {
            links.revoke(Matter.ANSWER, one.id(), party);
            answers.idsOf(one).forEach(answer -> links.revoke(Matter.NOT_OURS, answer, party));
            send(one, occasion, true);
        });
        var others = matters.stream()
                .filter(one -> renews(one, one.open(session, party), party, occasion))
                .count();
        matters.forEach(
                one -> one.contestable(session, party).forEach(said -> links.revoke(one.matter(), said, party)));
        if (invitation.isEmpty() && others == 0) {
            throw new Refusal("desk.nothingByLink", parties.byId(party).name().inReadersLanguage());
        }
    }

    private boolean renews(OpenedByLink matter, List<Long> open, PartyId party, String occasion) {
        open.forEach(subject -> {
            links.revoke(matter.matter(), subject, party);
            matter.receipted(subject, party)
                    .forEach((receipt, subjects) -> subjects.forEach(one -> links.revoke(receipt, one, party)));
            matter.writeAnew(subject, party, occasion);
        });
        return !open.isEmpty();
    }

    /** Somebody who holds a link that opens nothing asks for one: once a day, and she learns nothing by it. */
    @Transactional
    void askedFor(String secret) {
        links.known(secret).ifPresent(link -> askedFor(link, "asked for on " + LocalTimes.today(clock)));
    }

    private void askedFor(LetterLink link, String occasion) {
        switch (link.matter()) {
            case ANSWER -> askedFor(invitations.byId(link.subject()), occasion);
            case NOT_OURS -> askedFor(invitations.answeredWith(link.subject()), occasion);
            default ->
                matters.stream()
                        .filter(one -> one.matter() == link.matter() && one.isOpen(link))
                        .forEach(one -> one.writeAnew(link.subject(), link.party(), occasion));
        }
    }

    private void askedFor(Invitation invitation, String occasion) {
        if (answers.isOpen(invitation)) {
            send(invitation, occasion, false);
        }
    }

    private void send(Invitation invitation, String occasion, boolean earlierEnded) {
        letters.toParty(
                "fresh link " + invitation.id() + " " + occasion,
                LetterKind.FRESH_LINK,
                sessions.byId(invitation.sessionId()),
                invitation.party(),
                (about, language) -> new Text(
                        about,
                        invitation.replyBy(),
                        earlierEnded,
                        settings.address(PersonalLinks.place(InvitationTexts.ANSWER, language))));
    }
}
