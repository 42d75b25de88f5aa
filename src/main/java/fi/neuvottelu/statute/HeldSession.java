package fi.neuvottelu.statute;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is known of a session under 612/2021.
 *
 * @param heldOn its last local day, Europe/Helsinki; it decides the year, whenever the minutes are approved
 * @param cancelled a session that was cancelled never counts
 * @param invited those to whom a letter was really sent or handed over
 * @param attended the host too, if it was there
 * @param topics that were dealt with
 * @param measuresWithoutOwner how many of its agreed measures nobody answers for
 */
public record HeldSession(
        long id,
        LocalDate heldOn,
        boolean cancelled,
        Set<PartyId> invited,
        Set<PartyId> attended,
        Set<Topic> topics,
        boolean minutesApprovedAndRegistered,
        int measuresWithoutOwner) {
    public HeldSession {
        invited = Set.copyOf(invited);
        attended = Set.copyOf(attended);
        topics = Set.copyOf(topics);
    }

    boolean countsFor(int year) {
        return !cancelled && heldOn.getYear() == year;
    }
}
