package fi.neuvottelu.statute;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Host;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The section of law on which a negotiation rests, by the Act and by who is its host. */
class SectionTest {
    @Test
    void aCountysYearlyNegotiationRestsOnSection7() {
        assertThat(text(Act.HEALTH_PROMOTION, Negotiators.PIRKANMAA, "fi")).isEqualTo("612/2021 7 § 4 mom.");
    }

    @Test
    void helsinkisYearlyNegotiationRestsOnSection6() {
        assertThat(text(Act.HEALTH_PROMOTION, Negotiators.HELSINKI, "sv")).isEqualTo("612/2021 6 § 5 mom.");
        assertThat(text(Act.HEALTH_PROMOTION, Negotiators.HELSINKI, "en")).isEqualTo("612/2021 s. 6(5)");
    }

    @Test
    void theNegotiationOfACouncilTermRestsOnTheWholeSection14() {
        assertThat(text(Act.COOPERATION, Negotiators.PIRKANMAA, "fi")).isEqualTo("611/2021 14 §");
        assertThat(text(Act.COOPERATION, Negotiators.PIRKANMAA, "en")).isEqualTo("611/2021 s. 14");
    }

    private static String text(Act act, Host host, String language) {
        return Section.of(act, host).text(new Locale(language));
    }
}
