package fi.neuvottelu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.decision.Decision;
import fi.neuvottelu.decision.Handling;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The result of a session of a story before the bodies of one party; its rows are read afresh whenever they are asked. */
class OpenedDecision {
    private final Scenario scenario;
    private final OpenedSession session;
    private final String party;

    OpenedDecision(Scenario scenario, OpenedSession session, String party) {
        this.scenario = scenario;
        this.session = session;
        this.party = party;
    }

    Decision row() {
        return scenario.decisions
                .of(session.id(), session.party(party).id())
                .orElseThrow(() -> new AssertionError(party + " is not asked for a decision"));
    }

    List<Handling> handlings() {
        return scenario.decisions.handlings(row().id());
    }

    ProcessInstance instance() {
        return PassedInstance.of(scenario.engine, row().instance());
    }

    List<Dispatch> letters() {
        return session.letters(LetterKind.DECISION_REMINDER, party);
    }

    JsonNode task() {
        return person().taskOf(row().instance(), "recordTheDecision");
    }

    /** What the form of its task shows. */
    JsonNode facts() {
        return person().page(task()).get("facts");
    }

    /** Somebody of the party hands in the form. */
    void records(Consumer<ObjectNode> typed) {
        person().handsIn(row().instance(), "recordTheDecision", typed);
    }

    /** The form begins with what was recorded. */
    void corrects(Consumer<ObjectNode> typed) {
        person().handsIn(row().instance(), "correctTheRecordedDecision", typed);
    }

    void boardDecides(String result, LocalDate on) {
        records(decided("BOARD", result, on));
    }

    void isNotTaken(String reason) {
        records(draft -> draft.put("taken", "NOT_TAKEN").put("reason", reason));
    }

    /** All else is left empty, whatever was typed before. */
    static Consumer<ObjectNode> decided(String body, String result, LocalDate on) {
        return draft -> ((ObjectNode) draft.removeAll())
                .put("taken", "BODY")
                .put("body", body)
                .put("decidedOn", on.toString())
                .put("section", "123")
                .put("result", result);
    }

    Person person() {
        return session.personOf(party).atTasklist();
    }
}
