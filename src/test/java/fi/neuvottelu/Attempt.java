package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person sends that no form of ours sends. */
final class Attempt {
    static final String ENGINE = "/camunda/api/engine/engine/default/";
    static final String OURS = "/camunda/api/neuvottelu/";
    static final ObjectMapper JSON = new ObjectMapper();

    private Attempt() {}

    /** A step of hers, typed as it should be, and variables beside the draft. */
    static Supplier<HttpResponse<String>> handsIn(
            Person who, JsonNode task, Consumer<ObjectNode> typed, Map<String, Object> beside) {
        who.takes(task);
        var variables = variables(beside);
        variables.set("draft", variable(who.saves(task, typed)));
        var id = task.get("id").textValue();
        return () -> who.browser().post(ENGINE + "task/" + id + "/submit-form", body(variables));
    }

    /** @param instructions such as {@code startBeforeActivity answerTheRequest} */
    static Supplier<HttpResponse<String>> starts(
            Person who, String process, String businessKey, String instructions, Map<String, Object> given) {
        var words = instructions.split(" ");
        var instruction = JSON.createObjectNode().put("type", words[0]);
        instruction.put(words[0].equals("startTransition") ? "transitionId" : "activityId", words[1]);
        var body = JSON.createObjectNode().put("businessKey", businessKey);
        body.putArray("startInstructions").add(instruction);
        body.set("variables", variables(given));
        return () -> who.browser().post(ENGINE + "process-definition/key/" + process + "/start", body.toString());
    }

    static ObjectNode variables(Map<String, Object> values) {
        var variables = JSON.createObjectNode();
        values.forEach((name, value) -> variables.set(name, variable(value)));
        return variables;
    }

    private static ObjectNode variable(Object value) {
        return JSON.createObjectNode()
                .put("type", value instanceof Number number ? number(number) : type(value))
                .set("value", JSON.valueToTree(value));
    }

    private static String number(Number value) {
        return value instanceof Long ? "Long" : "Integer";
    }

    private static String type(Object value) {
        return value instanceof Boolean ? "Boolean" : "String";
    }

    static String body(ObjectNode variables) {
        return JSON.createObjectNode().set("variables", variables).toString();
    }

    /** It is answered with a no, and all is as it was before it, also after what waits to be done. */
    static void changesNothing(JdbcClient rows, TestClock clock, Supplier<HttpResponse<String>> attempt) {
        clock.runDue();
        var before = Snapshot.now(rows);
        var answer = attempt.get();
        clock.runDue();
        assertThat(Snapshot.now(rows).changesSince(before)).as(said(answer)).isEmpty();
        assertThat(answer.statusCode()).as(said(answer)).isBetween(400, 499);
    }

    static String said(HttpResponse<String> answer) {
        return answer.request().method() + " " + answer.uri().getPath() + " -> " + answer.statusCode() + " "
                + answer.body();
    }

    static String newDraft() {
        return UUID.randomUUID().toString();
    }
}
