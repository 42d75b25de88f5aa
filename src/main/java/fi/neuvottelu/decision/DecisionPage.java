package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What both forms about a decision show: whose result it is, until when we agreed to know, what bodies have said so far. */
@Component
class DecisionPage implements FormPage {
    private final Decisions decisions;
    private final Deciding deciding;
    private final Documents documents;
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;

    DecisionPage(
            Decisions decisions,
            Deciding deciding,
            Documents documents,
            Sessions sessions,
            Rounds rounds,
            Parties parties) {
        this.decisions = decisions;
        this.deciding = deciding;
        this.documents = documents;
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
    }

    @Override
    public Set<String> steps() {
        return Set.of("recordTheDecision", "correctTheRecordedDecision");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        var decision = decisions.ofInstance(task.processInstanceId());
        return Seen.one(
                Seen.What.REPORTS,
                "decision/" + decision.id(),
                decision.host().value(),
                decision.party().value());
    }

    /**
     * @param party its id
     * @param heldOn ISO date
     * @param today ISO date
     * @param lockedOn ISO date on which the minutes were approved
     * @param document id of the approved minutes
     * @param dueWhy how the target date was counted; empty once the party has answered
     * @param passed whether the target date has passed without an answer
     */
    record Facts(
            String party,
            Name partyName,
            BodiesAct act,
            List<BodyKind> bodies,
            List<BodyResult> results,
            Name host,
            String round,
            String session,
            String heldOn,
            String today,
            String approvedOn,
            String lockedOn,
            long document,
            String dueOn,
            List<String> dueWhy,
            boolean open,
            boolean passed,
            List<Handled> handlings) {}

    /** One meeting of a body that dealt with the result. */
    record Handled(
            BodyKind body,
            @Nullable String bodyName,
            String decidedOn,
            String section,
            BodyResult result,
            String remedy,
            @Nullable String remedyBy,
            List<String> why) {}

    @Override
    public Facts facts(FormTask task) {
        var decision = decisions.ofInstance(task.processInstanceId());
        var session = sessions.byId(decision.sessionId());
        var host = parties.host(decision.host());
        var party = parties.byId(decision.party());
        var act = BodiesAct.of(party);
        return new Facts(
                party.id().value(),
                party.name(),
                act,
                List.of(BodyKind.values()),
                List.of(BodyResult.values()),
                host.name(),
                Rounds.nameOf(rounds.byId(decision.roundId()), host, Language.ofReader()),
                LocalTimes.shown(session.day()),
                session.heldOn().toString(),
                decisions.today().toString(),
                LocalTimes.shown(deciding.lockedOn(session)),
                deciding.lockedOn(session).toString(),
                documents.minutesOf(session.id()).orElseThrow().id(),
                LocalTimes.shown(decision.dueOn()),
                decision.state() == DecisionState.WAITING
                        ? deciding.dueOn(session).texts(LocaleContextHolder.getLocale())
                        : List.of(),
                decision.state().open(),
                decision.state().open() && decisions.today().isAfter(decision.dueOn()),
                decisions.handlings(decision.id()).stream()
                        .map(one -> shown(one, act))
                        .toList());
    }

    /** Empty, or what was recorded last and can be corrected. */
    @Override
    public Object firstDraft(FormTask task) {
        var decision = decisions.ofInstance(task.processInstanceId());
        if (decision.state() == DecisionState.NOT_TAKEN) {
            return DecisionDraft.notTaken(decision.reasonNotTaken());
        }
        return decision.state() == DecisionState.DECIDED
                ? DecisionDraft.of(last(decisions.handlings(decision.id())))
                : DecisionDraft.empty();
    }

    private static Handling last(List<Handling> handlings) {
        return handlings.get(handlings.size() - 1);
    }

    private static Handled shown(Handling one, BodiesAct act) {
        var reader = LocaleContextHolder.getLocale();
        return new Handled(
                one.body(),
                one.bodyName(),
                LocalTimes.shown(one.decidedOn()),
                one.section(),
                one.result(),
                new RemedyTime(act, one.remedy(), null).text(reader),
                one.remedyBy() == null ? null : LocalTimes.shown(one.remedyBy()),
                one.why(reader));
    }
}
