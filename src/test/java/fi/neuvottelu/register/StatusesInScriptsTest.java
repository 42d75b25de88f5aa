package fi.neuvottelu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.statute.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages know every status, in the order of the server: without one a page would not be drawn. */
class StatusesInScriptsTest {
    private static final Path SCRIPT = Path.of("src/main/resources/static/modules/status.js");

    @Test
    void theScriptNamesThemInTheSameOrder() throws IOException {
        var script = Files.readString(SCRIPT);
        var list = script.substring(script.indexOf("STATUSES = ["), script.indexOf("];"));
        var named = Pattern.compile("'(\\w+)'")
                .matcher(list)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        var known = Stream.of(Status.values()).map(Enum::name).toList();
        assertThat(named).containsAll(known);
        assertThat(known).isEqualTo(ofServer(named, known));
    }

    private static List<String> ofServer(List<String> named, List<String> known) {
        return named.stream().filter(known::contains).toList();
    }
}
