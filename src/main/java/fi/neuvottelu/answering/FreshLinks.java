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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another link to answer an invitation, always to the registered mailbox of its party. */
@Component
public class FreshLinks {
    private final LetterLinks links;
    private final Invitations invitations;
    private final Answers answers;
    private final Sessions sessions;
    private final Parties parties;
    private final SessionLetters letters;
    private final Settings settings;
    private final Clock clock;

    FreshLinks(
            LetterLinks links,
            Invitations invitations,
            Answers answers,
            Sessions sessions,
            Parties parties,
            SessionLetters letters,
            Settings settings,
            Clock clock) {
        this.links = links;
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
     * The coordinator ends the links that the party has, and sends one.
     *
     * @throws Refusal if the party cannot answer, or not any more
     */
    @Transactional
    public void renew(long session, PartyId party) {
        var invitation = invitations
                .of(session, party)
                .filter(answers::isOpen)
                .orElseThrow(() -> new Refusal(
                        "desk.notInvited", parties.byId(party).name().inReadersLanguage()));
        links.revoke(Matter.ANSWER, invitation.id());
        answers.idsOf(invitation).forEach(answer -> links.revoke(Matter.NOT_OURS, answer));
        send(invitation, "renewed " + clock.instant(), true);
    }

    /** Somebody who holds a link that opens nothing asks for one: once a day, and she learns nothing by it. */
    @Transactional
    void askedFor(String secret) {
        links.known(secret)
                .filter(link -> link.matter() == Matter.ANSWER)
                .map(link -> invitations.byId(link.subject()))
                .filter(answers::isOpen)
                .ifPresent(invitation -> send(invitation, "asked for on " + LocalTimes.today(clock), false));
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
