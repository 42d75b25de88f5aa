package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.CalendarEntry;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.letter.OvertakingLetters;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is otherwise than a party was told: as a letter of its own, or in place of one that has not left. */
@Component
class ChangeLetters {
    private final DispatchRegister register;
    private final Letters written;
    private final OvertakingLetters overtaking;
    private final InvitationLetters letters;
    private final Parties parties;
    private final Sessions sessions;
    private final ToldMailboxes told;

    ChangeLetters(
            DispatchRegister register,
            Letters written,
            OvertakingLetters overtaking,
            InvitationLetters letters,
            Parties parties,
            Sessions sessions,
            ToldMailboxes told) {
        this.register = register;
        this.written = written;
        this.overtaking = overtaking;
        this.letters = letters;
        this.parties = parties;
        this.sessions = sessions;
        this.told = told;
    }

    /**
     * What is otherwise than it was told last, to every mailbox that was told anything. A change that has not left is told with
     * it, and not told at all where it was changed back.
     *
     * @param since version of the session that is known where no letter says which, 0 for none
     * @param notBefore null for at once
     * @return the earliest version that somebody knew
     */
    int tellChange(Invitation invitation, Session session, int since, @Nullable Instant notBefore) {
        var taken = overtaking.overtake(
                invitation.party(), session.id(), EnumSet.of(LetterKind.INVITATION_CHANGED), one -> true);
        overtaking.overtake(invitation.party(), session.id(), EnumSet.of(LetterKind.INVITATION_REMINDER), one -> true);
        var known = told.mailboxes(invitation);
        var now = register.mailboxOf(invitation.party()).orElse(null);
        var earliest = ToldMailboxes.version(now == null ? null : known.get(now), since);
        if (taken.isEmpty() || isOtherwise(invitation, session, earliest)) {
            register.queue(change(invitation, session, earliest, notBefore));
        }
        for (var one : known.entrySet()) {
            var mailbox = one.getKey();
            var last = one.getValue();
            var version = ToldMailboxes.version(last, since);
            earliest = Math.min(earliest, version);
            if (!mailbox.equalsIgnoreCase(now) && (taken.isEmpty() || isOtherwise(invitation, session, version))) {
                register.queue(change(invitation, session, version, notBefore)
                        .toEarlier(mailbox, "also where " + last.id() + " went"));
            }
        }
        return earliest;
    }

    private NewLetter change(Invitation invitation, Session session, int since, @Nullable Instant notBefore) {
        var before = written.to(invitation.party(), session.id(), EnumSet.of(LetterKind.INVITATION_CHANGED)).stream()
                .filter(one -> one.state() == Dispatch.State.WITHDRAWN)
                .count();
        return letters.written(
                        LetterKind.INVITATION_CHANGED,
                        "v" + session.version() + (before == 0 ? "" : " after " + before),
                        invitation,
                        session,
                        since == 0 ? null : sessions.asOf(session.id(), since),
                        CalendarEntry.Method.REQUEST)
                .notBefore(notBefore);
    }

    /** Whether a change was written that has not arrived, as far as anybody knows. */
    boolean changeStays(Invitation invitation) {
        return written
                .to(invitation.party(), invitation.sessionId(), EnumSet.of(LetterKind.INVITATION_CHANGED))
                .stream()
                .anyMatch(one -> stays(one) || one.state() == Dispatch.State.SENDING);
    }

    /** When a change leaves that was written and waits; empty if none does. */
    Optional<Instant> changeLeaves(Invitation invitation) {
        return written
                .to(invitation.party(), invitation.sessionId(), EnumSet.of(LetterKind.INVITATION_CHANGED))
                .stream()
                .filter(one -> one.state() == Dispatch.State.QUEUED)
                .map(Dispatch::nextAttemptAt)
                .findFirst();
    }

    /**
     * Where no invitation has left, one that tells how it is now takes its place: a change of what nobody was told would leave
     * its party without any.
     *
     * @return whether it was so
     */
    boolean inviteAnew(Invitation invitation, Session session) {
        var kinds = EnumSet.of(LetterKind.INVITATION);
        var begins = InvitationLetters.once(invitation, LetterKind.INVITATION);
        var before = written.to(invitation.party(), session.id(), kinds).stream()
                .filter(one -> one.once().startsWith(begins))
                .toList();
        if (before.stream().noneMatch(ChangeLetters::stays) || before.stream().anyMatch(ChangeLetters::hasLeft)) {
            return false;
        }
        var anew = letters.send(
                LetterKind.INVITATION, "v" + session.version(), invitation, session, CalendarEntry.Method.REQUEST);
        kinds.addAll(EnumSet.of(LetterKind.INVITATION_CHANGED, LetterKind.INVITATION_REMINDER));
        overtaking.overtake(invitation.party(), session.id(), kinds, one -> one.id() < anew);
        letters.alsoEarlier(change(invitation, session, 0, null), invitation, anew);
        return true;
    }

    private static boolean stays(Dispatch letter) {
        return letter.state() == Dispatch.State.QUEUED || letter.state() == Dispatch.State.FAILED;
    }

    private static boolean hasLeft(Dispatch letter) {
        return letter.state() == Dispatch.State.SENT || letter.state() == Dispatch.State.SENDING;
    }

    /** What tells the agenda or the details with what is otherwise now; on another day they come again by themselves. */
    void tellAnew(Invitation invitation, Session session) {
        var day = "for " + session.day();
        for (var kind : EnumSet.of(LetterKind.MATERIAL, LetterKind.SESSION_DETAILS)) {
            var waited = overtaking.overtake(invitation.party(), session.id(), EnumSet.of(kind), one -> true);
            if (waited.stream().anyMatch(one -> one.once().contains(" " + day))) {
                letters.sendOf(kind, day + " v" + session.version(), invitation, session);
            }
        }
    }

    /** Whether a session is on the day on which it was in an earlier version. */
    boolean sameDay(Session session, int since) {
        return since == 0
                || LocalTimes.dateOf(sessions.asOf(session.id(), since).startsAt())
                        .equals(session.day());
    }

    /** Whether there is anything to tell: something is otherwise, or the party is asked anew. */
    boolean isOtherwise(Invitation invitation, Session session, int since) {
        var party = parties.byId(invitation.party());
        var askedAnew = invitation.answer() == null && invitation.answeredVersion() != null;
        return askedAnew
                || since == 0
                || LetterLanguages.of(parties.host(session.host()), party).stream()
                        .anyMatch(language -> !Changes.between(
                                        sessions.asOf(session.id(), since), session, party, language)
                                .isEmpty());
    }
}
