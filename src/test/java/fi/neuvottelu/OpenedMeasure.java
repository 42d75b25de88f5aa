package fi.neuvottelu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.FollowUpNote;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** A measure of a story that is being followed; its rows are read afresh whenever they are asked. */
class OpenedMeasure {
    private final Scenario scenario;
    private final OpenedSession session;
    private final long measure;

    OpenedMeasure(Scenario scenario, OpenedSession session, long measure) {
        this.scenario = scenario;
        this.session = session;
        this.measure = measure;
    }

    /** As the record of its session knows it. */
    long id() {
        return measure;
    }

    String text() {
        return scenario.sessions.measures(session.id()).stream()
                .filter(one -> one.id() == measure)
                .findFirst()
                .orElseThrow()
                .text();
    }

    FollowUp row() {
        return scenario.followUps.ofMeasure(measure).orElseThrow(() -> new AssertionError("nobody follows it"));
    }

    boolean followed() {
        return scenario.followUps.ofMeasure(measure).isPresent();
    }

    ProcessInstance instance() {
        return PassedInstance.of(scenario.engine, row().instance());
    }

    List<FollowUpNote> notes() {
        return scenario.followUps.notes(row().id());
    }

    List<Dispatch> letters(LetterKind kind) {
        return session.letters().stream()
                .filter(letter -> letter.kind() == kind)
                .filter(letter -> letter.once().startsWith("follow-up " + row().id() + " "))
                .toList();
    }

    /** The tasks that somebody of a party sees for it. */
    List<JsonNode> tasksOf(String party) {
        return session.personOf(party).atTasklist().tasksOf(row().instance(), "reportOnMeasure");
    }

    /** Somebody of a party reports in the task of the owner. */
    void reports(String party, String outcome, @Nullable String text) {
        reports(party, draft -> draft.put("outcome", outcome).put("text", text));
    }

    private void reports(String party, Consumer<ObjectNode> typed) {
        session.personOf(party).atTasklist().handsIn(row().instance(), "reportOnMeasure", typed);
    }
}
