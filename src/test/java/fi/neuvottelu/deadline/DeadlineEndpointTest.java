package fi.neuvottelu.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.words.Refusal;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** GET /camunda/api/neuvottelu/deadline, as other programs call it. */
@NeuvotteluTest
class DeadlineEndpointTest {
    private static final String DEADLINE = "/camunda/api/neuvottelu/deadline";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ObjectMapper json;

    @Test
    void aTimeLimitIsADateWithItsSteps() throws Exception {
        var answer = browser().get(DEADLINE + "?start=2026-12-10&amount=14&unit=days&lang=fi");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body())).isEqualTo(json.readTree("""
                {"date": "2026-12-28", "steps": [
                  {"rule": "section2Days", "from": "2026-12-10", "to": "2026-12-24",
                   "text": "14 päivää; lähtöpäivää to 10.12.2026 ei lasketa mukaan (laki 150/1930, 2 §): to 24.12.2026"},
                  {"rule": "section5FirstWorkingDayAfter", "from": "2026-12-24", "to": "2026-12-28",
                   "text": "to 24.12.2026 ei ole työpäivä (jouluaatto), joten asian voi hoitaa vielä ensimmäisenä \
                arkipäivänä sen jälkeen (laki 150/1930, 5 §): ma 28.12.2026"}]}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 1, months, 2025-02-28",
        "2024-02-29, 1, years, 2025-02-28",
        "2027-03-01, 2, weeks, 2027-03-15",
        "2027-06-11, 14, days, 2027-06-28",
        "2027-03-01, 0, days, 2027-03-01",
        "1.3.2027, 30, days, 2027-03-31",
    })
    void everyUnitIsCounted(String start, String amount, String unit, String last) throws Exception {
        var answer = browser().get(DEADLINE + "?start=" + start + "&amount=" + amount + "&unit=" + unit);
        assertThat(json.readTree(answer.body()).get("date").textValue()).isEqualTo(last);
    }

    @Test
    void theStepsLeadFromTheStartToTheDate() throws Exception {
        var answer = json.readTree(browser()
                .get(DEADLINE + "?start=2027-05-25&amount=1&unit=months&lang=en")
                .body());
        var at = "2027-05-25";
        for (JsonNode step : answer.get("steps")) {
            assertThat(step.get("from").textValue()).isEqualTo(at);
            at = step.get("to").textValue();
        }
        assertThat(answer.get("date").textValue()).isEqualTo(at).isEqualTo("2027-06-28");
        assertThat(StreamSupport.stream(answer.get("steps").spliterator(), false))
                .last()
                .satisfies(step -> assertThat(step.get("text").textValue()).contains("Midsummer Eve"));
    }

    @ParameterizedTest
    @CsvSource({
        "start=2027-02-29&amount=14&unit=days, date.notInCalendar",
        "start=huomenna&amount=14&unit=days, date.unreadable",
        "amount=14&unit=days, date.missing",
        "start=0027-03-01&amount=14&unit=days, deadline.start",
        "start=2027-03-01&amount=-1&unit=days, deadline.amount",
        "start=2027-03-01&amount=1000000&unit=days, deadline.amount",
        "start=2027-03-01&amount=99999999999&unit=years, deadline.amount",
        "start=2027-03-01&amount=101&unit=years, deadline.amount",
        "start=2027-03-01&unit=days, deadline.amount",
        "start=2027-03-01&amount=1.5&unit=days, deadline.amount",
        "start=2027-03-01&amount=14&unit=fortnights, deadline.unit",
        "start=2027-03-01&amount=14, deadline.unit",
        "start=2027-03-01&amount=14&unit=days&lang=de, deadline.language",
    })
    void whatCannotBeIsRefusedInTheReadersLanguage(String query, String key) throws Exception {
        var answer = browser().withLanguageCookie("sv").get(DEADLINE + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        var no = json.readTree(answer.body());
        assertThat(no.get("code").intValue()).isEqualTo(Refusal.CODE);
        assertThat(no.get("key").textValue()).isEqualTo(key);
        assertThat(no.get("message").textValue()).isNotBlank();
    }

    @Test
    void aRefusalIsSaidInTheLanguageThatWasAskedFor() throws Exception {
        var answer = browser().withLanguageCookie("fi").get(DEADLINE + "?start=2027-02-29&amount=14&unit=days&lang=sv");
        assertThat(json.readTree(answer.body()).get("message").textValue()).contains("kalendern");
    }

    @Test
    void whoIsNotLoggedInGetsNoAnswer() {
        assertThat(WebUser.anonymous(port)
                        .get(DEADLINE + "?start=2027-03-01&amount=14&unit=days")
                        .statusCode())
                .isEqualTo(401);
        assertThat(WebUser.anonymous(port)
                        .get("/camunda/api/neuvottelu/remedy?party=hus&body=BOARD")
                        .statusCode())
                .isEqualTo(401);
    }

    private WebUser browser() {
        people.member("vaasa.yksi", "kunta-905", "hva-17");
        return WebUser.of(port, "vaasa.yksi", TestPeople.PASSWORD);
    }
}
