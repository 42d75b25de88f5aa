package fi.neuvottelu.letter;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters as one reads them afterwards: to whom, about what, in which state; neither text nor address. */
@Component
public class LettersOnFile {
    private final JdbcClient rows;

    LettersOnFile(JdbcClient rows) {
        this.rows = rows;
    }

    /** @param sentAt null until it has left */
    public record Line(
            long id,
            LetterKind kind,
            PartyId party,
            @Nullable Long roundId,
            String subject,
            Dispatch.State state,
            Instant queuedAt,
            @Nullable Instant sentAt) {}

    /** How many letters of a kind are in a state, and when the first and the last of them left. */
    public record Counted(
            LetterKind kind,
            Dispatch.State state,
            int letters,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /**
     * Which letters of a host are looked for; null where it does not matter.
     *
     * @param from when it was written, the first moment
     * @param until the moment after the last
     */
    public record Wanted(
            PartyId host,
            @Nullable PartyId party,
            Dispatch.@Nullable State state,
            @Nullable Long round,
            Instant from,
            Instant until) {}

    /** By kind, in the order in which the first of each left. */
    public List<Counted> countedOf(long round) {
        return rows.sql("""
                        select kind, state, count(*) as letters, min(sent_at) as first, max(sent_at) as last
                        from letter where round_id = ? group by kind, state order by min(queued_at), kind, state""").param(round).query(Row.of(Counted.class)).list();
    }

    /** What has reached a party's own mailbox about a round, the latest first. */
    public List<Line> sentTo(PartyId party, long round, int most) {
        return rows.sql("""
                        select id, kind, party, round_id, subject, state, queued_at, sent_at from letter
                        where round_id = :round and party = :party and state = '%s' and kind not in (%s)
                        order by sent_at desc, id desc fetch first %d rows only""".formatted(Dispatch.State.SENT, LetterKind.namesToAPerson(), most))
                .param("round", round)
                .param("party", party.value())
                .query(Row.of(Line.class))
                .list();
    }

    /** The latest first. */
    public List<Line> find(Wanted wanted, int skip, int most) {
        return asked(
                        wanted,
                        "select id, kind, party, round_id, subject, state, queued_at, sent_at from letter",
                        " order by queued_at desc, id desc offset " + skip + " rows fetch next " + most + " rows only")
                .query(Row.of(Line.class))
                .list();
    }

    public int count(Wanted wanted) {
        return asked(wanted, "select count(*) from letter", "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(Wanted wanted, String what, String order) {
        return rows.sql(what
                        + Stream.of(
                                        " where host = :host and queued_at >= :from and queued_at < :until",
                                        wanted.party() == null ? "" : " and party = :party",
                                        wanted.state() == null ? "" : " and state = :state",
                                        wanted.round() == null ? "" : " and round_id = :round")
                                .collect(Collectors.joining())
                        + order)
                .param("host", wanted.host().value())
                .param("from", wanted.from().atOffset(UTC))
                .param("until", wanted.until().atOffset(UTC))
                .param("party", wanted.party() == null ? null : wanted.party().value())
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("round", wanted.round());
    }
}
