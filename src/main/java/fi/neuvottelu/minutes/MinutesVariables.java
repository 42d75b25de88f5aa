package fi.neuvottelu.minutes;

import fi.neuvottelu.engine.Variable;
import java.time.Instant;

/** What the models of approval and review read. */
final class MinutesVariables {
    static final Variable<Instant> DRAFT_BY = Variable.moment("draftBy");
    static final Variable<Instant> REVIEW_END = Variable.moment("reviewEnd");
    static final Variable<Instant> APPROVAL_BY = Variable.moment("approvalBy");
    /** Whether the parties read another version before the approval. */
    static final Variable<Boolean> ANOTHER_REVIEW = Variable.flag("anotherReview");
    /** How many approve: chair and examiners. */
    static final Variable<Integer> APPROVERS = Variable.number("approvers");
    /** Whether one of them has returned the minutes. */
    static final Variable<Boolean> RETURNED = Variable.flag("returned");
    /** Number of the seat; the engine counts it. */
    static final Variable<Integer> SEAT = Variable.number("loopCounter");

    static final Variable<Boolean> SILENCE_ACCEPTED = Variable.flag("silenceAccepted");
    /** User of the seat, if she has an account. */
    static final Variable<String> APPROVER = Variable.text("approver");

    static final Variable<Instant> APPROVE_BY = Variable.moment("approveBy");
    static final Variable<Instant> APPROVAL_REMINDER = Variable.moment("approvalReminder");
    static final Variable<Instant> APPROVAL_SILENCE = Variable.moment("approvalSilence");

    /** Id of the review's row; read once, when its instance starts. */
    static final Variable<Long> REVIEW = Variable.id("review");

    static final Variable<String> PARTY = Variable.text("party");
    static final Variable<Instant> REVIEW_BY = Variable.moment("reviewBy");
    static final Variable<Instant> REVIEW_REMINDER = Variable.moment("reviewReminder");
    static final Variable<Instant> REVIEW_SILENCE = Variable.moment("reviewSilence");

    private MinutesVariables() {}
}
