package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.PartyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the edge gives to whoever knocks: no session, always our headers; and no file that computes. */
@NeuvotteluTest
class WaysRoundAtTheEdgeTest {
    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext server;

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
        var before = sessions().getActiveSessions();
        for (var n = 0; n < 5; n++) {
            WebUser.anonymous(port).get(path);
        }
        assertThat(sessions().getActiveSessions()).isEqualTo(before);
    }

    /** S15: the token against forged requests needs one until somebody has logged in. */
    @Test
    void aPageLeavesASessionOfTwoMinutesUntilLogin() {
        var known = ids();
        WebUser.anonymous(port).get("/camunda/app/tasklist/default/");
        var newOnes = ids();
        newOnes.removeAll(known);
        assertThat(newOnes).hasSizeLessThanOrEqualTo(1).allSatisfy(id -> assertThat(inactive(id))
                .isBetween(1, 120));

        var before = ids();
        WebUser.of(port, people.coordinator("reuna.koordinaattori", "hva-17"), TestPeople.PASSWORD);
        var hers = ids();
        hers.removeAll(before);
        assertThat(hers).as("whoever has logged in stays").anySatisfy(id -> assertThat(inactive(id))
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

    private Set<String> ids() {
        return new HashSet<>(Arrays.stream(sessions().findSessions())
                .map(session -> session.getId())
                .toList());
    }

    private int inactive(String id) {
        try {
            return sessions().findSession(id).getMaxInactiveInterval();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Manager sessions() {
        var tomcat = ((TomcatWebServer) server.getWebServer()).getTomcat();
        return ((Context) tomcat.getHost().findChildren()[0]).getManager();
    }
}
