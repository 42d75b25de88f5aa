package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Inviting the parties of a session, telling them of changes, reminding the silent: a few at a time, each once. */
@Component
class Inviting {
    /** How many in one transaction. */
    private static final int CHUNK = 25;

    private final Invitations invitations;
    private final InvitationProcess process;
    private final InvitationLetters letters;
    private final ChangeLetters changes;
    private final LettersToNamed toNamed;
    private final Answers given;
    private final AnswerLetters answers;
    private final SideBySide sideBySide;
    private final SilentList silentList;
    private final Sessions sessions;
    private final Parties parties;
    private final Ladder ladder;
    private final Duration gather;

    Inviting(
            Invitations invitations,
            InvitationProcess process,
            InvitationLetters letters,
            ChangeLetters changes,
            LettersToNamed toNamed,
            Answers given,
            AnswerLetters answers,
            SideBySide sideBySide,
            SilentList silentList,
            Sessions sessions,
            Parties parties,
            Ladder ladder,
            @Value("${neuvottelu.letters.gather}") Duration gather) {
        this.invitations = invitations;
        this.process = process;
        this.letters = letters;
        this.changes = changes;
        this.toNamed = toNamed;
        this.given = given;
        this.answers = answers;
        this.sideBySide = sideBySide;
        this.silentList = silentList;
        this.sessions = sessions;
        this.parties = parties;
        this.ladder = ladder;
        this.gather = gather;
    }

    /** @return how many are still to be invited */
    int inviteSome(Session session) {
        sideBySide.begins(session);
        process.start(invitations.toInvite(session.id(), CHUNK), session);
        return invitations.countToInvite(session.id());
    }

    void sendInvitation(Invitation invitation) {
        var session = sessions.byId(invitation.sessionId());
        letters.invite(invitation, session);
        invitations.invited(invitation.id(), session.version());
    }

    /** @return how many do not know the latest version yet */
    int tellSome(Session session) {
        sideBySide.begins(session);
        for (var one : invitations.toTell(session.id(), session.version(), CHUNK)) {
            var askAnew = one.answer() != null && movedSinceAnswer(one, session);
            var replyBy = replyBy(one, session, askAnew);
            invitations.told(one.id(), session.version(), replyBy, askAnew);
            if (askAnew || !replyBy.equals(one.replyBy())) {
                remindOnlyFromNowOn(invitations.byId(one.id()));
            }
            process.sessionChanged(invitations.byId(one.id()), session, askAnew);
        }
        return invitations.countToTell(session.id(), session.version());
    }

    /** @return how many are still to be released */
    int releaseSome(Session session) {
        sideBySide.begins(session);
        for (var one : invitations.toRelease(session.id(), CHUNK)) {
            invitations.withdraw(one.id());
            process.withdrawn(one);
        }
        return invitations.countToRelease(session.id());
    }

    /**
     * Waits a little for the next change, except on the day itself: changes close to each other reach a party as one letter, and
     * what was changed and changed back as none.
     */
    void sendChange(Invitation invitation) {
        var session = sessions.byId(invitation.sessionId());
        var since = changes.changeStays(invitation)
                ? invitations.versionInLetterBefore(invitation.id())
                : invitations.versionInLetter(invitation.id());
        var notBefore = leaves(session, since);
        var known = changes.inviteAnew(invitation, session)
                ? session.version()
                : changes.tellChange(invitation, session, since, notBefore);
        changes.tellAnew(invitation, session);
        toNamed.tellChange(invitation, session, since, notBefore);
        invitations.letterTold(invitation.id(), session.version(), known);
    }

    /** A change that waits was written before there was this answer, or none any more. */
    private void rewriteChange(Invitation invitation, Session session) {
        changes.changeLeaves(invitation)
                .ifPresent(leaves -> changes.tellChange(
                        invitation, session, invitations.versionInLetterBefore(invitation.id()), leaves));
    }

    private @Nullable Instant leaves(Session session, int since) {
        var today = invitations.today();
        var dayBefore = since == 0
                ? session.day()
                : LocalTimes.dateOf(sessions.asOf(session.id(), since).startsAt());
        return session.day().equals(today) || dayBefore.equals(today)
                ? null
                : invitations.now().plus(gather);
    }

    /** A change that has not left yet is taken back; whoever was invited is told. */
    void sendCancellation(Invitation invitation) {
        var session = sessions.byId(invitation.sessionId());
        letters.cancel(invitation, session);
        toNamed.cancel(invitation, session);
    }

    /** After an answer, whoever gave it: its party's own people get a receipt, those whom it names a letter each. */
    void answered(Invitation invitation, boolean byOwnPeople) {
        var session = sessions.byId(invitation.sessionId());
        toNamed.named(invitation, session, given.namedBefore(invitation));
        rewriteChange(invitation, session);
        if (byOwnPeople) {
            answers.confirm(invitation, session, toNamed.anyNamed(invitation, session));
        }
    }

    /** Nothing is answered any more: whom the answer named is free, and what waits says that it is asked. */
    void unanswered(Invitation invitation) {
        var session = sessions.byId(invitation.sessionId());
        toNamed.named(invitation, session);
        rewriteChange(invitation, session);
        remindOnlyFromNowOn(invitation);
    }

    void askForRepresentatives(Invitation invitation) {
        var session = sessions.byId(invitation.sessionId());
        letters.askForRepresentatives(invitation, session);
        toNamed.named(invitation, session);
    }

    /**
     * Only the silent are reminded, once per date of the ladder and once a day. A date that had passed when the party
     * was invited is skipped.
     */
    void remind(Invitation invitation) {
        var today = invitations.today();
        var invitedOn = invitation.invitedAt() == null ? today : LocalTimes.dateOf(invitation.invitedAt());
        var first = due(LadderStep.REMIND_BEFORE_REPLY, invitation, invitedOn, invitation.firstReminderOn(), today);
        var second = due(LadderStep.REMIND_AFTER_REPLY, invitation, invitedOn, invitation.secondReminderOn(), today);
        if (!invitation.silent() || !(first || second)) {
            return;
        }
        letters.remind(invitation, sessions.byId(invitation.sessionId()));
        if (first) {
            invitations.remindedFirst(invitation.id());
        }
        if (second) {
            invitations.remindedAgain(invitation.id());
        }
    }

    private boolean due(
            LadderStep step, Invitation invitation, LocalDate invitedOn, @Nullable LocalDate done, LocalDate today) {
        var day = ladder.date(step, invitation.replyBy()).date();
        return done == null && !day.isAfter(today) && !day.isBefore(invitedOn);
    }

    /** Municipalities and HUS have a duty to take part; other actors have none and are never reported upwards. */
    void reportSilence(Invitation invitation) {
        var told = invitation.silenceReportedOn() != null;
        if (invitation.silent() && !told && parties.byId(invitation.party()).kind() != PartyKind.OTHER_ACTOR) {
            invitations.silenceReported(invitation.id());
        }
    }

    void listSilent(Session session) {
        silentList.send(session);
    }

    void sendMaterial(Session session) {
        sideBySide.begins(session);
        invitations.ofSession(session.id()).stream()
                .filter(one -> one.state() == InvitationState.INVITED || one.state() == InvitationState.ANSWERED)
                .filter(one -> one.answer() != Answer.NO)
                .forEach(one -> letters.sendMaterial(one, session));
    }

    void sendDetails(Session session) {
        sideBySide.begins(session);
        invitations.ofSession(session.id()).stream()
                .filter(one -> one.answer() != null && one.answer().attending())
                .forEach(one -> {
                    letters.sendDetails(one, session);
                    toNamed.sendDetails(one, session);
                });
    }

    void close(Invitation invitation) {
        invitations.close(invitation.id());
    }

    private static boolean movedSinceAnswer(Invitation invitation, Session session) {
        return invitation.answeredVersion() != null && session.movedInVersion() > invitation.answeredVersion();
    }

    /** Whoever is asked anew after the reply date gets a date of its own, which later changes leave to it. */
    private LocalDate replyBy(Invitation invitation, Session session, boolean askAnew) {
        var today = invitations.today();
        var invitedOn = invitation.invitedAt() == null ? today : LocalTimes.dateOf(invitation.invitedAt());
        var date = session.replyBy(parties.byId(invitation.party()), askAnew ? today : invitedOn);
        var own = invitation.replyBy();
        var ownStays = date.isBefore(today) && own.isAfter(date) && !own.isAfter(session.day());
        return ownStays && !askAnew ? own : date;
    }

    /** A letter of today asks already: a reminder whose day has come by then would only follow it. */
    void remindOnlyFromNowOn(Invitation told) {
        var today = invitations.today();
        if (!ladder.date(LadderStep.REMIND_BEFORE_REPLY, told.replyBy()).date().isAfter(today)) {
            invitations.remindedFirst(told.id());
        }
        if (!ladder.date(LadderStep.REMIND_AFTER_REPLY, told.replyBy()).date().isAfter(today)) {
            invitations.remindedAgain(told.id());
        }
    }
}
