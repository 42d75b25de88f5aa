package fi.neuvottelu.edge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The log of calls that were refused: status, method and route, never what was typed. Of the same in one minute the first is
 * told at once and the others with the next: nobody fills the log by asking.
 */
@Component
class RefusedCalls {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);

    private final Map<String, Minute> told = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    RefusedCalls() {
        this(() -> TimeUnit.NANOSECONDS.toMinutes(System.nanoTime()));
    }

    /** @param clock counts minutes */
    RefusedCalls(LongSupplier clock) {
        this.clock = clock;
    }

    private record Minute(long minute, long untold, boolean tells, long before) {}

    void tell(int status, Optional<Route> route) {
        var what = status + " " + route.map(Route::toString).orElse("unknown");
        var now = clock.getAsLong();
        var said = told.merge(
                what,
                new Minute(now, 0, true, 0),
                (last, first) -> last.minute() == now
                        ? new Minute(now, last.untold() + 1, false, 0)
                        : new Minute(now, 0, true, last.untold()));
        if (said.tells()) {
            LOG.info("{}{}", what, said.before() == 0 ? "" : ", and " + said.before() + " more since it was told");
        }
    }
}
