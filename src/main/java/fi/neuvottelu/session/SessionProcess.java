package fi.neuvottelu.session;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Instances;
import fi.neuvottelu.round.RoundVariables;
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

    SessionProcess(@Lazy RuntimeService runtime, Sessions sessions, SessionDates dates) {
        this.runtime = runtime;
        this.sessions = sessions;
        this.dates = dates;
    }

    /** Starts it once, however often it is asked. */
    public void start(Session session, Map<String, Object> ofRound) {
        var variables = Instances.carry(ofRound);
        variables.putAll(dates.of(session));
        var name = ofRound.get(RoundVariables.ROUND_NAME.name()) + " " + LocalTimes.shown(session.day());
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

    public void cancelled(Session session) {
        if (session.instance() != null) {
            runtime.createMessageCorrelation("sessionCancelled")
                    .processInstanceId(session.instance())
                    .correlateAll();
        }
    }
}
