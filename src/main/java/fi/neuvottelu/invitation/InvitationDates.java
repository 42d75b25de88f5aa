package fi.neuvottelu.invitation;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.engine.Variable;
import fi.neuvottelu.session.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When a silent party is reminded and reported, counted from its reply date. */
@Component
class InvitationDates {
    private final Ladder ladder;

    InvitationDates(Ladder ladder) {
        this.ladder = ladder;
    }

    /** The same for many invitations at this moment; not to be kept. */
    InvitationDates now() {
        return new InvitationDates(ladder.now());
    }

    Map<String, Object> of(Invitation invitation, Session session) {
        var dates = new HashMap<String, Object>();
        put(dates, InvitationVariables.REPLY_BY, OfficeHours.endOf(invitation.replyBy()));
        put(dates, InvitationVariables.FIRST_REMINDER, letters(LadderStep.REMIND_BEFORE_REPLY, invitation));
        put(dates, InvitationVariables.SECOND_REMINDER, letters(LadderStep.REMIND_AFTER_REPLY, invitation));
        put(dates, InvitationVariables.SILENCE_REPORT, letters(LadderStep.SILENT_TO_SUPERVISOR, invitation));
        put(dates, InvitationVariables.SESSION_START, session.startsAt());
        return dates;
    }

    private Instant letters(LadderStep step, Invitation invitation) {
        return OfficeHours.lettersLeave(ladder.date(step, invitation.replyBy()).date());
    }

    private static void put(Map<String, Object> into, Variable<Instant> variable, Instant moment) {
        into.put(variable.name(), variable.written(moment));
    }
}
