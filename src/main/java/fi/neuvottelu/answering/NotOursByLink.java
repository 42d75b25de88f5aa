package fi.neuvottelu.answering;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.Answers;
import fi.neuvottelu.invitation.Disowning;
import fi.neuvottelu.invitation.FormerAnswer;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "This was not us": an answer given by a link is undone until the session begins, and the host is told. */
@Component
class NotOursByLink implements OpenedByLink {
    private final Invitations invitations;
    private final Answers answers;
    private final Disowning disowning;
    private final Sessions sessions;
    private final Parties parties;
    private final AnswerReceipts receipts;

    NotOursByLink(
            Invitations invitations,
            Answers answers,
            Disowning disowning,
            Sessions sessions,
            Parties parties,
            AnswerReceipts receipts) {
        this.invitations = invitations;
        this.answers = answers;
        this.disowning = disowning;
        this.sessions = sessions;
        this.parties = parties;
        this.receipts = receipts;
    }

    @Override
    public Matter matter() {
        return Matter.NOT_OURS;
    }

    @Override
    public Optional<Long> of(Outgoing letter, @Nullable Long named) {
        return Optional.ofNullable(named)
                .filter(answer -> letter.session() != null
                        && disowning
                                .answered(answer, letter.session(), letter.party())
                                .isPresent());
    }

    @Override
    public boolean isOpen(LetterLink link) {
        return answers.isOpen(invitation(link));
    }

    /**
     * What the page shows.
     *
     * @param stands whether it is the answer that stands
     * @param now what stands, a line each; nothing of it where another one does, which is not what the receipt was about
     * @param before what stood before it, and will again
     */
    record Facts(
            String party,
            String day,
            boolean stands,
            List<String> now,
            @Nullable String saidBy,
            List<String> before) {}

    @Override
    public Shown show(LetterLink link, TypedByLink typed) {
        var invitation = invitation(link);
        var stands = disowning.stands(invitation, link.subject());
        var now = stands ? standing(invitation) : null;
        return new Shown(
                "letter-not-ours",
                "byLink.notOurs.title",
                new Facts(
                        parties.byId(invitation.party()).name().inReadersLanguage(),
                        LocalTimes.shown(sessions.byId(invitation.sessionId()).day()),
                        stands,
                        told(now),
                        now == null ? null : now.given().saidBy(),
                        stands ? told(disowning.before(invitation).orElse(null)) : List.of()));
    }

    private static List<String> told(@Nullable FormerAnswer answer) {
        return answer == null ? List.of() : answer.told(Pages.readers());
    }

    @Override
    public void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        var invitation = invitation(link);
        if (!answers.isOpen(invitation)) {
            throw new Refusal("onBehalf.noTask");
        }
        var disowned = standing(invitation);
        if (!disowning.stands(invitation, link.subject())) {
            receipts.tellTheHost(invitation, link.subject(), null, disowned, by.byLink());
            return;
        }
        disowning.disown(invitation, link.subject(), by);
        var now = standing(invitations.byId(invitation.id()));
        receipts.tellTheHost(invitation, link.subject(), disowned, now, by.byLink());
        receipts.send(invitation, answers.idOfLast(invitation), disowned, now, by.byLink(), true);
    }

    private @Nullable FormerAnswer standing(Invitation invitation) {
        return invitation.answer() == null ? null : answers.last(invitation).orElse(null);
    }

    private Invitation invitation(LetterLink link) {
        return invitations.answeredWith(link.subject());
    }
}
