package fi.neuvottelu.demo;

import fi.neuvottelu.engine.EngineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time in the demo: the system's, and as far ahead as somebody has moved it, for the process engine too. It never
 * goes back, and survives a restart.
 */
@Component
@Profile("demo")
class DemoClock extends Clock {
    private final JdbcClient rows;
    private volatile Duration ahead;

    DemoClock(JdbcClient rows) {
        this.rows = rows;
        this.ahead = rows.sql("select ahead_millis from demo_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
        EngineClock.runAhead(ahead);
    }

    /** Moves to this moment, unless it has gone by. */
    synchronized void moveTo(Instant moment) {
        var further = Duration.between(instant(), moment);
        if (!further.isNegative()) {
            keep(ahead.plus(further));
        }
    }

    private void keep(Duration moved) {
        var kept = rows.sql("update demo_clock set ahead_millis = :ahead where id = 1")
                .param("ahead", moved.toMillis())
                .update();
        if (kept == 0) {
            rows.sql("insert into demo_clock (id, ahead_millis) values (1, :ahead)")
                    .param("ahead", moved.toMillis())
                    .update();
        }
        ahead = Duration.ofMillis(moved.toMillis());
        EngineClock.runAhead(ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
