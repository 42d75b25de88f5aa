package fi.neuvottelu.material;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code neuvottelu.material.*}.
 *
 * @param most how large one file may be
 * @param scanner {@code host:port} of a virus scanner that speaks ClamAV's protocol; without one the page says so
 * @param scannerWaits how long it may take to say something
 */
@ConfigurationProperties("neuvottelu.material")
record MaterialSettings(
        @DefaultValue("25MB") DataSize most,
        @Nullable String scanner,
        @DefaultValue("30s") Duration scannerWaits) {}
