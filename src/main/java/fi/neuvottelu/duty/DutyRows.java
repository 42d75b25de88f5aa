package fi.neuvottelu.duty;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind one duty to negotiate: of a host, an Act and a window, and of one party if only it is concerned. */
@Component
class DutyRows {
    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param minutes state of its minutes, null before there are any */
    record SessionRow(
            long id,
            long roundId,
            OffsetDateTime endsAt,
            String state,
            @Nullable String instance,
            @Nullable String minutes,
            @Nullable OffsetDateTime approvedAt,
            @Nullable String minutesInstance) {}

    /** Somebody in a session. */
    record PartyRow(long session, PartyId party) {}

    /** @param languages the first before the second */
    record LetterRow(
            long sessionId,
            String kind,
            String state,
            List<Language> languages,
            @Nullable OffsetDateTime sentAt) {}

    /** An invitation with its answer, if there is one. */
    record InvitationRow(
            long sessionId,
            String party,
            String state,
            @Nullable String answer,
            boolean late,
            @Nullable OffsetDateTime answeredAt,
            @Nullable String instance) {}

    List<SessionRow> sessions(PartyId host, Act act, Window window) {
        return jdbc.sql("""
                        select s.id, n.id as round_id, s.ends_at, s.state, s.instance, m.state as minutes,
                            m.approved_at, m.instance as minutes_instance
                        from negotiation_round n
                        join session_round r on r.round_id = n.id
                        join negotiation_session s on s.id = r.session_id
                        left join minutes m on m.session_id = s.id
                        where n.host = :host and n.act = :act and s.ends_at >= :from and s.ends_at < :until
                        order by s.ends_at, s.id""")
                .param("host", host.value())
                .param("act", act.name())
                .param("from", SessionFacts.startOf(window.start()))
                .param("until", SessionFacts.startOf(window.end().plusDays(1)))
                .query(Row.of(SessionRow.class))
                .list();
    }

    /** @param about null for all parties */
    List<InvitationRow> invitations(PartyId host, Act act, Window window, @Nullable PartyId about) {
        return jdbc.sql("""
                        select i.session_id, i.party, i.state, i.answer, i.late, i.answered_at, i.instance
                        from negotiation_round n
                        join session_round r on r.round_id = n.id
                        join negotiation_session s on s.id = r.session_id
                        join invitation i on i.session_id = s.id
                        where n.host = :host and n.act = :act and s.ends_at >= :from and s.ends_at < :until
                            and i.state <> 'WITHDRAWN' and (:party = '' or i.party = :party)
                        order by s.ends_at, s.id, i.id""")
                .param("host", host.value())
                .param("act", act.name())
                .param("from", SessionFacts.startOf(window.start()))
                .param("until", SessionFacts.startOf(window.end().plusDays(1)))
                .param("party", word(about))
                .query(Row.of(InvitationRow.class))
                .list();
    }

    /** To whom a letter was really sent or handed over. */
    List<PartyRow> invited(Set<Long> sessions, @Nullable PartyId about) {
        return parties(sessions, about, """
                        select distinct invites_to, party from letter
                        where invites_to in (:ids) and (:party = '' or party = :party)""");
    }

    List<PartyRow> attended(Set<Long> sessions, @Nullable PartyId about) {
        return parties(sessions, about, """
                        select distinct session_id, party from attendance
                        where session_id in (:ids) and party is not null and presence <> 'ABSENT'
                            and (:party = '' or party = :party)""");
    }

    /** How many, by kind and state: "INVITATION.SENT". */
    Map<String, Integer> letters(Set<Long> sessions, @Nullable PartyId about) {
        var counts = new TreeMap<String, Integer>();
        if (!sessions.isEmpty()) {
            jdbc.sql("""
                            select kind, state, count(*) as letters from letter
                            where session_id in (:ids) and (:party = '' or party = :party)
                            group by kind, state""").param("ids", sessions).param("party", word(about)).query(row -> {
                counts.put(row.getString("kind") + "." + row.getString("state"), row.getInt("letters"));
            });
        }
        return counts;
    }

    /** Each letter to one party, in the order in which they were written. */
    List<LetterRow> lettersTo(PartyId party, Set<Long> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select session_id, kind, state, languages, sent_at from letter
                                where session_id in (:ids) and party = :party order by queued_at, id""")
                        .param("ids", sessions)
                        .param("party", party.value())
                        .query(Row.of(LetterRow.class))
                        .list();
    }

    private List<PartyRow> parties(Set<Long> sessions, @Nullable PartyId about, String sql) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param("ids", sessions)
                        .param("party", word(about))
                        .query((row, n) -> new PartyRow(row.getLong(1), PartyId.of(row.getString(2))))
                        .list();
    }

    private static String word(@Nullable PartyId party) {
        return party == null ? "" : party.value();
    }
}
