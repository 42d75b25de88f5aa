package fi.neuvottelu.answering;

import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often something may be done by one link in one hour at this node: each time letters leave. */
@Component
class OftenByLink {
    static final int MOST = 30;

    private final Clock clock;
    private final Map<Long, Integer> done = new HashMap<>();
    private long hour;

    OftenByLink(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal if it was too often */
    synchronized void oneMore(long link) {
        var now = clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        if (now != hour) {
            hour = now;
            done.clear();
        }
        if (done.merge(link, 1, Integer::sum) > MOST) {
            throw new Refusal("byLink.tooOften", MOST);
        }
    }
}
