package fi.neuvottelu.answering;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.invitation.AnswerPage;
import fi.neuvottelu.invitation.Answers;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Refusal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A party answers its invitation by the link in the letter, as often as it wishes until the session begins. */
@Component
class AnswerByLink implements OpenedByLink {
    private static final List<String> STEPS = List.of("answerInvitation", "changeAnswer");

    private final Invitations invitations;
    private final Answers answers;
    private final AnswerPage page;
    private final ProposedByParty proposed;
    private final OnBehalfTasks tasks;
    private final Sessions sessions;
    private final AnswerReceipts receipts;

    AnswerByLink(
            Invitations invitations,
            Answers answers,
            AnswerPage page,
            ProposedByParty proposed,
            OnBehalfTasks tasks,
            Sessions sessions,
            AnswerReceipts receipts) {
        this.invitations = invitations;
        this.answers = answers;
        this.page = page;
        this.proposed = proposed;
        this.tasks = tasks;
        this.sessions = sessions;
        this.receipts = receipts;
    }

    @Override
    public Matter matter() {
        return Matter.ANSWER;
    }

    @Override
    public Optional<Long> of(Outgoing letter, @Nullable Long named) {
        return Optional.ofNullable(letter.session())
                .flatMap(session -> invitations.of(session, letter.party()))
                .map(Invitation::id);
    }

    @Override
    public boolean isOpen(LetterLink link) {
        return answers.isOpen(invitations.byId(link.subject()));
    }

    @Override
    public Shown show(LetterLink link, TypedByLink typed) {
        var invitation = invitations.byId(link.subject());
        var facts = page.facts(invitation);
        var form = typed.isNothing()
                ? AnswerForm.of(page.standing(invitation), proposed.undecided(invitation))
                : AnswerForm.of(typed);
        return new Shown(
                "letter-answer",
                "byLink.answer.title",
                new Facts(
                        facts,
                        LocalTimes.shown(LocalTime.parse(facts.from())),
                        LocalTimes.shown(LocalTime.parse(facts.to())),
                        facts.answer() == null
                                ? null
                                : answers.last(invitation)
                                        .map(last -> last.given().saidBy())
                                        .orElse(null),
                        form.withRoomForMore(),
                        proposed.decided(invitation),
                        movedInVersion(invitation)));
    }

    private String movedInVersion(Invitation invitation) {
        return String.valueOf(sessions.byId(invitation.sessionId()).movedInVersion());
    }

    /**
     * What the page shows.
     *
     * @param saidBy who gave the answer as it stands, where that was written down with it
     * @param time tells the time that is shown from another one
     */
    record Facts(
            AnswerPage.Facts about,
            String from,
            String to,
            @Nullable String saidBy,
            AnswerForm form,
            List<ProposedByParty.Decided> decided,
            String time) {}

    @Override
    public boolean changes(LetterLink link, TypedByLink typed) {
        var invitation = invitations.byId(link.subject());
        mustHaveSeen(typed, invitation);
        var form = AnswerForm.of(typed);
        form.mustFit();
        var draft = form.draft(proposed.decided(invitation));
        answers.judged(draft, invitation.party());
        return invitation.answer() == null || !draft.saysTheSameAs(page.standing(invitation));
    }

    /** Whoever sends the same again changes nothing: a form that was sent twice is one answer. */
    @Override
    public void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        var invitation = invitations.byId(link.subject());
        if (!answers.isOpen(invitation)) {
            throw new Refusal("onBehalf.noTask");
        }
        if (!changes(link, typed)) {
            return;
        }
        var draft = AnswerForm.of(typed).draft(proposed.decided(invitation));
        var before =
                invitation.answer() == null ? null : answers.last(invitation).orElse(null);
        tasks.complete(invitation.instance(), STEPS, draft, by);
        receipts.send(
                invitation,
                answers.idOfLast(invitation),
                before,
                answers.last(invitation).orElseThrow(),
                by.byLink(),
                false);
    }

    /** A page lies open for hours: who comes on one day has not said so of another. */
    private void mustHaveSeen(TypedByLink typed, Invitation invitation) {
        var seen = typed.one("time");
        if (seen != null && !seen.equals(movedInVersion(invitation))) {
            throw new Refusal("byLink.moved");
        }
    }
}
