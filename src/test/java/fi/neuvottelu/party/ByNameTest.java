package fi.neuvottelu.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class ByNameTest {
    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** The codes of Kemiönsaari and Kustavi are the other way round. */
    @ParameterizedTest
    @CsvSource({
        "fi, Kemiönsaari Kustavi Maarianhamina Äänekoski Öja",
        "en, Kemiönsaari Kustavi Maarianhamina Äänekoski Öja",
        "sv, Gustavs Kimitoön Mariehamn Äänekoski Öja"
    })
    void asReadersOfTheLanguageSort(String language, String sorted) {
        LocaleContextHolder.setLocale(new Locale(language));
        var names = Stream.of(
                        new Name("Öja", "Öja"),
                        new Name("Kustavi", "Gustavs"),
                        new Name("Äänekoski", "Äänekoski"),
                        new Name("Maarianhamina", "Mariehamn"),
                        new Name("Kemiönsaari", "Kimitoön"))
                .sorted(ByName.ofReader(Name::inReadersLanguage))
                .map(Name::inReadersLanguage);
        assertThat(names).containsExactlyElementsOf(List.of(sorted.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"fi, Kemiönsaari, Kustavi", "sv, Kustavi, Kemiönsaari"})
    void everyListOfMunicipalitiesIsInThatOrder(String language, String first, String second) {
        LocaleContextHolder.setLocale(new Locale(language));
        var names = new PartyRegister()
                .parties.municipalities().stream().map(one -> one.name().fi()).toList();
        assertThat(names).containsSubsequence(first, second);
    }
}
