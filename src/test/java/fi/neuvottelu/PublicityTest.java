package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Kind;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request for information is answered by: each document with its stage, the section and the day (621/1999 ss. 5–7). */
@ScenarioTest
class PublicityTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    Documents documents;

    private OpenedSession session;
    private Person atHost;
    private long minutes;

    @BeforeEach
    void minutesAreRegistered() {
        session = coordinator.opensRoundWithOneSession("Pohjois-Karjala", Scenario.DAY, "Outokumpu");
        clock.passes(session.day());
        DocumentsOfTests.register(documents, session, Kind.MINUTES_DRAFT, "Luonnos", 1);
        minutes = DocumentsOfTests.register(documents, session, Kind.MINUTES, "Pöytäkirja", 2)
                .id();
        atHost = coordinator.atTasklist(session.round().host()).reads("fi");
    }

    @Test
    void ourRuleProposesAndSaysThatItIsOurs() throws Exception {
        var list = list();
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("stage").textValue()).isEqualTo("NOT_YET_PUBLIC");
        assertThat(list.get(0).get("publicFrom").isNull()).isTrue();
        assertThat(list.get(1).get("stage").textValue()).isEqualTo("PUBLIC");
        assertThat(list.get(1).get("ground").textValue()).isEqualTo("621/1999 6 § 1 mom. 6 kohta");
        assertThat(list.get(1).get("publicFrom").textValue())
                .isEqualTo(session.day().toString());
        assertThat(list).noneMatch(line -> line.get("byHost").booleanValue());
        assertThat(atHost.browser().opens(path()).body()).contains("ehdotus, oma tulkintamme");
    }

    @Test
    void theFileHasTheSameInTheReadersLanguage() {
        assertThat(atHost.browser().get(path() + ".csv").body())
                .contains("Asiakirja;Laji", "Pöytäkirja;Pöytäkirja;2;", "julkinen;621/1999 6 § 1 mom. 6 kohta")
                .contains("Neuvottelun tunnus " + session.round().row().id());
        assertThat(coordinator
                        .atTasklist(session.round().host())
                        .reads("sv")
                        .browser()
                        .get(path() + ".csv")
                        .body())
                .contains("offentlig;621/1999 6 § 1 mom. 6 punkten");
    }

    @Test
    void theCoordinatorSaysOtherwiseWithAReasonAndWhatWasStays() throws Exception {
        assertThat(says("stage", "NOT_YET_PUBLIC", "reason", "Tarkastus on kesken")
                        .statusCode())
                .isEqualTo(302);
        assertThat(says(
                                "stage",
                                "PARTLY_SECRET",
                                "ground",
                                "621/1999 24 § 1 mom. 20 kohta",
                                "publicFrom",
                                "2027-04-01",
                                "reason",
                                "Liikesalaisuus kohdassa 3")
                        .statusCode())
                .isEqualTo(302);
        var said = list().get(1);
        assertThat(said.get("stage").textValue()).isEqualTo("PARTLY_SECRET");
        assertThat(said.get("byHost").booleanValue()).isTrue();
        assertThat(said.get("publicFrom").textValue()).isEqualTo("2027-04-01");
        assertThat(atHost.browser().opens(path()).body())
                .contains("Liikesalaisuus kohdassa 3", "ei vielä julkinen: Tarkastus on kesken Muutettu");
    }

    @Test
    void whatTheActDoesNotKnowIsRefused() throws Exception {
        assertThat(says("stage", "PARTLY_SECRET", "publicFrom", "2027-04-01", "reason", "x")
                        .body())
                .contains("tarvitaan pykälä");
        assertThat(says("stage", "PARTLY_SECRET", "ground", "laki", "publicFrom", "2027-04-01", "reason", "x")
                        .body())
                .contains("tarvitaan pykälä");
        assertThat(says("stage", "PUBLIC", "reason", "x").body()).contains("Kirjoita päivä");
        assertThat(says("stage", "PUBLIC", "publicFrom", "2027-01-01", "reason", "x")
                        .body())
                .contains("ei ole voinut olla julkinen ennen");
        assertThat(says("stage", "NOT_YET_PUBLIC").body()).contains("millä perusteella");
        assertThat(says("stage", "SECRET", "reason", "x").statusCode()).isEqualTo(400);
        assertThat(list()).noneMatch(line -> line.get("byHost").booleanValue());
    }

    @Test
    void onlyTheHostAndItsSupervisorsReadItAndOnlyTheHostSaysIt() {
        var supervisor = scenario.supervisorOf(session.round().host());
        assertThat(supervisor.browser().opens(path()).body())
                .contains("Pöytäkirja")
                .doesNotContain("<textarea");
        assertThat(supervisor.browser().get(path() + ".json").statusCode()).isEqualTo(200);
        assertThat(submits(supervisor, "stage", "NOT_YET_PUBLIC", "reason", "x").statusCode())
                .isEqualTo(404);
        assertThat(scenario.nationalSupervisor().browser().get(path() + ".csv").statusCode())
                .isEqualTo(200);
        var others = Stream.of(
                session.personOf("Outokumpu").atTasklist(),
                coordinator.atTasklist(scenario.host("Kainuu")),
                scenario.supervisorOf(scenario.host("Kainuu")),
                scenario.administrator());
        others.forEach(other -> {
            for (var ending : new String[] {"", ".csv", ".json"}) {
                assertThat(other.browser().get(path() + ending).statusCode())
                        .as(other.id() + ending)
                        .isEqualTo(404);
            }
            assertThat(submits(other, "stage", "NOT_YET_PUBLIC", "reason", "x").statusCode())
                    .isEqualTo(404);
        });
    }

    @Test
    void aDocumentOfAnotherRoundIsUnknown() {
        var other = coordinator.opensRoundWithOneSession("Pohjois-Karjala", Scenario.DAY.plusDays(7), "Outokumpu");
        var there = DocumentsOfTests.register(documents, other, Kind.MINUTES, "Toinen", 1);
        minutes = there.id();
        assertThat(says("stage", "NOT_YET_PUBLIC", "reason", "x").statusCode()).isEqualTo(404);
    }

    private String path() {
        return "/neuvottelu/neuvottelukierros/" + session.round().row().id() + "/asiakirjaluettelo";
    }

    private JsonNode list() throws Exception {
        return JSON.readTree(atHost.reads("fi").browser().get(path() + ".json").body());
    }

    private HttpResponse<String> says(String... fields) {
        return submits(atHost.reads("fi"), fields);
    }

    private HttpResponse<String> submits(Person person, String... fields) {
        return person.browser()
                .submit(
                        path(),
                        "document=" + minutes
                                + Stream.iterate(0, at -> at < fields.length, at -> at + 2)
                                        .map(at -> "&" + fields[at] + "="
                                                + URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8))
                                        .collect(Collectors.joining()));
    }
}
