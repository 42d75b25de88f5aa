package fi.neuvottelu.statute;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a session under one Act.
 *
 * @param heldOn its last local day, Europe/Helsinki; it decides the window, whenever the minutes are approved
 * @param cancelled a session that was cancelled never counts
 * @param invited those to whom a letter was really sent or handed over
 * @param invitedOn local days of it, where known
 * @param attended the host too, if it was there
 * @param topics that were dealt with
 * @param measuresWithoutOwner how many of its agreed measures nobody answers for
 * @param forumMeeting one meeting of a forum; it counts only with minutes of its own
 * @param arrangedUnderAnother planned as another Act's session; it counts here only with all topics of this Act recorded
 */
public record HeldSession(
        long id,
        LocalDate heldOn,
        boolean cancelled,
        Set<PartyId> invited,
        Map<PartyId, LocalDate> invitedOn,
        Set<PartyId> attended,
        Set<Topic> topics,
        boolean minutesApprovedAndRegistered,
        int measuresWithoutOwner,
        boolean forumMeeting,
        boolean arrangedUnderAnother) {
    public HeldSession {
        invited = Set.copyOf(invited);
        invitedOn = Map.copyOf(invitedOn);
        attended = Set.copyOf(attended);
        topics = Set.copyOf(topics);
    }

    /** An ordinary session of one Act; nobody knows when its letters left. */
    public HeldSession(
            long id,
            LocalDate heldOn,
            boolean cancelled,
            Set<PartyId> invited,
            Set<PartyId> attended,
            Set<Topic> topics,
            boolean minutesApprovedAndRegistered,
            int measuresWithoutOwner) {
        this(
                id,
                heldOn,
                cancelled,
                invited,
                Map.of(),
                attended,
                topics,
                minutesApprovedAndRegistered,
                measuresWithoutOwner,
                false,
                false);
    }

    /** Held in a round of ours: what was recorded afterwards has an id below zero, and no invitations, minutes or decisions here. */
    public boolean isOurs() {
        return id >= 0;
    }

    boolean recordedAfterwards() {
        return !isOurs();
    }

    boolean countsFor(Act act, Window window) {
        return happenedIn(window) && !awaitsMinutes() && !awaitsTopics(act);
    }

    boolean happenedIn(Window window) {
        return !cancelled && window.contains(heldOn);
    }

    /** Our own rule: a forum holds many meetings, and one counts by its minutes. */
    boolean awaitsMinutes() {
        return forumMeeting && !minutesApprovedAndRegistered;
    }

    /** Our own rule: what another Act arranged counts here with all topics of this one. */
    boolean awaitsTopics(Act act) {
        return arrangedUnderAnother && !topics.containsAll(Topic.statutory(act));
    }

    HeldSession withMinutes() {
        return new HeldSession(
                id,
                heldOn,
                cancelled,
                invited,
                invitedOn,
                attended,
                topics,
                true,
                measuresWithoutOwner,
                forumMeeting,
                arrangedUnderAnother);
    }
}
