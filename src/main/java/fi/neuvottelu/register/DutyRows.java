package fi.neuvottelu.register;

import fi.neuvottelu.judging.SessionFacts;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Among;
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

/** The rows behind one duty to negotiate: of a host, an Act and a window, and of some parties if only they are concerned. */
@Component
class DutyRows {
    private final JdbcClient jdbc;
    private final Among among;

    DutyRows(JdbcClient jdbc, Among among) {
        this.jdbc = jdbc;
        this.among = among;
    }

    /** @param minutes state of its minutes, null before there are any */
    record SessionRow(
            long id,
            long roundId,
            OffsetDateTime endsAt,
            String state,
            boolean recordedAfterwards,
            @Nullable String instance,
            @Nullable String minutes,
            @Nullable OffsetDateTime approvedAt,
            @Nullable String minutesInstance) {}

    /** Somebody in a session. */
    record PartyRow(long session, PartyId party) {}

    /** What a party says of a negotiation recorded afterwards that differs from what is recorded of it. */
    record ContestedRow(long sessionId, PartyId party, String statement) {}

    /** @param languages the first before the second */
    record LetterRow(
            long sessionId,
            PartyId party,
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
                        select s.id, s.round_id, s.ends_at, s.state, s.recorded_afterwards, s.instance, m.state as minutes,
                            m.approved_at, m.instance as minutes_instance
                        from counted_session s left join minutes_of_session m on m.session_id = s.id
                        where s.host = :host and s.act = :act and s.ends_at >= :from and s.ends_at < :until
                        order by s.ends_at, s.id""")
                .param("host", host.value())
                .param("act", act.name())
                .param("from", SessionFacts.startOf(window.start()))
                .param("until", SessionFacts.startOf(window.end().plusDays(1)))
                .query(Row.of(SessionRow.class))
                .list();
    }

    /** @param about empty for all parties */
    List<InvitationRow> invitations(PartyId host, Act act, Window window, Set<PartyId> about) {
        return jdbc.sql("""
                        select i.session_id, i.party, i.state, i.answer, i.late, i.answered_at, i.instance
                        from counted_session s join standing_invitation i on i.session_id = s.id
                        where s.host = :host and s.act = :act and s.ends_at >= :from and s.ends_at < :until
                            and ('' in (:parties) or i.party in (:parties))
                        order by s.ends_at, s.id, i.id""")
                .param("host", host.value())
                .param("act", act.name())
                .param("from", SessionFacts.startOf(window.start()))
                .param("until", SessionFacts.startOf(window.end().plusDays(1)))
                .param("parties", words(about))
                .query(Row.of(InvitationRow.class))
                .list();
    }

    /** To whom a letter was really sent or handed over. */
    List<PartyRow> invited(Set<Long> sessions, Set<PartyId> about) {
        return parties(sessions, about, """
                        select distinct i.session_id, i.party
                        from invited_party i
                        {i.session_id among :ids} and ('' in (:parties) or i.party in (:parties))""");
    }

    List<PartyRow> attended(Set<Long> sessions, Set<PartyId> about) {
        return parties(sessions, about, """
                        select distinct a.session_id, a.party
                        from attended_party a
                        {a.session_id among :ids} and ('' in (:parties) or a.party in (:parties))""");
    }

    List<ContestedRow> contested(Set<Long> sessions, Set<PartyId> about) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql(among.in("""
                                select c.session_id, c.party, c.statement
                                from contested_record c
                                {c.session_id among :ids} and ('' in (:parties) or c.party in (:parties)) order by c.party"""))
                        .param("ids", sessions.toArray(Long[]::new))
                        .param("parties", words(about))
                        .query(Row.of(ContestedRow.class))
                        .list();
    }

    /** How many, by kind and state: "INVITATION.SENT". */
    Map<String, Integer> letters(Set<Long> sessions, Set<PartyId> about) {
        var counts = new TreeMap<String, Integer>();
        if (!sessions.isEmpty()) {
            jdbc.sql(among.in("""
                            select l.kind, l.state, count(*) as letters
                            from letter_about_session l
                            {l.session_id among :ids} and ('' in (:parties) or l.party in (:parties))
                            group by l.kind, l.state"""))
                    .param("ids", sessions.toArray(Long[]::new))
                    .param("parties", words(about))
                    .query(row -> {
                        counts.put(row.getString("kind") + "." + row.getString("state"), row.getInt("letters"));
                    });
        }
        return counts;
    }

    /** Each letter to these parties, in the order in which they were written. */
    List<LetterRow> lettersTo(Set<PartyId> parties, Set<Long> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql(among.in("""
                                select l.session_id, l.party, l.kind, l.state, l.languages, l.sent_at
                                from letter_about_session l
                                {l.session_id among :ids} and l.party in (:parties) order by l.queued_at, l.id"""))
                        .param("ids", sessions.toArray(Long[]::new))
                        .param("parties", words(parties))
                        .query(Row.of(LetterRow.class))
                        .list();
    }

    private List<PartyRow> parties(Set<Long> sessions, Set<PartyId> about, String sql) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql(among.in(sql))
                        .param("ids", sessions.toArray(Long[]::new))
                        .param("parties", words(about))
                        .query((row, n) -> new PartyRow(row.getLong(1), PartyId.of(row.getString(2))))
                        .list();
    }

    /** The empty word for all. */
    private static List<String> words(Set<PartyId> parties) {
        return parties.isEmpty()
                ? List.of("")
                : parties.stream().map(PartyId::value).toList();
    }
}
