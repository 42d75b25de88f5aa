package fi.neuvottelu.statute;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.PartyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a host's negotiation under an Act is judged by: 612/2021 s. 7(4) and s. 6(5), 611/2021 s. 14.
 *
 * @param asOf local day on which it is judged
 * @param municipalities those of the host on a local day, for Helsinki none
 * @param parties everybody named in the sessions, and the municipalities
 * @param sessions of all the host's rounds under this Act; those of other windows and cancelled ones may be among them
 */
public record Facts(
        Act act,
        Host host,
        Window window,
        LocalDate asOf,
        Function<LocalDate, Set<PartyId>> municipalities,
        Function<PartyId, Party> parties,
        List<HeldSession> sessions,
        Together together) {
    /** How "yhdessä" in 612/2021 s. 7(4) is read: all in one session, or over the sessions of the year. */
    public enum Together {
        SAME_SESSION,
        ACROSS_SESSIONS
    }

    public Facts {
        sessions = List.copyOf(sessions);
    }

    /** With the default reading: together in one session. */
    public Facts(
            Act act,
            Host host,
            Window window,
            LocalDate asOf,
            Function<LocalDate, Set<PartyId>> municipalities,
            Function<PartyId, Party> parties,
            List<HeldSession> sessions) {
        this(act, host, window, asOf, municipalities, parties, sessions, Together.SAME_SESSION);
    }

    List<HeldSession> counting() {
        return sessions.stream()
                .filter(session -> session.countsFor(act, window))
                .toList();
    }

    /** The sessions at which the host and this party were together. */
    Facts onlyWith(PartyId party) {
        var together = sessions.stream()
                .filter(session ->
                        session.attended().contains(party) && session.attended().contains(host.id()))
                .toList();
        return new Facts(act, host, window, asOf, municipalities, parties, together, this.together);
    }

    Section duty() {
        return Section.of(act, host);
    }

    boolean isHelsinki() {
        return host.kind() == PartyKind.HELSINKI;
    }

    Set<PartyId> municipalitiesAt(HeldSession session) {
        return municipalities.apply(session.heldOn());
    }

    Set<PartyId> municipalitiesNow() {
        return municipalities.apply(window.isOver(asOf) ? window.end() : asOf);
    }

    boolean isOtherActor(PartyId id) {
        return parties.apply(id).kind() == PartyKind.OTHER_ACTOR;
    }

    Missing noSession() {
        return Missing.byLaw(duty(), "noSession." + act, window.label());
    }
}
