package fi.neuvottelu;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Our models as they stand in their files: a new one is among them by itself. */
record Models(String key, BpmnModelInstance content) {
    static List<Models> all() {
        return ProcessModelTest.models().map(Models::read).toList();
    }

    private static Models read(File file) {
        var content = Bpmn.readModelFromFile(file);
        return new Models(
                content.getModelElementsByType(Process.class).iterator().next().getId(), content);
    }

    /** Ids of all steps, or of all arrows. */
    List<String> elements(Class<? extends FlowElement> kind) {
        return content.getModelElementsByType(kind).stream()
                .map(FlowElement::getId)
                .toList();
    }

    /** {@code minutes-approval/draftMinutes} and so on. */
    Stream<String> userTasks() {
        return elements(UserTask.class).stream().map(step -> key + "/" + step);
    }

    boolean hasStartForm() {
        return content.getModelElementsByType(StartEvent.class).stream()
                .anyMatch(start -> start.getCamundaFormKey() != null);
    }
}
