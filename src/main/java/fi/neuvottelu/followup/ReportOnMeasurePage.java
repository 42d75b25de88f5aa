package fi.neuvottelu.followup;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.FormPage;
import fi.neuvottelu.engine.FormTask;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.session.Sessions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form "Report on measure": what was agreed, when, and what has been reported so far. */
@Component
class ReportOnMeasurePage implements FormPage {
    private final FollowUps followUps;
    private final Sessions sessions;
    private final Parties parties;

    ReportOnMeasurePage(FollowUps followUps, Sessions sessions, Parties parties) {
        this.followUps = followUps;
        this.sessions = sessions;
        this.parties = parties;
    }

    @Override
    public String step() {
        return "reportOnMeasure";
    }

    @Override
    public Object facts(FormTask task) {
        var followUp = followUps.ofInstance(task.processInstanceId());
        var owner = parties.byId(followUp.owner()).name();
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("text", followUp.text());
        facts.put("owner", Map.of("fi", owner.fi(), "sv", owner.sv()));
        facts.put("ownerRole", followUp.ownerRole());
        facts.put("dueOn", LocalTimes.shown(followUp.dueOn()));
        facts.put(
                "session", LocalTimes.shown(sessions.byId(followUp.sessionId()).day()));
        facts.put(
                "notes",
                followUps.notes(followUp.id()).stream()
                        .filter(note -> note.text() != null)
                        .map(note -> Map.of(
                                "kind", note.kind(),
                                "text", Objects.requireNonNull(note.text()),
                                "day", LocalTimes.shown(LocalTimes.dateOf(note.writtenAt()))))
                        .toList());
        return facts;
    }

    @Override
    public Object firstDraft(FormTask task) {
        return new ReportDraft(null, null);
    }
}
