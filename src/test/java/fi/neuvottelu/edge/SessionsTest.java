package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Case S15: what makes a session, and how long it lasts. */
@NeuvotteluTest
class SessionsTest {
    private static final String COOKIE = "JSESSIONID";
    private static final int HOURS_8 = 8 * 60 * 60;
    private static final int MINUTES_2 = 2 * 60;

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext application;

    @Autowired
    TestPeople people;

    private Manager sessions;

    @BeforeEach
    void theContainersSessions() {
        var host = ((TomcatWebServer) application.getWebServer()).getTomcat().getHost();
        sessions = Stream.of(host.findChildren())
                .map(Context.class::cast)
                .map(Context::getManager)
                .findFirst()
                .orElseThrow();
        people.member("istunto.yksi", "kunta-905", "hva-17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/neuvottelu/texts?lang=fi",
                "/camunda/api/neuvottelu/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/camunda/api/neuvottelu/duties",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/nothing",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/styles/user-styles.css",
                "/camunda/app/",
                "/camunda/app/tasklist/",
                "/forms/answer-invitation.html",
                "/neuvottelu/saavutettavuus",
                "/neuvottelu/alku",
                "/nonexistent",
                "/"
            })
    void nothingButAPageBeginsASession(String path) {
        var before = ids();
        for (var n = 0; n < 5; n++) {
            var browser = WebUser.anonymous(port);
            browser.get(path);
            assertThat(browser.has(COOKIE)).isFalse();
        }
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void aPageBeginsOneOfTwoMinutesAndALoginMakesItLast() {
        var before = ids();
        var browser = WebUser.anonymous(port);
        browser.get("/camunda/app/tasklist/default/");
        assertThat(sinceThen(before))
                .extracting(Session::getMaxInactiveInterval)
                .containsExactly(MINUTES_2);
        browser.get("/camunda/app/tasklist/scripts/config.js");
        browser.get("/camunda/api/admin/auth/user/default");
        assertThat(sinceThen(before))
                .extracting(Session::getMaxInactiveInterval)
                .containsExactly(MINUTES_2);

        assertThat(browser.logsIn("tasklist", "istunto.yksi", TestPeople.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        assertThat(sinceThen(before))
                .extracting(Session::getMaxInactiveInterval)
                .containsExactly(HOURS_8);
        browser.get("/camunda/api/engine/engine/default/task/count");
        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(sinceThen(before))
                .extracting(Session::getMaxInactiveInterval)
                .containsExactly(MINUTES_2);
    }

    /** The login page may stand open over lunch. */
    @Test
    void whoComesBackToTheLoginPageAfterItsSessionLogsIn() {
        var browser = WebUser.anonymous(port);
        browser.get("/camunda/app/tasklist/default/");
        browser.forgets(COOKIE);
        assertThat(browser.logsIn("tasklist", "istunto.yksi", TestPeople.PASSWORD)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
    }

    /** Another page could send the form, but not read our cookie. */
    @Test
    void aLoginFromAnotherPageIsRefused() {
        var before = ids();
        var browser = WebUser.anonymous(port);
        browser.get("/camunda/app/tasklist/default/");
        browser.forgets(COOKIE);
        browser.withoutCsrfToken();
        assertThat(browser.logsIn("tasklist", "istunto.yksi", TestPeople.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
        assertThat(sinceThen(before)).hasSize(1);
        assertThat(WebUser.anonymous(port)
                        .logsIn("tasklist", "istunto.yksi", TestPeople.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
    }

    private String ids() {
        return Arrays.stream(sessions.findSessions())
                .map(Session::getId)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private List<Session> sinceThen(String before) {
        return Arrays.stream(sessions.findSessions())
                .filter(one -> !before.contains(one.getId()))
                .toList();
    }
}
