package fi.neuvottelu.decision;

import static fi.neuvottelu.decision.DecisionVariables.AGREED_DATE;
import static fi.neuvottelu.decision.DecisionVariables.CORRECTABLE_UNTIL;
import static fi.neuvottelu.decision.DecisionVariables.DECISION;
import static fi.neuvottelu.decision.DecisionVariables.DECISION_BY;
import static fi.neuvottelu.decision.DecisionVariables.PARTY;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.Organisations;
import fi.neuvottelu.round.RoundVariables;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the application tells the process of a decision. */
@Component
class DecisionProcess {
    private final RuntimeService runtime;
    private final Decisions decisions;
    private final Rounds rounds;
    private final Parties parties;
    private final Organisations organisations;
    private final Ladder ladder;

    DecisionProcess(
            @Lazy RuntimeService runtime,
            Decisions decisions,
            Rounds rounds,
            Parties parties,
            Organisations organisations,
            Ladder ladder) {
        this.runtime = runtime;
        this.decisions = decisions;
        this.rounds = rounds;
        this.parties = parties;
        this.organisations = organisations;
        this.ladder = ladder;
    }

    void start(Decision decision, Session session) {
        var host = parties.host(decision.host());
        var party = parties.byId(decision.party());
        letIn(party, host);
        var variables = RoundVariables.of(rounds.byId(decision.roundId()), host);
        variables.putAll(dates(decision));
        variables.put(DECISION.name(), decision.id());
        variables.put(PARTY.name(), party.id().value());
        variables.put(RoundVariables.LANGUAGES.name(), RoundVariables.languages(LetterLanguages.of(host, party)));
        var name = variables.get(RoundVariables.ROUND_NAME.name()) + " " + WrittenDate.inFigures(session.day()) + " · "
                + party.name().fi();
        var instance = runtime.startProcessInstanceByKey("record-decision", name, variables);
        if (!decisions.runsIn(decision.id(), instance.getId())) {
            throw new IllegalStateException("decision " + decision.id() + " runs already");
        }
    }

    /** The moments of the target date and of the time for corrections from today on, as the engine takes them. */
    Map<String, Object> dates(Decision decision) {
        var dates = new HashMap<String, Object>(datesWaitedFor(decision));
        dates.putAll(datesOfCorrection(decisions.today()));
        return dates;
    }

    /** Of a decision that is not known yet. */
    Map<String, Object> datesWaitedFor(Decision decision) {
        var reminder =
                ladder.date(LadderStep.DECISION_REMINDER, decision.dueOn()).date();
        return Map.of(
                DECISION_BY.name(), DECISION_BY.written(OfficeHours.endOf(decision.dueOn())),
                AGREED_DATE.name(), AGREED_DATE.written(OfficeHours.lettersLeave(reminder)));
    }

    /** Of one that was recorded on a local day. */
    Map<String, Object> datesOfCorrection(LocalDate recordedOn) {
        var correctable =
                ladder.date(LadderStep.DECISION_CORRECTABLE, recordedOn).date();
        return Map.of(CORRECTABLE_UNTIL.name(), CORRECTABLE_UNTIL.written(OfficeHours.endOf(correctable)));
    }

    /** What was recorded before this local day cannot be corrected any more, however many days off came between. */
    LocalDate oldestCorrectable() {
        return decisions.today().minusDays(ladder.days(LadderStep.DECISION_CORRECTABLE) + 31L);
    }

    private void letIn(Party party, Host host) {
        organisations.ensure(party.id().value(), party.name().both());
        organisations.negotiatesWith(party.id().value(), host.id().value());
    }
}
