package fi.neuvottelu;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** Which steps and arrows of our models the tests of this context have passed so far. */
class ProcessCoverage {
    private final Set<String> passed = ConcurrentHashMap.newKeySet();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final RepositoryService repository;

    ProcessCoverage(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** A step counts when it ends, an arrow when it is taken. */
    @EventListener
    void passes(ExecutionEvent event) {
        var model = keyOf(event.getProcessDefinitionId()) + "/";
        if (ExecutionListener.EVENTNAME_TAKE.equals(event.getEventName())) {
            passed.add(model + event.getCurrentTransitionId());
        } else if (ExecutionListener.EVENTNAME_END.equals(event.getEventName())) {
            passed.add(model + event.getCurrentActivityId());
        }
    }

    /** The id of a definition does not always begin with its key: a long one is left out. */
    private String keyOf(String definition) {
        return keys.computeIfAbsent(
                definition, id -> repository.getProcessDefinition(id).getKey());
    }

    boolean isEmpty() {
        return passed.isEmpty();
    }

    Model of(File file) {
        var model = Bpmn.readModelFromFile(file);
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var arrows = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(ProcessCoverage::isTaken)
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

    private List<String> missing(Process process, Collection<? extends ModelElementInstance> elements) {
        return elements.stream()
                .map(element -> element.getAttributeValue("id"))
                .filter(id -> !passed.contains(process.getId() + "/" + id))
                .sorted()
                .toList();
    }

    /** How much of one model was passed, and what was not. */
    record Model(String id, List<String> steps, List<String> arrows, int allSteps, int allArrows) {
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
