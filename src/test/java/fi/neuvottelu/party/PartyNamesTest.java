package fi.neuvottelu.party;

import static fi.neuvottelu.party.PartyRegister.OSTROBOTHNIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every municipality and county of the reference data is known by the names that offices give themselves. */
class PartyNamesTest {
    private final PartyRegister register = new PartyRegister();
    private final PartyNames names = new PartyNames(register.parties, register.host(OSTROBOTHNIA), List.of());

    /** The list was read over by hand, name by name. */
    @ParameterizedTest(name = "{1}: {2}")
    @CsvFileSource(resources = "/party/genitives.csv", numLinesToSkip = 1)
    void aMunicipalityIsKnownByItsGenitive(String code, String name, String genitive) {
        var party = names.known(code).orElseThrow();
        var kind = party instanceof Municipality ? " kunta" : " kaupunki";
        assertThat(Genitive.of(name).get(0)).isEqualTo(genitive.toLowerCase(Locale.ROOT));
        assertThat(Stream.of(
                        genitive + " kaupunki", genitive + kind, name + " / " + genitive + kind, code + " " + name))
                .allSatisfy(written -> assertThat(names.known(written)).contains(party));
    }

    @Test
    void theListHasEveryName() {
        assertThat(register.parties.municipalities())
                .allSatisfy(municipality -> assertThat(
                                Genitive.of(municipality.name().fi()))
                        .doesNotHaveDuplicates()
                        .isNotEmpty())
                .hasSize(292);
    }

    @Test
    void aMunicipalityIsKnownAsItIsCalledInSwedishAndEnglish() {
        assertThat(register.parties.municipalities()).allSatisfy(municipality -> {
            var name = municipality.name();
            assertThat(Stream.of(
                            name.both(),
                            name.sv() + " / " + name.fi(),
                            name.fi() + " (" + name.sv() + ")",
                            name.sv() + " stad",
                            name.sv() + " kommun",
                            name.sv() + "s kommun",
                            "staden " + name.sv(),
                            "City of " + name.fi(),
                            name.fi().toUpperCase(Locale.ROOT),
                            "\u00A0" + name.fi() + "\u200B",
                            municipality.code() + ", " + name.sv(),
                            municipality.id().value()))
                    .allSatisfy(written -> assertThat(names.known(written)).contains(municipality));
        });
    }

    @Test
    void aCountyIsKnownAsItIsCalled() {
        assertThat(register.parties.hosts())
                .filteredOn(County.class::isInstance)
                .hasSize(21)
                .allSatisfy(county -> assertThat(Stream.of(
                                county.name().fi(),
                                county.name().sv(),
                                county.name().both(),
                                county.name().fi().replace("hyvinvointialue", "hva"),
                                county.shortName().fi(),
                                county.code() + " " + county.shortName().sv()))
                        .allSatisfy(written -> assertThat(names.known(written)).contains((Party) county)));
    }

    @ParameterizedTest
    @CsvSource({
        "Pirha, 08",
        "Varha, 05",
        "POHDE, 19",
        "Siun sote, 14",
        "Keusote, 02",
        "Soite, 18",
        "Eloisa, 12",
        "Lapha, 21",
        "Kainuun hva, 20",
        "Pirha (Pirkanmaa), 08"
    })
    void aCountyIsKnownByWhatItCallsItself(String written, String code) {
        assertThat(names.known(written)).map(Party::id).contains(PartyId.ofCounty(code));
    }

    @ParameterizedTest
    @CsvSource({
        "Anár, 148",
        "anára gielda, 148",
        "Aanaar, 148",
        "AANAAR KIELDÂ, 148",
        "Aanar, 148",
        "Inari / Anár / Aanaar / Aanar, 148",
        "Inarin kunta - Aanaar kieldâ - Anára gielda - Aanar kåʹdd, 148",
        "Eanodat, 047",
        "Enontekiön kunta / Eanodaga gielda, 047",
        "Eanodat (47), 047",
        "Ohcejohka, 890",
        "Utsjoen kunta / Ohcejoga gielda, 890",
        "890 Ohcejohka, 890",
        "Soađegilli, 758",
        "Sodankylä (Soađegilli), 758",
        "Soađegili gielda, 758"
    })
    void aMunicipalityOfTheSamiHomelandIsKnownInItsSamiLanguages(String written, String code) {
        assertThat(names.known(written)).map(Party::id).contains(PartyId.ofMunicipality(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "kaupunki",
                "Vaasan",
                "Vaasan seutu",
                "Vaasa / Nowhere",
                "170 Vaasa",
                "999",
                "1",
                "Oy Vaasa Ab"
            })
    void whoIsNobodyIsNobody(String written) {
        assertThat(names.known(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vaasa / Laihia", "399 Vaasa", "Vaasan kaupunki (Laihia)"})
    void whoCanBeTwoIsAskedFor(String written) {
        assertThatThrownBy(() -> names.known(written))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("kunta-905", "kunta-399");
    }
}
