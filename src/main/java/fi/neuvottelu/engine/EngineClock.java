package fi.neuvottelu.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The time: the system's. Whoever moves it in the demo or in a test moves the process engine's clock with it. */
@Configuration(proxyBeanMethods = false)
public class EngineClock {
    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }

    /** From now on the process engine is so far ahead of the system's clock. */
    public static void runAhead(Duration by) {
        ClockUtil.offset(by.toMillis());
    }

    /** From now on it is this moment for the process engine, until it is told another. */
    public static void standAt(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** The process engine follows the system's clock again. */
    public static void follow() {
        ClockUtil.reset();
    }
}
