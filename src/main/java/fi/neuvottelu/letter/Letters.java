package fi.neuvottelu.letter;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every letter of the house, whatever has become of it. */
@Component
public class Letters {
    private static final String DISPATCH = """
            select id, once, kind, host, round_id as round, session_id as session, party, languages, recipient,
                   subject, calendar_method, message_id, state, attempts, perhaps, held, next_attempt_at, server_answer,
                   queued_at, sent_at
            from letter
            """;

    /** What a letter becomes that has reached its party: an invitation counts from then on. */
    static final String SENT = "state = '" + Dispatch.State.SENT + "', invites_to = case when kind = '"
            + LetterKind.INVITATION + "' and useless_after is null then session_id end";

    /** It did not arrive, or nobody knows: somebody has to look at it. */
    static final String STUCK =
            "(state = '" + Dispatch.State.FAILED + "' or state = '" + Dispatch.State.QUEUED + "' and held is not null)";

    private final JdbcClient rows;
    private final Clock clock;

    Letters(JdbcClient rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The letters of a round, oldest first. */
    public List<Dispatch> ofRound(long round) {
        return rows.sql(DISPATCH + "where round_id = ? order by id")
                .param(round)
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** The letters of a session, oldest first. */
    public List<Dispatch> ofSession(long session) {
        return rows.sql(DISPATCH + "where session_id = ? order by id")
                .param(session)
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** The letters of some kinds to a party about a session, oldest first, whichever mailbox each went to. */
    public List<Dispatch> to(PartyId party, long session, Set<LetterKind> kinds) {
        return rows.sql(DISPATCH + "where session_id = :session and kind in (:kinds) and party = :party order by id")
                .param("session", session)
                .param("kinds", kinds.stream().map(LetterKind::name).toList())
                .param("party", party.value())
                .query(Row.of(Dispatch.class))
                .list();
    }

    public Optional<Dispatch> find(long letter) {
        return rows.sql(DISPATCH + "where id = ?")
                .param(letter)
                .query(Row.of(Dispatch.class))
                .optional();
    }

    /** The letter of an occasion, if it was written. */
    public Optional<Dispatch> written(String once) {
        return rows.sql(DISPATCH + "where once = ?")
                .param(once)
                .query(Row.of(Dispatch.class))
                .optional();
    }

    /** The text as it was written when the letter was queued. */
    public Optional<String> text(long letter) {
        return rows.sql("select body from letter where id = ?")
                .param(letter)
                .query(String.class)
                .optional();
    }

    /** Id in the document register of what goes along with it. */
    public Optional<Long> attachedTo(long letter) {
        return rows.sql("select document_id from letter where id = ? and document_id is not null")
                .param(letter)
                .query(Long.class)
                .optional();
    }

    public Counts countsOf(long round) {
        return rows.sql("""
                        select count(*) filter (where state in ('%s', '%s') and held is null) as waiting,
                               count(*) filter (where state = '%s') as sent,
                               count(*) filter (where %s) as failed
                        from letter where round_id = ?
                        """.formatted(Dispatch.State.QUEUED, Dispatch.State.SENDING, Dispatch.State.SENT, STUCK))
                .param(round)
                .query(Row.of(Counts.class))
                .single();
    }

    /** Whether the mail server has taken an invitation of this party to this session. */
    public boolean accepted(PartyId party, long session) {
        return invitedTo(session).contains(party);
    }

    /** The parties whose invitation to this session the mail server has taken. */
    public Set<PartyId> invitedTo(long session) {
        return new HashSet<>(rows.sql("select party from letter where invites_to = ?")
                .param(session)
                .query((row, n) -> PartyId.of(row.getString("party")))
                .list());
    }

    /** Letters that did not arrive, oldest first; an address that somebody had before may well be closed. */
    public List<Dispatch> failedAt(PartyId host) {
        return rows.sql(DISPATCH + "where host = ? and state = '" + Dispatch.State.FAILED + "' and kind not in ('"
                        + LetterKind.ACCOUNT_CHANGED + "', '" + LetterKind.TEST + "') order by id")
                .param(host.value())
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** Those of them that were meant for one party's own mailbox: a digest goes to a person. */
    public List<Dispatch> failedTo(PartyId party, PartyId host) {
        return rows.sql(DISPATCH + "where host = ? and state = '" + Dispatch.State.FAILED
                        + "' and party = ? and not to_earlier and kind not in (" + LetterKind.namesToAPerson()
                        + ") order by id")
                .param(host.value())
                .param(party.value())
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** Those of all hosts that came back since a day, oldest first, digests too; none that helps nobody any more. */
    public List<Dispatch> failedSince(LocalDate day) {
        return rows.sql(DISPATCH + "where state = '" + Dispatch.State.FAILED
                        + "' and queued_at >= ? and (useless_after is null or useless_after >= ?) order by id")
                .param(LocalTimes.instant(day, LocalTime.MIDNIGHT).atOffset(UTC))
                .param(LocalTimes.today(clock))
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** What has left to a party, or to those whom it has named, the newest first; not to a mailbox that was its own before. */
    public List<Dispatch> sentTo(PartyId party, PartyId host) {
        return rows.sql(DISPATCH + "where host = ? and state = '" + Dispatch.State.SENT
                        + "' and party = ? and not to_earlier and kind not in ('" + LetterKind.DIGEST + "', '"
                        + LetterKind.ACCOUNT_CHANGED + "', '" + LetterKind.TEST + "') order by id desc")
                .param(host.value())
                .param(party.value())
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** Letters that wait for somebody to look at them, oldest first. */
    public List<Dispatch> held() {
        return rows.sql(DISPATCH + "where state = '" + Dispatch.State.QUEUED + "' and held is not null order by id")
                .query(Row.of(Dispatch.class))
                .list();
    }

    /** Those, and what came back from a person or from a mailbox that is no party's any more: no address of a party is to be mended. */
    public List<Dispatch> waitingForNoTask() {
        return rows.sql(DISPATCH + "where state = '" + Dispatch.State.QUEUED + "' and held is not null or state = '"
                        + Dispatch.State.FAILED + "' and (to_earlier or kind in (" + LetterKind.namesToAPerson()
                        + ")) order by id")
                .query(Row.of(Dispatch.class))
                .list();
    }

    /**
     * Letters that have left and went again because nobody knew whether they had arrived, the last first. By when each was due: that
     * is what letters are found by.
     */
    public List<Dispatch> perhapsTwiceSince(LocalDate day) {
        return rows.sql(DISPATCH + "where state = '" + Dispatch.State.SENT
                        + "' and next_attempt_at >= ? and perhaps > 0 order by id desc")
                .param(LocalTimes.instant(day, LocalTime.MIDNIGHT).atOffset(UTC))
                .query(Row.of(Dispatch.class))
                .list();
    }

    public Queue queue() {
        return rows.sql("""
                        select count(*) filter (where state <> '%s' and held is null) as waiting,
                               min(case when state <> '%s' and held is null then queued_at end) as oldest,
                               count(*) filter (where perhaps > 0) as perhaps,
                               count(*) filter (where state = '%s') as failed
                        from letter where state in ('%s', '%s', '%s')
                        """.formatted(
                                Dispatch.State.FAILED,
                                Dispatch.State.FAILED,
                                Dispatch.State.FAILED,
                                Dispatch.State.QUEUED,
                                Dispatch.State.SENDING,
                                Dispatch.State.FAILED))
                .query(Row.of(Queue.class))
                .single();
    }
}
