package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.session.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A session of a story; its rows are read afresh whenever it is asked. */
class OpenedSession {
    private final Scenario scenario;
    private final OpenedRound round;
    private final long id;

    OpenedSession(Scenario scenario, OpenedRound round, long id) {
        this.scenario = scenario;
        this.round = round;
        this.id = id;
    }

    long id() {
        return id;
    }

    OpenedRound round() {
        return round;
    }

    Session row() {
        return scenario.sessions.byId(id);
    }

    LocalDate day() {
        return row().day();
    }

    LocalDate invitationOn() {
        return row().invitationOn();
    }

    LocalDate replyBy() {
        return row().replyBy();
    }

    ProcessInstance instance() {
        return PassedInstance.of(scenario.engine, row().instance());
    }

    Party party(String name) {
        return scenario.party(round.host(), name);
    }

    Invitation invitation(String party) {
        var invited = party(party).id();
        return scenario.invitations.ofSession(id).stream()
                .filter(one -> one.party().equals(invited))
                .findFirst()
                .orElseThrow(() -> new AssertionError(party + " stands not in the session"));
    }

    /** The way that the invitation of a party has gone so far. */
    ProcessInstance invitationOf(String party) {
        return PassedInstance.of(scenario.engine, invitation(party).instance());
    }

    /** Somebody who acts for a party of this session. */
    PartyPerson personOf(String party) {
        return new PartyPerson(scenario.memberOf(party(party), round.host(), "edustaja"), this, party);
    }

    PartyPerson colleagueOf(String party) {
        return new PartyPerson(scenario.memberOf(party(party), round.host(), "kollega"), this, party);
    }

    /** Its minutes, once it is recorded. */
    OpenedMinutes minutes() {
        return new OpenedMinutes(scenario, this);
    }

    /** The way that the correction of its record has gone so far. */
    ProcessInstance correction() {
        var begun = scenario.engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(scenario.sessions.correctionOf(id).orElseThrow())
                .singleResult();
        return new PassedInstance(Objects.requireNonNull(begun, "nothing to correct"));
    }

    /** The work that letters to a party made which did not arrive, as far as it has gone. */
    ProcessInstance undelivered(String party) {
        var all = undeliveredTo(party);
        assertThat(all).as("work about letters to " + party).hasSize(1);
        return all.get(0);
    }

    List<ProcessInstance> undeliveredTo(String party) {
        return scenario
                .engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("undelivered-letter")
                .variableValueEquals("party", party(party).id().value())
                .variableValueEquals("round", round.row().id())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .<ProcessInstance>map(PassedInstance::new)
                .toList();
    }

    /** The only measure that was agreed on. */
    OpenedMeasure measure() {
        assertThat(scenario.sessions.measures(id)).hasSize(1);
        return new OpenedMeasure(
                scenario, this, scenario.sessions.measures(id).get(0).id());
    }

    /** What the bodies of a party say of its result. */
    OpenedDecision decision(String party) {
        return new OpenedDecision(scenario, this, party);
    }

    /** Those who are asked for a decision, in the order in which they were. */
    List<String> decidingParties() {
        return scenario.decisions.ofRound(round.row().id()).stream()
                .filter(decision -> decision.sessionId() == id)
                .map(decision -> decision.party().value())
                .toList();
    }

    /** What the dispatch register says of this session. */
    List<Dispatch> letters() {
        return scenario.letters.ofSession(id);
    }

    List<Dispatch> letters(LetterKind kind, String party) {
        var to = party(party).id();
        return letters().stream()
                .filter(letter -> letter.kind() == kind && letter.party().equals(to))
                .toList();
    }
}
