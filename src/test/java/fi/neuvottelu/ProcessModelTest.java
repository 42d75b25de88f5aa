package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.engine.KnownByRows;
import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One name per step, from diagram to class; and what every model of ours must have. */
@NeuvotteluTest
class ProcessModelTest {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Every day; all else has a date that was computed and explained. */
    private static final String THE_ONE_CYCLE = "everyMorningCycle";

    /** Set by "Ask for approval" in the seat's own scope, right before its task. */
    private static final Set<String> OF_THE_SEAT = Set.of("approver", "approveBy");

    @Autowired
    ApplicationContext beans;

    @Autowired
    List<KnownByRows> known;

    static Stream<File> models() {
        return Arrays.stream(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .sorted();
    }

    @Test
    void thereAreModels() {
        assertThat(models()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAfterItsProcess(File file) {
        assertThat(process(file).getId() + ".bpmn").isEqualTo(file.getName());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aProcessHasItsNameInThreeLanguages(File file) {
        assertThat(process(file).getName().split(" / ")).hasSize(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsCalledByItsLabel(File file) {
        for (var step : all(file, FlowNode.class)) {
            assertThat(step.getName()).as("label of " + step.getId()).isNotBlank();
            assertThat(step.getId()).isEqualTo(camelCase(step.getName()));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskIsABeanOfItsName(File file) {
        for (var step : all(file, ServiceTask.class)) {
            assertThat(step.getCamundaDelegateExpression()).isEqualTo("${" + step.getId() + "}");
            assertThat(beans.getBean(step.getId())).isInstanceOf(JavaDelegate.class);
            assertThat(beans.getType(step.getId()).getSimpleName().toLowerCase(Locale.ROOT))
                    .isEqualTo(step.getId().toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFormLiesInTheFolderOfForms(File file) {
        Stream.concat(
                        all(file, UserTask.class).stream().map(UserTask::getCamundaFormKey),
                        all(file, StartEvent.class).stream()
                                .map(StartEvent::getCamundaFormKey)
                                .filter(key -> key != null))
                .forEach(key -> {
                    assertThat(key).startsWith("embedded:/forms/").endsWith(".html");
                    assertThat(new File(key.substring("embedded:/".length()))).exists();
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatAPersonTypedIsRecordedByTheNextStep(File file) {
        for (var task : all(file, UserTask.class)) {
            var next = task.getOutgoing().iterator().next().getTarget();
            assertThat(next).as("behind " + task.getName()).isInstanceOf(ServiceTask.class);
            assertThat(next.getName()).startsWith("Record ");
            assertThat(((ServiceTask) next).isCamundaAsyncBefore())
                    .as(next.getName() + " judges while the person is still there")
                    .isFalse();
        }
    }

    /** A variable says neither whose a task is nor by when: whoever completes the one before could have set it. */
    @ParameterizedTest
    @MethodSource("models")
    void whoseATaskIsAndByWhenIsKnownByRows(File file) {
        for (var task : all(file, UserTask.class)) {
            Stream.of(task.getCamundaCandidateGroups(), task.getCamundaDueDate(), task.getCamundaAssignee())
                    .filter(Objects::nonNull)
                    .map(asked -> asked.replaceAll("[${}]", ""))
                    .filter(asked -> !OF_THE_SEAT.contains(asked))
                    .forEach(asked -> assertThat(known.stream().filter(one -> one.processes()
                                    .contains(process(file).getId())))
                            .as(task.getName() + " asks for " + asked)
                            .anyMatch(one -> one.names().contains(asked)));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatFailsIsTriedAgain(File file) {
        for (var step : all(file, Activity.class)) {
            if (step.isCamundaAsyncBefore() || step.isCamundaAsyncAfter()) {
                assertThat(step.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .count())
                        .as("retries of " + step.getName())
                        .isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTimerHasADateOfOurs(File file) {
        for (var timer : all(file, TimerEventDefinition.class)) {
            if (timer.getId().equals(THE_ONE_CYCLE)) {
                assertThat(timer.getTimeCycle().getTextContent()).isEqualTo("0 30 6 * * ?");
                continue;
            }
            assertThat(timer.getTimeCycle()).isNull();
            assertThat(timer.getTimeDuration()).isNull();
            assertThat(timer.getTimeDate().getTextContent()).matches("\\$\\{[a-zA-Z]+}");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void historyOutlivesACouncilTerm(File file) {
        assertThat(process(file).getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void gatewaysAreQuestionsAndTheirFlowsAnswers(File file) {
        for (var gateway : all(file, ExclusiveGateway.class)) {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).doesNotContainNull();
            assertThat(gateway.getDefault())
                    .as("default of " + gateway.getName())
                    .isNotNull();
        }
        assertThat(all(file, EventBasedGateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getName()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawn(File file) {
        var model = model(file);
        for (var step : all(file, FlowNode.class)) {
            assertThat(((FlowNode) model.getModelElementById(step.getId())).getDiagramElement())
                    .as(step.getName())
                    .isNotNull();
        }
    }

    @Test
    void aNameMeansOneStepInAllModels() {
        var seen = new HashMap<String, String>();
        models().forEach(file -> all(file, FlowNode.class).forEach(step -> assertThat(meaning(step))
                .as(step.getId() + " in " + file.getName())
                .isEqualTo(seen.computeIfAbsent(step.getId(), id -> meaning(step)))));
    }

    /** What the step does, wherever it stands. */
    private static String meaning(FlowNode step) {
        return Stream.of("delegateExpression", "formKey", "candidateGroups")
                .map(attribute -> String.valueOf(step.getAttributeValueNs(CAMUNDA, attribute)))
                .collect(Collectors.joining(" ", step.getName() + " ", ""));
    }

    @Test
    void everyUserTaskHasItsNameInThreeLanguages() {
        var names = new HashSet<String>();
        models().forEach(file -> all(file, UserTask.class).forEach(task -> names.add("task." + task.getId())));
        for (var language : List.of("fi", "sv", "en")) {
            var texts = java.util.ResourceBundle.getBundle(
                    "messages/tasks",
                    new Locale(language),
                    java.util.ResourceBundle.Control.getNoFallbackControl(
                            java.util.ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(texts.keySet()).as(language).containsAll(names);
        }
    }

    private static String camelCase(String label) {
        var words = label.replaceAll("[^A-Za-z0-9 ]+", " ").strip().split("\\s+");
        return words[0].toLowerCase(Locale.ROOT)
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static Process process(File file) {
        return all(file, Process.class).iterator().next();
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> java.util.Collection<T> all(
            File file, Class<T> type) {
        return model(file).getModelElementsByType(type);
    }

    private static BpmnModelInstance model(File file) {
        return Bpmn.readModelFromFile(file);
    }
}
