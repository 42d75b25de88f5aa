package fi.neuvottelu.answering;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Whoever holds a link does not have the host write letters without end. */
class OftenByLinkTest {
    private Instant now = Instant.parse("2027-03-01T10:20:00Z");
    private final OftenByLink often = new OftenByLink(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void eachLinkHasItsOwnCountAndANewOneEachHour() {
        for (var one = 0; one < OftenByLink.MOST; one++) {
            often.oneMore(7);
        }
        assertThatThrownBy(() -> often.oneMore(7)).isInstanceOf(Refusal.class);
        assertThatCode(() -> often.oneMore(8)).doesNotThrowAnyException();
        now = now.plus(Duration.ofHours(1));
        assertThatCode(() -> often.oneMore(7)).doesNotThrowAnyException();
    }
}
