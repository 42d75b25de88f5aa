package fi.neuvottelu.undelivered;

import static fi.neuvottelu.round.RoundVariables.HOST;
import static fi.neuvottelu.round.RoundVariables.ROUND_NAME;
import static fi.neuvottelu.undelivered.UndeliveredVariables.PARTY;

import fi.neuvottelu.engine.Acting;
import fi.neuvottelu.letter.LetterFailed;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.RoundVariables;
import fi.neuvottelu.round.Rounds;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the application tells the processes of undelivered letters. */
@Component
class UndeliveredProcess {
    private final RuntimeService runtime;
    private final Parties parties;
    private final Rounds rounds;
    private final Acting acting;

    UndeliveredProcess(@Lazy RuntimeService runtime, Parties parties, Rounds rounds, Acting acting) {
        this.runtime = runtime;
        this.parties = parties;
        this.rounds = rounds;
        this.acting = acting;
    }

    /** One for a party and a host at a time: its task tells all letters that wait. */
    void begin(LetterFailed letter) {
        acting.asApplication(() -> {
            if (!runs(letter.party(), letter.host())) {
                start(letter);
            }
            return true;
        });
    }

    void nothingLeft(PartyId party, PartyId host) {
        acting.asApplication(() -> {
            runtime.createMessageCorrelation("sentAgainFromTheDesk")
                    .processInstanceVariableEquals(HOST.name(), host.value())
                    .processInstanceVariableEquals(PARTY.name(), party.value())
                    .correlateAll();
            return true;
        });
    }

    private boolean runs(PartyId party, PartyId host) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey("undelivered-letter")
                        .variableValueEquals(HOST.name(), host.value())
                        .variableValueEquals(PARTY.name(), party.value())
                        .count()
                > 0;
    }

    private void start(LetterFailed letter) {
        var variables = ofRound(letter);
        variables.put(PARTY.name(), letter.party().value());
        var name = variables.get(ROUND_NAME.name()) + " · "
                + parties.byId(letter.party()).name().fi();
        runtime.startProcessInstanceByKey("undelivered-letter", name, variables);
    }

    /** A letter of no round, such as a supervisor's digest, is named after its host. */
    private Map<String, Object> ofRound(LetterFailed letter) {
        var host = parties.host(letter.host());
        return letter.round() == null ? RoundVariables.of(host) : RoundVariables.of(rounds.byId(letter.round()), host);
    }
}
