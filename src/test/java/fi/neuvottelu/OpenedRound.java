package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.round.Round;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A round of a story; its rows are read afresh whenever it is asked. */
class OpenedRound {
    private final Scenario scenario;
    private final Host host;
    private final String instance;

    OpenedRound(Scenario scenario, Host host, String instance) {
        this.scenario = scenario;
        this.host = host;
        this.instance = instance;
    }

    Host host() {
        return host;
    }

    Round row() {
        return scenario.rounds.ofInstance(instance).orElseThrow();
    }

    ProcessInstance instance() {
        return PassedInstance.of(scenario.engine, instance);
    }

    /** In the order of time. */
    List<OpenedSession> sessions() {
        return scenario.sessions.ofRound(row().id()).stream()
                .map(session -> new OpenedSession(scenario, this, session.id()))
                .toList();
    }

    OpenedSession session() {
        assertThat(sessions()).hasSize(1);
        return sessions().get(0);
    }

    /** @param at 0 for the first in the order of time */
    OpenedSession session(int at) {
        return sessions().get(at);
    }

    List<Dispatch> letters() {
        return scenario.letters.ofRound(row().id());
    }
}
