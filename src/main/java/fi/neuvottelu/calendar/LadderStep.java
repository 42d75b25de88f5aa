package fi.neuvottelu.calendar;

import static fi.neuvottelu.calendar.LadderStep.Anchor.DECISION_DATE;
import static fi.neuvottelu.calendar.LadderStep.Anchor.DECISION_RECORDED;
import static fi.neuvottelu.calendar.LadderStep.Anchor.LETTER_CAME_BACK;
import static fi.neuvottelu.calendar.LadderStep.Anchor.MEASURE_DUE_DATE;
import static fi.neuvottelu.calendar.LadderStep.Anchor.MINUTES_LOCKED;
import static fi.neuvottelu.calendar.LadderStep.Anchor.REPLY_DATE;
import static fi.neuvottelu.calendar.LadderStep.Anchor.REQUEST;
import static fi.neuvottelu.calendar.LadderStep.Anchor.RETURN_RECORDED;
import static fi.neuvottelu.calendar.LadderStep.Anchor.SENT_FOR_APPROVAL;
import static fi.neuvottelu.calendar.LadderStep.Anchor.SENT_FOR_REVIEW;
import static fi.neuvottelu.calendar.LadderStep.Anchor.SESSION;
import static fi.neuvottelu.calendar.LadderStep.Timing.AFTER;
import static fi.neuvottelu.calendar.LadderStep.Timing.BEFORE;
import static fi.neuvottelu.calendar.LadderStep.Timing.ON;

/**
 * What happens when around a session, a reply, the minutes, a measure and a request, in calendar days from an anchor. All of it is
 * our own rule and configurable: the Acts set no such dates.
 */
public enum LadderStep {
    INVITATION(SESSION, BEFORE, -42),
    /** Reply date of municipalities and HUS. */
    REPLY_BY(SESSION, BEFORE, -21),
    /** Reply date of the other actors. */
    REPLY_BY_OTHERS(SESSION, BEFORE, -7),
    REMIND_BEFORE_REPLY(REPLY_DATE, BEFORE, -3),
    /** With the default of one day: the first working day after the reply date. */
    REMIND_AFTER_REPLY(REPLY_DATE, AFTER, 1),
    SILENT_TO_COORDINATOR(REPLY_DATE, AFTER, 7),
    /** Municipalities and HUS only: the other actors have no duty, so they are never reported upwards. */
    SILENT_TO_SUPERVISOR(REPLY_DATE, AFTER, 14),
    MATERIAL(SESSION, BEFORE, -14),
    /** Link, place and agenda to those who are coming. */
    DETAILS(SESSION, BEFORE, -2),
    DRAFT_MINUTES(SESSION, AFTER, 7),
    SEND_FOR_REVIEW(SESSION, AFTER, 14),
    REVIEW_CLOSES(SESSION, AFTER, 28),
    APPROVE_BY(SESSION, AFTER, 35),
    /** When the review closes, counted from the day the draft was really sent. */
    REVIEW_PERIOD(SENT_FOR_REVIEW, AFTER, 14),
    APPROVAL_REMINDER(SENT_FOR_APPROVAL, AFTER, 7),
    MEASURE_FIRST(MEASURE_DUE_DATE, BEFORE, -14),
    MEASURE_SECOND(MEASURE_DUE_DATE, BEFORE, -3),
    /** On the due date, or on the working day before it, so that the owner can still act. */
    MEASURE_DUE(MEASURE_DUE_DATE, ON, 0),
    MEASURE_OVERDUE(MEASURE_DUE_DATE, AFTER, 7),
    /** When a county has answered a municipality that asked for a negotiation (611/2021 s. 14); an assumption of ours. */
    REQUEST_REPLY(REQUEST, AFTER, 30),
    /** By when a party records what its board or council has said. The Acts demand no decision. */
    DECISION_BY(MINUTES_LOCKED, AFTER, 60),
    /** The same, when the body has returned the matter for preparation. */
    DECISION_AGAIN(RETURN_RECORDED, AFTER, 60),
    DECISION_REMINDER(DECISION_DATE, ON, 0),
    /** From this day on the coordinator sees the missing decision at the desk. */
    DECISION_MISSING(DECISION_DATE, AFTER, 30),
    /** Until then a party can complete what it recorded: notice is often known only weeks after the decision. */
    DECISION_CORRECTABLE(DECISION_RECORDED, AFTER, 90),
    /** A party that got no letter knows of nothing. */
    MEND_ADDRESS(LETTER_CAME_BACK, AFTER, 2);

    private final Anchor anchor;
    private final Timing timing;
    private final int defaultDays;

    LadderStep(Anchor anchor, Timing timing, int defaultDays) {
        this.anchor = anchor;
        this.timing = timing;
        this.defaultDays = defaultDays;
    }

    /** The day it is counted from. */
    public Anchor anchor() {
        return anchor;
    }

    /** Calendar days from the anchor, negative before it, unless configured otherwise. */
    public int defaultDays() {
        return defaultDays;
    }

    /** Whether it comes before, on or after its anchor, and so which way it leaves a day that is no working day. */
    public Timing timing() {
        return timing;
    }

    String rule() {
        return timing.word + anchor.word;
    }

    /** What a step is counted from. */
    public enum Anchor {
        SESSION("Session"),
        REPLY_DATE("ReplyDate"),
        SENT_FOR_REVIEW("SentForReview"),
        SENT_FOR_APPROVAL("SentForApproval"),
        MEASURE_DUE_DATE("MeasureDueDate"),
        REQUEST("Request"),
        MINUTES_LOCKED("MinutesLocked"),
        RETURN_RECORDED("ReturnRecorded"),
        DECISION_DATE("DecisionDate"),
        DECISION_RECORDED("DecisionRecorded"),
        LETTER_CAME_BACK("LetterCameBack");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    /** Before and on the event: moves to the previous working day. After it: to the next. */
    public enum Timing {
        BEFORE("before"),
        ON("on"),
        AFTER("after");

        private final String word;

        Timing(String word) {
            this.word = word;
        }

        boolean allows(int days) {
            return switch (this) {
                case BEFORE -> days < 0;
                case ON -> days == 0;
                case AFTER -> days > 0;
            };
        }
    }
}
