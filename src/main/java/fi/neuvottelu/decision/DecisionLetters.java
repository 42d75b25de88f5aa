package fi.neuvottelu.decision;

import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.NewLetter;
import fi.neuvottelu.party.LetterLanguages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Settings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letter about a decision of which nothing is known yet. */
@Component
class DecisionLetters {
    private final DispatchRegister register;
    private final Decisions decisions;
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;
    private final Settings settings;

    DecisionLetters(
            DispatchRegister register,
            Decisions decisions,
            Sessions sessions,
            Rounds rounds,
            Parties parties,
            Settings settings) {
        this.register = register;
        this.decisions = decisions;
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
        this.settings = settings;
    }

    /**
     * What the letter says.
     *
     * @param returnedOn when a body returned the matter for preparation, null if none has
     */
    record Text(
            String roundName,
            String hostName,
            String party,
            LocalDate heldOn,
            LocalDate approvedOn,
            LocalDate due,
            @Nullable LocalDate returnedOn,
            String contact,
            String tasklist) {}

    void remind(Decision decision, LocalDate approvedOn) {
        var host = parties.host(decision.host());
        var party = parties.byId(decision.party());
        var round = rounds.byId(decision.roundId());
        var session = sessions.byId(decision.sessionId());
        register.queue(new NewLetter(
                        "decision " + decision.id() + " reminder for " + decision.dueOn(),
                        LetterKind.DECISION_REMINDER,
                        host.id(),
                        round.id(),
                        session.id(),
                        party.id(),
                        LetterLanguages.of(host, party),
                        language -> new Text(
                                Rounds.nameOf(round, host, language),
                                host.name().in(language),
                                party.name().in(language),
                                session.heldOn(),
                                approvedOn,
                                decision.dueOn(),
                                returnedOn(decision),
                                rounds.contactOf(round, host, language),
                                settings.tasklist()))
                .remindingOf(decision.dueOn()));
    }

    private @Nullable LocalDate returnedOn(Decision decision) {
        return decisions.handlings(decision.id()).stream()
                .map(Handling::decidedOn)
                .reduce((earlier, latest) -> latest)
                .orElse(null);
    }
}
