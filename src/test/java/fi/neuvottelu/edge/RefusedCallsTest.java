package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusedCallsTest {
    private static final Optional<Route> TASK = Optional.of(new Route("GET", "/task/{id}", Set.of()));

    private final AtomicLong minute = new AtomicLong(5);
    private final RefusedCalls refused = new RefusedCalls(minute::get);

    @Test
    void theSameIsToldOnceAMinuteAndTheRestCounted(CapturedOutput log) {
        for (var n = 0; n < 1000; n++) {
            refused.tell(404, TASK);
            refused.tell(404, Optional.empty());
        }
        assertThat(lines(log)).containsExactly("404 GET /task/{id}", "404 unknown");
        refused.tell(400, TASK);
        minute.incrementAndGet();
        refused.tell(404, TASK);
        refused.tell(404, TASK);
        minute.incrementAndGet();
        refused.tell(404, TASK);
        assertThat(lines(log))
                .containsExactly(
                        "404 GET /task/{id}",
                        "404 unknown",
                        "400 GET /task/{id}",
                        "404 GET /task/{id}, and 999 more since it was told",
                        "404 GET /task/{id}, and 1 more since it was told");
    }

    private static List<String> lines(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains("RefusedCalls"))
                .map(line -> line.replaceFirst(".*? ([1-5]\\d\\d (GET|unknown).*)", "$1"))
                .toList();
    }
}
