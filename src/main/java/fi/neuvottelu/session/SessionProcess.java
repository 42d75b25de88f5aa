package fi.neuvottelu.session;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.round.RoundVariables;
import fi.neuvottelu.round.RoundWords;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the application tells the process of a session. */
@Component
public class SessionProcess {
    private final RuntimeService runtime;
    private final Sessions sessions;
    private final SessionDates dates;
    private final RoundWords words;

    SessionProcess(@Lazy RuntimeService runtime, Sessions sessions, SessionDates dates, RoundWords words) {
        this.runtime = runtime;
        this.sessions = sessions;
        this.dates = dates;
        this.words = words;
    }

    /** Starts it once, however often it is asked. */
    public void start(Session session) {
        var variables = words.of(session.roundId());
        var name = nameOf(session, variables);
        variables.putAll(dates.of(session));
        var instance = runtime.startProcessInstanceByKey("negotiation-session", name, variables);
        if (!sessions.runsIn(session.id(), instance.getId())) {
            throw new IllegalStateException("session " + session.id() + " runs already");
        }
    }

    /** New dates for the model; whoever was invited is told, whoever was added is invited. */
    public void changed(Session session) {
        if (session.instance() != null) {
            runtime.createMessageCorrelation("sessionChanged")
                    .processInstanceId(session.instance())
                    .setVariables(dates.of(session))
                    .correlateAll();
        }
    }

    /** From now on the record can be corrected. */
    public void openToCorrection(Session session) {
        var variables = words.of(session.roundId());
        var instance = runtime.startProcessInstanceByKey("record-correction", nameOf(session, variables), variables);
        sessions.correctedIn(session.id(), instance.getId());
    }

    /** The minutes are locked: what was recorded stays as it is. */
    public void recordFinal(Session session) {
        sessions.correctionOf(session.id()).ifPresent(instance -> runtime.createMessageCorrelation("minutesLocked")
                .processInstanceId(instance)
                .correlateAll());
    }

    public void cancelled(Session session) {
        if (session.instance() != null) {
            runtime.createMessageCorrelation("sessionCancelled")
                    .processInstanceId(session.instance())
                    .correlateAll();
        }
    }

    private static String nameOf(Session session, Map<String, Object> ofRound) {
        return ofRound.get(RoundVariables.ROUND_NAME.name()) + " " + WrittenDate.inFigures(session.day());
    }
}
