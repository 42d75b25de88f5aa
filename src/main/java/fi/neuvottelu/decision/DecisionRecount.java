package fi.neuvottelu.decision;

import fi.neuvottelu.holiday.InstanceDates;
import fi.neuvottelu.holiday.Recounted;
import fi.neuvottelu.holiday.Recounts;
import fi.neuvottelu.session.SessionNames;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The target dates of decisions that are waited for, and the end of the time in which a recorded one can be corrected. */
@Component
class DecisionRecount implements Recounts {
    private final Decisions decisions;
    private final Deciding deciding;
    private final DecisionProcess process;
    private final Sessions sessions;
    private final SessionNames names;
    private final InstanceDates instances;

    DecisionRecount(
            Decisions decisions,
            Deciding deciding,
            DecisionProcess process,
            Sessions sessions,
            SessionNames names,
            InstanceDates instances) {
        this.decisions = decisions;
        this.deciding = deciding;
        this.process = process;
        this.sessions = sessions;
        this.names = names;
        this.instances = instances;
    }

    @Override
    public List<Long> open() {
        return decisions.openOrRecordedSince(process.oldestCorrectable());
    }

    @Override
    public Recounted recount(long id) {
        var decision = decisions.byId(id);
        var counted = decision.state().open()
                ? process.datesWaitedFor(deciding.dueAgain(decision))
                : process.datesOfCorrection(decisions.recordedOn(id));
        return new Recounted(
                decision.host(),
                names.of(sessions.byId(decision.sessionId())),
                decision.party(),
                instances.recount(decision.instance(), counted));
    }
}
