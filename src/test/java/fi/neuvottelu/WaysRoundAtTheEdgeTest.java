package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.PartyId;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the edge gives to whoever knocks: no session, always our headers; and no file that computes. */
@NeuvotteluTest
class WaysRoundAtTheEdgeTest {
    @LocalServerPort
    int port;

    @Autowired
    OpenSessions sessions;

    @Autowired
    TestPeople people;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient rows;

    private WebUser coordinator;

    @BeforeEach
    void aCoordinator() {
        coordinator = WebUser.of(port, people.coordinator("reuna.koordinaattori", "hva-17"), TestPeople.PASSWORD);
    }

    /** S15. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine",
                "/camunda/api/neuvottelu/duties",
                "/camunda/api/neuvottelu/texts?lang=fi",
                "/camunda/api/neuvottelu/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/camunda/api/admin/auth/user/default",
                "/forms/answer-invitation.html",
                "/modules/server.js",
                "/nonexistent"
            })
    void anApiAFeedAndAFormLeaveNoSession(String path) {
        sessions.noneIsMadeBy(() -> {
            for (var n = 0; n < 5; n++) {
                WebUser.anonymous(port).get(path);
            }
        });
    }

    /** S15: the token against forged requests needs one until somebody has logged in. */
    @Test
    void aPageLeavesASessionOfTwoMinutesUntilLogin() {
        var strangers = sessions.madeBy(() -> WebUser.anonymous(port).get("/camunda/app/tasklist/default/"));
        assertThat(strangers).hasSizeLessThanOrEqualTo(1).allSatisfy(id -> assertThat(sessions.endsAfter(id))
                .isBetween(1, 120));

        var hers = sessions.madeBy(
                () -> WebUser.of(port, people.coordinator("reuna.koordinaattori", "hva-17"), TestPeople.PASSWORD));
        assertThat(hers).as("whoever has logged in stays").anySatisfy(id -> assertThat(sessions.endsAfter(id))
                .isGreaterThan(3600));
    }

    /** S16. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forms/answer-invitation.html",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/neuvottelu/duties",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/api/admin/setup/default/user/create",
                "/nonexistent",
                "/camunda/nonexistent",
                "/"
            })
    void everyAnswerCarriesOurHeaders(String path) {
        carriesHeaders(WebUser.anonymous(port).get(path));
        carriesHeaders(coordinator.get(path));
    }

    /** S16. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/neuvottelu/duties",
                "/camunda/api/neuvottelu/duties.csv",
                "/camunda/api/neuvottelu/hosts/hva-17/contacts"
            })
    void noAnswerWithNamesIsKept(String path) {
        assertThat(coordinator.get(path).headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    /** S18. */
    @Test
    void noCellOfTheContactsFileComputes() {
        var vaasa = new PartyId("kunta-905");
        contacts.setMailbox(vaasa, "=cmd@evil.example", "kirjaamo", LocalDate.of(2020, 1, 1));
        try {
            var file = coordinator
                    .get("/camunda/api/neuvottelu/hosts/hva-17/contacts")
                    .body();
            assertThat(file).contains("cmd@evil.example");
            assertThat(file.lines().flatMap(line -> Stream.of(line.split(";"))))
                    .noneMatch(cell -> cell.matches("\"?[=+@\\-].*"));
        } finally {
            rows.sql("delete from contact where email = '=cmd@evil.example'").update();
        }
    }

    private static void carriesHeaders(HttpResponse<String> answer) {
        var path = answer.uri().getPath();
        assertThat(header(answer, "Content-Security-Policy")).as(path).contains("frame-ancestors");
        assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).as(path).isNotEmpty();
        assertThat(header(answer, "Permissions-Policy")).as(path).isNotEmpty();
        assertThat(answer.statusCode()).as(path).isLessThan(500);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
