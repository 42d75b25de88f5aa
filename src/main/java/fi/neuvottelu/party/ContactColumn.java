package fi.neuvottelu.party;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.neuvottelu.words.ReadersLanguage;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A column of a file of contacts, and what offices call it in Finnish, Swedish and English. */
enum ContactColumn {
    PARTY(
            "party",
            "osapuoli",
            "osapuolen nimi",
            "kunta",
            "kunnan nimi",
            "organisaatio",
            "organisaation nimi",
            "toimija",
            "toimijan nimi",
            "nimi",
            "part",
            "partens namn",
            "kommun",
            "kommunens namn",
            "organisation",
            "organisationens namn",
            "aktör",
            "aktörens namn",
            "namn",
            "municipality",
            "organization",
            "actor",
            "name"),
    CODE(
            "code",
            "koodi",
            "kuntakoodi",
            "kunnan koodi",
            "kuntanumero",
            "kuntanro",
            "kunnan numero",
            "tunnus",
            "kod",
            "kommunkod",
            "kommunens kod",
            "kommunnummer",
            "municipality code",
            "id"),
    ROLE("role", "rooli", "tehtävä", "roll", "uppgift", "funktion", "function"),
    EMAIL(
            "email",
            "e-mail",
            "mail",
            "email address",
            "e-mail address",
            "mailbox",
            "sähköposti",
            "sähköpostiosoite",
            "s-posti",
            "s-postiosoite",
            "sposti",
            "meili",
            "kirjaamo",
            "kirjaamon sähköposti",
            "kirjaamon sähköpostiosoite",
            "kirjaamon osoite",
            "e-post",
            "e-postadress",
            "epost",
            "epostadress",
            "mejl",
            "mejladress",
            "registratorskontor",
            "registratorskontorets e-post",
            "registratorskontorets e-postadress",
            "registratur",
            "registraturens e-post",
            "registraturens e-postadress",
            "registry",
            "registry e-mail"),
    LANGUAGE(
            "language",
            "languages",
            "language of letters",
            "kieli",
            "kielet",
            "asiointikieli",
            "kirjeiden kieli",
            "språk",
            "brevens språk",
            "språk i brev"),
    VALID_FROM(
            "validFrom",
            "valid from",
            "from",
            "start date",
            "alkaen",
            "voimassa alkaen",
            "voimassa",
            "alkupäivä",
            "alkamispäivä",
            "från",
            "från och med",
            "fr.o.m.",
            "fr o m",
            "gäller från",
            "gäller från och med",
            "giltig från",
            "startdatum");

    private final List<String> words;

    ContactColumn(String... words) {
        this.words = List.of(words);
    }

    /** As our own files have it, for a reader of this language. */
    String head(Locale language) {
        return this == CODE ? words.get(0) : Texts.say("contactFile." + words.get(0), language);
    }

    static Map<String, String> byWord() {
        return Stream.of(values())
                .flatMap(column -> Stream.concat(
                                column.words.stream(),
                                ReadersLanguage.all().stream().map(column::head))
                        .map(word -> Map.entry(word, column.name())))
                .distinct()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
