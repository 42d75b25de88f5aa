package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts of our pages and forms, watched over by Node: what their rules and modules do, how they are written. Without Node
 * and what it needs ({@code npm ci} in {@code src/test/node}) this is skipped, and says so.
 */
class FrontEndTest {
    private static final Path FOLDER = Path.of("src/test/node");
    private static final String NOT_RUN = "no Node, or no packages in " + FOLDER + ": the scripts were not tested";

    @BeforeEach
    void nodeIsThere() {
        if (Machine.onPath("node").isEmpty()
                || Machine.onPath("npm").isEmpty()
                || !Files.isDirectory(FOLDER.resolve("node_modules"))) {
            Machine.lacks(NOT_RUN);
        }
    }

    @Test
    void rulesAndModulesDoWhatTheyPromise() throws Exception {
        run("test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "format"})
    void scriptsAreWrittenAlike(String script) throws Exception {
        run(script);
    }

    private static void run(String script) throws IOException, InterruptedException {
        var running = new ProcessBuilder("npm", "run", "--silent", script)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
    }
}
