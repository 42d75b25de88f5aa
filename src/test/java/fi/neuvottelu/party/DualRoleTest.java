package fi.neuvottelu.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.Refusal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DualRoleTest {
    private static final Locale FI = Locale.forLanguageTag("fi");
    private static final Name HELSINKI_NAME = new Name("Helsinki", "Helsingfors");
    private static final Party HELSINKI = new Helsinki(HELSINKI_NAME, HELSINKI_NAME);

    @Test
    void helsinkiIsInNoCounty() {
        assertThat(DualRole.of(HELSINKI)).isNull();
        assertThat(DualRole.text(true, HELSINKI, FI)).isNull();
        assertThatThrownBy(() -> DualRole.judged(true, HELSINKI)).isInstanceOf(Refusal.class);
    }

    @Test
    void anOldDraftMarksNobody() {
        assertThat(DualRole.judged(null, HELSINKI)).isFalse();
    }
}
