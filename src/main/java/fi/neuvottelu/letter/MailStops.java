package fi.neuvottelu.letter;

import fi.neuvottelu.rows.Row;
import java.time.Duration;
import java.util.List;
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

    private static final int LONGEST_ANSWER = 1000;

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
        var before = now();
        if (before.refusals() > 0) {
            rows.sql("update mail_stop set refusals = 0").update();
        }
        if (before.stoppedAt() != null && rows.sql("""
                        update mail_stop set stopped_at = null, reason = null, answer = null, probe_at = null
                        where stopped_at is not null""").update() == 1) {
            events.publishEvent(new MailRuns());
        }
    }

    void refused(String answer) {
        rows.sql("update mail_stop set refusals = refusals + 1").update();
        if (now().refusals() >= TOO_MANY_REFUSALS) {
            stop(new Outcome.Trouble(MailStop.Reason.REFUSALS, answer));
        }
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
