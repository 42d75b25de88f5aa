package fi.neuvottelu.invitation;

import fi.neuvottelu.holiday.InstanceDates;
import fi.neuvottelu.holiday.Recounted;
import fi.neuvottelu.holiday.Recounts;
import fi.neuvottelu.session.SessionNames;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import org.springframework.stereotype.Component;

/** When parties that have not answered are reminded and reported; the reply date itself is agreed and stays. */
@Component
class InvitationRecount implements Recounts {
    private final Invitations invitations;
    private final InvitationDates dates;
    private final Sessions sessions;
    private final SessionNames names;
    private final InstanceDates instances;

    InvitationRecount(
            Invitations invitations,
            InvitationDates dates,
            Sessions sessions,
            SessionNames names,
            InstanceDates instances) {
        this.invitations = invitations;
        this.dates = dates;
        this.sessions = sessions;
        this.names = names;
        this.instances = instances;
    }

    @Override
    public List<Long> open() {
        return invitations.unanswered();
    }

    @Override
    public Recounted recount(long id) {
        var invitation = invitations.byId(id);
        var session = sessions.byId(invitation.sessionId());
        var moved = instances.recount(invitation.instance(), dates.of(invitation, session));
        return new Recounted(session.host(), names.of(session), invitation.party(), moved);
    }
}
