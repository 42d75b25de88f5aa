package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often an address may ask without login. */
class StrangersTest {
    private static final int THREE = 3;

    private final AtomicLong minute = new AtomicLong();
    private final Strangers strangers = new Strangers(THREE, minute::get);

    @Test
    void eachAddressHasItsOwnCountAndANewOneEachMinute() {
        asksThreeTimes("192.0.2.1");
        assertThat(strangers.mayAsk("192.0.2.1")).isFalse();
        assertThat(strangers.mayAsk("192.0.2.2")).isTrue();
        minute.incrementAndGet();
        assertThat(strangers.mayAsk("192.0.2.1")).isTrue();
    }

    @Test
    void whatALinkOpensIsNotCountedAndWhatIsGuessedIsCountedApart() {
        for (var one = 0; one < 2 * THREE; one++) {
            assertThat(strangers.mayGuess("192.0.2.1")).isTrue();
        }
        asksThreeTimes("192.0.2.1");
        for (var one = 0; one < THREE; one++) {
            assertThat(strangers.mayGuess("192.0.2.1")).isTrue();
            strangers.guessed("192.0.2.1");
        }
        assertThat(strangers.mayGuess("192.0.2.1")).isFalse();
        assertThat(strangers.mayGuess("192.0.2.2")).isTrue();
        minute.incrementAndGet();
        assertThat(strangers.mayGuess("192.0.2.1")).isTrue();
    }

    @Test
    void moreAddressesThanAreCountedApartShareOne() {
        for (var one = 0; one < Strangers.COUNTED_APART; one++) {
            strangers.mayAsk("address " + one);
        }
        asksThreeTimes("late");
        assertThat(strangers.mayAsk("later")).isFalse();
        assertThat(strangers.mayAsk("address 0")).isTrue();
    }

    /** Nobody gets a count of her own for each of 2^64 addresses. */
    @Test
    void aNetworkOfIpv6IsOneAddress() {
        asksThreeTimes("2001:db8:0:7:0:0:0:1");
        assertThat(strangers.mayAsk("2001:db8:0:7:aaaa:0:0:2")).isFalse();
        assertThat(strangers.mayAsk("2001:db8:0:8:0:0:0:1")).isTrue();
    }

    private void asksThreeTimes(String address) {
        for (var n = 0; n < THREE; n++) {
            assertThat(strangers.mayAsk(address)).isTrue();
        }
    }
}
