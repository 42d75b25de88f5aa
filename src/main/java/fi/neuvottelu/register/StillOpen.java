package fi.neuvottelu.register;

import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.register.Waiting.What;
import fi.neuvottelu.register.WaitingRows.Measure;
import fi.neuvottelu.register.WaitingRows.OfSession;
import fi.neuvottelu.register.WaitingRows.OpenRound;
import fi.neuvottelu.register.WaitingRows.Request;
import fi.neuvottelu.statute.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is open at the hosts of a list of duties.
 *
 * @param on local day on which the register is looked at
 */
record StillOpen(
        LocalDate on,
        Map<Long, List<OfSession>> ofSessions,
        List<OpenRound> rounds,
        List<Request> requests,
        List<Measure> measures,
        Function<PartyId, Party> lookup) {
    /** Minutes that somebody comments on wait for nobody else. */
    Stream<OfSession> of(long session) {
        var all = ofSessions.getOrDefault(session, List.of());
        var reviewed = all.stream().anyMatch(one -> one.what() == What.REVIEW);
        return all.stream().filter(one -> !reviewed || one.what() != What.MINUTES);
    }

    /** Those that have not ended. */
    List<OpenRound> rounds(PartyId host, Act act, LocalDate windowStart) {
        return rounds.stream()
                .filter(round -> round.host().equals(host)
                        && round.act() == act
                        && round.windowStart().equals(windowStart))
                .toList();
    }

    /** Who arranged a session that is not recorded yet, and when its invitations are to leave; empty if it is no session of ours. */
    Optional<OfSession> arranged(long session) {
        return of(session).filter(one -> one.what() == What.INVITATION).findFirst();
    }
}
