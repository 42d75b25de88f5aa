package fi.neuvottelu.invitation;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations as one reads them afterwards: to what a party was invited, and whom it has named. */
@Component
public class InvitationsOnFile {
    private final JdbcClient rows;

    InvitationsOnFile(JdbcClient rows) {
        this.rows = rows;
    }

    /**
     * Somebody whom a party has named, once for each of her roles.
     *
     * @param lastAt beginning of the last session for which she was named
     * @param lastNamedOn moment of the answer that named her, null where it is not known
     * @param endedOn day on which her last naming ended, null while it stands
     */
    public record Named(
            PartyId party,
            String personName,
            String personRole,
            Instant lastAt,
            @Nullable Instant lastNamedOn,
            @Nullable LocalDate endedOn) {}

    /** Those that stand, the latest first, at most so many. */
    public List<Invitation> of(PartyId party, int most) {
        return rows.sql("select * from invitation where party = ? and state <> '" + InvitationState.WITHDRAWN
                        + "' order by id desc fetch first " + most + " rows only")
                .param(party.value())
                .query(Row.of(Invitation.class))
                .list();
    }

    /** The ids of the sessions to which it was really invited. */
    public Set<Long> sessionsOf(PartyId party) {
        return new HashSet<>(rows.sql("select session_id from invitation where party = ? and state not in ('"
                        + InvitationState.WITHDRAWN + "', '" + InvitationState.PLANNED + "')")
                .param(party.value())
                .query(Long.class)
                .list());
    }

    /** By party and name. */
    public List<Named> namedTo(PartyId host) {
        return rows.sql("""
                        select i.party, n.person_name, n.person_role, max(s.starts_at) as last_at,
                            max(i.answered_at) as last_named_on,
                            case when count(*) = count(n.ended_on) then max(n.ended_on) end as ended_on
                        from arranged_session s
                        join invitation i on i.session_id = s.id
                        join nomination n on n.invitation_id = i.id
                        where s.host = ?
                        group by i.party, n.person_name, n.person_role
                        order by i.party, n.person_name, n.person_role""").param(host.value()).query(Row.of(Named.class)).list();
    }

    /** The same of one party at any host of these. */
    public List<Named> namedBy(PartyId party, Set<PartyId> hosts) {
        return hosts.isEmpty()
                ? List.of()
                : rows.sql("""
                        select i.party, n.person_name, n.person_role, max(s.starts_at) as last_at,
                            max(i.answered_at) as last_named_on,
                            case when count(*) = count(n.ended_on) then max(n.ended_on) end as ended_on
                        from invitation i
                        join nomination n on n.invitation_id = i.id
                        join arranged_session s on s.id = i.session_id
                        where i.party = :party and s.host in (:hosts)
                        group by i.party, n.person_name, n.person_role
                        order by max(s.starts_at) desc, n.person_name""")
                        .param("party", party.value())
                        .param("hosts", hosts.stream().map(PartyId::value).toList())
                        .query(Row.of(Named.class))
                        .list();
    }
}
