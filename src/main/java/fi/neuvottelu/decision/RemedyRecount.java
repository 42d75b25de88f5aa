package fi.neuvottelu.decision;

import fi.neuvottelu.calendar.TimeLimits;
import fi.neuvottelu.holiday.MovedDate;
import fi.neuvottelu.holiday.Recounted;
import fi.neuvottelu.holiday.Recounts;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.SessionNames;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The last days of time limits under 150/1930 that are kept with recorded decisions and have not passed. */
@Component
class RemedyRecount implements Recounts {
    private final Decisions decisions;
    private final TimeLimits timeLimits;
    private final Parties parties;
    private final Sessions sessions;
    private final SessionNames names;

    RemedyRecount(Decisions decisions, TimeLimits timeLimits, Parties parties, Sessions sessions, SessionNames names) {
        this.decisions = decisions;
        this.timeLimits = timeLimits;
        this.parties = parties;
        this.sessions = sessions;
        this.names = names;
    }

    @Override
    public List<Long> open() {
        return decisions.handlingsWithRemedyAhead();
    }

    @Override
    public Recounted recount(long id) {
        var handling = decisions.handling(id);
        var decision = decisions.byId(handling.decisionId());
        return new Recounted(
                decision.host(),
                names.of(sessions.byId(decision.sessionId())),
                decision.party(),
                recount(id, handling, BodiesAct.of(parties.byId(decision.party()))));
    }

    private List<MovedDate> recount(long id, Handling handling, BodiesAct act) {
        var before = handling.remedyBy();
        var now = RemedyTime.of(act, handling.remedy(), handling.publishedOn(), handling.noticedOn(), timeLimits)
                .lastDay();
        if (before == null || now == null || before.equals(now.date())) {
            return List.of();
        }
        decisions.remedyBy(id, now);
        return List.of(new MovedDate("remedyBy", before, now.date()));
    }
}
