package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.party.Parties;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What lists and pages cost after ten years of the whole country: {@code mvn test -Dtest=TenYearsBenchmark -Pbenchmark}. It prints
 * figures and judges none; the machine it runs on decides them. Data by {@link TenYears}; tasks by the engine.
 */
@NeuvotteluTest
class TenYearsBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(TenYearsBenchmark.class);
    private static final String OURS = "/camunda/api/neuvottelu/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final TenYearsDatabase DATABASE = TenYearsDatabase.asWanted();
    private static final LocalDate TODAY = LocalDate.of(2036, 11, 26);
    /** Today's windows hold more than a year: the council term began in June 2033. What they hold is no history. */
    private static final int RUNNING_SINCE = 2033;

    private static final int TASKS = Integer.getInteger("tasks", 60_000);
    private static final int CALLS = 60;
    private static final int WARM_UP = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private Parties parties;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private Scenario scenario;

    @Autowired
    private Coordinator coordinator;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final ObjectMapper json = new ObjectMapper();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        DATABASE.begin(TenYearsDatabase.folder(), settings);
    }

    @Test
    void listsAndPagesAfterTenYears() {
        clock.moveTo(TODAY.atTime(8, 0).toInstant(ZoneOffset.UTC));
        var country = new TenYears(rows, parties, TODAY);
        if (country.isEmpty()) {
            DATABASE.fill(rows, () -> country.generate(2036, 2036));
            LOG.info("one year: {}", country.counts());
            register("1 year");
            DATABASE.fill(rows, () -> country.generate(RUNNING_SINCE, 2035));
            LOG.info("running windows: {}", country.counts());
            register("running windows");
            DATABASE.fill(rows, () -> {
                country.generate(2027, RUNNING_SINCE - 1);
                new TenYearsTasks(rows, models, runtime, tasks, TODAY).generate(TASKS);
            });
        }
        LOG.info("ten years: {}", country.counts());

        DATABASE.count(rows);
        register("10 years");
        lookedUp();
        tasks();
        round();
        aDay();
        DATABASE.longest(rows).forEach(statement -> LOG.info("statement: {}", statement));
    }

    /** What the pages in Cockpit ask for. */
    private void register(String size) {
        var supervisor = WebUser.of(port, people.nationalSupervisor("valvoja.valtakunta"), TestPeople.PASSWORD);
        var municipality =
                WebUser.of(port, people.member("vaasa.edustaja", "kunta-905", "hva-17"), TestPeople.PASSWORD);
        var asked = new LinkedHashMap<String, String>();
        asked.put("dashboard of the country", "duties/summary?lang=fi");
        asked.put("duties of the country", "duties?lang=fi");
        asked.put("duties of the country with what was missed before", "duties?unfinished=true&lang=fi");
        asked.put("duties of the country on another day", "duties?on=2036-12-01&lang=en");
        asked.put("participation of all municipalities", "duties?code=OB-Y6-PART&lang=fi");
        asked.put("duties of a county", "duties?county=17&lang=fi");
        asked.put("duties of a county's earlier year", "duties?county=17&year=2030&lang=fi");
        asked.put("duties of a county's earlier term", "duties?county=17&term=2029&lang=fi");
        asked.put("one duty of a county", "duties/one?code=OB-Y7&holder=17&windowStart=2036-01-01&lang=fi");
        asked.put("one duty of a pair", "duties/one?code=OB-T14&holder=17&counterpart=905&lang=fi");
        asked.put("one duty of an earlier year", "duties/one?code=OB-Y7&holder=17&windowStart=2030-01-01&lang=fi");
        asked.put("the file of a county", "duties.csv?county=17&lang=fi");
        asked.put("the file of the country", "duties.csv?lang=fi");
        asked.put("what can be chosen", "duties/choices?lang=fi");
        asked.put("a county's sessions of the year", "duties/sessions?county=17&lang=fi");
        asked.put("calendar feeds of a county", "feeds?county=17");
        asked.put("rehearsal of a term", "rehearsal?from=2037-06-01&to=2041-05-31");
        asked.forEach((page, ours) -> measure(size + ", supervisor: " + page, () -> ok(supervisor, ours)));
        measure(size + ", municipality: its duties", () -> ok(municipality, "duties?lang=sv"));
        measure(size + ", supervisor: Cockpit's own count of tasks", () -> ok(supervisor.get(ENGINE + "task/count")));
        measure(
                size + ", supervisor: Cockpit's own list of processes",
                () -> ok(supervisor.get(ENGINE + "process-definition/statistics?rootIncidents=true")));
    }

    /** Where one looks up what was negotiated: p95 is to stay below 300 ms. */
    private void lookedUp() {
        var coordinator = WebUser.of(port, people.coordinator("koordinaattori", "hva-17"), TestPeople.PASSWORD);
        var vaasa = WebUser.of(port, people.member("vaasa.edustaja", "kunta-905", "hva-17"), TestPeople.PASSWORD);
        var hus = WebUser.of(port, people.member("hus.edustaja", "hus", "hva-04"), TestPeople.PASSWORD);
        var round = rows.queryForObject(
                "select max(id) from negotiation_round where host = 'hva-17' and act = 'HEALTH_PROMOTION'"
                        + " and window_start = date '2035-01-01'",
                Long.class);
        var ofRound = "/neuvottelu/neuvottelukierros/" + round;
        measure("10 years, coordinator: where to look up", () -> ok(coordinator.opens("/neuvottelu/neuvottelut")));
        measure("10 years, coordinator: a round", () -> ok(coordinator.opens(ofRound)));
        measure("10 years, municipality: a round", () -> ok(vaasa.opens(ofRound)));
        measure(
                "10 years, coordinator: a municipality",
                () -> ok(coordinator.opens("/neuvottelu/organisaatio/kunta-905")));
        measure("10 years, municipality: itself", () -> ok(vaasa.opens("/neuvottelu/organisaatio/kunta-905")));
        measure("10 years, HUS: itself", () -> ok(hus.opens("/neuvottelu/organisaatio/hus")));
        List.of(
                        "kierrokset",
                        "toimenpiteet",
                        "osapuolet",
                        "henkilot",
                        "asiakirjat",
                        "kirjeet",
                        "kirjeet?vuosi=2035&sivu=20")
                .forEach(list -> measure(
                        "10 years, coordinator: " + list,
                        () -> ok(coordinator.opens("/neuvottelu/isanta/hva-17/" + list))));
    }

    private void tasks() {
        var readers = Map.of(
                "municipality", people.member("vaasa.edustaja", "kunta-905", "hva-17"),
                "coordinator", people.coordinator("koordinaattori", "hva-17"),
                "supervisor", people.nationalSupervisor("valvoja.valtakunta"));
        readers.forEach((role, id) -> {
            var person = WebUser.of(port, id, TestPeople.PASSWORD);
            for (var filter : read(person.get(ENGINE + "filter").body())) {
                measure("10 years, " + role + ": " + filter.get("name").asText(), () -> list(person, filter));
            }
        });
    }

    /** Another round, with what the engine does for it. */
    private void round() {
        var host = scenario.host("Pohjanmaa");
        var coordinator = scenario.coordinatorOf(host);
        var opened = this.coordinator.opensRound("Pohjanmaa", 2037, "Mittaus");
        this.coordinator.plans(
                opened,
                this.coordinator.oneSession(
                        opened,
                        TODAY.plusDays(43),
                        scenario.municipalitiesOf("Pohjanmaa").toArray(String[]::new)));
        this.coordinator.confirms(opened);
        clock.moveTo(TODAY.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        clock.runDue();
        var vaasa = scenario.party(host, "Vaasa");
        var member = scenario.memberOf(vaasa, host, "edustaja");
        var invitation = opened.session().invitation(vaasa.id().value()).instance();
        var desk = coordinator.taskOf(opened.instance().getId(), "runTheRound");
        var answer = member.taskOf(invitation, "answerInvitation");
        measure("10 years, coordinator: run the round", () -> coordinator.page(desk));
        measure("10 years, coordinator: open a round", () -> coordinator.startPage("health-promotion-negotiation"));
        measure("10 years, municipality: answer the invitation", () -> member.page(answer));
        var supervisor = WebUser.of(port, people.nationalSupervisor("valvoja.valtakunta"), TestPeople.PASSWORD);
        measure(
                "10 years, supervisor: duties of an instance",
                () -> ok(supervisor, "duties/of-instance/" + invitation));
        var reader = WebUser.of(port, member.id(), TestPeople.PASSWORD);
        var card = answer.get("id").asText();
        measure("10 years, municipality: windows on a card", () -> ok(reader, "duties/of-tasks?ids=" + card));
    }

    /** What the calendar of duties does in a night; nobody waits for it, but its statements are others' neighbours. */
    private void aDay() {
        scenario.theDutyCalendarBegins();
        var start = System.nanoTime();
        clock.passes(TODAY.plusDays(2));
        LOG.info("10 years: a day of the calendar of duties {} ms", (System.nanoTime() - start) / 1_000_000);
    }

    private static void ok(WebUser user, String ours) {
        ok(user.get(OURS + ours));
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void list(WebUser user, JsonNode filter) {
        var address = ENGINE + "filter/" + filter.get("id").asText();
        ok(user.post(address + "/list?firstResult=0&maxResults=15", "{}"));
        ok(user.post(address + "/count", "{}"));
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            throw new IllegalStateException(body, notJson);
        }
    }

    private void measure(String what, Runnable call) {
        IntStream.range(0, WARM_UP).forEach(n -> call.run());
        var millis = new ArrayList<Double>();
        for (var n = 0; n < CALLS; n++) {
            var start = System.nanoTime();
            call.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(millis);
        LOG.info("%s: median %.0f ms, p95 %.0f ms, longest %.0f ms"
                .formatted(what, millis.get(CALLS / 2), millis.get(CALLS * 95 / 100), millis.get(CALLS - 1)));
    }
}
