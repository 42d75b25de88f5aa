package fi.neuvottelu.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.words.Refusal;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@NeuvotteluTest
class DraftsTest {
    private final String key = UUID.randomUUID() + "/answerInvitation";

    @Autowired
    Drafts drafts;

    @Autowired
    IdentityService people;

    @BeforeEach
    void somebodyWrites() {
        people.setAuthenticatedUserId("vaasa.edustaja");
    }

    @AfterEach
    void nobodyWrites() {
        people.clearAuthentication();
    }

    @Test
    void nothingSavedIsVersionZero() {
        assertThat(drafts.read(key)).isEqualTo(new Draft(key, 0, "{}"));
    }

    @Test
    void eachSavingIsOneVersionMore() {
        assertThat(drafts.save(key, 0, "{\"a\":\"1\"}")).isEqualTo(1);
        assertThat(drafts.save(key, 1, "{\"a\":\"2\"}")).isEqualTo(2);
        assertThat(drafts.read(key)).isEqualTo(new Draft(key, 2, "{\"a\":\"2\"}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, -1})
    void whoeverDidNotReadTheLatestVersionDoesNotOverwriteIt(int read) {
        drafts.save(key, 0, "{}");
        drafts.save(key, 1, "{}");
        assertThatThrownBy(() -> drafts.save(key, read, "{\"mine\":1}"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("draft.changed"));
        assertThat(drafts.read(key).content()).isEqualTo("{}");
    }

    @Test
    void onlyTheVersionThatWasShownIsTaken() {
        drafts.save(key, 0, "{\"a\":\"ä\"}");
        assertThat(drafts.take(key, 1).content()).isEqualTo("{\"a\":\"ä\"}");
        assertThatThrownBy(() -> drafts.take(key, 2)).isInstanceOf(Refusal.class);
        drafts.discard(key);
        assertThatThrownBy(() -> drafts.take(key, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void aTextMayHaveTwentyThousandCharactersAndNotOneMore() {
        drafts.save(key, 0, "{\"deep\":[{\"text\":\"" + "x".repeat(20_000) + "\"}]}");
        assertThatThrownBy(() -> drafts.save(key, 1, "{\"deep\":[{\"text\":\"" + "x".repeat(20_001) + "\"}]}"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("draft.textTooLong"));
    }

    @Test
    void aDraftMayHaveTwoHundredThousandCharactersAndNotOneMore() {
        var text = "\"" + "ä".repeat(19_996) + "\"";
        var full = "{\"a\":[" + (text + ",").repeat(9) + "\"" + "ä".repeat(20_000 - 11) + "\"]}";
        assertThat(full).hasSizeLessThanOrEqualTo(200_000);
        var padded = full + " ".repeat(200_000 - full.length());
        drafts.save(key, 0, padded);
        assertThat(drafts.read(key).content()).isEqualTo(padded);
        assertThatThrownBy(() -> drafts.save(key, 1, padded + " "))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("draft.tooLong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\u0000\"}",
                "{\"a\":[{\"b\":\"x\\u001b\"}]}",
                "{\"a\":\"\\u0085\"}",
                "{\"\\u0007\":1}",
                "{\"a\":\"\\u007f\"}"
            })
    void controlCharactersAreRefusedWhereverTheyStand(String content) {
        assertThatThrownBy(() -> drafts.save(key, 0, content))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("draft.controlCharacter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "null", "{", "{} {}x", "12"})
    void onlyAnObjectIsADraft(String content) {
        assertThatThrownBy(() -> drafts.save(key, 0, content)).isInstanceOf(Refusal.class);
    }

    @Test
    void tabsAndLinesAreText() {
        drafts.save(key, 0, "{\"a\":\"1\\t2\\n3\\r\\n4\"}");
    }
}
