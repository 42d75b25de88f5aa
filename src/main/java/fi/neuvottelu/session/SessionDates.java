package fi.neuvottelu.session;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The moments at which a session's letters leave: the ladder's dates, at the hour when letters leave. */
@Component
class SessionDates {
    private final Ladder ladder;

    SessionDates(Ladder ladder) {
        this.ladder = ladder;
    }

    /** As variables for the engine. */
    Map<String, Object> of(Session session) {
        var dates = new HashMap<String, Object>();
        put(dates, SessionVariables.INVITATION_DAY, letters(session.invitationOn()));
        put(
                dates,
                SessionVariables.MATERIAL_DAY,
                letters(ladder.date(LadderStep.MATERIAL, session.day()).date()));
        put(
                dates,
                SessionVariables.DETAILS_DAY,
                letters(ladder.date(LadderStep.DETAILS, session.day()).date()));
        put(dates, SessionVariables.SESSION_END, session.endsAt());
        put(
                dates,
                SessionVariables.SILENT_LIST_DAY,
                letters(ladder.date(LadderStep.SILENT_TO_COORDINATOR, session.replyBy())
                        .date()));
        put(
                dates,
                SessionVariables.RECORD_BY,
                endOf(ladder.date(LadderStep.DRAFT_MINUTES, session.heldOn()).date()));
        return dates;
    }

    private static Instant letters(LocalDate day) {
        return OfficeHours.lettersLeave(day);
    }

    private static Instant endOf(LocalDate day) {
        return OfficeHours.endOf(day);
    }

    private static void put(Map<String, Object> into, fi.neuvottelu.engine.Variable<Instant> variable, Instant moment) {
        into.put(variable.name(), variable.written(moment));
    }
}
