package fi.neuvottelu.undelivered;

import static fi.neuvottelu.round.RoundVariables.ROUND_NAME;
import static fi.neuvottelu.undelivered.UndeliveredVariables.MEND_BY;
import static fi.neuvottelu.undelivered.UndeliveredVariables.PARTY;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.letter.LetterFailed;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.round.RoundVariables;
import fi.neuvottelu.round.Rounds;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Ladder ladder;
    private final Clock clock;

    UndeliveredProcess(
            @Lazy RuntimeService runtime,
            Parties parties,
            Rounds rounds,
            UndeliveredParties waiting,
            Acting acting,
            Ladder ladder,
            Clock clock) {
        this.runtime = runtime;
        this.parties = parties;
        this.rounds = rounds;
        this.waiting = waiting;
        this.acting = acting;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** One for a party and a host at a time, from many nodes too: its task tells all letters that wait. */
    void begin(LetterFailed letter) {
        acting.asApplication(() -> {
            waiting.of(letter.party(), letter.host()).stream()
                    .filter(one -> !runs(one))
                    .forEach(one -> waiting.end(one.instance()));
            var mendBy = ladder.date(LadderStep.MEND_ADDRESS, LocalTimes.today(clock))
                    .date();
            if (waiting.of(letter.party(), letter.host()).isEmpty()
                    && waiting.begin(letter.host(), letter.party(), letter.round(), mendBy)) {
                waiting.runsIn(start(letter, mendBy), letter.host(), letter.party());
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
    private boolean runs(UndeliveredParties.Waiting one) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(one.instance())
                        .count()
                > 0;
    }

    private String start(LetterFailed letter, LocalDate mendBy) {
        var variables = ofRound(letter);
        variables.put(PARTY.name(), letter.party().value());
        variables.put(MEND_BY.name(), MEND_BY.written(OfficeHours.endOf(mendBy)));
        var name = variables.get(ROUND_NAME.name()) + " · "
                + parties.byId(letter.party()).name().fi();
        return runtime.startProcessInstanceByKey("undelivered-letter", name, variables)
                .getId();
    }

    /** A letter of no round, such as a supervisor's digest, is named after its host. */
    private Map<String, Object> ofRound(LetterFailed letter) {
        var host = parties.host(letter.host());
        return letter.round() == null ? RoundVariables.of(host) : RoundVariables.of(rounds.byId(letter.round()), host);
    }
}
