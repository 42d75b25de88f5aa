package fi.neuvottelu.desk;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.Invitations;
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
import fi.neuvottelu.words.Together;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changing the sessions of an open round. The rules are the plan's own. */
@Component
class SessionsOfRound {
    private final Sessions sessions;
    private final SessionProcess process;
    private final Invitations invitations;
    private final Planner planner;
    private final Clock clock;

    SessionsOfRound(Sessions sessions, SessionProcess process, Invitations invitations, Planner planner, Clock clock) {
        this.sessions = sessions;
        this.process = process;
        this.invitations = invitations;
        this.planner = planner;
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

    /** A session and how it shall be. */
    record Changed(Session session, SessionPlan plan, TextPair reason) {}

    void change(Round round, long id, PlanDraft.SessionDraft draft, TextPair reason) {
        carryOut(judged(of(round, id), round, draft, reason));
    }

    /** All of them or none; what is wrong with each is said together. */
    void change(Round round, List<SessionChange> drafts, TextPair reason) {
        var changed = new ArrayList<Changed>();
        var judging = new Together();
        for (var draft : drafts) {
            judging.judge(() -> changed.add(judged(round, draft, changed, reason)));
        }
        judging.end();
        changed.forEach(this::carryOut);
    }

    private Changed judged(Round round, SessionChange draft, List<Changed> before, TextPair reason) {
        var session = of(round, Needed.chosen(draft.session(), "desk.sessionMissing"));
        return Named.of(session, () -> {
            if (before.stream().anyMatch(one -> one.session().id() == session.id())) {
                throw new Refusal("desk.sessionTwice");
            }
            return judged(session, round, Needed.chosen(draft.plan(), "desk.sessionMissing"), reason);
        });
    }

    private Changed judged(Session chosen, Round round, PlanDraft.SessionDraft draft, TextPair reason) {
        var session = changeable(round, chosen.id());
        var plan = planner.changed(draft, session.plan());
        if (plan.equals(session.plan())) {
            throw new Refusal("desk.nothingChanged");
        }
        var outside = !round.window().contains(LocalTimes.dateOf(plan.endsAt()));
        if (outside && reason.blank()) {
            throw new Refusal("desk.otherYear", round.window().label());
        }
        return new Changed(session, plan, reason);
    }

    /** Whoever is invited is told once. */
    private void carryOut(Changed changed) {
        var id = changed.session().id();
        var plan = changed.plan();
        invitations.newReplyDates(id, plan.replyBy(), plan.replyByOthers());
        process.changed(sessions.change(id, plan, changed.reason()));
    }

    void cancel(Round round, long id, TextPair reason) {
        var session = changeable(round, id);
        sessions.cancel(id, reason);
        process.cancelled(session);
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
}
