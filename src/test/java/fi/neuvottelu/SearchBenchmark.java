package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Parties;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What a search costs after ten years of the whole country: data by {@link TenYears}, with minutes of 600 words
 * each; {@code mvn test -Dtest=SearchBenchmark -Pbenchmark}. It prints figures and judges none. */
@NeuvotteluTest
class SearchBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(SearchBenchmark.class);
    private static final TenYearsDatabase DATABASE = TenYearsDatabase.asWanted();
    private static final LocalDate TODAY = LocalDate.of(2036, 11, 26);
    private static final int CALLS = 60;
    private static final int WARM_UP = 10;
    private static final int WORDS = 600;
    private static final List<String> BEGINNINGS = List.of(
            "nuorten",
            "ikäihmisten",
            "lasten",
            "perheiden",
            "kuntien",
            "psykisk",
            "hälso",
            "välfärds",
            "mielen",
            "päihde");
    private static final List<String> ENDS = List.of(
            "palveluista",
            "terveydestä",
            "hoidon",
            "neuvontaa",
            "työstä",
            "arbetet",
            "rådgivningen",
            "tjänster",
            "tilojen",
            "ryhmät");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate rows;

    @Autowired
    Parties parties;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext beans;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        DATABASE.begin(TenYearsDatabase.folder(), settings);
    }

    @Test
    void searchesAfterTenYears() {
        clock.moveTo(TODAY.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC));
        var country = new TenYears(rows, parties, TODAY);
        if (country.isEmpty()) {
            DATABASE.fill(rows, () -> {
                country.generate(2027, 2036);
                documents();
                rows.update("delete from adopted_words");
                var start = System.nanoTime();
                ReflectionTestUtils.invokeMethod(beans.getBean("adoptFormerRows"), "adopt");
                LOG.info("words of ten years adopted in {} s", (System.nanoTime() - start) / 1_000_000_000);
            });
        }
        LOG.info(
                "{}; findable {}, found_word {}",
                country.counts(),
                rows.queryForObject("select count(*) from findable", Long.class),
                rows.queryForObject("select count(*) from found_word", Long.class));
        DATABASE.count(rows);
        var readers = new LinkedHashMap<String, String>();
        readers.put("supervisor of the country", people.nationalSupervisor("valvoja.valtakunta"));
        readers.put("coordinator", people.coordinator("koordinaattori", "hva-17"));
        readers.put("municipality", people.member("vaasa.edustaja", "kunta-905", "hva-17"));
        readers.put("HUS", people.member("hus.edustaja", "hus", "hva-01"));
        var asked = Map.of(
                "a rare word", "liikuntaneuvonta0",
                "two words", "nuortenpalveluista4+mielenterveydestä7",
                "a word of every text", "pöytäkirja",
                "four words of most texts", "pöytäkirja+hyte+sovittiin+kaupungintalo",
                "page 50 of a word of every text", "hyte&page=50",
                "nothing", "eisanaaole");
        readers.forEach((role, id) -> {
            var browser = WebUser.of(port, id, TestPeople.PASSWORD);
            asked.forEach((what, query) -> measure(role + ": " + what, () -> {
                var page = browser.opens(
                        "/neuvottelu/haku?q=" + query.replace("ö", "%C3%B6").replace("ä", "%C3%A4"));
                assertThat(page.statusCode()).isEqualTo(200);
            }));
        });
        DATABASE.longest(rows).forEach(statement -> LOG.info("statement: {}", statement));
    }

    /** Approved minutes lie in the register as they were locked. */
    private void documents() {
        var random = new Random(1);
        rows.update("update negotiation_session set themes = 'Nuorten mielenterveys'");
        var sessions = rows.queryForList("select session_id from minutes", Long.class);
        var documents = new ArrayList<Object[]>();
        sessions.forEach(session -> documents.add(new Object[] {
            "MINUTES",
            "HYTE 2027 Pohjanmaa",
            "hva-17",
            session,
            1,
            TODAY,
            TODAY.atTime(8, 0).atOffset(ZoneOffset.UTC),
            "koordinaattori",
            "0".repeat(64),
            text(random)
        }));
        rows.batchUpdate("""
                insert into document (kind, title, host, session_id, version, registered_on, registered_at, author, hash, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", documents);
    }

    private static String text(Random random) {
        return "Pöytäkirja\nSovittiin: "
                + IntStream.range(0, WORDS)
                        .mapToObj(n -> BEGINNINGS.get(random.nextInt(BEGINNINGS.size()))
                                + ENDS.get(random.nextInt(ENDS.size()))
                                + (random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(20)))
                                + (n % 12 == 11 ? ".\n" : ""))
                        .collect(Collectors.joining(" "));
    }

    private static void measure(String what, Runnable call) {
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
