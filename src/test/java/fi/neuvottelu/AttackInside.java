package fi.neuvottelu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.EveryStep.Start;
import fi.neuvottelu.EveryStep.Waiting;
import fi.neuvottelu.Foreign.Given;
import fi.neuvottelu.Undone.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/**
 * The same people without the edge, on the engine's API with their own rights: a step is refused, or done exactly as if
 * nothing stood beside the draft, now and when its time limits come.
 */
final class AttackInside {
    private final ProcessEngine engine;
    private final Undone undone;
    private final Foreign foreign;
    private final Tally tally;
    private final Turns turns;
    private final Set<String> done = new HashSet<>();

    AttackInside(ProcessEngine engine, Undone undone, Foreign foreign, Tally tally, Turns turns) {
        this.engine = engine;
        this.undone = undone;
        this.foreign = foreign;
        this.tally = tally;
        this.turns = turns;
    }

    void onStep(Person who, Waiting waiting) {
        for (var task : who.tasksOf(waiting.instance(), waiting.step())) {
            for (var way = 0; way < waiting.ways().size(); way++) {
                if (onStep(who, waiting, task, waiting.ways().get(way))) {
                    done.add(waiting + " " + way);
                }
            }
            others(who, waiting, task);
        }
    }

    /** Ways in which nobody could do a step that is hers: then nothing was compared. */
    List<String> neverDone(List<Waiting> all) {
        return all.stream()
                .flatMap(waiting -> IntStream.range(0, waiting.ways().size()).mapToObj(way -> waiting + " " + way))
                .filter(way -> !done.contains(way))
                .toList();
    }

    /** @return whether it can be done as it should be */
    private boolean onStep(Person who, Waiting waiting, JsonNode task, Consumer<ObjectNode> way) {
        var id = task.get("id").textValue();
        var version = who.triesToSave(task, way);
        undone.looksAgain();
        var plain = undone.of(who.id(), () -> completes(id, version, null), null);
        var what = who.id() + " " + waiting;
        repeats(what, plain, undone.of(who.id(), () -> completes(id, version, null), null));
        foreign.all().stream()
                .filter(given -> turns.next())
                .forEach(given -> judged(
                        what,
                        plain,
                        undone.of(who.id(), () -> completes(id, version, given), null),
                        given,
                        waiting.instance()));
        var worst = turns.of(foreign.worst().stream()).toList();
        if (!worst.isEmpty()) {
            later(what, id, version, worst, waiting.instance());
        }
        return !plain.isRefused();
    }

    /** What stands in the instance may do its harm when a time limit comes. */
    private void later(String what, String task, int version, List<Given> worst, String instance) {
        var day = EveryStep.TODAY.plusDays(45);
        var who = what.substring(0, what.indexOf(' '));
        var plain = undone.of(who, () -> completes(task, version, null), day);
        worst.forEach(given -> judged(
                what + " later", plain, undone.of(who, () -> completes(task, version, given), day), given, instance));
    }

    private void completes(String task, int version, @Nullable Given beside) {
        var variables = new HashMap<String, Object>();
        variables.put("draft", version);
        if (beside != null) {
            variables.put(beside.name(), beside.value());
        }
        if (turns.count() % 2 == 0) {
            engine.getTaskService().complete(task, variables);
        } else {
            engine.getFormService().submitTaskForm(task, variables);
        }
    }

    /** Whatever else the engine's API lets her do with a task concerns that task and its instance, and nothing else. */
    private void others(Person who, Waiting waiting, JsonNode task) {
        var id = task.get("id").textValue();
        var execution = task.get("executionId").textValue();
        var tasks = engine.getTaskService();
        var runtime = engine.getRuntimeService();
        Map<String, Object> given = Map.of("party", "kunta-049", "coordinators", "koordinaattori-hva-03");
        undone.looksAgain();
        Stream.<Runnable>of(
                        () -> tasks.resolveTask(id, given),
                        () -> tasks.handleBpmnError(id, "x", "x", given),
                        () -> tasks.handleEscalation(id, "x", given),
                        () -> tasks.setVariables(id, given),
                        () -> tasks.setVariablesLocal(id, given),
                        () -> tasks.removeVariables(id, given.keySet()),
                        () -> tasks.delegateTask(id, "koordinaattori.hva-03"),
                        () -> tasks.setAssignee(id, "koordinaattori.hva-03"),
                        () -> tasks.setOwner(id, "koordinaattori.hva-03"),
                        () -> tasks.addCandidateGroup(id, "koordinaattori-hva-03"),
                        () -> tasks.deleteCandidateGroup(id, "koordinaattori-hva-17"),
                        () -> tasks.setPriority(id, 99),
                        () -> tasks.setName(id, "Maksakaa heti"),
                        () -> tasks.saveTask(tasks.newTask()),
                        () -> tasks.deleteTask(id),
                        () -> runtime.setVariables(execution, given),
                        () -> runtime.setVariablesLocal(execution, given),
                        () -> runtime.signal(execution, given),
                        () -> runtime.suspendProcessInstanceById(waiting.instance()),
                        () -> runtime.deleteProcessInstance(waiting.instance(), "x"),
                        () -> runtime.createProcessInstanceModification(waiting.instance())
                                .startBeforeActivity(waiting.step())
                                .setVariables(given)
                                .execute(),
                        () -> runtime.createMessageCorrelation("sessionChanged")
                                .setVariables(given)
                                .correlateAll())
                .forEach(call -> stays(
                        who.id() + " " + waiting,
                        undone.of(who.id(), call, null),
                        List.of(id, waiting.instance(), execution)));
    }

    /** Starting with more than the form sends, with a name of one's own, and from everywhere. */
    void onStart(Person who, Start start) {
        var draft = who.triesToKeep(start.process(), start.typed());
        Map<String, Object> asSent = new HashMap<>();
        asSent.put("host", start.host());
        asSent.put("draft", draft);
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(start.process())
                .latestVersion()
                .singleResult()
                .getId();
        undone.looksAgain();
        var what = who.id() + " starts " + start.process();
        var plain = undone.of(who.id(), () -> engine.getFormService().submitStartForm(definition, asSent), null);
        repeats(
                what,
                plain,
                undone.of(who.id(), () -> engine.getFormService().submitStartForm(definition, asSent), null));
        if (plain.isRefused()) {
            tally.foreign(what + " cannot be compared: " + plain.refused());
        }
        judged(
                what + " under another name",
                plain,
                undone.of(
                        who.id(),
                        () -> engine.getFormService().submitStartForm(definition, "Maksakaa heti", asSent),
                        null),
                new Given("", ""),
                "");
        turns.of(foreign.all().stream()).forEach(given -> {
            var variables = new HashMap<>(asSent);
            variables.put(given.name(), given.value());
            var effect =
                    undone.of(who.id(), () -> engine.getFormService().submitStartForm(definition, variables), null);
            judged(what, plain, effect, given, "*");
        });
        elsewhere(who, start, asSent, plain);
    }

    private void elsewhere(Person who, Start start, Map<String, Object> asSent, Effect plain) {
        var model = Models.all().stream()
                .filter(one -> one.key().equals(start.process()))
                .findFirst()
                .orElseThrow();
        var variables = new HashMap<>(asSent);
        foreign.worst().stream()
                .filter(given -> !"host".equals(given.name()))
                .forEach(given -> variables.put(given.name(), given.value()));
        var others = new HashMap<>(variables);
        others.put("host", "hva-03");
        var nobodys = new HashMap<>(variables);
        nobodys.remove("host");
        for (var given : List.of(variables, others, nobodys)) {
            model.elements(FlowNode.class).forEach(step -> {
                starts(who, start, plain, step, given, builder -> builder.startBeforeActivity(step));
                starts(who, start, plain, step, given, builder -> builder.startAfterActivity(step));
            });
            model.elements(SequenceFlow.class)
                    .forEach(arrow ->
                            starts(who, start, plain, arrow, given, builder -> builder.startTransition(arrow)));
        }
    }

    private void starts(
            Person who,
            Start start,
            Effect plain,
            String element,
            Map<String, Object> given,
            Consumer<ProcessInstantiationBuilder> from) {
        if (!turns.next()) {
            return;
        }
        var effect = undone.of(
                who.id(),
                () -> {
                    var builder = engine.getRuntimeService()
                            .createProcessInstanceByKey(start.process())
                            .businessKey("Maksakaa heti");
                    from.accept(builder);
                    builder.setVariables(given).execute(turns.count() % 4 < 2, turns.count() % 2 == 0);
                },
                null);
        if (effect.isRefused()) {
            tally.refused();
            return;
        }
        tally.accepted();
        if (!effect.changes().isEmpty() && !effect.changes().equals(plain.changes())) {
            tally.foreign(who.id() + " starts " + start.process() + " at " + element + " for " + given.get("host")
                    + ": " + first(effect.changes()));
        }
    }

    private void repeats(String what, Effect once, Effect twice) {
        if (!once.changes().equals(twice.changes())) {
            tally.foreign(what + " cannot be compared: " + first(minus(twice.changes(), once.changes())));
        }
    }

    private void judged(String what, Effect plain, Effect effect, Given given, String instance) {
        if (effect.isRefused()) {
            tally.refused();
            return;
        }
        tally.accepted();
        var expected = without(plain.changes(), given, instance);
        var seen = without(effect.changes(), given, instance);
        if (plain.isRefused() || !expected.equals(seen)) {
            tally.foreign(what + " with " + given + ": "
                    + first(plain.isRefused() ? seen : minus(seen, expected)) + " instead of "
                    + first(minus(expected, seen)));
        }
    }

    private void stays(String what, Effect effect, List<String> own) {
        if (effect.isRefused()) {
            tally.refused();
            return;
        }
        tally.accepted();
        effect.changes().stream()
                .filter(change -> own.stream().noneMatch(change::contains))
                .limit(2)
                .forEach(change -> tally.foreign(what + ": " + change));
    }

    /** The variable itself, in her own instance, is no effect. */
    private static List<String> without(List<String> changes, Given given, String instance) {
        return changes.stream()
                .filter(change -> !(change.contains("ACT_RU_VARIABLE")
                        && change.contains("NAME_=" + given.name() + ",")
                        && change.contains("PROC_INST_ID_=" + instance)))
                .toList();
    }

    private static List<String> minus(List<String> all, List<String> known) {
        var rest = new ArrayList<>(all);
        known.forEach(rest::remove);
        return rest;
    }

    private static String first(List<String> changes) {
        return changes.stream().limit(3).toList() + " (" + changes.size() + ")";
    }
}
