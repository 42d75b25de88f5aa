package fi.neuvottelu.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T1, acceptance example 11: of a host that has not begun nothing is known, and so nobody is accused. */
@NeuvotteluTest
class NotBegunTest {
    private static final String ROOT = "/camunda/api/neuvottelu/duties";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient rows;

    private WebUser national;

    @BeforeEach
    void somebodyWhoSeesAll() {
        people.nationalSupervisor("aika.valtakunta");
        national = WebUser.of(port, "aika.valtakunta", TestPeople.PASSWORD);
    }

    @AfterEach
    void begunAgain() {
        begins(LocalDate.of(2020, 1, 1));
    }

    @Test
    void nobodyIsLateWhereNobodyHasBegun() {
        begins(null);
        for (var query : List.of("&on=2044-12-31", "&on=2044-12-31&unfinished=true", "&year=2043&on=2044-12-31")) {
            assertThat(lines(query)).isNotEmpty().allSatisfy(line -> {
                assertThat(text(line, "status")).isIn("NOT_KNOWN", "ENDED");
                assertThat(line.get("coloured").booleanValue()).isFalse();
            });
        }
        assertThat(lines("&on=2044-12-31").get(0).at("/missing/0/code").textValue())
                .isEqualTo("notBegun");
    }

    @Test
    void theWindowThatHoldsTheFirstDayIsJudgedAndSaysSinceWhenItIsKnown() {
        begins(LocalDate.of(2044, 11, 1));
        var now = only("&code=OB-Y7&on=2044-12-01");
        assertThat(text(now, "status")).isEqualTo("AT_RISK_RED");
        assertThat(text(now, "knownSince")).isEqualTo("2044-11-01");
        var before = only("&code=OB-Y7&year=2043&on=2044-12-01");
        assertThat(text(before, "status")).isEqualTo("NOT_KNOWN");
        assertThat(before.at("/missing/0/code").textValue()).isEqualTo("beforeFirstDay");
        assertThat(before.get("knownSince").isNull()).isTrue();
        assertThat(text(only("&code=OB-Y7&year=2044&on=2045-01-01"), "status")).isEqualTo("OVERDUE");
        assertThat(lines("&code=OB-Y6-PART&year=2044&on=2045-01-01"))
                .as("acceptance example 13: what was not arranged is the host's alone")
                .allSatisfy(line -> assertThat(text(line, "status")).isEqualTo("NOT_INVITED"));
    }

    /** On the day before, nothing is known yet; the last day of a year is in it. */
    @Test
    void bothSidesOfTheFirstDay() {
        begins(LocalDate.of(2044, 12, 31));
        assertThat(text(only("&code=OB-Y7&on=2044-12-30"), "status")).isEqualTo("NOT_KNOWN");
        assertThat(text(only("&code=OB-Y7&on=2044-12-31"), "status")).isEqualTo("AT_RISK_RED");
        begins(LocalDate.of(2045, 1, 1));
        assertThat(text(only("&code=OB-Y7&year=2044&on=2045-01-01"), "status")).isEqualTo("NOT_KNOWN");
        assertThat(only("&code=OB-Y7&on=2045-01-01").get("knownSince").isNull())
                .as("all of 2045 is known")
                .isTrue();
    }

    /** T17: parties are equal; a county is not told that its municipalities are late with their own councils. */
    @Test
    void aCountyDoesNotJudgeWhatItsMunicipalitiesOweToTheirCouncils() {
        people.supervisor("aika.valvoja", "hva-13");
        var county = WebUser.of(port, "aika.valvoja", TestPeople.PASSWORD);
        var seen = read(county, "?code=OB-YREP&year=2043&on=2044-12-31&lang=fi");
        assertThat(seen)
                .filteredOn(line -> text(line, "holder").equals("13"))
                .singleElement()
                .satisfies(own -> assertThat(text(own, "status")).isEqualTo("OVERDUE"));
        assertThat(seen)
                .filteredOn(line -> !text(line, "holder").equals("13"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(text(line, "status")).isEqualTo("NOT_RECORDED_HERE");
                    assertThat(line.get("coloured").booleanValue()).isFalse();
                    assertThat(line.get("late").booleanValue()).isFalse();
                });
        assertThat(county.get(ROOT + ".csv?code=OB-YREP&year=2043&on=2044-12-31")
                        .body()
                        .lines())
                .as("in none of its exports: the head and its own")
                .hasSize(2);
        assertThat(lines("&code=OB-YREP&year=2043&on=2044-12-31"))
                .allSatisfy(line -> assertThat(text(line, "status")).isEqualTo("OVERDUE"));
    }

    private void begins(@Nullable LocalDate day) {
        rows.sql("delete from host_first_day where host = 'hva-13'").update();
        if (day != null) {
            rows.sql("insert into host_first_day (host, first_day, set_at) values ('hva-13', ?, current_timestamp)")
                    .param(day)
                    .update();
        }
    }

    private JsonNode only(String query) {
        var found = lines(query);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<JsonNode> lines(String query) {
        return read(national, "?county=13&lang=en" + query);
    }

    private List<JsonNode> read(WebUser reader, String query) {
        var answer = reader.get(ROOT + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return StreamSupport.stream(json.readTree(answer.body()).spliterator(), false)
                    .toList();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String text(JsonNode line, String name) {
        return line.get(name).textValue();
    }
}
