package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Override
    public Object facts(FormTask task) {
        var decision = decisions.ofInstance(task.processInstanceId());
        var session = sessions.byId(decision.sessionId());
        var host = parties.host(decision.host());
        var party = parties.byId(decision.party());
        var act = BodiesAct.of(party);
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("party", party.id().value());
        facts.put("partyName", party.name());
        facts.put("act", act);
        facts.put("bodies", act.bodies());
        facts.put("results", BodyResult.values());
        facts.put("host", host.name());
        facts.put("round", Rounds.nameOf(rounds.byId(decision.roundId()), host, Language.ofReader()));
        facts.put("session", LocalTimes.shown(session.day()));
        facts.put("heldOn", session.heldOn().toString());
        facts.put("today", decisions.today().toString());
        facts.put("approvedOn", LocalTimes.shown(deciding.lockedOn(session)));
        facts.put("document", documents.minutesOf(session.id()).orElseThrow().id());
        facts.put("dueOn", LocalTimes.shown(decision.dueOn()));
        facts.put(
                "dueWhy",
                decision.state() == DecisionState.WAITING
                        ? deciding.dueOn(session).texts(LocaleContextHolder.getLocale())
                        : List.of());
        facts.put("open", decision.state().open());
        facts.put("passed", decision.state().open() && decisions.today().isAfter(decision.dueOn()));
        facts.put(
                "handlings",
                decisions.handlings(decision.id()).stream()
                        .map(one -> shown(one, act))
                        .toList());
        return facts;
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

    private static Map<String, @Nullable Object> shown(Handling one, BodiesAct act) {
        var reader = LocaleContextHolder.getLocale();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("body", one.body());
        shown.put("bodyName", one.bodyName());
        shown.put("decidedOn", LocalTimes.shown(one.decidedOn()));
        shown.put("section", one.section());
        shown.put("result", one.result());
        shown.put("remedy", new RemedyTime(act, one.remedy(), null).text(reader));
        shown.put("remedyBy", one.remedyBy() == null ? null : LocalTimes.shown(one.remedyBy()));
        shown.put("why", one.why(reader));
        return shown;
    }
}
