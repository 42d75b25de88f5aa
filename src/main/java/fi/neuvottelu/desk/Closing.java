package fi.neuvottelu.desk;

import fi.neuvottelu.judging.Statements;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.SessionProcess;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Missing;
import fi.neuvottelu.statute.Statement;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The end of a round: closed with separate statements, or cancelled. Its follow-ups go on. */
@Component
class Closing {
    private static final Locale OF_THE_RECORD = new Locale("fi");
    private static final int LONGEST = 20_000;

    private final Rounds rounds;
    private final Sessions sessions;
    private final SessionProcess process;
    private final Statements statements;
    private final Clock clock;

    Closing(Rounds rounds, Sessions sessions, SessionProcess process, Statements statements, Clock clock) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.process = process;
        this.statements = statements;
        this.clock = clock;
    }

    /** @throws Refusal while a session lies ahead, or without a reason while something is missing */
    void mayClose(Round round, TextPair reason) {
        var ahead = sessions.ofRound(round.id()).stream().anyMatch(one -> one.state() == SessionState.PLANNED);
        if (ahead) {
            throw new Refusal("desk.sessionAhead");
        }
        var complete = statements.of(round).complete().holds();
        if (!complete && reason.blank()) {
            throw new Refusal("desk.closingReason");
        }
        rounds.end(round.id(), RoundState.CLOSED, reason);
    }

    /** @throws Refusal while a session that has begun waits to be recorded: what took place cannot be called off */
    void mayCancel(Round round, TextPair reason) {
        var begun = sessions.ofRound(round.id()).stream()
                .filter(one -> one.roundId() == round.id())
                .filter(one -> one.state() == SessionState.PLANNED)
                .anyMatch(one -> !clock.instant().isBefore(one.startsAt()));
        if (begun) {
            throw new Refusal("desk.sessionToRecord");
        }
        rounds.end(round.id(), RoundState.CANCELLED, reason);
    }

    void close(Round round) {
        var verdict = statements.of(round);
        keep(round, "HELD", verdict.held(), verdict.remarks());
        keep(round, "AS_THE_ACT_NAMES", verdict.named(), List.of());
        keep(round, "DOCUMENTED", verdict.documented(), List.of());
        keep(round, "COMPLETE", verdict.complete(), List.of());
    }

    void cancel(Round round) {
        for (var session : sessions.ofRound(round.id())) {
            if (session.roundId() == round.id() && session.state() == SessionState.PLANNED) {
                sessions.cancel(session.id(), round.endReason());
                process.cancelled(session);
            }
        }
    }

    private void keep(Round round, String name, Statement statement, List<Missing> remarks) {
        var missing = Stream.concat(statement.missing().stream(), remarks.stream())
                .map((Missing one) -> one.text(OF_THE_RECORD))
                .collect(Collectors.joining("\n"));
        rounds.keepStatement(
                round.id(), name, statement.holds(), missing.substring(0, Math.min(LONGEST, missing.length())));
    }
}
