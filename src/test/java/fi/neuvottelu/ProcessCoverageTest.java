package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No path of a model is forgotten: after all other tests every step and every arrow has been passed at least once. */
@NeuvotteluTest
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {
    private static final Path REPORT = Path.of("target", "process-coverage.txt");

    @Autowired
    ProcessCoverage coverage;

    static Stream<File> models() {
        return ProcessModelTest.models();
    }

    @Test
    void theReportIsWritten() throws IOException {
        var lines = models().map(coverage::of).map(Object::toString).toList();
        lines.forEach(System.out::println);
        Files.write(REPORT, lines);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyPathOfAModelHasItsStory(File model) {
        assumeFalse(coverage.isEmpty(), "only this test was run");
        assertThat(coverage.of(model).notPassed()).as(model.getName()).isEmpty();
    }
}
