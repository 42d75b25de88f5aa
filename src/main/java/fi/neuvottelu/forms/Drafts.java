package fi.neuvottelu.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.engine.ProcessKeys;
import fi.neuvottelu.engine.Variable;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of forms, kept on the server while they are written. Two who write at once do not overwrite each other. */
@Component
public class Drafts {
    /** Characters of the whole content. */
    public static final int LONGEST_CONTENT = 200_000;

    /** Characters of any one text in it. */
    private static final int LONGEST_TEXT = Longest.TEXT.characters();

    private static final Variable<Integer> VERSION = Variable.number("draft");
    private static final String FOR_SOMEBODY = "/on-behalf";

    private final JdbcClient rows;
    private final Acting acting;
    private final Clock clock;
    private final ObjectMapper json;
    private final ProcessKeys keys;
    private final SetAside aside;

    Drafts(JdbcClient rows, Acting acting, Clock clock, ObjectMapper json, ProcessKeys keys, SetAside aside) {
        this.rows = rows;
        this.acting = acting;
        this.clock = clock;
        this.json = json;
        this.keys = keys;
        this.aside = aside;
    }

    /** Key of the draft of a start form: its owner's alone. */
    public static String startKey(String process, String user, String name) {
        return "start/" + process + "/" + user + "/" + name;
    }

    /** Key of the draft of a step: one for all who may do the step in this process instance. */
    public static String stepKey(String processInstance, String step) {
        return processInstance + "/" + step;
    }

    /** Version 0 and an empty object if nothing is saved under this key. */
    public Draft read(String key) {
        return stored(key, "").orElseGet(() -> Draft.empty(key));
    }

    /**
     * @param expectedVersion what the writer has read; 0 for the first saving
     * @return the new version
     * @throws Refusal {@code draft.changed} if somebody else has saved meanwhile
     */
    public int save(String key, int expectedVersion, String content) {
        var checked = checked(content);
        return expectedVersion == 0 ? begin(key, checked) : replace(key, expectedVersion, checked);
    }

    /**
     * The content of exactly this version; nobody can save another one before the transaction ends.
     *
     * @throws Refusal {@code draft.changed} if another version is there, or none
     */
    @Transactional
    public Draft take(String key, int version) {
        return stored(key, " for update")
                .filter(draft -> draft.version() == version)
                .orElseThrow(Drafts::changed);
    }

    /**
     * What was typed into a user task, taken by the "Record ..." step behind it: the version with which the task was
     * completed. What came by a coordinator or by a link lies under a key that no form can write.
     *
     * @throws Refusal {@code draft.changed} if another version is there, {@code draft.unreadable} if it does not fit
     */
    public <T> Taken<T> take(DelegateExecution step, String task, Class<T> type) {
        var by = acting.now();
        var own = stepKey(step.getProcessInstanceId(), task);
        var atTheForm = by.onBehalf() == null && by.byLink() == null;
        var key = atTheForm ? own : own + FOR_SOMEBODY;
        var draft = take(key, version(step));
        step.removeVariable(VERSION.name());
        discard(own);
        discard(key);
        if (atTheForm) {
            aside.discardOf(step.getProcessInstanceId());
        }
        return Taken.by(by, read(draft.content(), json.constructType(type)));
    }

    private static int version(DelegateExecution step) {
        try {
            return VERSION.find(step).orElse(0);
        } catch (ClassCastException noNumber) {
            throw changed();
        }
    }

    /** What was typed into the start form of this instance, by the person who starts it. */
    public <T> Taken<T> takeStart(DelegateExecution step, Class<T> type) {
        var key = startKey(
                keys.of(step.getProcessDefinitionId()),
                acting.requireUser(),
                String.valueOf(step.getVariable(VERSION.name())));
        T content = read(read(key).content(), json.constructType(type));
        step.removeVariable(VERSION.name());
        discard(key);
        return Taken.by(acting.now(), content);
    }

    /** Keeps what reached the coordinator by telephone or letter, or came by a link; the task is completed with it. */
    int saveOnBehalf(String processInstance, String task, Object content) {
        var key = stepKey(processInstance, task) + FOR_SOMEBODY;
        discard(key);
        try {
            return save(key, 0, json.writeValueAsString(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String content, JavaType type) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(content);
        } catch (JsonProcessingException doesNotFit) {
            throw new Refusal("draft.unreadable");
        }
    }

    public void discard(String key) {
        rows.sql("delete from draft where draft_key = :key").param("key", key).update();
    }

    private Optional<Draft> stored(String key, String lock) {
        return rows.sql("select draft_key, version, content from draft where draft_key = :key" + lock)
                .param("key", key)
                .query((row, number) ->
                        new Draft(row.getString("draft_key"), row.getInt("version"), row.getString("content")))
                .optional();
    }

    private int begin(String key, String content) {
        try {
            rows.sql("insert into draft (draft_key, version, content, saved_by, saved_at)"
                            + " values (:key, 1, :content, :by, :at)")
                    .param("key", key)
                    .param("content", content)
                    .param("by", acting.requireAuthor())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return 1;
        } catch (DuplicateKeyException meanwhile) {
            throw changed();
        }
    }

    private int replace(String key, int expectedVersion, String content) {
        var replaced = rows.sql("update draft set version = version + 1, content = :content,"
                        + " saved_by = :by, saved_at = :at where draft_key = :key and version = :expected")
                .param("content", content)
                .param("by", acting.requireAuthor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("expected", expectedVersion)
                .update();
        if (replaced == 0) {
            throw changed();
        }
        return expectedVersion + 1;
    }

    /** @throws Refusal unless it can be kept */
    String checked(String content) {
        if (content.length() > LONGEST_CONTENT) {
            throw new Refusal("draft.tooLong", LONGEST_CONTENT);
        }
        var tree = parsed(content);
        if (!tree.isObject()) {
            throw new Refusal("draft.unreadable");
        }
        check(tree);
        return content;
    }

    private JsonNode parsed(String content) {
        try {
            return json.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(content);
        } catch (JsonProcessingException notJson) {
            throw new Refusal("draft.unreadable");
        }
    }

    private static void check(JsonNode node) {
        if (node.isTextual()) {
            check(node.textValue());
        }
        node.fieldNames().forEachRemaining(Drafts::check);
        node.forEach(Drafts::check);
    }

    private static void check(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("draft.textTooLong", LONGEST_TEXT);
        }
        if (text.chars().anyMatch(character -> Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0)) {
            throw new Refusal("draft.controlCharacter");
        }
    }

    private static Refusal changed() {
        return new Refusal("draft.changed");
    }
}
