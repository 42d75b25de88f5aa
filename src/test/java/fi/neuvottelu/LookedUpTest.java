package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.followup.FollowUpState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was negotiated is found again: by its host all of it, by a party what went to it and what concerns it, by nobody else. */
@ScenarioTest
class LookedUpTest {
    /** Of this story alone. */
    private static final int YEAR = 2062;

    private static final String HOST = "Länsi-Uusimaa";
    private static final String MEASURE = "Nuorten mielenterveyden tuki kouluihin";
    private static final String REPORT = "Tuki on käynnissä kaikissa kouluissa.";
    private static final String FRONT = "/neuvottelu/neuvottelut";
    private static final String LISTS = "/neuvottelu/isanta/";
    private static final List<String> LIST_WORDS =
            List.of("kierrokset", "toimenpiteet", "osapuolet", "henkilot", "asiakirjat", "kirjeet");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient rows;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void itIsJanuary() {
        clock.moveTo(LocalDate.of(YEAR, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
    }

    /** Held and approved, with a measure of Raasepori that is done. */
    private OpenedSession held() {
        var session = coordinator.opensRoundWithOneSession(
                HOST, LocalDate.of(YEAR, 3, 14), "Raasepori", "Hanko", "HUS", Scenario.ASSOCIATION);
        clock.passes(session.invitationOn());
        session.personOf("Raasepori").comes();
        session.personOf("Hanko").declines("hangon oma syy");
        clock.passes(session.day());
        coordinator.records(session, draft -> draft.putArray("measures")
                .addObject()
                .put("text", MEASURE)
                .put("owner", session.party("Raasepori").id().value())
                .put("dueOn", YEAR + "-09-14"));
        return session;
    }

    private OpenedSession approved() {
        var session = held();
        coordinator.bringsMinutesToApproval(session);
        clock.passes(session.day().plusDays(21));
        coordinator.approvesMinutes(session);
        session.measure().reports("Raasepori", "DONE", REPORT);
        assertThat(session.measure().row().state()).isEqualTo(FollowUpState.DONE);
        return session;
    }

    private static String addressOf(OpenedSession session) {
        return "/neuvottelu/neuvottelukierros/" + session.round().row().id();
    }

    private static String addressOf(OpenedSession session, String party) {
        return "/neuvottelu/organisaatio/" + session.party(party).id();
    }

    @Test
    void aNewCoordinatorFindsInThreeClicksWhatWasAgreedAndWhatBecameOfIt() {
        var session = approved();
        clock.moveTo(LocalDate.of(YEAR + 2, 2, 8).atTime(7, 0).toInstant(ZoneOffset.UTC));
        var host = session.round().host().id().value();
        var newcomer = WebUser.of(port, people.coordinator("uusi." + host, host), TestPeople.PASSWORD);

        assertThat(newcomer.opens(FRONT).body()).contains(addressOf(session, "Raasepori"));
        assertThat(newcomer.opens(addressOf(session, "Raasepori")).body())
                .contains(MEASURE, REPORT, "tehty", addressOf(session));
        assertThat(newcomer.opens(addressOf(session)).body())
                .contains(MEASURE, REPORT, "Hanko", "ei osallistu", "Neuvottelu on pidetty", "hyväksytty");
        assertThat(newcomer.opens(LISTS + host + "/toimenpiteet?vuosi=" + YEAR + "&teema=mielentervey&osapuoli="
                                + session.party("Raasepori").id())
                        .body())
                .contains(MEASURE, REPORT);
    }

    @Test
    void aPartyReadsInItsLanguageWhatConcernsItAndNoOthersWord() {
        var session = approved();
        var member = session.personOf("Raasepori").atTasklist().browser().withLanguageCookie("sv");

        var round = member.opens(addressOf(session)).body();
        assertThat(round).contains("<html lang=\"sv\">", "Raseborg", MEASURE, REPORT, "Skyldigheter", "inbjudan");
        assertThat(round).doesNotContain("hangon oma syy", "deltar inte", "desk.", "dossier.", "Vad som har hänt");
        assertThat(member.opens(addressOf(session, "Raasepori")).body())
                .contains("sparat om er", MEASURE, addressOf(session));
        assertThat(member.opens(addressOf(session, "Hanko")).statusCode()).isEqualTo(404);
    }

    @Test
    void othersWhoWereInvitedReadTheStateAndNotTheReport() {
        var session = approved();
        for (var party : List.of("Hanko", "HUS", Scenario.ASSOCIATION)) {
            var member = session.personOf(party).atTasklist().browser();
            assertThat(member.opens(addressOf(session)).body())
                    .as(party)
                    .contains(MEASURE, "tehty")
                    .doesNotContain(REPORT, party.equals("Hanko") ? REPORT : "hangon oma syy");
            assertThat(member.opens(addressOf(session, party)).statusCode()).isEqualTo(200);
            assertThat(member.opens(addressOf(session, "Raasepori")).statusCode())
                    .isEqualTo(404);
            assertThat(member.opens(LISTS + session.round().host().id() + "/kirjeet")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void beforeItsMinutesAreApprovedAMeasureIsItsHostsAlone() {
        var session = held();
        var hus = session.personOf("HUS").atTasklist().browser();
        assertThat(hus.opens(addressOf(session)).body()).doesNotContain(MEASURE);
        assertThat(coordinator
                        .atTasklist(session.round().host())
                        .browser()
                        .opens(addressOf(session))
                        .body())
                .contains(MEASURE, "seuranta alkaa");
    }

    @Test
    void aSupervisorReadsHerHostButNoNamesAndNobodyElseReadsAnything() {
        var session = approved();
        var host = session.round().host();
        var id = host.id().value();
        var supervisor = WebUser.of(port, people.supervisor("valvoja.haku", id), TestPeople.PASSWORD);
        assertThat(supervisor.opens(addressOf(session)).body())
                .contains(MEASURE, "ei osallistu")
                .doesNotContain(scenario.coordinatorOf(host).id());
        assertThat(supervisor.opens(LISTS + id + "/toimenpiteet").statusCode()).isEqualTo(200);
        assertThat(supervisor.opens(LISTS + id + "/henkilot").statusCode()).isEqualTo(404);
        assertThat(supervisor.opens(LISTS + id + "/henkilot.csv").statusCode()).isEqualTo(404);

        var addresses = new ArrayList<>(List.of(
                addressOf(session), addressOf(session, "Raasepori"), "/neuvottelu/organisaatio/" + id, LISTS + id));
        for (var list : LIST_WORDS) {
            addresses.addAll(List.of(
                    LISTS + id + "/" + list, LISTS + id + "/" + list + ".csv", LISTS + id + "/" + list + ".json"));
        }
        for (var stranger : List.of(
                people.coordinator("muualla.haku", "hva-21"),
                people.supervisor("valvoja.muualla", "hva-21"),
                people.member("kunta.muualla", "kunta-698", "hva-21"),
                people.administrator("yllapito.haku"))) {
            var browser = WebUser.of(port, stranger, TestPeople.PASSWORD);
            for (var address : addresses) {
                assertThat(browser.opens(address).statusCode())
                        .as(stranger + " " + address)
                        .isEqualTo(404);
            }
            assertThat(browser.opens(FRONT).body()).as(stranger).doesNotContain(id + "/");
        }
        for (var address : addresses) {
            assertThat(WebUser.anonymous(port).opens(address).statusCode())
                    .as(address)
                    .isNotEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/neuvottelu/neuvottelukierros/0",
                "/neuvottelu/neuvottelukierros/x",
                "/neuvottelu/neuvottelukierros/99999999999999999999",
                "/neuvottelu/neuvottelukierros/-99999999",
                "/neuvottelu/organisaatio/kunta-999",
                "/neuvottelu/organisaatio/x",
                "/neuvottelu/isanta/hva-99",
                "/neuvottelu/isanta/kunta-905/kierrokset",
                "/neuvottelu/isanta/hva-04/muut"
            })
    void whatIsNotThereIsNotFound(String address) {
        var reader = WebUser.of(port, people.coordinator("loytaja.haku", "hva-04"), TestPeople.PASSWORD);
        assertThat(reader.opens(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vuosi=abc", "sivu=0", "tila=NONE", "kausi=20", "kierros=x"})
    void aFilterThatCannotBeReadIsRefusedAndNeverLeftOut(String query) {
        var reader = WebUser.of(port, people.coordinator("loytaja.haku", "hva-04"), TestPeople.PASSWORD);
        assertThat(reader.opens(LISTS + "hva-04/kierrokset?" + query).statusCode())
                .isEqualTo(400);
    }

    @Test
    void filesAreSafeForSpreadsheetsAndToldToTheLogOfUse() throws Exception {
        var session = held();
        rows.sql("update agreed_measure set text = '=HYPERLINK(1)' where session_id = ?")
                .param(session.id())
                .update();
        var id = session.round().host().id().value();
        var desk = coordinator.atTasklist(session.round().host()).browser();
        rows.sql("delete from use_of_data").update();

        var csv = desk.opens(LISTS + id + "/toimenpiteet.csv?vuosi=" + YEAR);
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("\uFEFF").contains("'=HYPERLINK(1)").contains(YEAR + "-09-14");
        var found = json.readTree(
                desk.opens(LISTS + id + "/toimenpiteet.json?vuosi=" + YEAR).body());
        assertThat(found.findValuesAsText("measure")).contains("=HYPERLINK(1)");
        assertThat(found.findValuesAsText("roundLink")).contains(addressOf(session));
        desk.opens(LISTS + id + "/henkilot");
        desk.opens(addressOf(session));
        desk.opens(addressOf(session, "Raasepori"));
        assertThat(rows.sql("select way || ' ' || what || ' ' || subject from use_of_data")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "EXPORTED REPORTS measures/" + id,
                        "OPENED PEOPLE people/" + id,
                        "OPENED ANSWERS round/" + session.round().row().id(),
                        "OPENED PEOPLE organisation/"
                                + session.party("Raasepori").id());
    }

    @Test
    void everyListIsAPageAFileAndJson() {
        var session = held();
        var id = session.round().host().id().value();
        var desk = coordinator.atTasklist(session.round().host()).browser();
        for (var list : LIST_WORDS) {
            for (var language : List.of("fi", "sv", "en")) {
                var page = desk.opens(LISTS + id + "/" + list + "?lang=" + language + "&teema=%22%25%3Cb%3E");
                assertThat(page.statusCode()).as(list).isEqualTo(200);
                assertThat(page.body()).doesNotContain("<script", "??", "<b>");
                assertThat(desk.opens(LISTS + id + "/" + list).body()).doesNotContain("??");
            }
            assertThat(desk.opens(LISTS + id + "/" + list + ".csv").statusCode())
                    .isEqualTo(200);
            assertThat(desk.opens(LISTS + id + "/" + list + ".json").statusCode())
                    .isEqualTo(200);
        }
        assertThat(desk.opens(LISTS + id + "/kirjeet?kierros="
                                + session.round().row().id())
                        .body())
                .contains("Raasepori");
        assertThat(desk.opens(LISTS + id + "/henkilot?lang=fi").body()).contains("Å. Čech");
    }
}
