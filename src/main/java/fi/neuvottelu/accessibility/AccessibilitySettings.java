package fi.neuvottelu.accessibility;

import fi.neuvottelu.words.InLanguages;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code neuvottelu.accessibility.*}.
 *
 * @param feedback where a host takes feedback, an e-mail address or the address of a page, by the host's id
 * @param authority who supervises
 * @param breaks that are announced
 */
@ConfigurationProperties("neuvottelu.accessibility")
record AccessibilitySettings(
        @DefaultValue Map<String, String> feedback,
        Authority authority,
        @DefaultValue List<Break> breaks) {
    /** @param asOf day on which its source said so */
    record Authority(
            InLanguages name, InLanguages unit, InLanguages site, InLanguages email, String phone, LocalDate asOf) {}

    /**
     * A time in which the service is not there.
     *
     * @param from Finnish wall-clock time, as {@code to}
     */
    record Break(LocalDateTime from, LocalDateTime to, InLanguages text) {}
}
