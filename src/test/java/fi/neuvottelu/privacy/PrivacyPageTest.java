package fi.neuvottelu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.WebUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger reads of a host: what GDPR 13 and 14 ask for, from the settings and as the product is. */
@NeuvotteluTest
class PrivacyPageTest {
    private static final String PAGE = "/neuvottelu/tietosuoja";

    @LocalServerPort
    int port;

    @Test
    void allThatTheRegulationAsksForIsSaid() {
        assertThat(read(PAGE + "/hva-17", "fi"))
                .contains("<h1>Tietosuoja: Pohjanmaan hyvinvointialue</h1>")
                .contains("Rekisterinpitäjä on Pohjanmaan hyvinvointialue.", ">Kirjaamo<", "000 000 0017", "Katu 1")
                .contains("mailto:kirjaamo@pohjanmaa.example", "mailto:tietosuojavastaava@kirjaamo.example")
                .contains("612/2021 7 § ja 611/2021 14 §")
                .contains(
                        "6 artiklan 1 kohdan e alakohta, ja tietosuojalaki (1050/2018), 4 §",
                        "ei perustu suostumukseen")
                .contains("Lähde: osapuoli, joka on nimennyt henkilön.")
                .contains("Kaikille sama", "Vain tälle", "Mihinkään ei siirretä.", "621/1999")
                .contains("säilytetään 1 vuoden. Peruste: oma päätös", "60 kuukauden ikäisiä")
                .contains("15 artikla", "16 artikla", "17 artikla", "18 artikla", "21 artikla", "20 artikla")
                .contains("ei tee kenestäkään automaattisia päätöksiä eikä profiloi")
                .contains("77 artikla", "Tietosuojavaltuutetun toimisto", "30.3.2026")
                .doesNotContain("??", ">null", "saman tilaisuuden yhdessä");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | Dataskydd: Österbottens välfärdsområde | Registratorskontoret | i 1 år. Grund: eget beslut | Inget överförs. | Dataombudsmannens byrå",
                "en | Privacy: Pohjanmaan hyvinvointialue | Registry | for 1 year. Ground: own decision | Mihinkään ei siirretä. | Office of the Data Protection Ombudsman"
            })
    void inTheReadersLanguage(
            String language, String title, String name, String retention, String transfers, String authority) {
        assertThat(read(PAGE + "/hva-17", language))
                .contains("<html lang=\"" + language + "\">", title, name, retention, transfers, authority)
                .doesNotContain("??", ">null");
    }

    /** A letter leads there all the same. */
    @Test
    void whatAHostHasNotSaidIsSaidToBeMissingAndNothingIsMadeUp() {
        assertThat(read(PAGE + "/helsinki", "fi"))
                .contains("<h1>Tietosuoja: Helsingin kaupunki</h1>", "612/2021 6 § 5 mom.")
                .contains("Yhteystietoja ei ole vielä kerrottu tässä.")
                .contains("säilytetään 10 vuotta. Peruste: päätös esimerkki")
                .contains("ei ole ilmoittanut, että tietoja siirrettäisiin")
                .as("who is the controller of what where hosts of Uusimaa meet together")
                .contains("kukin on rekisterinpitäjä siinä, mikä kuuluu sen omaan kierrokseen")
                .doesNotContain("611/2021", "Vain tälle");
    }

    @Test
    void thoseThatHaveBegunAreListedAndEveryPageLeadsThere() {
        assertThat(read(PAGE, "sv"))
                .contains("<h1>Dataskydd</h1>", "href=\"" + PAGE + "/hva-17\"", "Österbottens välfärdsområde");
        assertThat(read("/neuvottelu/ohje", "sv")).contains("<a href=\"" + PAGE + "\">Dataskydd</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kunta-905", "/hus", "/hva-22", "/hva-17/", "/HVA-17", "/%3Cscript%3E"})
    void whoIsNoHostHasNoPage(String none) {
        assertThat(WebUser.anonymous(port).opens(PAGE + none).statusCode()).isEqualTo(404);
    }

    private String read(String page, String language) {
        return WebUser.anonymous(port).withAcceptLanguage(language).opens(page).body();
    }
}
