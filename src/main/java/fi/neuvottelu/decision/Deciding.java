package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.ExplainedDate;
import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Taking the result of a session to the parties' bodies: one process each, and what they have decided. */
@Component
public class Deciding {
    private final Decisions decisions;
    private final DecisionProcess process;
    private final DecisionLetters letters;
    private final TypedDecision typed;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Parties parties;
    private final Documents documents;
    private final Ladder ladder;

    Deciding(
            Decisions decisions,
            DecisionProcess process,
            DecisionLetters letters,
            TypedDecision typed,
            Sessions sessions,
            Invitations invitations,
            Parties parties,
            Documents documents,
            Ladder ladder) {
        this.decisions = decisions;
        this.process = process;
        this.letters = letters;
        this.typed = typed;
        this.sessions = sessions;
        this.invitations = invitations;
        this.parties = parties;
        this.documents = documents;
        this.ladder = ladder;
    }

    /** Each once, whatever crashes between. */
    void begin(Session session) {
        var dueOn = dueOn(session).date();
        for (var party : partiesWithBodies(session)) {
            decisions.begin(session, party, dueOn).ifPresent(decision -> process.start(decision, session));
        }
    }

    /** Our own target date, counted from the day on which the approved minutes were locked. */
    ExplainedDate dueOn(Session session) {
        return ladder.date(LadderStep.DECISION_BY, lockedOn(session));
    }

    /** With its target date counted anew, unless that has passed. */
    Decision dueAgain(Decision decision) {
        if (decision.dueOn().isBefore(decisions.today())) {
            return decision;
        }
        var dueOn = decision.state() == DecisionState.RETURNED
                ? ladder.date(LadderStep.DECISION_AGAIN, decisions.returnedOn(decision.id()))
                : dueOn(sessions.byId(decision.sessionId()));
        return decisions.dueOn(decision.id(), dueOn.date());
    }

    /** Local date. */
    LocalDate lockedOn(Session session) {
        return documents.minutesOf(session.id()).orElseThrow().registeredOn();
    }

    /**
     * The host, every municipality that was invited, and HUS if it attended. The other actors have no statutory body.
     * That these and no others are asked is our own rule.
     */
    private Set<PartyId> partiesWithBodies(Session session) {
        var asked = new LinkedHashSet<PartyId>();
        asked.add(session.host());
        invitations.ofSession(session.id()).stream()
                .filter(one -> one.state() != InvitationState.WITHDRAWN && one.state() != InvitationState.PLANNED)
                .map(Invitation::party)
                .filter(party -> parties.byId(party).kind() == PartyKind.MUNICIPALITY)
                .forEach(asked::add);
        if (sessions.attended(session.id()).contains(Hus.ID)) {
            asked.add(Hus.ID);
        }
        return asked;
    }

    /**
     * What is recorded of a decision that was made already takes the place of what was said before.
     *
     * @return the decision as it is now
     * @throws Refusal for somebody who is not of the party, and for what is missing or cannot be
     */
    Decision record(Decision decision, Taken<DecisionDraft> taken) {
        var draft = taken.forParty(decision.party().value(), decision.host().value());
        if (decision.state() == DecisionState.DECIDED) {
            decisions.corrects(decision.id());
        }
        switch (Typed.needed(draft.taken(), "decision.takenMissing")) {
            case "BODY" -> handled(decision, draft);
            case "NOT_TAKEN" -> decisions.notTaken(decision.id(), TypedDecision.reasonNotTaken(draft));
            default -> throw new Refusal("decision.takenMissing");
        }
        return decisions.byId(decision.id());
    }

    private void handled(Decision decision, DecisionDraft draft) {
        var heldOn = sessions.byId(decision.sessionId()).heldOn();
        var today = decisions.today();
        var handling = typed.handling(decision.id(), draft, parties.byId(decision.party()), heldOn, today);
        asked(handling, draft, lockedOn(sessions.byId(decision.sessionId())));
        decisions.handled(handling);
        if (handling.result() == BodyResult.RETURNED) {
            decisions.returned(
                    decision.id(), ladder.date(LadderStep.DECISION_AGAIN, today).date());
        } else {
            decisions.decided(decision.id());
        }
    }

    /** A body may deal with a result before its minutes are approved; more often the date is wrong. */
    private static void asked(Handling handling, DecisionDraft draft, LocalDate approvedOn) {
        if (handling.decidedOn().isBefore(approvedOn) && !Boolean.TRUE.equals(draft.beforeApproval())) {
            throw new Refusal(
                    "decision.beforeApproval", LocalTimes.shown(handling.decidedOn()), LocalTimes.shown(approvedOn));
        }
    }

    /** Only while nothing is known, and once for each target date. */
    void remind(Decision decision) {
        if (decision.state().open() && decision.remindedOn() == null) {
            letters.remind(decision, lockedOn(sessions.byId(decision.sessionId())));
            decisions.reminded(decision.id());
        }
    }
}
