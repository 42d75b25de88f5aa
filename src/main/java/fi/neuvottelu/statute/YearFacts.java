package fi.neuvottelu.statute;

import fi.neuvottelu.party.Helsinki;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a host's yearly negotiation is judged by: 612/2021 s. 7(4) for a county, s. 6(5) for Helsinki.
 *
 * @param year calendar year; the Act says "once a year" and no more
 * @param municipalities those of the host on a local day, for Helsinki none
 * @param parties everybody named in the sessions, and the municipalities
 * @param sessions of all the host's rounds under 612/2021; those of other years and cancelled ones may be among them
 */
public record YearFacts(
        Host host,
        int year,
        Function<LocalDate, Set<PartyId>> municipalities,
        Function<PartyId, Party> parties,
        List<HeldSession> sessions,
        Together together) {
    /** How "yhdessä" in 612/2021 s. 7(4) is read: all in one session, or over the sessions of the year. */
    public enum Together {
        SAME_SESSION,
        ACROSS_SESSIONS
    }

    public YearFacts {
        sessions = List.copyOf(sessions);
    }

    /** With the default reading: together in one session. */
    public YearFacts(
            Host host,
            int year,
            Function<LocalDate, Set<PartyId>> municipalities,
            Function<PartyId, Party> parties,
            List<HeldSession> sessions) {
        this(host, year, municipalities, parties, sessions, Together.SAME_SESSION);
    }

    List<HeldSession> counting() {
        return sessions.stream().filter(session -> session.countsFor(year)).toList();
    }

    Section duty() {
        return Section.of(Act.HEALTH_PROMOTION, host);
    }

    boolean isHelsinki() {
        return host instanceof Helsinki;
    }

    Set<PartyId> municipalitiesAt(HeldSession session) {
        return municipalities.apply(session.heldOn());
    }

    boolean isOtherActor(PartyId id) {
        return parties.apply(id) instanceof OtherActor;
    }

    Missing noSession() {
        return Missing.byLaw(duty(), "noSession", year);
    }
}
