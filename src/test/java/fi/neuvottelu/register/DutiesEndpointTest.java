package fi.neuvottelu.register;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.words.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register of duties as it is asked for: what it holds, whom it answers, what it refuses. */
@NeuvotteluTest
class DutiesEndpointTest {
    private static final String ROOT = "/camunda/api/neuvottelu";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    private final Map<String, WebUser> browsers = new HashMap<>();

    @BeforeEach
    void people() {
        people.nationalSupervisor("velvoite.valtakunta");
        people.supervisor("velvoite.valvoja", "hva-17");
        people.coordinator("velvoite.koordinaattori", "hva-03");
        people.member("velvoite.vaasa", "kunta-905", "hva-17");
        people.member("velvoite.hus", "hus", "hva-03");
        people.member("velvoite.helsinki", "helsinki", "helsinki");
    }

    @Test
    void whoHasNotLoggedInIsToldNothing() {
        assertThat(WebUser.anonymous(port).get(ROOT + "/duties").statusCode()).isEqualTo(401);
    }

    @Test
    void theWholeCountryAsCountedInTheReference() {
        var all = duties("velvoite.valtakunta", "");
        assertThat(all.stream().collect(groupingBy(line -> text(line, "code"), counting())))
                .containsEntry("OB-T14", 291L)
                .containsEntry("OB-Y7", 21L)
                .containsEntry("OB-Y7-HUS", 4L)
                .containsEntry("OB-Y6-PART", 291L)
                .containsEntry("OB-Y6-HKI", 1L)
                .containsEntry("OB-Y8-HUS", 5L)
                .containsEntry("OB-NAME", 314L)
                .containsEntry("OB-YREP", 314L)
                .containsEntry("OB-TREP", 313L)
                .containsEntry("OB-TREP-HUS", 5L);
    }

    @Test
    void aLineAsTheContractSays() {
        var line = only(duties("velvoite.valtakunta", "?code=OB-Y7&county=21&on=2044-11-26&lang=en"));
        assertThat(names(line))
                .contains(
                        "code",
                        "holder",
                        "counterpart",
                        "windowStart",
                        "windowEnd",
                        "status",
                        "planned",
                        "late",
                        "held",
                        "documented",
                        "complete",
                        "missing",
                        "explanation");
        assertThat(text(line, "holder")).isEqualTo("21");
        assertThat(line.get("counterpart").isNull()).isTrue();
        assertThat(text(line, "windowStart")).isEqualTo("2044-01-01");
        assertThat(text(line, "windowEnd")).isEqualTo("2044-12-31");
        assertThat(text(line, "lastInvitationDate")).isEqualTo("2044-11-18");
        assertThat(text(line, "status")).isEqualTo("AT_RISK_RED");
        assertThat(line.at("/missing/0/code").textValue()).isEqualTo("noSession.HEALTH_PROMOTION");
        assertThat(line.at("/missing/0/section").textValue()).isEqualTo("612/2021 s. 7(4)");
        assertThat(line.at("/missing/0/text").textValue())
                .isEqualTo("No negotiation held in 2044 has been recorded (612/2021 s. 7(4))");
        assertThat(line.at("/explanation/1/rule").textValue()).isEqualTo("OURS.yearEnds");
        assertThat(line.at("/explanation/1/from").textValue()).isEqualTo("2044-01-01");
        assertThat(line.at("/explanation/1/to").textValue()).isEqualTo("2044-12-31");
        assertThat(names(line.at("/explanation/1"))).containsExactlyInAnyOrder("rule", "from", "to", "text");
        assertThat(names(line.at("/missing/0"))).containsExactlyInAnyOrder("code", "section", "text", "reading");
        assertThat(line.at("/missing/0/reading/address").textValue()).isEqualTo("/neuvottelu/lukutavat#k");
        assertThat(line.get("readings").findValuesAsText("letter")).startsWith("a", "b", "c");
    }

    @Test
    void whatIsOverdueIsFoundByItsStatusAlone() {
        assertThat(duties("velvoite.valtakunta", "?code=OB-T14&county=17&on=2029-05-31&status=OVERDUE"))
                .as("the term before, and nothing of the present one")
                .allSatisfy(line -> assertThat(text(line, "windowStart")).isEqualTo("2022-03-01"));
        assertThat(duties("velvoite.valtakunta", "?code=OB-T14&county=17&on=2029-06-01&status=OVERDUE"))
                .hasSize(14)
                .allSatisfy(line -> assertThat(text(line, "windowEnd")).isEqualTo("2029-05-31"));
        assertThat(duties("velvoite.valtakunta", "?code=OB-Y7&county=17&year=2044&on=2044-06-01&status=OVERDUE"))
                .as("a named window is the only one")
                .isEmpty();
    }

    @Test
    void itSpeaksTheLanguageAskedFor() {
        var query = "?code=OB-NAME&municipality=905&lang=";
        assertThat(only(duties("velvoite.valtakunta", query + "fi"))
                        .at("/missing/0/text")
                        .textValue())
                .isEqualTo(
                        "Päätöstä hyvinvoinnin ja terveyden edistämisen vastuutahosta ei ole kirjattu (612/2021 6 § 2 mom.)");
        assertThat(only(duties("velvoite.valtakunta", query + "sv"))
                        .at("/missing/0/text")
                        .textValue())
                .startsWith("Inget beslut om det organ som ansvarar för främjandet av hälsa och välfärd");
        assertThat(text(only(duties("velvoite.valtakunta", query + "sv")), "holderName"))
                .isEqualTo("Vasa");
    }

    @Test
    void nobodySeesAnothersDuties() {
        assertThat(duties("velvoite.valvoja", "")).isNotEmpty().allSatisfy(line -> assertThat(text(line, "host"))
                .isEqualTo("17"));
        assertThat(duties("velvoite.koordinaattori", "")).isNotEmpty().allSatisfy(line -> assertThat(text(line, "host"))
                .isEqualTo("03"));
        assertThat(duties("velvoite.koordinaattori", "?county=17")).isEmpty();
        assertThat(duties("velvoite.valvoja", "?municipality=049")).isEmpty();

        assertThat(codes(duties("velvoite.vaasa", "")))
                .containsExactlyInAnyOrder(
                        "OB-T14 17 905",
                        "OB-Y6-PART 905 17",
                        "OB-NAME 905 null",
                        "OB-YREP 905 null",
                        "OB-TREP 905 null");
        assertThat(codes(duties("velvoite.hus", "")))
                .containsExactlyInAnyOrder(
                        "OB-NAME HUS null",
                        "OB-YREP HUS null",
                        "OB-Y6-HKI 90 HUS",
                        "OB-Y7-HUS 01 HUS",
                        "OB-Y7-HUS 02 HUS",
                        "OB-Y7-HUS 03 HUS",
                        "OB-Y7-HUS 04 HUS",
                        "OB-Y8-HUS HUS 01",
                        "OB-Y8-HUS HUS 02",
                        "OB-Y8-HUS HUS 03",
                        "OB-Y8-HUS HUS 04",
                        "OB-Y8-HUS HUS 90",
                        "OB-TREP-HUS HUS 01",
                        "OB-TREP-HUS HUS 02",
                        "OB-TREP-HUS HUS 03",
                        "OB-TREP-HUS HUS 04",
                        "OB-TREP-HUS HUS 90");
        assertThat(codes(duties("velvoite.helsinki", "")))
                .containsExactlyInAnyOrder(
                        "OB-Y6-HKI 90 HUS",
                        "OB-Y8-HUS HUS 90",
                        "OB-TREP-HUS HUS 90",
                        "OB-NAME 091 null",
                        "OB-YREP 091 null",
                        "OB-TREP 091 null");
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(duties("velvoite.valtakunta", "?county=90&municipality=091")).hasSize(3);
        assertThat(codes(duties("velvoite.valtakunta", "?county=90"))).contains("OB-Y6-HKI 90 HUS", "OB-NAME 091 null");
        assertThat(duties("velvoite.valtakunta", "?code=OB-Y7&code=OB-Y6-HKI")).hasSize(22);
        assertThat(duties("velvoite.valtakunta", "?code=OB-Y7&on=2044-11-26&status=NOT_STARTED"))
                .isEmpty();
        assertThat(duties("velvoite.valtakunta", "?code=OB-Y7&on=2044-11-26&status=NOT_STARTED,AT_RISK_RED"))
                .hasSize(21);
        assertThat(duties("velvoite.valtakunta", "?year=2044&on=2045-01-01&code=OB-Y7&county="))
                .hasSize(21)
                .allSatisfy(line -> assertThat(text(line, "status")).isEqualTo("OVERDUE"));
        assertThat(text(only(duties("velvoite.valtakunta", "?term=2022&municipality=588&code=OB-T14")), "status"))
                .isEqualTo("ENDED");
    }

    /** What was missed stays in sight: in January nobody would see it among the new year's duties. */
    @Test
    void whatWasMissedBeforeIsShownBesideThePresent() {
        var county = "?code=OB-Y7&code=OB-T14&municipality=&county=21&on=2045-01-01";
        var both = duties("velvoite.valtakunta", county + "&unfinished=true");
        var now = duties("velvoite.valtakunta", county);
        assertThat(now).noneMatch(line -> text(line, "status").equals("OVERDUE"));
        assertThat(both).hasSize(now.size() * 2);
        assertThat(both.subList(0, now.size()))
                .allSatisfy(line -> assertThat(text(line, "status")).isEqualTo("OVERDUE"));
        assertThat(both)
                .extracting(line -> text(line, "windowStart"))
                .contains("2044-01-01", "2041-06-01", "2037-06-01");
    }

    @ParameterizedTest
    @CsvSource({
        "on=2027-02-30, date.notInCalendar",
        "on=huomenna, date.unreadable",
        "on=1999-01-01, duties.year",
        "year=27, duties.year",
        "year=2027x, duties.year",
        "term=3025, duties.year",
        "term=2026, duties.term",
        "county=22, duties.county",
        "county=HUS, duties.county",
        "municipality=91, duties.municipality",
        "municipality=060, duties.municipality",
        "code=OB-EVA, duties.code",
        "status=LATE, duties.status",
        "unfinished=yes, duties.unfinished",
        "lang=de, duties.language"
    })
    void whatIsUnknownIsRefused(String query, String key) {
        var answer = browser("velvoite.valvoja").get(ROOT + "/duties?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(read(answer.body()).get("code").intValue()).isEqualTo(Refusal.CODE);
        assertThat(read(answer.body()).get("key").textValue()).isEqualTo(key);
    }

    @Test
    void aRefusalSpeaksTheLanguageAskedFor() {
        assertThat(browser("velvoite.valvoja")
                        .get(ROOT + "/duties?lang=sv&code=OB-X")
                        .body())
                .contains("Skyldigheten OB-X finns inte.");
    }

    @Test
    void theFileHasTheSameLinesAndRights() {
        var answer = browser("velvoite.valvoja").get(ROOT + "/duties.csv?code=OB-Y6-PART&lang=fi");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("duties.csv");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("\uFEFFVelvoitteen tunnus;Velvoite;");
        assertThat(answer.body().lines()).hasSize(15).anySatisfy(line -> assertThat(line)
                .startsWith("OB-Y6-PART;Kunnan osallistuminen hyte-neuvotteluun;612/2021 6 § 4 mom.;905;Vaasa;17;"));
        assertThat(browser("velvoite.vaasa").get(ROOT + "/duties.csv").body().lines())
                .hasSize(6);
        assertThat(WebUser.anonymous(port).get(ROOT + "/duties.csv").statusCode())
                .isEqualTo(401);
    }

    @Test
    void oneLineIsAskedForByItsKey() {
        var one = browser("velvoite.valvoja")
                .get(ROOT + "/duties/one?code=OB-T14&holder=17&counterpart=905&windowStart=2025-06-01&lang=en");
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(read(one.body()).at("/duty/counterpartName").textValue()).isEqualTo("Vaasa");
        var named = browser("velvoite.vaasa").get(ROOT + "/duties/one?code=OB-NAME&holder=905");
        assertThat(read(named.body()).at("/mayRecord").booleanValue()).isTrue();
        for (var query : List.of(
                "code=OB-T14&holder=17&counterpart=545&windowStart=2025-06-01",
                "code=OB-Y7&holder=17&windowStart=2027-01-01",
                "code=OB-NAME&holder=545",
                "code=OB-NAME&holder=999")) {
            assertThat(browser("velvoite.vaasa")
                            .get(ROOT + "/duties/one?" + query)
                            .statusCode())
                    .as(query)
                    .isEqualTo(404);
        }
        assertThat(browser("velvoite.vaasa")
                        .get(ROOT + "/duties/one?code=OB-X&holder=905")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatCanBeChosenIsWhatTheReaderAnswersFor() {
        var all = read(browser("velvoite.valtakunta")
                .get(ROOT + "/duties/choices?lang=sv")
                .body());
        assertThat(all.get("national").booleanValue()).isTrue();
        assertThat(all.get("hosts")).hasSize(22);
        assertThat(all.get("duties")).hasSize(13);
        assertThat(all.get("today").textValue()).isEqualTo("2027-01-11");
        var own = read(browser("velvoite.valvoja")
                .get(ROOT + "/duties/choices?lang=sv")
                .body());
        assertThat(own.get("hosts")).hasSize(1);
        assertThat(own.at("/hosts/0/name").textValue()).isEqualTo("Österbotten");
        assertThat(own.get("municipalities")).hasSize(14).allSatisfy(one -> assertThat(text(one, "host"))
                .isEqualTo("17"));
        assertThat(read(browser("velvoite.vaasa").get(ROOT + "/duties/choices").body())
                        .get("hosts"))
                .isEmpty();
    }

    @Test
    void aSummaryTellsTheMostUrgentAndTheMunicipalitiesOfACountyAsOne() {
        var told = read(browser("velvoite.valvoja")
                .get(ROOT + "/duties/summary?on=2076-11-26&lang=en")
                .body());
        assertThat(told.get("urgent"))
                .as("what its municipalities owe to their own councils, or could not come to, is not the county's")
                .hasSize(9);
        assertThat(told.at("/urgent/0/duty/status").textValue()).isEqualTo("OVERDUE");
        assertThat(told.at("/urgent/0/area").textValue()).isEqualTo("Pohjanmaa");
        assertThat(told.at("/urgent/0/duty/code").textValue()).isEqualTo("OB-T14");
        assertThat(told.at("/urgent/0/lines").intValue()).isEqualTo(14);
        assertThat(StreamSupport.stream(told.get("urgent").spliterator(), false)
                        .filter(one -> one.at("/duty/code").textValue().equals("OB-Y7"))
                        .map(one -> one.get("lines").intValue()))
                .containsOnly(1);
        assertThat(told.at("/counts/AT_RISK_RED").intValue()).isEqualTo(2);
    }

    /** T15: each number of the dashboard leads to a list of as many. */
    @ParameterizedTest
    @ValueSource(strings = {"velvoite.valvoja", "velvoite.valtakunta", "velvoite.koordinaattori"})
    void theDashboardAndTheListThatItLeadsToCountTheSame(String reader) {
        var told =
                read(browser(reader).get(ROOT + "/duties/summary?on=2076-11-26").body());
        var listed = duties(reader, "?on=2076-11-26&unfinished=true");
        var counts = told.get("counts");
        assertThat(counts.properties()).isNotEmpty().allSatisfy(count -> {
            var lines = duties(reader, "?on=2076-11-26&unfinished=true&status=" + count.getKey());
            assertThat(lines).as(count.getKey()).hasSize(count.getValue().intValue());
        });
        assertThat(counts.properties().stream()
                        .mapToInt(count -> count.getValue().intValue())
                        .sum())
                .as("what others owe to their own councils is listed and not counted")
                .isEqualTo(listed.stream()
                        .filter(line -> !line.get("status").textValue().equals("NOT_RECORDED_HERE"))
                        .count());
        assertThat(listed)
                .as("without what was missed before there are fewer: the list says so")
                .hasSizeGreaterThan(duties(reader, "?on=2076-11-26").size());
    }

    /** Ten lines about the same duty, one a county, would hide all else from whoever watches the country. */
    @Test
    void aSummaryOfTheCountryTellsEachDutyOnce() {
        var told = read(browser("velvoite.valtakunta")
                .get(ROOT + "/duties/summary?on=2076-11-26&lang=en")
                .body());
        assertThat(StreamSupport.stream(told.get("urgent").spliterator(), false)
                        .map(one -> one.at("/duty/code").textValue() + " "
                                + one.at("/duty/windowStart").textValue()))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .startsWith("OB-T14 2069-06-01");
        assertThat(told.at("/urgent/0/lines").intValue()).isEqualTo(291);
        assertThat(told.at("/urgent/0/hosts").intValue()).isEqualTo(21);
        assertThat(told.at("/urgent/0/area").isNull()).isTrue();
    }

    @Test
    void ofAnotherHostOrAnUnknownInstanceNothingIsTold() {
        assertThat(browser("velvoite.valvoja")
                        .get(ROOT + "/duties/sessions?county=03")
                        .body())
                .isEqualTo("[]");
        assertThat(browser("velvoite.valtakunta")
                        .get(ROOT + "/duties/of-instance/unknown")
                        .body())
                .isEqualTo("[]");
        for (var path : List.of("choices", "summary", "sessions", "of-instance/unknown", "of-tasks?ids=x")) {
            assertThat(WebUser.anonymous(port).get(ROOT + "/duties/" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    private static List<String> codes(List<JsonNode> lines) {
        return lines.stream()
                .map(line -> text(line, "code") + " " + text(line, "holder") + " " + text(line, "counterpart"))
                .toList();
    }

    private static Set<String> names(JsonNode line) {
        return line.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static String text(JsonNode line, String name) {
        return line.get(name).textValue();
    }

    private static JsonNode only(List<JsonNode> lines) {
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private List<JsonNode> duties(String user, String query) {
        var answer = browser(user).get(ROOT + "/duties" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(read(answer.body()).spliterator(), false).toList();
    }

    private WebUser browser(String user) {
        return browsers.computeIfAbsent(user, one -> WebUser.of(port, one, TestPeople.PASSWORD));
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(body, notJson);
        }
    }
}
