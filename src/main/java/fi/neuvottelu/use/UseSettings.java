package fi.neuvottelu.use;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code neuvottelu.use.*}.
 *
 * @param keep how long a row is kept; no Act says it, so the default is an assumption of ours
 * @param same within what time the same person opening the same thing again is the same use
 */
@ConfigurationProperties("neuvottelu.use")
record UseSettings(
        @DefaultValue("5y") Period keep,
        @DefaultValue("15m") Duration same) {}
