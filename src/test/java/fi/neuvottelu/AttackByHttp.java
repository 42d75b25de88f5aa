package fi.neuvottelu;

import static fi.neuvottelu.Attempt.ENGINE;
import static fi.neuvottelu.Attempt.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.EveryStep.Waiting;
import fi.neuvottelu.Foreign.Given;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who send to the web apps' API what no form sends. All of it must be refused, and nothing be otherwise after it. */
final class AttackByHttp {
    private static final String SOMEBODY = "kunta-049";

    private final JdbcClient rows;
    private final Foreign foreign;
    private final Tally tally;
    private final Turns turns;

    AttackByHttp(JdbcClient rows, Foreign foreign, Tally tally, Turns turns) {
        this.rows = rows;
        this.foreign = foreign;
        this.tally = tally;
        this.turns = turns;
    }

    /** Her own step, handed in as it should be but for what stands beside the draft. */
    void onStep(Person who, Waiting waiting) {
        for (var task : who.tasksOf(waiting.instance(), waiting.step())) {
            var draft = JSON.createObjectNode()
                    .put("type", "Integer")
                    .put("value", who.triesToSave(task, waiting.ways().get(0)));
            compared(who.id() + " " + waiting, () -> {
                foreign.all().forEach(given -> handsIn(who, task, draft, given));
                draftsOfNoKind().forEach(wrong -> sends(who, "submit-form", task, variables("draft", wrong)));
                detours(who, task, draft);
            });
        }
    }

    private void handsIn(Person who, JsonNode task, ObjectNode draft, Given given) {
        if (turns.next()) {
            var way = turns.count() % 2 == 0 ? "submit-form" : "complete";
            var variables = variables("draft", draft);
            variables.set(given.name(), value(given.value()));
            sends(who, way, task, variables);
        }
    }

    private static Stream<ObjectNode> draftsOfNoKind() {
        return Stream.of("1", "", null, true, -1, 99, 1L, Foreign.LONG, List.of(1))
                .map(AttackByHttp::value);
    }

    /** Whatever else the API has for a task: none of it is sent by a form. */
    private void detours(Person who, JsonNode task, ObjectNode draft) {
        var of = ENGINE + "task/" + id(task);
        var given = variables("coordinators", value(SOMEBODY));
        given.set("draft", draft);
        Stream.of("resolve", "submit-form", "complete").forEach(way -> sends(who, way, task, given));
        answered(who.browser().post(of + "/bpmnError", error(given)), "");
        answered(who.browser().post(of + "/bpmnEscalation", escalation(given)), "");
        answered(who.browser().post(of + "/delegate", user("koordinaattori.hva-03")), "");
        answered(who.browser().post(of + "/assignee", user("koordinaattori.hva-03")), "");
        answered(who.browser().post(of + "/identity-links", link()), "");
        answered(who.browser().post(of + "/comment/create", "{\"message\": \"x\"}"), "");
        for (var scope : List.of("variables", "localVariables")) {
            answered(
                    who.browser()
                            .put(of + "/" + scope + "/party", value(SOMEBODY).toString()),
                    "");
            answered(who.browser().post(of + "/" + scope, modified(given)), "");
            answered(who.browser().delete(of + "/" + scope + "/party"), "");
        }
        var instance =
                ENGINE + "process-instance/" + task.get("processInstanceId").textValue();
        answered(
                who.browser().put(instance + "/variables/party", value(SOMEBODY).toString()), "");
        answered(who.browser().post(instance + "/modification", cancelled(task)), "");
        answered(who.browser().delete(instance), "");
        var execution = ENGINE + "execution/" + task.get("executionId").textValue();
        answered(
                who.browser()
                        .put(
                                execution + "/localVariables/party",
                                value(SOMEBODY).toString()),
                "");
        answered(who.browser().post(execution + "/signal", "{}"), "");
        answered(who.browser().put(of, "{\"name\": \"x\", \"due\": \"2099-01-01T00:00:00.000+0000\"}"), "");
        answered(who.browser().delete(of), "");
    }

    /** Every model from every of its steps and arrows, for another host; and its form with more than the form sends. */
    void onStarts(Person who, String host) {
        for (var model : Models.all()) {
            compared(who + " starts " + model.key(), () -> {
                model.elements(FlowNode.class).forEach(step -> {
                    starts(who, model.key(), "startBeforeActivity", step, host);
                    starts(who, model.key(), "startAfterActivity", step, host);
                });
                model.elements(SequenceFlow.class)
                        .forEach(arrow -> starts(who, model.key(), "startTransition", arrow, host));
                foreign.all().forEach(given -> submits(who, model.key(), given));
            });
        }
    }

    private void starts(Person who, String process, String kind, String element, String host) {
        if (turns.next()) {
            answered(
                    Attempt.starts(
                                    who,
                                    process,
                                    "Pohjanmaa · Maksakaa heti",
                                    kind + " " + element,
                                    Map.of(
                                            "host",
                                            host,
                                            "coordinators",
                                            "koordinaattori-" + host,
                                            "party",
                                            SOMEBODY,
                                            "replyBy",
                                            Foreign.FAR,
                                            "reminder",
                                            Foreign.FAR))
                            .get(),
                    "");
        }
    }

    private void submits(Person who, String process, Given given) {
        if (turns.next()) {
            var variables = variables(
                    "draft", value(UUID.nameUUIDFromBytes(new byte[] {1}).toString()));
            variables.set("host", value("hva-17"));
            variables.set(given.name(), value(given.value()));
            answered(
                    who.browser()
                            .post(
                                    ENGINE + "process-definition/key/" + process + "/submit-form",
                                    Attempt.body(variables)),
                    given.toString());
        }
    }

    private void sends(Person who, String way, JsonNode task, ObjectNode variables) {
        answered(
                who.browser().post(ENGINE + "task/" + id(task) + "/" + way, Attempt.body(variables)),
                variables.fieldNames().next());
    }

    private void answered(HttpResponse<String> answer, String what) {
        var status = answer.statusCode();
        if (status >= 500) {
            tally.fault(what + " " + Attempt.said(answer));
        } else if (status >= 400) {
            tally.refused();
        } else {
            tally.accepted();
            tally.foreign("accepted: " + what + " " + Attempt.said(answer));
        }
    }

    private void compared(String what, Runnable calls) {
        var before = Snapshot.now(rows);
        calls.run();
        Snapshot.now(rows).changesSince(before).stream()
                .limit(5)
                .forEach(change -> tally.foreign(what + ": " + change));
    }

    private static ObjectNode variables(String name, ObjectNode value) {
        return JSON.createObjectNode().set(name, value);
    }

    private static ObjectNode value(Object value) {
        var written = JSON.createObjectNode();
        if (value instanceof List<?>) {
            written.put("type", "Object").put("value", JSON.valueToTree(value).toString());
            written.putObject("valueInfo")
                    .put("objectTypeName", "java.util.ArrayList")
                    .put("serializationDataFormat", "application/json");
            return written;
        }
        return written.put("type", value == null ? "Null" : value.getClass().getSimpleName())
                .set("value", JSON.valueToTree(value));
    }

    private static String error(ObjectNode variables) {
        return JSON.createObjectNode()
                .put("errorCode", "x")
                .set("variables", variables)
                .toString();
    }

    private static String escalation(ObjectNode variables) {
        return JSON.createObjectNode()
                .put("escalationCode", "x")
                .set("variables", variables)
                .toString();
    }

    private static String modified(ObjectNode variables) {
        return JSON.createObjectNode().set("modifications", variables).toString();
    }

    private static String cancelled(JsonNode task) {
        var body = JSON.createObjectNode();
        body.putArray("instructions")
                .addObject()
                .put("type", "cancel")
                .put("activityId", task.get("taskDefinitionKey").textValue());
        return body.toString();
    }

    private static String user(String id) {
        return JSON.createObjectNode().put("userId", id).toString();
    }

    private static String link() {
        return JSON.createObjectNode()
                .put("groupId", SOMEBODY)
                .put("type", "candidate")
                .toString();
    }

    private static String id(JsonNode task) {
        return task.get("id").textValue();
    }
}
