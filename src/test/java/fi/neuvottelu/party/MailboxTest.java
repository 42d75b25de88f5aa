package fi.neuvottelu.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailboxTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    kirjaamo@vaasa.fi,             kirjaamo@vaasa.fi
                    Kirjaamo@VAASA.FI,             Kirjaamo@vaasa.fi
                    hyte.koordinaattori+x@a-b.fi,  hyte.koordinaattori+x@a-b.fi
                    o'brien_2@sub.domain.museum,   o'brien_2@sub.domain.museum
                    a@b.fi,                        a@b.fi
                    kirjaamo@jämsä.fi,             kirjaamo@xn--jms-qlac.fi
                    kirjaamo@xn--jms-qlac.fi,      kirjaamo@xn--jms-qlac.fi
                    info@anár.eu,                  info@xn--anr-fla.eu
                    info@пример.рф,                info@xn--e1afmkfd.xn--p1ai
                    ' a@b.fi ',                    a@b.fi
                    a@b.fi;,                       a@b.fi
                    'a@b.fi, ',                    a@b.fi
                    mailto:a@b.fi,                 a@b.fi
                    MAILTO:a@b.fi?subject=Kutsu,   a@b.fi
                    <a@b.fi>,                      a@b.fi
                    Vaasa <kirjaamo@vaasa.fi>,     kirjaamo@vaasa.fi
                    Åsa Öhman <a@b.fi>;,           a@b.fi
                    '"Virtanen, Maija" <maija@x.example>', maija@x.example
                    'Virtanen, Maija <maija@x.example>',   maija@x.example
                    a@b.fi <a@b.fi>,               a@b.fi
                    a@b.fi<mailto:a@b.fi>,         a@b.fi
                    '''a@b.fi''',                  a@b.fi""")
    void anAddressIsAccepted(String typed, String address) {
        assertThat(Mailbox.of(typed).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    kirjaamo@xn--jms-qlac.fi, kirjaamo@jämsä.fi
                    kirjaamo@jämsä.fi,        kirjaamo@jämsä.fi
                    Kirjaamo@vaasa.fi,        Kirjaamo@vaasa.fi""")
    void aPersonReadsTheDomainAsItIsWritten(String typed, String shown) {
        assertThat(Mailbox.of(typed).shown()).isEqualTo(shown);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("", "empty"),
                arguments("a@b.fi\r\nBcc: all@b.fi", "control"),
                arguments("a@b.fi\n", "control"),
                arguments("a\r@b.fi", "control"),
                arguments("a\u0000@b.fi", "control"),
                arguments("a@b.fi\t\n", "control"),
                arguments("a@b\u2028.fi", "control"),
                arguments("\"a\r\nBcc: x@y.fi\" <a@b.fi>", "control"),
                arguments("a\u202E@b.fi", "control"),
                arguments("a@b", "invalid"),
                arguments("a@localhost", "invalid"),
                arguments("a@b.f", "invalid"),
                arguments("a@b.123", "invalid"),
                arguments("a@10.0.0.1", "invalid"),
                arguments("a@[10.0.0.1]", "invalid"),
                arguments("a@.fi", "invalid"),
                arguments("a@b..fi", "invalid"),
                arguments("a@b.fi.", "invalid"),
                arguments("a@-b.fi", "invalid"),
                arguments("a@b-.fi", "invalid"),
                arguments("a@b_c.fi", "invalid"),
                arguments("a@", "invalid"),
                arguments("@b.fi", "invalid"),
                arguments("kirjaamo", "invalid"),
                arguments(".a@b.fi", "invalid"),
                arguments("a.@b.fi", "invalid"),
                arguments("a..b@b.fi", "invalid"),
                arguments("a:b@b.fi", "invalid"),
                arguments("x".repeat(65) + "@b.fi", "invalid"),
                arguments("a@" + "x".repeat(64) + ".fi", "invalid"),
                arguments("a@b.fi,c@d.fi", "two"),
                arguments("a@b.fi;c@d.fi", "two"),
                arguments("a@b.fi c@d.fi", "two"),
                arguments("a@b.fi <c@d.fi>", "two"),
                arguments("A <a@b.fi>, C <c@d.fi>", "two"),
                arguments("mailto:a@b.fi,c@d.fi", "two"),
                arguments(",;", "empty"),
                arguments("A <>", "empty"),
                arguments("a@@b.fi", "two"),
                arguments("a b@c.fi", "space"),
                arguments("a\u00A0b@c.fi", "space"),
                arguments("\"a b\"@c.fi", "space"),
                arguments("a\\b@c.fi", "space"),
                arguments("x".repeat(1_001) + " <a@b.fi>", "long"),
                arguments("Vaasa <kirjaamo@vaasa.fi", "displayName"),
                arguments("kirjaamo@vaasa.fi (Vaasa)", "displayName"),
                arguments("hyvä@vaasa.fi", "nonAscii"),
                arguments("\uFF41@vaasa.fi", "nonAscii"),
                arguments("a@" + "x.".repeat(126) + "fi", "long"),
                arguments("a@" + "ä.".repeat(60) + "fi", "long"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElseIsRefused(String typed, String why) {
        assertThatThrownBy(() -> Mailbox.of(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("mailbox." + why));
    }

    @Property
    void whatNobodySeesMakesNoOtherAddress(@ForAll("invisible") String mark, @ForAll @IntRange(max = 17) int at) {
        var address = "kirjaamo@vaasa.fi";
        assertThat(Mailbox.of(address.substring(0, at) + mark + address.substring(at)))
                .isEqualTo(Mailbox.of(address));
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(
                "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E", "\u200F", "\u202A", "\u2069");
    }

    @Property
    void whatIsAcceptedIsOneLineOfPlainMailThatIsAcceptedAgain(@ForAll("almostAddresses") String typed) {
        try {
            var mailbox = Mailbox.of(typed);
            assertThat(mailbox.address()).matches("[!-~&&[^\",;<>()\\\\@]]+@[a-z0-9.-]+\\.[a-z0-9-]*[a-z0-9]");
            assertThat(Mailbox.of(mailbox.address())).isEqualTo(mailbox);
            assertThat(Mailbox.of(mailbox.shown())).isEqualTo(mailbox);
        } catch (Refusal refused) {
            assertThat(refused.key()).startsWith("mailbox.");
        }
    }

    @Provide
    Arbitrary<String> almostAddresses() {
        var piece = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .withChars("AÄäåđŋß.-_+@,; \"<\r\n\t0é。")
                        .ofMinLength(1)
                        .ofMaxLength(12),
                Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(6));
        var top = Arbitraries.of(List.of(".fi", ".eu", ".рф", "", ".x", ".museum"));
        return Combinators.combine(piece, piece, top).as((local, domain, end) -> local + "@" + domain + end);
    }
}
