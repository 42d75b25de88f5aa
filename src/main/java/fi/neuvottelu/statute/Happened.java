package fi.neuvottelu.statute;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known to have happened, or to be planned, between a host and those it negotiates with; whether it counts or
 * not.
 *
 * @param sessions that are no longer ahead; those of other windows and cancelled ones may be among them
 * @param replies by party and session; what has not been answered is not there
 * @param askedOn local day on which a municipality asked for a negotiation, and did not withdraw it
 * @param contested by session recorded afterwards, the parties that contest what was recorded of them
 */
public record Happened(
        List<HeldSession> sessions,
        List<Ahead> ahead,
        Map<PartyId, Map<Long, Reply>> replies,
        Map<PartyId, LocalDate> askedOn,
        Map<Long, Set<PartyId>> contested) {
    public static final Happened NOTHING = of(List.of());

    public Happened {
        sessions = List.copyOf(sessions);
        ahead = List.copyOf(ahead);
        replies = Map.copyOf(replies);
        askedOn = Map.copyOf(askedOn);
        contested = Map.copyOf(contested);
    }

    /** Nothing is contested. */
    public Happened(
            List<HeldSession> sessions,
            List<Ahead> ahead,
            Map<PartyId, Map<Long, Reply>> replies,
            Map<PartyId, LocalDate> askedOn) {
        this(sessions, ahead, replies, askedOn, Map.of());
    }

    /** Sessions alone, that nobody has answered to. */
    public static Happened of(List<HeldSession> sessions) {
        return new Happened(sessions, List.of(), Map.of(), Map.of());
    }

    public boolean hasReplied(PartyId party, long session) {
        return repliesOf(party).containsKey(session);
    }

    Map<Long, Reply> repliesOf(PartyId party) {
        return replies.getOrDefault(party, Map.of());
    }

    Happened with(List<HeldSession> others) {
        return new Happened(others, ahead, replies, askedOn, contested);
    }
}
