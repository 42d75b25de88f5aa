package fi.neuvottelu.edge;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many pages in one minute an address may ask for without login. */
@Component
class Strangers {
    static final String RETRY_AFTER_SECONDS = "60";

    /** More addresses than this in one minute share one count, so that nobody fills the memory. */
    static final int COUNTED_APART = 10_000;

    private static final String ALL_OTHERS = "";
    private static final String GUESSED = "guessed ";

    private final int perMinute;
    private final LongSupplier clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    @Autowired
    Strangers(@Value("${neuvottelu.pages.per-minute}") int perMinute) {
        this(perMinute, () -> TimeUnit.NANOSECONDS.toMinutes(System.nanoTime()));
    }

    /** @param clock counts minutes */
    Strangers(int perMinute, LongSupplier clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    synchronized boolean mayAsk(String address) {
        return count(network(address), 1) <= perMinute;
    }

    /**
     * Whether an address may guess on: what is a link or was one is not counted, since a whole municipality and its scanners
     * come from one address. Only guesses are, apart from the pages.
     */
    synchronized boolean mayGuess(String address) {
        return count(GUESSED + network(address), 0) < perMinute;
    }

    synchronized void guessed(String address) {
        count(GUESSED + network(address), 1);
    }

    private int count(String who, int more) {
        var now = clock.getAsLong();
        if (now != minute) {
            minute = now;
            asked.clear();
        }
        var known = asked.containsKey(who) || asked.size() < COUNTED_APART;
        return asked.merge(known ? who : ALL_OTHERS, more, Integer::sum);
    }

    /** Whoever has one address of IPv6 has all that begin with the same four groups. */
    private static String network(String address) {
        return address.indexOf(':') < 0
                ? address
                : Stream.of(address.split(":", -1)).limit(4).collect(Collectors.joining(":"));
    }
}
