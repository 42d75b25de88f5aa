package fi.neuvottelu.invitation;

import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A party says that an answer in its name is not its own: what stood before it stands again, or nothing does. */
@Component
public class Disowning {
    private static final List<String> STEPS = List.of("answerInvitation", "changeAnswer");

    private final Invitations invitations;
    private final Answers answers;
    private final Inviting inviting;
    private final InvitationProcess process;
    private final Sessions sessions;
    private final OnBehalfTasks tasks;
    private final Past past;

    Disowning(
            Invitations invitations,
            Answers answers,
            Inviting inviting,
            InvitationProcess process,
            Sessions sessions,
            OnBehalfTasks tasks,
            Past past) {
        this.invitations = invitations;
        this.answers = answers;
        this.inviting = inviting;
        this.process = process;
        this.sessions = sessions;
        this.tasks = tasks;
        this.past = past;
    }

    /** The invitation that was answered with it, if it is one of this party to this session. */
    public Optional<Invitation> answered(long answer, long session, PartyId party) {
        return invitations.of(session, party).filter(one -> answers.isTo(one.id(), answer));
    }

    /** Whether it is the answer that stands. */
    public boolean stands(Invitation invitation, long answer) {
        return invitation.answer() != null && answers.idOfLast(invitation) == answer;
    }

    /** What stood before an answer that stands; empty if nothing did. */
    public Optional<FormerAnswer> before(Invitation invitation, long answer) {
        return answers.hadOneBefore(answer) ? lastFormer(invitation) : Optional.empty();
    }

    private Optional<FormerAnswer> lastFormer(Invitation invitation) {
        var subject = String.valueOf(invitation.id());
        return Objects.requireNonNullElse(
                        past.of(PastKind.ANSWER, List.of(subject), FormerAnswer.class)
                                .get(subject),
                        List.<Former<FormerAnswer>>of())
                .stream()
                .reduce((earlier, later) -> later)
                .map(Former::content);
    }

    /** @param answer the one that stands */
    public void disown(Invitation invitation, long answer, Actor.LinkHolder by) {
        var before = before(invitation, answer);
        if (before.isPresent()) {
            tasks.complete(invitation.instance(), STEPS, before.get().draft(), by);
            answers.isAsLateAs(invitation, before.get());
        } else {
            tasks.as(by, () -> answers.takeBack(invitation));
            inviting.unanswered(invitations.byId(invitation.id()));
            process.answerDisowned(invitations.byId(invitation.id()), sessions.byId(invitation.sessionId()));
        }
    }
}
