package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in the message bundles, but for the first words, said before the server has answered. */
class NoTextInScriptsTest {
    private static final Pattern NATIONAL_LETTERS = Pattern.compile("(.*[äöåÄÖÅ].*)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b((?:aria-label|title|placeholder|alt)=\"[^{\"]*\\p{L}[^\"]*\")");

    /** Between two tags, without what AngularJS puts in; an attribute may hold a sign that looks like the end of a tag. */
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">((?<=[\\w\"'/]>)[^<>{}\"]*\\p{L}{2}[^<>{}\"]*)<");

    /** The first words; and what is understood of what people paste, which nobody is told. */
    private static final Pattern SAYS_OR_UNDERSTANDS =
            Pattern.compile("/first-words\\.js$|/rules/(pasted-plan|minutes-points)\\.js$");

    @Test
    void scriptsSayNothingOfTheirOwn() {
        var scripts = Sources.of(List.of(Sources.FORMS, Sources.MODULES, Sources.WEB_APPS), ".js");
        var own = new ArrayList<String>();
        scripts.forEach((file, source) -> {
            if (!SAYS_OR_UNDERSTANDS.matcher(file).find()) {
                Sources.found(NATIONAL_LETTERS, source).map(String::strip).forEach(own::add);
            }
        });
        // Its three languages at once: read before one is chosen.
        assertThat(own).singleElement().asString().contains("Kieli – Språk – Language");
    }

    @Test
    void formsSayNothingOfTheirOwn() {
        assertThat(Sources.of(List.of(Sources.FORMS), ".html").values().stream()
                        .flatMap(form ->
                                Stream.concat(Sources.found(ATTRIBUTE, form), Sources.found(BETWEEN_TAGS, form))))
                .isEmpty();
    }

    @Test
    void aTextOfItsOwnIsFound() {
        assertThat(Sources.found(BETWEEN_TAGS, "<p>{{ t('form.saved') }}</p><p class=\"a\">Hyvä</p>"))
                .containsExactly("Hyvä");
        assertThat(Sources.found(ATTRIBUTE, "<i title=\"Poista\" aria-label=\"{{ t('form.remove') }}\">"))
                .containsExactly("title=\"Poista\"");
    }
}
