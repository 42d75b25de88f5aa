package fi.neuvottelu.undelivered;

import static fi.neuvottelu.round.RoundVariables.ROUND_NAME;
import static fi.neuvottelu.undelivered.UndeliveredVariables.PARTY;

import fi.neuvottelu.letter.LetterFailed;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
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
    private final UndeliveredParties waiting;
    private final Acting acting;

    UndeliveredProcess(
            @Lazy RuntimeService runtime, Parties parties, Rounds rounds, UndeliveredParties waiting, Acting acting) {
        this.runtime = runtime;
        this.parties = parties;
        this.rounds = rounds;
        this.waiting = waiting;
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
            waiting.of(party, host).forEach(one -> {
                runtime.createMessageCorrelation("sentAgainFromTheDesk")
                        .processInstanceId(one.instance())
                        .correlateAll();
                waiting.end(one.instance());
            });
            return true;
        });
    }

    /** A row whose instance was ended by force is no obstacle. */
    private boolean runs(PartyId party, PartyId host) {
        return waiting.of(party, host).stream()
                .anyMatch(one -> runtime.createProcessInstanceQuery()
                                .processInstanceId(one.instance())
                                .count()
                        > 0);
    }

    private void start(LetterFailed letter) {
        var variables = ofRound(letter);
        variables.put(PARTY.name(), letter.party().value());
        var name = variables.get(ROUND_NAME.name()) + " · "
                + parties.byId(letter.party()).name().fi();
        var instance = runtime.startProcessInstanceByKey("undelivered-letter", name, variables);
        waiting.begin(instance.getId(), letter.host(), letter.party(), letter.round());
    }

    /** A letter of no round, such as a supervisor's digest, is named after its host. */
    private Map<String, Object> ofRound(LetterFailed letter) {
        var host = parties.host(letter.host());
        return letter.round() == null ? RoundVariables.of(host) : RoundVariables.of(rounds.byId(letter.round()), host);
    }
}
