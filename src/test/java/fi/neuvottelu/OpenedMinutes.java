package fi.neuvottelu;

import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.minutes.Approval;
import fi.neuvottelu.minutes.Minutes;
import fi.neuvottelu.minutes.Review;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The minutes of a session of a story; their rows are read afresh whenever they are asked. */
class OpenedMinutes {
    private final Scenario scenario;
    private final OpenedSession session;

    OpenedMinutes(Scenario scenario, OpenedSession session) {
        this.scenario = scenario;
        this.session = session;
    }

    Minutes row() {
        return scenario.minutes.ofSession(session.id()).orElseThrow();
    }

    /** Id of its instance. */
    String id() {
        return Objects.requireNonNull(row().instance());
    }

    ProcessInstance instance() {
        return PassedInstance.of(scenario.engine, id());
    }

    List<Review> reviews() {
        return scenario.minutes.reviews(row().id());
    }

    /** The newest that a party was asked for. */
    Review review(String party) {
        var asked = session.party(party).id();
        return reviews().stream()
                .filter(one -> one.party().equals(asked))
                .max(Comparator.comparingInt(Review::version))
                .orElseThrow(() -> new AssertionError(party + " was not asked to review"));
    }

    /** The way that the newest review of a party has gone so far. */
    ProcessInstance reviewOf(String party) {
        return PassedInstance.of(scenario.engine, review(party).instance());
    }

    /** Of the version that is out for approval; seat 0 is the chair's. */
    List<Approval> approvals() {
        return scenario.minutes.approvals(row().id(), row().version());
    }

    Approval approval(int seat) {
        return approvals().get(seat);
    }

    /** Those about approval go to a party, whichever seat they mean. */
    List<Dispatch> letters(LetterKind kind) {
        return session.letters().stream()
                .filter(letter -> letter.kind() == kind)
                .toList();
    }
}
