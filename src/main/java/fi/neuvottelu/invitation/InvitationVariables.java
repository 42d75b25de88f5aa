package fi.neuvottelu.invitation;

import fi.neuvottelu.engine.Variable;
import java.time.Instant;

/** What the model of an invitation reads. */
final class InvitationVariables {
    /** Id of the invitation's row; read once, when the instance starts. */
    static final Variable<Long> INVITATION = Variable.id("invitation");

    /** User group of the invited party. */
    static final Variable<String> PARTY = Variable.text("party");

    static final Variable<Boolean> ANSWERED = Variable.flag("answered");
    static final Variable<Instant> REPLY_BY = Variable.moment("replyBy");
    static final Variable<Instant> FIRST_REMINDER = Variable.moment("firstReminder");
    static final Variable<Instant> SECOND_REMINDER = Variable.moment("secondReminder");
    static final Variable<Instant> SILENCE_REPORT = Variable.moment("silenceReport");
    static final Variable<Instant> SESSION_START = Variable.moment("sessionStart");
    static final Variable<Integer> PARTIES_TO_INVITE = Variable.number("partiesToInvite");
    static final Variable<Integer> PARTIES_TO_TELL = Variable.number("partiesToTell");
    static final Variable<Integer> PARTIES_TO_RELEASE = Variable.number("partiesToRelease");

    private InvitationVariables() {}
}
