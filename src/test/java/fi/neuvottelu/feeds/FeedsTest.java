package fi.neuvottelu.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.OpenSessions;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.people.Groups;
import java.io.StringReader;
import java.net.URI;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar feed of a host's deadlines: a secret address, told once and revocable. */
@NeuvotteluTest
class FeedsTest {
    private static final String ROOT = "/camunda/api/neuvottelu/feeds";

    @LocalServerPort
    int port;

    @Autowired
    OpenSessions sessions;

    @Autowired
    TestPeople people;

    @Autowired
    IdentityService identity;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient rows;

    private WebUser coordinator;
    private WebUser neighbour;

    @BeforeEach
    void people() {
        rows.sql("delete from duty_feed").update();
        rows.sql("delete from secret_link where purpose = 'CALENDAR_FEED'").update();
        coordinator = login(people.coordinator("syote.koordinaattori", "hva-19"));
        neighbour = login(people.supervisor("syote.naapuri", "hva-17"));
    }

    @Test
    void aCalendarReadsItWithoutLogin() throws Exception {
        var opened = open("en");
        var answer = WebUser.anonymous(port).get(path(opened));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");

        var calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        var ids = calendar.<VEvent>getComponents("VEVENT").stream()
                .map(event -> event.getProperty("UID").orElseThrow().getValue())
                .toList();
        assertThat(ids)
                .contains(
                        "end-OB-Y7-19-2027-01-01@neuvottelu",
                        "invitation-OB-Y7-19-2027-01-01@neuvottelu",
                        "end-OB-T14-19-2025-06-01@neuvottelu",
                        "end-OB-TREP-19-2025-06-01@neuvottelu")
                .doesNotHaveDuplicates();
        var year = calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event ->
                        event.getProperty("UID").orElseThrow().getValue().equals("end-OB-Y7-19-2027-01-01@neuvottelu"))
                .findFirst()
                .orElseThrow();
        assertThat(year.toString())
                .contains("DTSTART;VALUE=DATE:20271231")
                .contains("DTEND;VALUE=DATE:20280101")
                .contains("SUMMARY:The year ends: The county’s yearly HYTE negotiation")
                .contains("DESCRIPTION:612/2021 s. 7(4): Met 0/1.")
                .as("nobody is busy all day because of a deadline")
                .contains("TRANSP:TRANSPARENT");
        assertThat(answer.body().replace("\r\n ", ""))
                .as("what its municipalities owe to their own councils is not the county's")
                .contains("DESCRIPTION:612/2021 s. 7(3): Met 0/1.")
                .doesNotContain("s. 6(3)");
        assertThat(calendar.toString()).contains("X-WR-CALNAME:Duties to negotiate and dates: Pohjois-Pohjanmaa");
        assertThat(answer.body()).doesNotContain("hva-17");
    }

    @Test
    void theSameEventsKeepTheirIds() {
        var opened = open("fi");
        var before = uids(WebUser.anonymous(port).get(path(opened)).body());
        clock.moveTo(clock.instant().plus(java.time.Duration.ofDays(1)));
        assertThat(uids(WebUser.anonymous(port).get(path(opened)).body())).isEqualTo(before);
    }

    /** What nobody needs any more can be revoked; a look at the list is no reading. */
    @Test
    void theDayOfTheLastReadingIsKnown() {
        var opened = open("fi");
        assertThat(coordinator.get(ROOT + "?county=19").body()).contains("\"lastReadOn\":null");
        WebUser.anonymous(port).get(path(opened));
        var read = clock.today();
        assertThat(coordinator.get(ROOT + "?county=19").body()).contains("\"lastReadOn\":\"" + read + "\"");
        clock.moveTo(clock.instant().plus(java.time.Duration.ofDays(2)));
        assertThat(coordinator.get(ROOT + "?county=19").body()).contains("\"lastReadOn\":\"" + read + "\"");
        WebUser.anonymous(port).get(path(opened));
        assertThat(coordinator.get(ROOT + "?county=19").body()).contains("\"lastReadOn\":\"" + clock.today() + "\"");
    }

    @Test
    void itEndsWithWhoeverOpenedIt() {
        var opened = open("fi");
        identity.deleteMembership("syote.koordinaattori", Groups.coordinatorsOf("hva-19"));
        try {
            assertThat(WebUser.anonymous(port).get(path(opened)).statusCode()).isEqualTo(404);
        } finally {
            identity.createMembership("syote.koordinaattori", Groups.coordinatorsOf("hva-19"));
        }
        assertThat(WebUser.anonymous(port).get(path(opened)).statusCode()).isEqualTo(200);
    }

    /** A session lasts for hours, and a calendar asks many times an hour. */
    @Test
    void aCalendarLeavesNoSessionBehind() {
        var opened = open("fi");
        sessions.noneIsMadeBy(() -> {
            for (var n = 0; n < 5; n++) {
                WebUser.anonymous(port).get(path(opened));
            }
        });
    }

    @Test
    void onlyTheHashOfTheSecretIsKept() {
        var secret = path(open("fi")).replaceFirst(".*/", "").replace(".ics", "");
        assertThat(secret).hasSize(43);
        var kept = rows.sql("select token_hash from secret_link where purpose = 'CALENDAR_FEED'")
                .query(String.class)
                .single();
        assertThat(kept).matches("[0-9a-f]{64}").doesNotContain(secret);
        assertThat(coordinator.get(ROOT + "?county=19").body())
                .contains("\"createdBy\":\"syote.koordinaattori\"", "\"createdByName\":\"Testi Henkilö\"")
                .doesNotContain(secret)
                .doesNotContain(kept);
    }

    @Test
    void aRevokedAddressIsNoMore() {
        var opened = open("fi");
        var id = opened.get("id").longValue();
        assertThat(WebUser.anonymous(port).get(path(opened)).statusCode()).isEqualTo(200);
        assertThat(neighbour.delete(ROOT + "/" + id).statusCode()).isEqualTo(404);
        assertThat(coordinator.delete(ROOT + "/" + id).statusCode()).isEqualTo(204);
        assertThat(WebUser.anonymous(port).get(path(opened)).statusCode()).isEqualTo(404);
        assertThat(coordinator.delete(ROOT + "/" + id).statusCode()).isEqualTo(404);
        assertThat(coordinator.get(ROOT + "?county=19").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..%2fx", "'%20or%201=1"})
    void anUnknownAddressIsNotThere(String secret) {
        assertThat(WebUser.anonymous(port).get(ROOT + "/" + secret + ".ics").statusCode())
                .isIn(400, 404);
    }

    @Test
    void onlyThoseWhoAnswerForTheHostOpenOne() {
        assertThat(neighbour.post(ROOT + "?county=19", "").statusCode()).isEqualTo(404);
        assertThat(neighbour.get(ROOT + "?county=19").statusCode()).isEqualTo(404);
        assertThat(WebUser.anonymous(port).get(ROOT + "?county=19").statusCode())
                .isEqualTo(401);
        assertThat(neighbour.post(ROOT + "?county=17", "").statusCode()).isEqualTo(201);
        var member = login(people.member("syote.oulu", "kunta-564", "hva-19"));
        assertThat(member.post(ROOT + "?county=19", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aHostHasSoManyAtMost() {
        for (var i = 0; i < Feeds.MOST; i++) {
            open("fi");
        }
        var refused = coordinator.post(ROOT + "?county=19", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("feed.tooMany");
    }

    private JsonNode open(String language) {
        var answer = coordinator.post(ROOT + "?county=19&lang=" + language, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        try {
            return json.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }

    private static String path(JsonNode opened) {
        return URI.create(opened.get("address").textValue()).getPath();
    }

    private static String uids(String calendar) {
        return calendar.lines().filter(line -> line.startsWith("UID")).sorted().collect(Collectors.joining("\n"));
    }

    private WebUser login(String user) {
        return WebUser.of(port, user, TestPeople.PASSWORD);
    }
}
