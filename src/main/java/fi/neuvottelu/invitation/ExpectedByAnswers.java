package fi.neuvottelu.invitation;

import fi.neuvottelu.session.AttendanceKind;
import fi.neuvottelu.session.ExpectedAttendance;
import fi.neuvottelu.session.Presence;
import fi.neuvottelu.session.SessionRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Everybody named in an answer is expected as it says, and in the place of whoever cannot come her deputy; a party that declined or
 * kept silent counts as absent until told.
 */
@Component
class ExpectedByAnswers implements ExpectedAttendance {
    private final Invitations invitations;

    ExpectedByAnswers(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<SessionRecord.Line> of(long session) {
        return invitations.ofSession(session).stream()
                .filter(invitation -> invitation.state() != InvitationState.WITHDRAWN
                        && invitation.state() != InvitationState.PLANNED)
                .flatMap(this::lines)
                .toList();
    }

    @Override
    public List<Named> named(long session) {
        return invitations.ofSession(session).stream()
                .flatMap(invitation -> invitations.nominations(invitation.id()).stream()
                        .map(one -> new Named(
                                invitation.party().value(),
                                one.personName(),
                                one.deputyName(),
                                one.email(),
                                one.dualRole())))
                .toList();
    }

    private Stream<SessionRecord.Line> lines(Invitation invitation) {
        var coming = invitations.nominations(invitation.id()).stream()
                .filter(one -> one.whoComes().isPresent())
                .toList();
        return coming.isEmpty()
                ? Stream.of(line(invitation, null))
                : coming.stream().map(one -> line(invitation, one));
    }

    private static SessionRecord.Line line(Invitation invitation, @Nullable Nomination one) {
        return new SessionRecord.Line(
                AttendanceKind.PARTY.name(),
                invitation.party().value(),
                null,
                one == null ? null : one.whoComes().orElse(null),
                one == null || !one.comes() ? null : one.personRole(),
                presence(invitation, one).name(),
                one != null && one.comes() && one.dualRole());
    }

    private static Presence presence(Invitation invitation, @Nullable Nomination one) {
        var answer = invitation.answer();
        if (answer == null || !answer.attending()) {
            return Presence.ABSENT;
        }
        if (answer == Answer.REMOTELY || one != null && one.remote()) {
            return Presence.REMOTE;
        }
        return one == null || one.comes() ? Presence.CAME : Presence.DEPUTY;
    }
}
