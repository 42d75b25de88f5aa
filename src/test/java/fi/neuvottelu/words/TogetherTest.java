package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TogetherTest {
    private final Together together = new Together();

    @Test
    void whatIsRightPasses() {
        together.judge(() -> {});
        assertThatCode(together::end).doesNotThrowAnyException();
    }

    @Test
    void oneRefusalStaysWhatItIs() {
        together.judge(() -> wrong("plan.noSession"));
        assertThatThrownBy(together::end)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).key())
                .isEqualTo("plan.noSession");
    }

    @Test
    void severalAreSaidTogether() {
        together.judge(() -> wrong("plan.noSession"));
        together.judge(() -> {});
        together.judge(() -> wrong("plan.noParticipants"));
        assertThatThrownBy(together::end)
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(
                        new Refusal("plan.noSession").getMessage(), new Refusal("plan.noParticipants").getMessage());
    }

    private static void wrong(String key) {
        throw new Refusal(key);
    }
}
