package fi.neuvottelu.session;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions as one reads them afterwards: of a host, of a party, who was there and what was agreed. */
@Component
public class SessionsOnFile {
    private final JdbcClient rows;

    SessionsOnFile(JdbcClient rows) {
        this.rows = rows;
    }

    /** Who recorded a session, by user id, and when. */
    public record Recorded(long id, @Nullable String recordedBy, Instant recordedAt) {}

    /** A measure with the session that agreed on it. */
    public record Agreed(
            long id,
            long sessionId,
            String text,
            @Nullable PartyId owner,
            @Nullable String ownerRole,
            @Nullable LocalDate dueOn) {}

    private record Came(long sessionId, PartyId party) {}

    /** The latest first. */
    public List<Session> of(PartyId host) {
        return rows.sql("select * from negotiation_session where host = ? order by starts_at desc, id desc")
                .param(host.value())
                .query(Row.of(Session.class))
                .list();
    }

    /** In no order. */
    public List<Session> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.sql("select * from negotiation_session where id in (:ids)")
                        .param("ids", ids)
                        .query(Row.of(Session.class))
                        .list();
    }

    /** The ids of those in which the party was. */
    public Set<Long> attendedBy(PartyId party) {
        return new HashSet<>(
                rows.sql("select session_id from attendance where party = ? and presence <> '" + Presence.ABSENT + "'")
                        .param(party.value())
                        .query(Long.class)
                        .list());
    }

    /** Who was in the sessions of a round, by session. */
    public Map<Long, Set<PartyId>> attendedOf(long round) {
        var all = new HashMap<Long, Set<PartyId>>();
        rows.sql("""
                        select a.session_id, a.party from attendance a join session_round r on r.session_id = a.session_id
                        where r.round_id = ? and a.party is not null and a.presence <> '%s'""".formatted(Presence.ABSENT))
                .param(round)
                .query(Row.of(Came.class))
                .list()
                .forEach(one -> all.computeIfAbsent(one.sessionId(), session -> new HashSet<>())
                        .add(one.party()));
        return all;
    }

    public List<Recorded> recordedOf(long round) {
        return rows.sql("""
                        select s.id, s.recorded_by, s.recorded_at
                        from negotiation_session s join session_round r on r.session_id = s.id
                        where r.round_id = ? and s.recorded_at is not null""").param(round).query(Row.of(Recorded.class)).list();
    }

    public List<Agreed> agreedIn(Collection<Long> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : rows.sql("""
                                select id, session_id, text, owner, owner_role, due_on
                                from agreed_measure where session_id in (:ids) order by session_id, id""")
                        .param("ids", sessions)
                        .query(Row.of(Agreed.class))
                        .list();
    }
}
