package fi.neuvottelu;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.neuvottelu.HistoryAtRandom.Written;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.words.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For any history of invitations, answers, presence, minutes and records, recorded afterwards and contested ones among them: the
 * register, its file, the page of a duty, the dashboard, the feed, the desk, the digest and the municipality's own list tell the same,
 * and no cause contradicts a row.
 */
@ScenarioTest
class EveryViewSaysTheSameTest {
    private static final String AREA = "Keski-Pohjanmaa";
    private static final String HOST = "hva-18";
    private static final LocalDate TODAY = LocalDate.of(2043, 11, 16);
    private static final int HISTORIES = 12;
    private static final Locale FINNISH = new Locale("fi");
    private static final Set<String> NEGOTIATIONS = Set.of("OB-T14", "OB-Y7", "OB-Y6-PART");
    private static final Set<String> SAY_NOT_THERE =
            Set.of("partyNotInvited", "partyAbsent", "partyDeclined", "partyDeclinedWithoutReason", "partyNoAnswer");

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient rows;

    private Host host;
    private HistoryAtRandom history;
    private List<String> municipalities;

    @BeforeEach
    void aHostWithItsParties() {
        clock.moveTo(Instant.parse("2043-09-01T07:00:00Z"));
        host = scenario.host(AREA);
        municipalities = scenario.municipalitiesOf(AREA);
        var parties = Stream.concat(
                        municipalities.stream(), Stream.of(Scenario.ASSOCIATION, Scenario.COMPANY, Scenario.LIBRARY))
                .map(name -> scenario.party(host, name).id().value())
                .toList();
        history = new HistoryAtRandom(rows, HOST, parties, TODAY);
        history.erase();
    }

    @AfterEach
    void nothingOfIt() {
        history.erase();
    }

    @Test
    void whateverHappened() {
        var year = coordinator.opensRound(AREA, 2043);
        coordinator.plans(year, coordinator.oneSession(year, LocalDate.of(2043, 12, 16), "Halsua"));
        coordinator.confirms(year);
        var term = coordinator.opensTermRound(AREA);
        coordinator.plans(term, coordinator.oneSession(term, LocalDate.of(2043, 12, 17), "Halsua"));
        coordinator.confirms(term);
        clock.moveTo(TODAY.atTime(7, 0).toInstant(java.time.ZoneOffset.UTC));
        var atDesk = scenario.coordinatorOf(host).reads("fi");
        var feed = feedOf(atDesk);
        var national = scenario.nationalSupervisor();
        for (var seed = 1L; seed <= HISTORIES; seed++) {
            history.erase();
            var written = history.write(seed);
            // The feed is kept for ten minutes.
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(11)));
            var register = byDuty(national.asks("duties?lang=fi&county=18"));
            var why = "history " + seed + ": " + written;
            assertThat(register).as(why).hasSize(1 + 2 * municipalities.size());

            assertThat(said(register)).as("file, " + why).isEqualTo(ofFile(national));
            assertThat(said(register))
                    .as("coordinator, " + why)
                    .isEqualTo(said(byDuty(atDesk.asks("duties?lang=fi&county=18"))));
            register.values()
                    .forEach(line ->
                            assertThat(page(national, line)).as("page, " + why).isEqualTo(line));
            theDashboardCountsThem(atDesk, why);
            theFeedCountsThem(atDesk, feed, register, written, why);
            theDesksSayIt(atDesk, year, term, register, written, why);
            eachMunicipalitySeesIt(register, why);
            noCauseContradictsARow(register, written, why);
        }
    }

    /** The missed year is told of in the digest as the register has it. */
    @Test
    void whateverHappenedTheDigestTellsWhatTheRegisterTells() {
        var missed = new ArrayList<Boolean>();
        for (var n = 0; n < 5; n++) {
            history.erase();
            if (n > 0) {
                history.write(n);
            }
            var day = LocalDate.of(2044, 1, 11).plusDays(n);
            clock.moveTo(day.atTime(3, 0).toInstant(java.time.ZoneOffset.UTC));
            scenario.theDutyCalendarBegins();
            people.supervisor("valvoja.sattuma." + n, "sattuma" + n + "@avi.example", List.of(HOST));
            clock.passes(day);
            var told = mailbox.lettersAt("sattuma" + n + "@avi.example").stream()
                    .flatMap(letter -> letter.text().lines())
                    .anyMatch(line -> line.startsWith("- HYTE 2043 " + AREA + ": "));
            missed.add(told);
            assertThat(told)
                    .as("history " + n)
                    .isEqualTo(new Duties(scenario.nationalSupervisor())
                            .status("code=OB-Y7&county=18&year=2043")
                            .equals("OVERDUE"));
        }
        assertThat(missed).contains(true, false);
    }

    private static Map<String, JsonNode> byDuty(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> NEGOTIATIONS.contains(line.get("code").textValue()))
                .collect(toMap(EveryViewSaysTheSameTest::key, Function.identity()));
    }

    private static String key(JsonNode line) {
        return line.get("code").textValue() + "~" + line.get("holder").textValue() + "~"
                + line.path("counterpart").asText("").replace("null", "");
    }

    /** Status, what lacks, what is remarked, for whom it waits. */
    private record Said(String status, String missing, String remarks, String waiting) {}

    private static Map<String, Said> said(Map<String, JsonNode> lines) {
        return lines.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        line -> new Said(
                                line.getValue().get("status").textValue(),
                                texts(line.getValue().get("missing")),
                                texts(line.getValue().get("remarks")),
                                StreamSupport.stream(
                                                line.getValue().get("waiting").spliterator(), false)
                                        .map(one -> one.get("what").textValue())
                                        .collect(Collectors.joining("; ")))));
    }

    private static String texts(JsonNode all) {
        return String.join("; ", list(all, "text"));
    }

    private static List<String> list(JsonNode all, String field) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> field.isEmpty() ? one.textValue() : one.get(field).textValue())
                .toList();
    }

    private static Map<String, Said> ofFile(Person reader) {
        var file = reader.browser()
                .get(Attempt.OURS + "duties.csv?lang=fi&county=18")
                .body();
        try (var parser = CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file.replace("\uFEFF", "")))) {
            return parser.stream()
                    .filter(line -> NEGOTIATIONS.contains(line.get(head("code"))))
                    .collect(toMap(
                            line -> line.get(head("code")) + "~" + line.get(head("holderCode")) + "~"
                                    + line.get(head("counterpartCode")),
                            line -> new Said(
                                    line.get(head("statusCode")),
                                    line.get(head("missing")),
                                    line.get(head("remarks")),
                                    line.get(head("waitingCodes")))));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String head(String column) {
        return Texts.say("file." + column, FINNISH);
    }

    private static JsonNode page(Person reader, JsonNode line) {
        var counterpart = line.get("counterpart").isNull()
                ? ""
                : "&counterpart=" + line.get("counterpart").textValue();
        return reader.asks("duties/one?lang=fi&code=" + line.get("code").textValue() + "&holder="
                        + line.get("holder").textValue() + counterpart + "&windowStart="
                        + line.get("windowStart").textValue())
                .get("duty");
    }

    private static void theDashboardCountsThem(Person reader, String why) {
        var counts = reader.asks("duties/summary?lang=fi").get("counts");
        var listed = StreamSupport.stream(
                        reader.asks("duties?lang=fi&unfinished=true").spliterator(), false)
                .filter(line -> !line.get("status").textValue().equals("NOT_RECORDED_HERE"))
                .collect(groupingBy(line -> line.get("status").textValue(), counting()));
        assertThat(listed).as("dashboard, " + why).hasSize(counts.size());
        listed.forEach((status, number) -> assertThat(counts.get(status).longValue())
                .as(status + " on the dashboard, " + why)
                .isEqualTo(number));
    }

    private static String feedOf(Person reader) {
        var answer = reader.browser()
                .post(Attempt.OURS + "feeds?lang=fi&county=18", "")
                .body();
        return answer.substring(answer.indexOf("/camunda"), answer.indexOf(".ics") + ".ics".length());
    }

    private static void theFeedCountsThem(
            Person reader, String feed, Map<String, JsonNode> register, List<Written> written, String why) {
        var calendar = reader.browser().get(feed).body().replace("\r\n ", "");
        var lines = register.values().stream()
                .filter(line -> line.get("code").textValue().equals("OB-T14"))
                .map(line -> line.get("status").textValue())
                .toList();
        var met = lines.stream().filter("FULFILLED"::equals).count();
        assertThat(calendar).as("feed, " + why).contains("611/2021 14 §: Täytetty " + met + "/" + lines.size() + ".");
        assertThat(calendar.split("kirjattu jälkikäteen", -1).length - 1)
                .as("marks in the feed, each negotiation once, " + why)
                .isEqualTo((int) written.stream().filter(Written::afterwards).count());
    }

    private void theDesksSayIt(
            Person atDesk,
            OpenedRound year,
            OpenedRound term,
            Map<String, JsonNode> register,
            List<Written> written,
            String why) {
        var county = register.get("OB-Y7~18~");
        var statements = desk(atDesk, year).get("statements");
        assertThat(list(statement(statements, "HELD").get("remarks"), ""))
                .as("desk, " + why)
                .isEqualTo(list(county.get("remarks"), "text"));
        assertThat(list(statement(statements, "HELD").get("remarks"), "").stream()
                        .filter(remark -> remark.startsWith("Kirjattu jälkikäteen: neuvottelu ")))
                .as("marks at the desk, " + why)
                .hasSize((int) written.stream()
                        .filter(one -> one.afterwards() && one.acts().contains(Act.HEALTH_PROMOTION))
                        .count());
        assertThat(list(statement(statements, "COMPLETE").get("missing"), ""))
                .as("desk, " + why)
                .isEqualTo(list(county.get("missing"), "text"));
        assertThat(statement(statements, "HELD").get("holds")).isEqualTo(county.get("held"));
        assertThat(statement(statements, "DOCUMENTED").get("holds")).isEqualTo(county.get("documented"));

        var pairs = desk(atDesk, term).get("pairs");
        assertThat(pairs).hasSize(municipalities.size());
        pairs.forEach(pair -> {
            var name = pair.get("municipality").textValue();
            var line = register.get("OB-T14~18~" + codeOf(name));
            assertThat(!pair.get("attendedOn").isEmpty())
                    .as("pair of " + name + ", " + why)
                    .isEqualTo(line.get("held").booleanValue());
            assertThat(list(line.get("missing"), "text").stream()
                            .map(text -> text.startsWith(name + ": ") ? text.substring(name.length() + 2) : text))
                    .as("pair of " + name + ", " + why)
                    .containsAll(list(pair.get("missing"), ""));
        });
    }

    private static JsonNode desk(Person atDesk, OpenedRound round) {
        return atDesk.page(atDesk.taskOf(round.instance().getId(), "runTheRound"))
                .get("facts");
    }

    private static JsonNode statement(JsonNode statements, String name) {
        return StreamSupport.stream(statements.spliterator(), false)
                .filter(one -> one.get("statement").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void eachMunicipalitySeesIt(Map<String, JsonNode> register, String why) {
        for (var name : municipalities.subList(0, 3)) {
            var own = byDuty(scenario.memberOf(scenario.party(host, name), host, "edustaja")
                    .asks("duties?lang=fi"));
            assertThat(own.keySet())
                    .as("the list of " + name)
                    .containsExactlyInAnyOrder("OB-T14~18~" + codeOf(name), "OB-Y6-PART~" + codeOf(name) + "~18");
            assertThat(said(register)).as("the list of " + name + ", " + why).containsAllEntriesOf(said(own));
        }
    }

    private void noCauseContradictsARow(Map<String, JsonNode> register, List<Written> written, String why) {
        for (var name : municipalities) {
            var id = scenario.party(host, name).id().value();
            for (var act : Act.values()) {
                var line = register.get(
                        act == Act.COOPERATION ? "OB-T14~18~" + codeOf(name) : "OB-Y6-PART~" + codeOf(name) + "~18");
                var its = written.stream()
                        .filter(one -> !one.cancelled() && one.acts().contains(act))
                        .toList();
                var causes = list(line.get("missing"), "code");
                var about = name + " " + act + ", " + why;
                if (its.stream().anyMatch(one -> one.came().contains(id))) {
                    assertThat(causes).as(about).doesNotContainAnyElementsOf(SAY_NOT_THERE);
                } else {
                    assertThat(line.get("held").booleanValue()).as(about).isFalse();
                }
                if (its.stream().anyMatch(one -> one.invited().contains(id))) {
                    assertThat(causes).as(about).doesNotContain("partyNotInvited");
                    assertThat(line.get("status").textValue()).as(about).isNotEqualTo("NOT_INVITED");
                }
                var contested =
                        its.stream().filter(one -> one.contested().contains(id)).count();
                assertThat(list(line.get("remarks"), "code").stream().filter("contested"::equals))
                        .as(about)
                        .hasSize((int) contested);
            }
        }
    }

    private String codeOf(String municipality) {
        return scenario.party(host, municipality).id().value().substring("kunta-".length());
    }
}
