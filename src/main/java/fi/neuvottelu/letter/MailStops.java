package fi.neuvottelu.letter;

import fi.neuvottelu.letter.MailStop.Reason;
import fi.neuvottelu.rows.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether letters leave: one row for all nodes, by the database's clock. Each call belongs to the transaction that marks a
 * letter or takes one.
 */
@Component
public class MailStops {
    /** After so many letters refused one after the other it is no longer the letters. */
    static final int TOO_MANY_REFUSALS = 3;

    /** Before the first probe, the second, and all that follow. */
    static final List<Duration> PROBES =
            List.of(Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5));

    /** The same of lines that break, of letters put off after their text, and of faults of ours. */
    static final int TOO_MANY_BREAKS = 3;

    /** Wrong addresses come in groups, too. */
    static final int TOO_MANY_RECIPIENTS = 5;

    private static final int LONGEST_ANSWER = 1000;
    private static final String NO_ROW = "refusals = 0, row_of = null, row_words = null, row_letters = null";

    private final JdbcClient rows;
    private final ApplicationEventPublisher events;

    MailStops(JdbcClient rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    public MailStop now() {
        return rows.sql("select stopped_at, reason, answer, probes, refusals from mail_stop")
                .query(Row.of(MailStop.class))
                .single();
    }

    boolean isStopped() {
        return now().stoppedAt() != null;
    }

    boolean isStoppedFor(Reason reason) {
        return now().reason() == reason;
    }

    boolean probeIsDue() {
        return !rows.sql("select one from mail_stop where stopped_at is not null and probe_at <= current_timestamp")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Whether the caller is to try one letter now, to see whether the server is back. Of many that ask, one is. */
    boolean probes() {
        return rows.sql("""
                        update mail_stop set probe_at = %s, probes = probes + 1
                        where stopped_at is not null and probe_at <= current_timestamp""".formatted(after(pause(now().probes() + 1)))).update() == 1;
    }

    /** Somebody has mended something: the next letter is tried at once. */
    public void probeNow() {
        rows.sql("update mail_stop set probe_at = current_timestamp where stopped_at is not null")
                .update();
    }

    void stop(Outcome.Trouble trouble) {
        var stopped = rows.sql("""
                        update mail_stop set stopped_at = current_timestamp, probes = 0, probe_at = %s
                        where stopped_at is null""".formatted(after(pause(0)))).update();
        rows.sql("update mail_stop set reason = ?, answer = ?")
                .params(trouble.reason().name(), tidy(trouble.answer()))
                .update();
        if (stopped == 1) {
            events.publishEvent(new MailStopped());
        }
    }

    /** A letter was taken. */
    void runs() {
        var before = row();
        if (before.refusals() > 0 || before.rowOf() != null) {
            rows.sql("update mail_stop set " + NO_ROW).update();
        }
        if (before.stoppedAt() != null) {
            ends();
        }
    }

    /** The server has said something of a letter or of its recipient: it is there, and hears us. */
    void answered() {
        var before = row();
        if (before.rowOf() == Reason.BREAKS) {
            rows.sql("update mail_stop set row_of = null, row_words = null, row_letters = null")
                    .update();
        }
        if (before.reason() != null && before.reason().endsWithAnAnswer()) {
            ends();
        }
    }

    private void ends() {
        if (rows.sql("""
                        update mail_stop set stopped_at = null, reason = null, answer = null, probe_at = null
                        where stopped_at is not null""").update() == 1) {
            events.publishEvent(new MailRuns());
        }
    }

    void refused(String answer) {
        rows.sql("update mail_stop set refusals = refusals + 1").update();
        if (now().refusals() >= TOO_MANY_REFUSALS) {
            stop(new Outcome.Trouble(Reason.REFUSALS, answer));
        }
    }

    /** Letters ended alike, one after the other: of so many it is no longer the letters. */
    boolean isARow(Reason reason, String words, long letter) {
        return inARow(reason, words, letter).size()
                >= (reason == Reason.RECIPIENTS ? TOO_MANY_RECIPIENTS : TOO_MANY_BREAKS);
    }

    /** Ids of the letters that ended so since another end, this one among them. The same letter again is no other letter. */
    List<Long> inARow(Reason reason, String words, long letter) {
        locked();
        var before = row();
        var ids = new ArrayList<Long>();
        if (before.rowOf() == reason
                && before.rowLetters() != null
                && tidy(words).equals(before.rowWords())) {
            Stream.of(before.rowLetters().split(",")).map(Long::valueOf).forEach(ids::add);
        }
        ids.remove(letter);
        ids.add(letter);
        var last = ids.subList(Math.max(0, ids.size() - TOO_MANY_RECIPIENTS), ids.size());
        rows.sql("update mail_stop set row_of = ?, row_words = ?, row_letters = ?")
                .params(
                        reason.name(),
                        tidy(words),
                        last.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .update();
        return List.copyOf(last);
    }

    /** Of many letters that are held at once one rings. */
    void held() {
        locked();
        events.publishEvent(new LetterHeld());
    }

    private void locked() {
        rows.sql("select one from mail_stop for update").query(Integer.class).single();
    }

    private record State(
            @Nullable Instant stoppedAt,
            @Nullable Reason reason,
            int refusals,
            @Nullable Reason rowOf,
            @Nullable String rowWords,
            @Nullable String rowLetters) {}

    private State row() {
        return rows.sql("select stopped_at, reason, refusals, row_of, row_words, row_letters from mail_stop")
                .query(Row.of(State.class))
                .single();
    }

    private static Duration pause(int probes) {
        return PROBES.get(Math.min(probes, PROBES.size() - 1));
    }

    private static String after(Duration pause) {
        return "current_timestamp + interval '%d' second".formatted(pause.toSeconds());
    }

    static String tidy(String answer) {
        var line = answer.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER);
    }
}
