package fi.neuvottelu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.neuvottelu.EmptyH2;
import fi.neuvottelu.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoClockTest {
    private JdbcClient rows;

    @BeforeEach
    void anEmptyDatabase() {
        rows = JdbcClient.create(EmptyH2.withTables());
    }

    @AfterEach
    void systemTime() {
        EngineClock.follow();
    }

    @Test
    void untilSomebodyMovesItItIsTheSystems() {
        assertThat(new DemoClock(rows).instant()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void itMovesTheEngineToo() {
        var clock = new DemoClock(rows);
        var then = Instant.now().plus(Duration.ofDays(400));
        clock.moveTo(then);
        assertThat(clock.instant()).isCloseTo(then, within(2, ChronoUnit.SECONDS));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(then, within(2, ChronoUnit.SECONDS));
    }

    @Test
    void itNeverGoesBack() {
        var clock = new DemoClock(rows);
        var then = Instant.now().plus(Duration.ofDays(3));
        clock.moveTo(then);
        clock.moveTo(Instant.now());
        assertThat(clock.instant()).isAfterOrEqualTo(then.minusMillis(1));
    }

    @Test
    void itSurvivesARestart() {
        var then = Instant.now().plus(Duration.ofDays(3));
        var clock = new DemoClock(rows);
        clock.moveTo(then.minus(Duration.ofDays(1)));
        clock.moveTo(then);
        EngineClock.follow();
        assertThat(new DemoClock(rows).instant()).isCloseTo(then, within(2, ChronoUnit.SECONDS));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(then, within(2, ChronoUnit.SECONDS));
    }
}
