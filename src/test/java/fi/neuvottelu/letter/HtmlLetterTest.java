package fi.neuvottelu.letter;

import static fi.neuvottelu.party.Language.FI;
import static fi.neuvottelu.party.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Language;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlLetterTest {
    private static final FixedWords WORDS =
            new FixedWords(Set.of("Kutsu neuvotteluun", "Esityslista"), Set.of("Paikka"));

    @Test
    void aLetterHasHeadingsLabelsAndLists() {
        assertThat(page("""
                        Kutsu neuvotteluun

                        Paikka: Vaasa
                        Muuta: jotakin

                        Esityslista
                        1. Avaus
                           Vastuutaho: kunta
                        2. Päätös
                        - Yksi

                        Katso https://kokous.example/a?b=1&c=2.
                        """))
                .contains(
                        ">Kutsu neuvotteluun</h1>",
                        "<strong>Paikka:</strong> Vaasa<br>\nMuuta: jotakin</p>",
                        ">Esityslista</h2>",
                        "<li value=\"1\">Avaus<br>\nVastuutaho: kunta</li>\n<li value=\"2\">Päätös</li>\n</ol>",
                        "<li>Yksi</li>\n</ul>",
                        "Katso <a href=\"https://kokous.example/a?b=1&amp;c=2\">https://kokous.example/a?b=1&amp;c=2</a>.</p>");
    }

    @Test
    void oneThingToDoIsAButtonToOurOwnServiceOnly() {
        var page = page("""
                Maksakaa tästä:
                https://muualla.example/x

                Vastatkaa tästä:
                https://neuvottelu.example/v/abc

                Vastatkaa tästä:
                https://neuvottelu.example/v/abc
                """);

        assertThat(page).containsOnlyOnce("display:inline-block").contains(">Vastatkaa tästä</a>");
        assertThat(page.indexOf("muualla.example")).isLessThan(page.indexOf("display:inline-block"));
        TheSameInHtml.check(page, """
                Maksakaa tästä:
                https://muualla.example/x

                Vastatkaa tästä:
                https://neuvottelu.example/v/abc

                Vastatkaa tästä:
                https://neuvottelu.example/v/abc
                """);
    }

    @Test
    void eachLanguageIsMarkedAsSuch() {
        var text = LanguageParts.of(List.of(new LanguageParts.Part(SV, "Hej"), new LanguageParts.Part(FI, "Hei")))
                .text();

        assertThat(html(text, SV, FI))
                .containsSubsequence(
                        "<html lang=\"sv\"",
                        "<p lang=\"sv\"",
                        "Texten är först på svenska",
                        "<p lang=\"fi\"",
                        "<div lang=\"sv\">",
                        "Hej",
                        "<hr",
                        "<div lang=\"fi\">",
                        "Hei");
    }

    @Test
    void aRuleThatSomebodyTypedEndsNoLanguage() {
        var rule = "-".repeat(60);
        var text = LanguageParts.of(List.of(
                        new LanguageParts.Part(FI, "Ennen\n\n" + rule + "\n\njälkeen"),
                        new LanguageParts.Part(SV, "Hej")))
                .text();

        assertThat(LanguageParts.read(text, List.of(FI, SV)).parts())
                .extracting(LanguageParts.Part::language)
                .containsExactly(FI, SV);
        assertThat(html(text, FI, SV)).containsOnlyOnce("<hr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</div><img src=x onerror=alert(1)>",
                "\" style=\"x",
                "&lt;b&gt; &amp; ' \"",
                "https://a.example/\"onmouseover=\"alert(1)",
                "https://a.example/<b>",
                "javascript:alert(1)",
                "- ",
                "1. ",
                "0. x",
                "999999999999. x",
                ":",
                "https://",
            })
    void whatPeopleTypedShowsAsTyped(String typed) {
        var page = page("Kutsu neuvotteluun\n\nPaikka: " + typed + "\n- " + typed + "\n1. " + typed + "\n\n" + typed);

        assertThat(page).doesNotContain("<script", "<img", "onmouseover=\"", "href=\"javascript");
        TheSameInHtml.check(
                page, "Kutsu neuvotteluun\n\nPaikka: " + typed + "\n- " + typed + "\n1. " + typed + "\n\n" + typed);
    }

    /** Whatever lines come together. */
    @Test
    void noWordIsLostOrAdded() {
        var random = new Random(14);
        var lines = List.of(
                "",
                "",
                "Kutsu neuvotteluun",
                "Esityslista",
                "Paikka: <b>",
                "- yksi",
                "1. kaksi",
                "  jatkuu",
                "-",
                "12. x",
                "Vastatkaa tästä:",
                "https://neuvottelu.example/v/abc",
                "sana https://a.example/x, toinen",
                "& \"'",
                "    ",
                "2.",
                "Paikka:");
        for (var n = 0; n < 2000; n++) {
            var text = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(line -> lines.get(random.nextInt(lines.size())))
                    .collect(Collectors.joining("\n"));
            if (!text.isBlank()) {
                TheSameInHtml.check(page(text), text);
            }
        }
    }

    @Test
    void whatATemplateSaysIsToldFromWhatItIsGiven() {
        var words = FixedWords.of("""
                Subject

                [# th:if="${l.a() != null}"]Kutsu peruttu[/][# th:each="x : ${l.b()}" th:if="${x != l.c()}"]Siirto
                [/]Paikka: [(${l.place()})]
                [# th:if="${not l.d()}"]Etäyhteys: [(${l.link()})]
                [/]Kielet ja esteettömyys
                Vastatkaa viimeistään pian.
                [(${l.typed()})]
                """);

        assertThat(words.headings()).contains("Kutsu peruttu", "Siirto", "Kielet ja esteettömyys");
        assertThat(words.headings()).noneMatch(line -> line.endsWith("."));
        assertThat(words.labels()).containsExactlyInAnyOrder("Paikka", "Etäyhteys");
    }

    private static String page(String text) {
        return html(text, FI);
    }

    private static String html(String text, Language... languages) {
        return new HtmlLetter(TheSameInHtml.HERE, language -> WORDS).of("Aihe", text, List.of(languages));
    }
}
