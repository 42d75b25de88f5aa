package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 906/2019 s. 17: who opened, took out or was sent what of people, once for each use. */
@ScenarioTest
@ExtendWith(OutputCaptureExtension.class)
class UseLogTest {
    private static final String OURS = "/camunda/api/neuvottelu/";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient rows;

    @BeforeEach
    void nothingIsOnRecord() {
        rows.sql("delete from use_of_data").update();
    }

    @Test
    void aFormThatIsReadAgainWhileItIsOpenIsOneUse(CapturedOutput log) throws Exception {
        var session = coordinator.opensRoundWithOneSession("Satakunta", Scenario.DAY, "Eura");
        nothingIsOnRecord();
        var desk = coordinator.atTasklist(session.round().host());
        var task = desk.taskOf(session.round().instance().getId(), "runTheRound");
        var printed = log.getAll().length();
        for (var i = 0; i < 4; i++) {
            desk.page(task);
        }
        var round = "round/" + session.round().row().id();
        var host = session.round().host().id().value();
        assertThat(uses()).containsExactly(List.of(desk.id(), "COORDINATOR", "OPENED", "ANSWERS", round, host, "-"));
        clock.moveTo(clock.instant().plusSeconds(16 * 60));
        desk.page(task);
        assertThat(uses()).hasSize(2);
        assertThat(log.getAll().substring(printed)).doesNotContain(desk.id()).doesNotContain(round);

        clock.passes(session.invitationOn());
        var eura = session.personOf("Eura");
        eura.atTasklist().page(eura.task("answerInvitation"));
        people.supervisor("kaytto.valvoja", host);
        WebUser.of(port, "kaytto.valvoja", TestPeople.PASSWORD)
                .get(OURS + "tasks/" + task.get("id").textValue());
        assertThat(uses())
                .contains(
                        List.of(
                                eura.atTasklist().id(),
                                "PARTICIPANT",
                                "OPENED",
                                "ANSWERS",
                                "invitation/" + session.invitation("Eura").id(),
                                host,
                                session.party("Eura").id().value()),
                        List.of("kaytto.valvoja", "SUPERVISOR", "OPENED", "ANSWERS", round, host, "-"));
    }

    @Test
    void whatIsTakenOutOrListedIsOnRecord() {
        var session = coordinator.opensRoundWithOneSession("Satakunta", Scenario.DAY, "Eura");
        var host = session.round().host();
        var id = host.id().value();
        var eura = session.personOf("Eura").atTasklist();
        var desk = coordinator.atTasklist(host);
        nothingIsOnRecord();
        var browser = WebUser.of(port, desk.id(), TestPeople.PASSWORD);
        browser.get(OURS + "hosts/" + id + "/contacts");
        browser.get(OURS + "hosts/" + id + "/parties/kunta-050/people");
        browser.get(OURS + "start/import-contacts");
        browser.get(OURS + "duties.csv?county=" + host.code());
        browser.get(OURS + "duties");
        browser.get(OURS + "duties/choices");
        assertThat(uses())
                .containsExactly(
                        List.of(desk.id(), "COORDINATOR", "EXPORTED", "CONTACTS", "host/" + id, id, "-"),
                        List.of(desk.id(), "COORDINATOR", "OPENED", "PEOPLE", "party/kunta-050", id, "kunta-050"),
                        List.of(desk.id(), "COORDINATOR", "OPENED", "CONTACTS", "host/" + id, id, "-"),
                        List.of(desk.id(), "COORDINATOR", "EXPORTED", "DUTIES", "duties", id, "-"));
        assertThat(eura.id()).isNotEqualTo(desk.id());
    }

    @Test
    void aCalendarThatAsksAllDayIsOneUseADayOfWhoeverOpenedIt() throws Exception {
        var host = scenario.host("Satakunta");
        var desk = coordinator.atTasklist(host);
        var opened = json.readTree(WebUser.of(port, desk.id(), TestPeople.PASSWORD)
                .post(OURS + "feeds?county=" + host.code(), "")
                .body());
        var address = opened.get("address").textValue();
        var feed = address.substring(address.indexOf("/camunda"));
        nothingIsOnRecord();
        var calendar = WebUser.anonymous(port);
        for (var i = 0; i < 3; i++) {
            assertThat(calendar.get(feed).statusCode()).isEqualTo(200);
            clock.moveTo(clock.instant().plusSeconds(3600));
        }
        var id = host.id().value();
        assertThat(uses())
                .containsExactly(List.of(
                        desk.id(),
                        "FEED_HOLDER",
                        "FED",
                        "DEADLINES",
                        "feed/" + opened.get("id").asText(),
                        id,
                        "-"));
        clock.passes(clock.today().plusDays(1));
        calendar.get(feed);
        assertThat(uses()).hasSize(2);
    }

    @Test
    void anAdministratorWhoReadsTheListOfAccountsIsOnRecord() {
        var admin = scenario.administrator();
        var browser = WebUser.of(port, admin.id(), TestPeople.PASSWORD);
        browser.get("/camunda/api/engine/engine/default/user/" + admin.id() + "/profile");
        assertThat(uses()).isEmpty();
        browser.get("/camunda/api/engine/engine/default/user?maxResults=5");
        browser.get("/camunda/api/engine/engine/default/user/count");
        assertThat(uses())
                .containsExactly(List.of(admin.id(), "ADMINISTRATOR", "OPENED", "ACCOUNTS", "accounts", "-", "-"));
    }

    @Test
    void minutesThatWereSentAreOnRecordOfEachParty() {
        var session = coordinator.opensRoundWithOneSession("Satakunta", Scenario.DAY, "Eura");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
        clock.runDue();
        var id = session.round().host().id().value();
        assertThat(uses().stream()
                        .filter(use -> use.get(2).equals("SENT") && use.get(3).equals("MINUTES")))
                .extracting(use -> use.get(0), use -> use.get(1), use -> use.get(6))
                .as("the draft to be approved, and the minutes")
                .containsOnly(tuple("kunta-050", "RECIPIENT", "kunta-050"), tuple(id, "RECIPIENT", id));
        assertThat(uses())
                .anyMatch(use -> use.get(2).equals("OPENED") && use.get(3).equals("MINUTES"));
    }

    @Test
    void whomTheHostHasNamedReadsItAndToReadItIsAUse() throws Exception {
        var session = coordinator.opensRoundWithOneSession("Satakunta", Scenario.DAY, "Eura");
        var id = session.round().host().id().value();
        var desk = coordinator.atTasklist(session.round().host());
        clock.passes(session.invitationOn());
        var eura = session.personOf("Eura");
        nothingIsOnRecord();
        desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"));
        eura.atTasklist().page(eura.task("answerInvitation"));
        people.readerOfUse("kaytto.lukija", id);
        var reader = WebUser.atCockpit(port, "kaytto.lukija", TestPeople.PASSWORD);
        var all = Map.of("from", clock.today().toString(), "to", clock.today().toString());

        assertThat(names(read(reader, id, all)))
                .containsExactly("kaytto.lukija", eura.atTasklist().id(), desk.id());
        assertThat(read(reader, id, all).at("/uses/0/what").textValue()).isEqualTo("USES");
        assertThat(uses()).as("paging and filtering are the same use").hasSize(3);
        assertThat(names(read(reader, id, with(all, "user", desk.id())))).containsExactly(desk.id());
        assertThat(names(read(reader, id, with(all, "party", "kunta-051"))))
                .as("her answer, and what was of several parties")
                .contains(desk.id());
        assertThat(names(read(reader, id, Map.of("from", "2020-01-01", "to", "2020-12-31"))))
                .isEmpty();
        assertThat(json.readTree(reader.get(OURS + "use/choices").body())
                        .at("/hosts/0/id")
                        .textValue())
                .isEqualTo(id);

        for (var other : List.of(
                desk.id(),
                people.supervisor("kaytto.valvoja", id),
                people.readerOfUse("kaytto.muualla", "hva-17"),
                scenario.administrator().id())) {
            var browser = other.equals("kaytto.muualla")
                    ? WebUser.atCockpit(port, other, TestPeople.PASSWORD)
                    : WebUser.of(port, other, TestPeople.PASSWORD);
            assertThat(browser.submit(OURS + "use", form(id, all)).statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(browser.get(OURS + "use/choices").body()).doesNotContain(id);
        }
        assertThat(WebUser.anonymous(port).get(OURS + "use/choices").statusCode())
                .isEqualTo(401);
    }

    private JsonNode read(WebUser reader, String host, Map<String, String> wanted) throws Exception {
        var answer = reader.submit(OURS + "use", form(host, wanted));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static String form(String host, Map<String, String> wanted) {
        var form = new StringBuilder("host=" + host);
        wanted.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(value));
        return form.toString();
    }

    private static Map<String, String> with(Map<String, String> wanted, String name, String value) {
        var more = new HashMap<>(wanted);
        more.put(name, value);
        return more;
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.get("uses").spliterator(), false)
                .map(use -> use.get("user").textValue())
                .toList();
    }

    /** User, role, way, what, subject, host, party. */
    private List<List<String>> uses() {
        return rows
                .sql("select user_id, role, way, what, subject, host, party from use_of_data order by id")
                .query()
                .listOfRows()
                .stream()
                .map(row -> row.values().stream()
                        .map(value -> value == null ? "-" : value.toString())
                        .toList())
                .toList();
    }
}
