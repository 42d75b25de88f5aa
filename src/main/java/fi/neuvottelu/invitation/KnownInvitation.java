package fi.neuvottelu.invitation;

import fi.neuvottelu.engine.KnownByRows;
import fi.neuvottelu.session.Sessions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which party answers an invitation, and when a silent one is reminded. */
@Component
class KnownInvitation implements KnownByRows {
    private final Invitations invitations;
    private final Sessions sessions;
    private final InvitationDates dates;

    KnownInvitation(Invitations invitations, Sessions sessions, InvitationDates dates) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.dates = dates;
    }

    @Override
    public Set<String> processes() {
        return Set.of("party-invitation");
    }

    @Override
    public Set<String> names() {
        return Set.of(
                InvitationVariables.PARTY.name(),
                InvitationVariables.ANSWERED.name(),
                InvitationVariables.REPLY_BY.name(),
                InvitationVariables.FIRST_REMINDER.name(),
                InvitationVariables.SECOND_REMINDER.name(),
                InvitationVariables.SILENCE_REPORT.name(),
                InvitationVariables.SESSION_START.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return invitations.runningIn(instance).map(invitation -> {
            var known = dates.of(invitation, sessions.byId(invitation.sessionId()));
            known.put(InvitationVariables.PARTY.name(), invitation.party().value());
            known.put(InvitationVariables.ANSWERED.name(), invitation.answer() != null);
            return known;
        });
    }
}
