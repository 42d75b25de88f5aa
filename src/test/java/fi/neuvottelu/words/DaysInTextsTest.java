package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our own days can be set, so no text states a number of them: it comes as an argument, from what is set. */
class DaysInTextsTest {
    /** A choice between one and several, {@code 1#1 day}, is none. */
    private static final Pattern STATED = Pattern.compile(
            "(?<![#.\\d])(\\b(\\d+|two|three|kaksi|kahden|kolme|kolmen|två|tre) "
                    + "(päiv|viiko|viikk|kuukau|dag|veck|månad|day|week|month)\\p{L}*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** No day of ours: how soon feedback on accessibility is answered under Act 306/2019, and a request under GDPR art. 12(3). */
    private static final Set<String> STATUTORY =
            Set.of("statement.feedback.text", "statement.authority.text", "privacy.rights.ask");

    @Test
    void noTextStatesDays() {
        var texts = new TreeMap<String, String>(
                Sources.of(List.of(Sources.FORMS, Sources.LETTERS, Sources.MODELS), ".html", ".txt", ".bpmn"));
        Bundles.names()
                .forEach(bundle -> Bundles.LANGUAGES.forEach(
                        language -> texts.put(bundle + "_" + language, stated(Bundles.texts(bundle, language)))));

        assertThat(texts.entrySet().stream().flatMap(text -> Sources.found(STATED, text.getValue())
                        .map(stated -> text.getKey() + ": " + stated)))
                .isEmpty();
    }

    @Test
    void aStatedNumberIsFound() {
        assertThat(Stream.of(
                                "minst 14 dagar efter",
                                "within two weeks",
                                "{0,choice,1#1 päivä|1<{0} päivää}",
                                "31.5. päivä")
                        .flatMap(text -> Sources.found(STATED, text)))
                .containsExactly("14 dagar", "two weeks");
    }

    private static String stated(Map<String, String> texts) {
        var ours = new TreeMap<>(texts);
        ours.keySet().removeAll(STATUTORY);
        return String.join("\n", ours.values());
    }
}
