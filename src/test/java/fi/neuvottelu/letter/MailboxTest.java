package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.engine.Refusal;
import fi.neuvottelu.engine.Texts;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kirjaamo@nokia.fi",
                "etu.suku-nimi+neuvottelu@hyvinvointi.pirha.fi",
                "O'Brien_1@example.museum",
                "registratur@välfärd.fi",
                "kirjaamo@hämeenlinna.example",
                "kirjaamo@xn--hmeenlinna-q5a.fi"
            })
    void takesAnAddressAsItWasTyped(String address) {
        assertThat(Mailbox.of(address).address()).isEqualTo(address);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "missing"),
                Arguments.of("   ", "missing"),
                Arguments.of("a@nokia.fi\r\nBcc: b@nokia.fi", "control"),
                Arguments.of("a@nokia.fi\n", "control"),
                Arguments.of("\"a\r\nBcc: x@y.fi\" <a@nokia.fi>", "control"),
                Arguments.of("a\u0000@nokia.fi", "control"),
                Arguments.of("a@no\u200bkia.fi", "control"),
                Arguments.of("a@nokia.fi\u2028", "control"),
                Arguments.of("a@nokia.fi,b@nokia.fi", "several"),
                Arguments.of("a@nokia.fi;b@nokia.fi", "several"),
                Arguments.of("a@nokia.fi b@nokia.fi", "several"),
                Arguments.of("a@b@nokia.fi", "several"),
                Arguments.of(" a@nokia.fi", "space"),
                Arguments.of("a b@nokia.fi", "space"),
                Arguments.of("a\u00a0@nokia.fi", "space"),
                Arguments.of("\"a b\"@nokia.fi", "name"),
                Arguments.of("Kirjaamo <a@nokia.fi>", "name"),
                Arguments.of("a@nokia.fi(kirjaamo)", "name"),
                Arguments.of("päivi@nokia.fi", "letters"),
                Arguments.of("kirjaamo", "form"),
                Arguments.of("@nokia.fi", "form"),
                Arguments.of(".a@nokia.fi", "form"),
                Arguments.of("a..b@nokia.fi", "form"),
                Arguments.of("a".repeat(65) + "@nokia.fi", "form"),
                Arguments.of("a@b", "domain"),
                Arguments.of("a@", "domain"),
                Arguments.of("a@nokia.f1", "domain"),
                Arguments.of("a@nokia.f", "domain"),
                Arguments.of("a@nokia..fi", "domain"),
                Arguments.of("a@-nokia.fi", "domain"),
                Arguments.of("a@nokia.fi.", "domain"),
                Arguments.of("a@192.168.0.1", "domain"),
                Arguments.of("a@[192.168.0.1]", "domain"),
                Arguments.of("a@" + "x".repeat(64) + ".fi", "domain"),
                Arguments.of("a@" + "x.".repeat(130) + "fi", "long"),
                Arguments.of("a@" + "ä.".repeat(60) + "fi", "long"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNotOneAddressAndSaysWhy(String address, String why) {
        assertThatThrownBy(() -> Mailbox.of(address))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::key)
                .isEqualTo("mailbox." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "control", "long", "name", "several", "space", "letters", "form", "domain"})
    void everyRefusalIsSaidInThreeLanguages(String why) {
        assertThat(Stream.of("fi", "sv", "en")
                        .map(Locale::new)
                        .map(locale -> Texts.say("refusal.mailbox." + why, locale)))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void goesOnTheWireInAscii() {
        assertThat(Mailbox.of("Registratur@Välfärd.fi").wire()).isEqualTo("Registratur@xn--vlfrd-grac.fi");
    }
}
