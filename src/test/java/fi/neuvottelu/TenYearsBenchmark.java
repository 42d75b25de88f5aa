package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.party.Parties;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
 * What lists and pages cost after ten years of the whole country: {@code mvn test -Dtest=TenYearsBenchmark}. It prints
 * figures and judges none; the machine it runs on decides them. Data by {@link TenYears}; tasks by the engine.
 */
@NeuvotteluTest
class TenYearsBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(TenYearsBenchmark.class);
    private static final String OURS = "/camunda/api/neuvottelu/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final LocalDate TODAY = LocalDate.of(2036, 11, 26);
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
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final ObjectMapper json = new ObjectMapper();

    /**
     * In a file, as on a laptop: in memory it would be the memory that is measured. With {@code -Ddata=FOLDER} what was
     * generated stays there for the next run.
     */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) throws IOException {
        var folder = System.getProperty("data");
        var file = (folder == null ? Files.createTempDirectory("ten-years") : Path.of(folder)).resolve("neuvottelu");
        settings.add("spring.datasource.url", () -> "jdbc:h2:file:" + file + ";WRITE_DELAY=0;CACHE_SIZE=262144");
    }

    @Test
    void listsAndPagesAfterTenYears() {
        clock.moveTo(TODAY.atTime(8, 0).toInstant(ZoneOffset.UTC));
        var supervisor = WebUser.of(port, people.nationalSupervisor("valvoja.valtakunta"), TestPeople.PASSWORD);
        var municipality =
                WebUser.of(port, people.member("vaasa.edustaja", "kunta-905", "hva-17"), TestPeople.PASSWORD);
        var coordinator = WebUser.of(port, people.coordinator("koordinaattori", "hva-17"), TestPeople.PASSWORD);
        var country = new TenYears(rows, parties, TODAY);
        if (country.isEmpty()) {
            generate(() -> {
                country.generate(2036, 2036);
                rows.execute("analyze");
                LOG.info("one year: {}", country.counts());
            });
            pages("1 year", supervisor, municipality);
            generate(() -> {
                country.generate(2027, 2035);
                new TenYearsTasks(rows, models, runtime, tasks, TODAY).generate(TASKS);
                rows.execute("analyze");
            });
        }
        LOG.info("ten years: {}", country.counts());

        rows.execute("set query_statistics_max_entries 1000");
        rows.execute("set query_statistics true");
        pages("10 years", supervisor, municipality);
        measure(
                "10 years: organisation's tasks of a municipality",
                () -> list(municipality, "Organisaationi tehtävät / Min organisations uppgifter"));
        measure(
                "10 years: organisation's tasks of a coordinator",
                () -> list(coordinator, "Organisaationi tehtävät / Min organisations uppgifter"));
        measure("10 years: overdue tasks of a coordinator", () -> list(coordinator, "Myöhässä / Försenade"));
        var slowest = rows.queryForList("""
                select max_execution_time, average_execution_time, execution_count, sql_statement
                from information_schema.query_statistics
                order by max_execution_time desc fetch first 8 rows only""");
        rows.execute("set query_statistics false");

        slowest.forEach(one -> LOG.info(
                "statement: longest {} ms, average {} ms, {} times: {}",
                Math.round(((Number) one.get("MAX_EXECUTION_TIME")).doubleValue()),
                Math.round(((Number) one.get("AVERAGE_EXECUTION_TIME")).doubleValue()),
                one.get("EXECUTION_COUNT"),
                String.valueOf(one.get("SQL_STATEMENT")).replaceAll("\\s+", " ").substring(0, 90)));
    }

    /** Nobody waits for what is generated, so it need not be on the disk at once. */
    private void generate(Runnable work) {
        rows.execute("set write_delay 2000");
        work.run();
        rows.execute("checkpoint sync");
        rows.execute("set write_delay 0");
    }

    private void pages(String size, WebUser supervisor, WebUser municipality) {
        measure(size + ": duties of the country", () -> ok(supervisor, "duties?lang=fi"));
        measure(size + ": unfinished duties of the country", () -> ok(supervisor, "duties?unfinished=true&lang=fi"));
        measure(size + ": duties of a county", () -> ok(supervisor, "duties?county=17&lang=fi"));
        measure(size + ": duties of a municipality", () -> ok(municipality, "duties?lang=sv"));
        measure(
                size + ": duties of a county's earlier year",
                () -> ok(supervisor, "duties?county=17&year=2036&lang=fi"));
        measure(
                size + ": one duty",
                () -> ok(supervisor, "duties/one?code=OB-Y7&holder=17&windowStart=2036-01-01&lang=fi"));
        measure(size + ": the file of a county", () -> ok(supervisor, "duties.csv?county=17&lang=fi"));
    }

    private void ok(WebUser user, String ours) {
        var answer = user.get(OURS + ours);
        assertThat(answer.statusCode()).as(ours + " " + answer.body()).isEqualTo(200);
    }

    private void list(WebUser user, String filter) {
        var found = read(user.get(ENGINE + "filter?name=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .body());
        var id = found.get(0).get("id").asText();
        assertThat(user.post(ENGINE + "filter/" + id + "/list?firstResult=0&maxResults=15", "{}")
                        .statusCode())
                .isEqualTo(200);
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
