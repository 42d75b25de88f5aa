package fi.neuvottelu.desk;

import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.letter.Counts;
import fi.neuvottelu.past.Told;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What "Run the round" shows. Names and dates are written as the reader reads them.
 *
 * @param host id of the host
 * @param otherActors whether the Act names other actors as those negotiated with
 * @param failed letters that came back or wait for somebody to look at them
 * @param perhapsTwice letters that went again because nobody knew whether they had been delivered
 * @param pairs where the Act is judged by pairs of county and municipality; otherwise none
 * @param parties whom the host may invite, and who may answer for a measure
 * @param ownersElsewhere who answers for a measure that was agreed in no session of a round
 * @param languages in which somebody reads what its letters say
 * @param lastAction name of what was done last at this desk, null if nothing was yet
 */
record Overview(
        String name,
        String window,
        String host,
        boolean otherActors,
        String today,
        Counts letters,
        List<FailedLetter> failed,
        List<FailedLetter> perhapsTwice,
        List<SessionLine> sessions,
        List<MeasureLine> measures,
        List<DecisionLine> decisions,
        List<StatementLine> statements,
        List<PairLine> pairs,
        List<PartyChoice> parties,
        List<PartyChoice> ownersElsewhere,
        List<String> languages,
        @Nullable String lastAction) {

    /**
     * A letter that could not be delivered, or of which nobody knows it.
     *
     * @param person whether it went to a person and not to the mailbox of the party
     * @param held why it waits for somebody to look at it; null if it came back
     */
    record FailedLetter(
            long id,
            String kind,
            boolean person,
            String party,
            @Nullable String recipient,
            @Nullable String answer,
            @Nullable String held) {}

    /**
     * A session with its parties, dates and minutes.
     *
     * @param open whether it can still be changed: planned, and not begun
     * @param proposals agenda points that parties proposed and on which nobody has decided
     * @param invited how many of the {@code toInvite} parties have been invited so far
     * @param former its record as it stood before each correction
     */
    record SessionLine(
            long id,
            String label,
            String state,
            boolean open,
            Times times,
            int invited,
            int toInvite,
            int proposals,
            List<DateLine> dates,
            List<PartyLine> parties,
            @Nullable MinutesLine minutes,
            List<Told> former) {}

    /** A session's plan, as the form fills its fields with it. */
    record Times(
            String date,
            String from,
            String to,
            TextPair place,
            @Nullable String link,
            List<TextPair> themes,
            String invitationOn,
            String replyBy,
            String replyByOthers) {}

    /**
     * One of a session's dates, by the key of its name.
     *
     * @param on ISO date
     */
    record DateLine(String what, String on, String day, boolean passed) {}

    /**
     * A party and its answer.
     *
     * @param people whom it named
     * @param unwritten addresses of those of them who want no letters
     * @param proposes points for the agenda
     * @param recorded the coordinator who recorded it for the party
     * @param former its answers before it changed them
     */
    record PartyLine(
            String id,
            String name,
            String state,
            String replyBy,
            @Nullable String answer,
            @Nullable String reason,
            boolean late,
            List<Nomination> people,
            List<String> unwritten,
            List<String> proposes,
            @Nullable Recorded recorded,
            List<Told> former) {}

    /** How a party's word reached the coordinator who recorded it. */
    record Recorded(
            String by,
            String channel,
            @Nullable String receivedOn,
            @Nullable String saidBy) {}

    /** Minutes and who reviews and approves this version of them. */
    record MinutesLine(String state, int version, List<ReviewLine> reviews, List<SeatLine> seats) {}

    /**
     * A party's review.
     *
     * @param former its comments before it changed them
     */
    record ReviewLine(
            String party,
            String name,
            String state,
            boolean late,
            boolean dissent,
            @Nullable Recorded recorded,
            List<Told> former) {}

    /** The chair or an examiner, and what she has decided. */
    record SeatLine(
            int seat,
            String role,
            String party,
            String person,
            boolean account,
            String state,
            boolean reminded,
            @Nullable String replacedReason,
            @Nullable Recorded recorded) {}

    /** An agreed measure; without an owner nobody follows it. */
    record MeasureLine(
            long id,
            String text,
            @Nullable String owner,
            @Nullable String ownerRole,
            @Nullable String due,
            String state) {}

    /**
     * What a party's body has said of the result of a session; the last meeting that dealt with it.
     *
     * @param missingFor days since the target date, null unless the coordinator should ask
     */
    record DecisionLine(
            String session,
            String party,
            String state,
            String due,
            @Nullable Long missingFor,
            @Nullable String reason,
            @Nullable Handled last) {}

    /** A meeting of a body, by the Act of its party; {@code remedyBy} is the last day of the time limit against its decision, {@code why} its steps. */
    record Handled(
            String act,
            String body,
            @Nullable String bodyName,
            String decidedOn,
            String section,
            @Nullable String link,
            String result,
            String remedy,
            @Nullable String remedyBy,
            List<String> why) {}

    /** HELD, DOCUMENTED or COMPLETE, and what is missing, with the section of law. */
    /**
     * @param about what the Act names, and when we take it as met
     * @param remarks what hinders nothing and is always said
     */
    record StatementLine(String statement, String about, boolean holds, List<String> missing, List<String> remarks) {}

    /**
     * The county and one municipality: the county's side and the municipality's side of a duty that lies on both.
     *
     * @param missing what is not there yet, with the section of law; empty if nothing
     */
    record PairLine(String municipality, List<String> invitedOn, List<String> attendedOn, List<String> missing) {}

    /** A party to choose; its kind groups the list. */
    record PartyChoice(String id, String name, String kind) {}
}
