package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.planning.PlanDraft;
import fi.neuvottelu.planning.Planner;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.SessionProcess;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Changing the sessions of an open round. The rules are the plan's own. */
@Component
class SessionsOfRound {
    private final Sessions sessions;
    private final SessionProcess process;
    private final Invitations invitations;
    private final Planner planner;
    private final Parties parties;
    private final Clock clock;

    SessionsOfRound(
            Sessions sessions,
            SessionProcess process,
            Invitations invitations,
            Planner planner,
            Parties parties,
            Clock clock) {
        this.sessions = sessions;
        this.process = process;
        this.invitations = invitations;
        this.planner = planner;
        this.parties = parties;
        this.clock = clock;
    }

    /** @throws Refusal if the round has no such session */
    Session of(Round round, long session) {
        return sessions.ofRound(round.id()).stream()
                .filter(one -> one.id() == session)
                .findFirst()
                .orElseThrow(() -> new Refusal("desk.sessionMissing"));
    }

    void add(Round round, PlanDraft.SessionDraft draft) {
        planner.add(round, draft);
    }

    void change(Round round, long id, PlanDraft.SessionDraft draft, TextPair reason) {
        var session = changeable(round, id);
        var plan = planner.changed(draft, planOf(session));
        if (plan.equals(planOf(session))) {
            throw new Refusal("desk.nothingChanged");
        }
        var outside = !round.window().contains(LocalTimes.dateOf(plan.endsAt()));
        if (outside && reason.blank()) {
            throw new Refusal("desk.otherYear", round.window().label());
        }
        invitations.newReplyDates(id, plan.replyBy(), plan.replyByOthers());
        process.changed(sessions.change(id, plan, reason));
    }

    void cancel(Round round, long id, TextPair reason) {
        var session = changeable(round, id);
        sessions.cancel(id, reason);
        process.cancelled(session);
    }

    void invite(Round round, long id, String partyId) {
        var session = changeable(round, id);
        var party = parties.byId(PartyId.of(partyId));
        planner.mayBeInvited(round, party, session.heldOn());
        if (invitations.ofSession(id).stream().anyMatch(one -> one.party().equals(party.id()))) {
            throw new Refusal("plan.twice", party.name().fi());
        }
        var today = LocalDate.now(clock.withZone(LocalTimes.ZONE));
        invitations.plan(id, party.id(), session.replyBy(party, later(today, session.invitationOn())));
        process.changed(session);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** @throws Refusal if it is another round's, recorded or cancelled, or has begun */
    Session changeable(Round round, long id) {
        var session = of(round, id);
        if (session.roundId() != round.id()) {
            throw new Refusal("desk.sessionOfOtherRound");
        }
        if (session.state() != SessionState.PLANNED) {
            throw new Refusal("desk.sessionEnded");
        }
        if (!clock.instant().isBefore(session.startsAt())) {
            throw new Refusal("desk.sessionBegun");
        }
        return session;
    }

    private static SessionPlan planOf(Session session) {
        return new SessionPlan(
                session.startsAt(),
                session.endsAt(),
                session.place(),
                session.link(),
                session.themeList(),
                session.invitationOn(),
                session.replyBy(),
                session.replyByOthers());
    }
}
