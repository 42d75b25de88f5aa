package fi.neuvottelu;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the machine has besides Java. What it lacks is no failure, unless it is required. */
final class Machine {
    /** Set to {@code required}, it makes a missing browser, or a missing Node, a failure. */
    private static final String REQUIRED = "NEUVOTTELU_BROWSER_TESTS";

    private static final Logger LOG = LoggerFactory.getLogger(Machine.class);

    private Machine() {}

    /** The first of these programs that is there. */
    static Optional<Path> onPath(String... programs) {
        return allOnPath(programs).findFirst();
    }

    /** Each of these programs, as often as it is there: a machine may have two of a name. */
    static Stream<Path> allOnPath(String... programs) {
        var folders =
                List.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator));
        return Stream.of(programs)
                .flatMap(program -> folders.stream().map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable);
    }

    /** Skips the test, or fails it; it does not come back. */
    static void lacks(String notRun) {
        LOG.warn(notRun);
        if ("required".equals(System.getenv(REQUIRED))) {
            Assertions.fail(notRun);
        }
        Assumptions.abort(notRun);
    }
}
