package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void aRowNamesWhatIsWrongWithItAndKnowsItselfAlone() {
        var first = together.of(refusal -> new Refusal("plan.ofSession", 1, String.valueOf(refusal.getMessage())));
        var second = together.of(refusal -> new Refusal("plan.ofSession", 2, String.valueOf(refusal.getMessage())));
        assertThat(second.take(() -> "kept")).contains("kept");
        second.judge(() -> wrong("plan.noSession"));
        assertThat(first.isRight()).isTrue();
        assertThat(second.isRight()).isFalse();
        assertThat(together.isRight()).isFalse();
        assertThatThrownBy(together::end)
                .hasMessage(new Refusal("plan.ofSession", 2, String.valueOf(new Refusal("plan.noSession").getMessage()))
                        .getMessage());
    }

    private static void wrong(String key) {
        throw new Refusal(key);
    }
}
