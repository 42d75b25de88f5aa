package fi.neuvottelu.party;

import static fi.neuvottelu.party.PartyRegister.OSTROBOTHNIA;
import static fi.neuvottelu.party.PartyRegister.SOUTH_SAVO;
import static fi.neuvottelu.party.PartyRegister.TODAY;
import static fi.neuvottelu.party.PartyRegister.VAASA;
import static java.time.LocalDate.parse;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {
    private final PartyRegister register = new PartyRegister();
    private final Parties parties = register.parties;

    @Test
    void theHostsAreThe21CountiesAndHelsinki() {
        var expected = new ArrayList<>(
                IntStream.rangeClosed(1, 21).mapToObj("hva-%02d"::formatted).toList());
        expected.add("helsinki");
        assertThat(parties.hosts()).extracting(host -> host.id().value()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
                    01, 7
                    02, 6
                    03, 10
                    04, 2
                    05, 27
                    06, 16
                    07, 11
                    08, 23
                    09, 10
                    10, 6
                    11, 9
                    12, 11
                    13, 19
                    14, 13
                    15, 22
                    16, 18
                    17, 14
                    18, 8
                    19, 30
                    20, 8
                    21, 21""")
    void aCountyHasItsMunicipalities(String county, int municipalities) {
        assertThat(parties.municipalitiesOf(host("hva-" + county), TODAY)).hasSize(municipalities);
    }

    @Test
    void eachOfThe291MunicipalitiesLiesInOneCounty() {
        var all = parties.hosts().stream()
                .flatMap(host -> parties.municipalitiesOf(host, TODAY).stream())
                .toList();
        assertThat(all).hasSize(291).doesNotHaveDuplicates();
    }

    @Test
    void helsinkiIsOnePartyAndHasNoMunicipalities() {
        assertThat(parties.municipalitiesOf(host("helsinki"), TODAY)).isEmpty();
        assertThat(parties.byId(Helsinki.ID)).isEqualTo(parties.host(Helsinki.ID));
        assertThat(parties.byId(Helsinki.ID).name()).isEqualTo(new Name("Helsingin kaupunki", "Helsingfors stad"));
        assertThat(parties.host(Helsinki.ID).shortName()).isEqualTo(new Name("Helsinki", "Helsingfors"));
        for (var other : List.of("kunta-091", "hva-90", "hva-091")) {
            assertThatThrownBy(() -> parties.byId(new PartyId(other))).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theUusimaaHostsNegotiateWithHus() {
        assertThat(parties.hosts())
                .filteredOn(Host::negotiatesWithHus)
                .extracting(Host::code)
                .containsExactly("01", "02", "03", "04", "90");
        assertThat(parties.byId(Hus.ID)).isEqualTo(parties.hus());
        assertThat(parties.hus().name()).isEqualTo(new Name("HUS-yhtymä", "HUS-sammanslutningen"));
    }

    @Test
    void aCountyIsBilingualIfOneOfItsMunicipalitiesIs() {
        var byMunicipalities = parties.hosts().stream()
                .filter(host -> parties.municipalitiesOf(host, TODAY).stream()
                        .anyMatch(municipality -> municipality.languageStatus() != LanguageStatus.UNILINGUAL_FI))
                .collect(toSet());
        assertThat(parties.hosts().stream()
                        .filter(host -> host instanceof County && host.bilingual())
                        .toList())
                .hasSize(7)
                .containsExactlyInAnyOrderElementsOf(byMunicipalities);
    }

    @Test
    void pertunmaaIsThereToItsLastDay() {
        var county = parties.host(SOUTH_SAVO);
        assertThat(codes(county, "2024-12-31")).contains("588", "507").hasSize(12);
        assertThat(codes(county, "2025-01-01"))
                .doesNotContain("588")
                .contains("507")
                .hasSize(11);
        var pertunmaa = parties.municipality(new PartyId("kunta-588"));
        assertThat(pertunmaa.successor()).isEqualTo("507");
        assertThat(parties.byId(pertunmaa.id())).isEqualTo(pertunmaa);
    }

    @Test
    void anotherActorIsFoundByItsNumberAfterItHasEndedToo() {
        var actor = register.otherActors.register(
                parties.host(OSTROBOTHNIA), "Folkhälsan", Sector.NONPROFIT, List.of(Language.SV));
        register.otherActors.end(actor.id(), TODAY);
        assertThat(parties.byId(actor.id())).isEqualTo(actor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kunta-170", "kunta-478", "hva-22", "hva-91", "toimija-1", "toimija-x", "KUNTA-905"})
    void anUnknownIdIsRefused(String id) {
        assertThatThrownBy(() -> parties.byId(new PartyId(id)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("party.unknown"));
    }

    @Test
    void onlyAHostIsAHost() {
        assertThat(parties.findHost(VAASA)).isEmpty();
        assertThatThrownBy(() -> parties.host(VAASA))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("party.notHost"));
        assertThatThrownBy(() -> parties.municipality(OSTROBOTHNIA)).isInstanceOf(Refusal.class);
    }

    @Test
    void namesAreInBothLanguages() {
        assertThat(parties.municipality(VAASA).name().both()).isEqualTo("Vaasa / Vasa");
        assertThat(parties.host(OSTROBOTHNIA).name().sv()).isEqualTo("Österbottens välfärdsområde");
        assertThat(parties.host(OSTROBOTHNIA).shortName()).isEqualTo(new Name("Pohjanmaa", "Österbotten"));
        assertThat(parties.subregionName("101")).isEqualTo(new Name("Mikkeli", "S:t Michel"));
        assertThatThrownBy(() -> parties.subregionName("999")).isInstanceOf(IllegalArgumentException.class);
    }

    private Host host(String id) {
        return parties.host(new PartyId(id));
    }

    private List<String> codes(Host county, String on) {
        return parties.municipalitiesOf(county, parse(on)).stream()
                .map(Municipality::code)
                .toList();
    }
}
