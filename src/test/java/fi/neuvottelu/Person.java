package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.words.Refusal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Somebody at Tasklist: does what its pages do, through the same addresses and with the same rights. */
class Person {
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String OURS = "/camunda/api/neuvottelu/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final WebUser browser;
    private final Runnable meanwhile;

    /** @param meanwhile what the job executor and the postman do after each form that is handed in */
    Person(String id, WebUser browser, Runnable meanwhile) {
        this.id = id;
        this.browser = browser;
        this.meanwhile = meanwhile;
    }

    String id() {
        return id;
    }

    /** For what no page of Tasklist does. */
    WebUser browser() {
        return browser;
    }

    Person reads(String language) {
        browser.withLanguageCookie(language);
        return this;
    }

    /** Opens the form of the only such task of an instance, types, and hands it in. */
    void handsIn(@Nullable String instance, String step, Consumer<ObjectNode> typed) {
        handsIn(taskOf(instance, step), typed);
    }

    void handsIn(JsonNode task, Consumer<ObjectNode> typed) {
        takes(task);
        submits(task, saves(task, typed));
    }

    /** @return the version of the draft as it is kept now */
    int saves(JsonNode task, Consumer<ObjectNode> typed) {
        var draft = (ObjectNode) page(task).get("draft");
        typed.accept((ObjectNode) draft.get("content"));
        return read(browser.put(form(task) + "/draft", draft.toString()))
                .get("version")
                .intValue();
    }

    /** @return the version as it is kept, or 1 where the task is not hers to write in */
    int triesToSave(JsonNode task, Consumer<ObjectNode> typed) {
        var page = browser.get(form(task));
        var draft = page.statusCode() == 200 ? parsed(page.body()).path("draft") : JSON.nullNode();
        if (!(draft.path("content") instanceof ObjectNode content)) {
            return 1;
        }
        typed.accept(content);
        var saved = browser.put(form(task) + "/draft", draft.toString());
        return saved.statusCode() == 200 ? parsed(saved.body()).get("version").intValue() : 1;
    }

    /** @return name of the draft of a start form, whether it was kept or not */
    String triesToKeep(String process, Consumer<ObjectNode> typed) {
        var name = UUID.randomUUID().toString();
        var content = JSON.createObjectNode().put("version", 0);
        typed.accept(content.putObject("content"));
        browser.put(OURS + "start/" + process + "/draft/" + name, content.toString());
        return name;
    }

    void submits(JsonNode task, int version) {
        read(browser.post(ENGINE + "task/" + task.get("id").textValue() + "/submit-form", """
                {"variables": {"draft": {"type": "Integer", "value": %d}}}""".formatted(version)));
        meanwhile.run();
    }

    /** Claims a task that nobody has. */
    void takes(JsonNode task) {
        if (task.path("assignee").isNull()) {
            read(browser.post(
                    ENGINE + "task/" + task.get("id").textValue() + "/claim", "{\"userId\": \"" + id + "\"}"));
        }
    }

    void takesOver(JsonNode task) {
        var holder = page(task).at("/task/hold/holder");
        read(browser.post(form(task) + "/take-over?from=" + (holder.isTextual() ? holder.textValue() : ""), ""));
    }

    /** What the form of a task shows: its {@code task}, {@code draft} and {@code facts}. */
    JsonNode page(JsonNode task) {
        return read(browser.get(form(task)));
    }

    /** As Tasklist lists them for this person. */
    List<JsonNode> tasksOf(@Nullable String instance, String step) {
        var found = read(browser.get(ENGINE + "task?processInstanceId=" + instance + "&taskDefinitionKey=" + step));
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    /** Whether the form of a task opens for this person, however she came by its address. */
    boolean opens(JsonNode task) {
        return browser.get(form(task)).statusCode() == 200;
    }

    JsonNode taskOf(@Nullable String instance, String step) {
        var tasks = tasksOf(instance, step);
        assertThat(tasks).as("tasks " + step + " of " + id).hasSize(1);
        return tasks.get(0);
    }

    /** What Tasklist calls a task of hers for whoever reads Swedish. */
    String titleInSwedish(@Nullable String instance, String step) {
        var task = taskOf(instance, step).get("id").textValue();
        return asks("titles?lang=sv&ids=" + task).at("/0/title").textValue();
    }

    /** @return what the page asks for by GET, such as the dates of the ladder */
    JsonNode asks(String ours) {
        return read(browser.get(OURS + ours));
    }

    /**
     * Fills in a start form and starts the process.
     *
     * @return id of the instance
     */
    String starts(String process, @Nullable String host, Consumer<ObjectNode> typed) {
        var draft = savesStart(process, typed);
        var definition = read(browser.get(ENGINE + "process-definition?latestVersion=true&key=" + process))
                .get(0)
                .get("id")
                .textValue();
        var variables = JSON.createObjectNode();
        variables.putObject("host").put("type", "String").put("value", host);
        variables.putObject("draft").put("type", "String").put("value", draft);
        var started = read(browser.post(
                ENGINE + "process-definition/" + definition + "/submit-form",
                JSON.createObjectNode().set("variables", variables).toString()));
        meanwhile.run();
        return started.get("id").textValue();
    }

    /** Fills in a start form, and starts nothing yet. */
    String savesStart(String process, Consumer<ObjectNode> typed) {
        var draft = UUID.randomUUID().toString();
        var content = JSON.createObjectNode().put("version", 0);
        typed.accept(content.putObject("content"));
        read(browser.put(OURS + "start/" + process + "/draft/" + draft, content.toString()));
        return draft;
    }

    /** What the start form of a process shows. */
    JsonNode startPage(String process) {
        return read(browser.get(OURS + "start/" + process)).get("facts");
    }

    /** Keys of the processes that Tasklist offers this person to start. */
    List<String> mayStart() {
        var offered = read(
                browser.get(
                        ENGINE
                                + "process-definition?latestVersion=true&active=true&startableInTasklist=true&startablePermissionCheck=true"));
        return StreamSupport.stream(offered.spliterator(), false)
                .map(process -> process.get("key").textValue())
                .toList();
    }

    /** What the web apps tell her of instances beside her tasks: those that run, those that were, how many there are. */
    List<String> knowsOfInstances() {
        return Stream.of(
                        ENGINE + "process-instance",
                        ENGINE + "history/process-instance",
                        ENGINE + "history/variable-instance",
                        ENGINE + "history/task",
                        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                .map(path -> browser.get(path).body())
                .toList();
    }

    /** What the engine and our endpoint answer when she sends the start form all the same, however she came by it. */
    List<Integer> triesToStart(String process, String host) {
        return List.of(
                browser.get(OURS + "start/" + process).statusCode(),
                browser.post(
                                ENGINE + "process-definition/key/" + process + "/submit-form",
                                "{\"variables\": {\"host\": {\"type\": \"String\", \"value\": \"" + host + "\"}}}")
                        .statusCode());
    }

    private static String form(JsonNode task) {
        return OURS + "tasks/" + task.get("id").textValue();
    }

    /** @throws Refused if the answer is one of ours that the form would show */
    private static JsonNode read(HttpResponse<String> answer) {
        var body = answer.body().isBlank() ? JSON.createObjectNode() : parsed(answer.body());
        if (body.path("code").asInt() == Refusal.CODE) {
            throw new Refused(body.get("message").textValue());
        }
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isBetween(200, 299);
        return body;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(body, notJson);
        }
    }
}
