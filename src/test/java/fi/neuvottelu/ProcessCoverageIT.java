package fi.neuvottelu;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No path of a model is forgotten: the tests together have passed every step and every arrow at least once. */
class ProcessCoverageIT {
    private static final Path REPORT = Path.of("target", "process-coverage.txt");

    private static Set<String> passed = Set.of();

    static Stream<File> models() {
        return ProcessModelTest.models();
    }

    @BeforeAll
    static void readWhatWasPassed() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only some tests were run");
        try (var written = Files.list(ProcessCoverage.FOLDER)) {
            passed = written.flatMap(ProcessCoverageIT::lines).collect(toSet());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theReportIsWritten() throws IOException {
        var lines = models().map(ProcessCoverageIT::of).map(Object::toString).toList();
        lines.forEach(System.out::println);
        Files.write(REPORT, lines);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyPathOfAModelHasItsStory(File model) {
        assertThat(of(model).notPassed()).as(model.getName()).isEmpty();
    }

    private static Model of(File file) {
        var model = Bpmn.readModelFromFile(file);
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var arrows = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(ProcessCoverageIT::isTaken)
                .toList();
        return new Model(
                process.getId(),
                missing(process, model.getModelElementsByType(FlowNode.class)),
                missing(process, arrows),
                model.getModelElementsByType(FlowNode.class).size(),
                arrows.size());
    }

    /** From an event-based gateway the engine goes on where the event stands, and takes no arrow to it. */
    private static boolean isTaken(SequenceFlow arrow) {
        return !(arrow.getSource() instanceof EventBasedGateway);
    }

    private static List<String> missing(Process process, Collection<? extends ModelElementInstance> elements) {
        return elements.stream()
                .map(element -> element.getAttributeValue("id"))
                .filter(id -> !passed.contains(process.getId() + "/" + id))
                .sorted()
                .toList();
    }

    /** How much of one model was passed, and what was not. */
    private record Model(String id, List<String> steps, List<String> arrows, int allSteps, int allArrows) {
        List<String> notPassed() {
            return Stream.concat(steps.stream(), arrows.stream()).toList();
        }

        @Override
        public String toString() {
            var all = allSteps + allArrows;
            var done = all - notPassed().size();
            return "process coverage of %s: %d %% (%d of %d steps, %d of %d arrows)%s"
                    .formatted(
                            id,
                            100 * done / all,
                            allSteps - steps.size(),
                            allSteps,
                            allArrows - arrows.size(),
                            allArrows,
                            notPassed().isEmpty() ? "" : ", never passed: " + String.join(", ", notPassed()));
        }
    }
}
