package fi.neuvottelu.dossier;

import fi.neuvottelu.dossier.OrganisationFacts.Asked;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.register.Waiting.What;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.round.RoundsOnFile;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.session.SessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a party is asked now: answers, comments, approvals, decisions, reports, by the views of those who wait for them. */
@Component
class AskedOfParty {
    private final JdbcClient rows;
    private final RoundsOnFile rounds;
    private final Parties parties;

    AskedOfParty(JdbcClient rows, RoundsOnFile rounds, Parties parties) {
        this.rows = rows;
        this.rounds = rounds;
        this.parties = parties;
    }

    /** @param dueOn of a measure, null for everything else */
    private record Waited(
            What what,
            String host,
            @Nullable Long roundId,
            @Nullable Instant startsAt,
            @Nullable LocalDate dueOn) {}

    List<Asked> of(Sighted sighted) {
        var all = rows
                .sql("""
                        select '%s' as what, a.host, a.round_id, a.starts_at, cast(null as date) as due_on
                        from standing_invitation i join arranged_session a on a.id = i.session_id
                        where i.party = :party and i.answer is null and i.state = '%s' and a.state = '%s'
                        union all
                        select '%s', a.host, a.round_id, a.starts_at, null
                        from awaited_review w join arranged_session a on a.id = w.session_id where w.party = :party
                        union all
                        select '%s', a.host, a.round_id, a.starts_at, null
                        from awaited_approval w join arranged_session a on a.id = w.session_id where w.party = :party
                        union all
                        select '%s', a.host, a.round_id, a.starts_at, null
                        from awaited_decision w join arranged_session a on a.id = w.session_id where w.party = :party
                        union all
                        select '%s', m.host, a.round_id, a.starts_at, m.due_on
                        from open_measure m left join arranged_session a on a.id = m.session_id where m.owner = :party
                        union all
                        select distinct '%s', s.host, c.session_id, s.starts_at, cast(null as date)
                        from awaited_confirmation c join counted_session s on s.id = c.session_id
                        where c.party = :party""".formatted(
                                What.ANSWER,
                                InvitationState.INVITED,
                                SessionState.PLANNED,
                                What.REVIEW,
                                What.APPROVAL,
                                What.DECISION,
                                What.MEASURE,
                                What.CONFIRMATION))
                .param("party", sighted.id().value())
                .query(Row.of(Waited.class))
                .list()
                .stream()
                .filter(one -> sighted.at(PartyId.of(one.host())))
                .toList();
        var names =
                rounds
                        .byIds(all.stream()
                                .map(Waited::roundId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(
                                one -> one.id(),
                                one -> Rounds.nameOf(one, parties.host(one.host()), Language.ofReader())));
        return all.stream()
                .map(one -> new Asked(
                        Shown.say("dossier.asked." + one.what()),
                        one.roundId() == null ? "" : names.getOrDefault(one.roundId(), ""),
                        one.roundId() == null ? null : Addresses.ofRound(one.roundId()),
                        one.dueOn() == null ? Shown.day(one.startsAt()) : Shown.day(one.dueOn())))
                .toList();
    }
}
