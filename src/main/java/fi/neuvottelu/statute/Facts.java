package fi.neuvottelu.statute;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Municipality;
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
 * @param happened in all the host's rounds under this Act
 * @param predecessors those that a merger ends or has ended, whose sessions count for the one that continues them
 */
public record Facts(
        Act act,
        Host host,
        Window window,
        LocalDate asOf,
        Function<LocalDate, Set<PartyId>> municipalities,
        Function<PartyId, Party> parties,
        Happened happened,
        Together together,
        Function<PartyId, List<Municipality>> predecessors) {
    /** How "yhdessä" in 612/2021 s. 7(4) is read: all in one session, or over the sessions of the year. */
    public enum Together {
        SAME_SESSION,
        ACROSS_SESSIONS
    }

    /** Whether what a municipality that has ended negotiated counts for the pair of the one that continues it. */
    public enum Predecessor {
        COUNTS,
        DOES_NOT_COUNT
    }

    /** Sessions alone, with the default reading: together in one session. */
    public Facts(
            Act act,
            Host host,
            Window window,
            LocalDate asOf,
            Function<LocalDate, Set<PartyId>> municipalities,
            Function<PartyId, Party> parties,
            List<HeldSession> sessions) {
        this(act, host, window, asOf, municipalities, parties, Happened.of(sessions), Together.SAME_SESSION);
    }

    /** Nobody continues another. */
    public Facts(
            Act act,
            Host host,
            Window window,
            LocalDate asOf,
            Function<LocalDate, Set<PartyId>> municipalities,
            Function<PartyId, Party> parties,
            Happened happened,
            Together together) {
        this(act, host, window, asOf, municipalities, parties, happened, together, municipality -> List.of());
    }

    List<HeldSession> sessions() {
        return happened.sessions();
    }

    List<HeldSession> counting() {
        return sessions().stream().filter(this::counts).toList();
    }

    boolean counts(HeldSession session) {
        return session.countsFor(act, window);
    }

    /** What took place in the window, whether it counts or not. */
    List<HeldSession> took() {
        return sessions().stream().filter(session -> session.happenedIn(window)).toList();
    }

    List<Ahead> ahead() {
        return happened.ahead();
    }

    /** The sessions at which the host and one of these were together. */
    Facts onlyWith(Set<PartyId> some) {
        return with(sessions().stream()
                .filter(session ->
                        session.attended().contains(host.id()) && some.stream().anyMatch(session.attended()::contains))
                .toList());
    }

    /** As it will be once the minutes of every meeting of a forum are approved. */
    Facts onceMinuted() {
        return with(sessions().stream()
                .map(session -> session.awaitsMinutes() ? session.withMinutes() : session)
                .toList());
    }

    private Facts with(List<HeldSession> others) {
        return new Facts(
                act, host, window, asOf, municipalities, parties, happened.with(others), together, predecessors);
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
        return municipalities.apply(lastDay());
    }

    /** Those that have ended and that this one continues. */
    List<Municipality> continuedBy(Party municipality) {
        return predecessors.apply(municipality.id()).stream()
                .filter(ended -> !ended.existsOn(lastDay()))
                .toList();
    }

    private LocalDate lastDay() {
        return window.isOver(asOf) ? window.end() : asOf;
    }

    boolean isMunicipality(PartyId id) {
        return parties.apply(id).kind() == PartyKind.MUNICIPALITY;
    }

    boolean isOtherActor(PartyId id) {
        return parties.apply(id).kind() == PartyKind.OTHER_ACTOR;
    }

    boolean isOver() {
        return window.isOver(asOf);
    }

    /** Why nothing counts, as far as anything is known: what waits by a rule of ours, what is planned, or nothing recorded. */
    List<Missing> noSession() {
        var waiting = took().stream().map(this::waiting).toList();
        if (!waiting.isEmpty()) {
            return waiting;
        }
        return ahead().stream()
                .map(Ahead::day)
                .min(LocalDate::compareTo)
                .map(day -> List.of(Missing.byLaw(duty(), "noSessionYet." + act, window.label(), day)))
                .orElseGet(() -> List.of(Missing.byLaw(duty(), "noSession." + act, window.label())));
    }

    private Missing waiting(HeldSession session) {
        return Missing.byOurRule(session.awaitsMinutes() ? "forumWaits" : "otherActWaits", session.heldOn());
    }
}
