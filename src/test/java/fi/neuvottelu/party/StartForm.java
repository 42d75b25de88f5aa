package fi.neuvottelu.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** A start form in the hands of one person: its page, the draft that it keeps while she writes, the sending. */
final class StartForm {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String OURS = "/camunda/api/neuvottelu/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/process-definition";

    private final String process;
    private final WebUser browser;

    StartForm(String process, int port, String user, String language) {
        this.process = process;
        this.browser = WebUser.of(port, user, TestPeople.PASSWORD).withLanguageCookie(language);
    }

    WebUser browser() {
        return browser;
    }

    JsonNode facts() {
        return read(browser.get(OURS + "start/" + process)).get("facts");
    }

    /** What the engine answers when the form is sent: 200, or a refusal. */
    HttpResponse<String> send(String host, Object content) {
        var name = UUID.randomUUID().toString();
        var saved = browser.put(
                OURS + "start/" + process + "/draft/" + name, write(Map.of("version", 0, "content", content)));
        if (saved.statusCode() != 200) {
            return saved;
        }
        var variables = Map.of("host", text(host), "draft", text(name));
        return browser.post(ENGINE + "/" + definition() + "/submit-form", write(Map.of("variables", variables)));
    }

    /** As Tasklist finds it; whoever does not see the process asks for one that is none. */
    private String definition() {
        return read(browser.get(ENGINE + "?latestVersion=true&key=" + process))
                .path(0)
                .path("id")
                .asText("none");
    }

    /** The text of a refusal, without what the engine puts before it. */
    static String said(HttpResponse<String> answer) {
        return read(answer).path("message").asText().replaceFirst("^Cannot [^\\n]*?: ", "");
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), notJson);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> text(String value) {
        return Map.of("type", "String", "value", value);
    }
}
