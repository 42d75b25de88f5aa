package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which calls come in: by route, by spelling, by who asks. */
@NeuvotteluTest
class GateTest {
    private static final String UNKNOWN = "{\"status\":404,\"message\":\"There is nothing here\"}";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Autowired
    TestPeople people;

    private WebUser member;
    private WebUser administrator;

    @BeforeEach
    void somebodyIsLoggedIn() {
        people.member("portti.yksi", "kunta-905", "hva-17");
        people.administrator("portti.yllapito");
        member = WebUser.of(port, "portti.yksi", TestPeople.PASSWORD).withLanguageCookie("en");
        administrator = WebUser.of(port, "portti.yllapito", TestPeople.PASSWORD).withLanguageCookie("en");
    }

    /** The filter of the web apps lets through what it does not know. */
    @Test
    void nothingAnswersBeforeLogin() {
        var stranger = WebUser.anonymous(port);
        for (var route : routes.all()) {
            if (route.needsLogin()) {
                assertThat(stranger.asks(route.method(), filled(route), body(route))
                                .statusCode())
                        .as("%s", route)
                        .isEqualTo(route.template().contains("/setup/") ? 404 : 401);
            }
        }
    }

    /** Somebody who has a page open, and so a session and a token, is nobody still. */
    @Test
    void norWithASession() {
        var stranger = WebUser.anonymous(port);
        stranger.get("/camunda/app/tasklist/default/");
        for (var route : routes.all()) {
            if (route.needsLogin()) {
                assertThat(stranger.asks(route.method(), filled(route), body(route))
                                .statusCode())
                        .as("%s", route)
                        .isIn(401, 404);
            }
        }
    }

    @Test
    void whatNobodyMayIsUnknownToAll() {
        for (var route : routes.all()) {
            if (route.kinds().isEmpty()) {
                for (var person : List.of(member, administrator)) {
                    var answer = person.asks(route.method(), filled(route), body(route));
                    assertThat(answer.statusCode()).as("%s", route).isEqualTo(404);
                    assertThat(answer.body()).as("%s", route).isEqualTo(UNKNOWN);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/none",
                "/camunda/api/neuvottelu/none",
                "/camunda/api/neuvottelu/tasks/none",
                "/camunda/api/engine/engine/default/task/none",
                "/camunda/api/engine/engine/default/task/none/form",
                "/camunda/api/engine/engine/default/none",
                "/camunda/api/engine/application.wadl",
                "/camunda/api/engine/engine/default/process-definition/none/xml",
                "/camunda/api/engine/engine/default/history/user-operation",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated"
            })
    void unknownAndNotHersAreOneAnswer(String path) {
        var answer = member.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(UNKNOWN);
        assertThat(headers(answer)).isEqualTo(headers(member.get("/camunda/api/none")));
    }

    /** Without those that tell the asker who she is, which the web apps set for whatever is asked for. */
    private static Set<String> headers(HttpResponse<String> answer) {
        var names = new TreeSet<>(answer.headers().map().keySet());
        names.removeIf(name -> name.startsWith("x-authorized-"));
        return names;
    }

    /** Written to the socket as they stand; the member is logged in, and the plain path answers her 200. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task/count;x",
                "/camunda/api/engine/engine/default/task;x=y/count",
                "/camunda/api/engine;x/engine/default/task/count",
                "/camunda/api;x/engine/engine/default/task/count",
                "/camunda/api/engine/engine/default//task/count",
                "/camunda//api/engine/engine/default/task/count",
                "//camunda/api/engine/engine/default/task/count",
                "/camunda/api/engine/engine/default/./task/count",
                "/camunda/api/engine/engine/default/x/../task/count",
                "/camunda/api/engine/engine/default/%2e/task/count",
                "/camunda/api/engine/engine/default/%2E%2e/default/task/count",
                "/camunda/api/engine/engine/default/task%2Fcount",
                "/camunda/api/engine/engine/default/task%252Fcount",
                "/camunda/api/engine/engine/default/task%5Ccount",
                "/camunda/api/engine/engine/default/task\\count",
                "/camunda/api/engine/engine/default/task/count//",
                "/camunda/api/engine/engine/default/task/count%00",
                "/camunda/api/engine/engine/default/task/count%3Bx",
                "/camunda/api/engine/engine/default/task/%c0%afcount",
                "/camunda/api/engine/engine/default/task/count%ff",
                "/camunda/api/engine/engine/default/task/coun%74",
                "/camunda/api/engine/engine/default/TASK/count",
                "/CAMUNDA/api/engine/engine/default/task/count",
                "/camunda/%61pi/engine/engine/default/task/count",
                "/camunda/app/../api/engine/engine/default/task/count"
            })
    void noOtherSpellingLeadsIn(String path) throws IOException {
        assertThat(statusOf("GET " + path, "")).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task/count",
                "/camunda/api/engine/engine/default/task/count/",
                "/camunda/api/engine/engine/default/task/count?x=/../;y"
            })
    void thePagesOwnSpellingDoes(String path) throws IOException {
        assertThat(statusOf("GET " + path, "")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"get", "Get", "HEAD", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "X"})
    void noOtherMethodDoes(String method) throws IOException {
        assertThat(statusOf(method + " " + ENGINE + "/task/count", "")).isIn(400, 401, 403, 404, 405, 501);
        assertThat(statusOf(method + " /camunda/api/neuvottelu/duties/choices", ""))
                .isIn(400, 401, 403, 404, 405, 501);
    }

    /** A GET that says it is a DELETE stays a GET. */
    @Test
    void noHeaderMakesAnotherMethod() throws IOException {
        for (var header : Stream.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")
                .toList()) {
            assertThat(statusOf("GET " + ENGINE + "/task/count", header + ": DELETE\r\n"))
                    .isEqualTo(200);
        }
        assertThat(member.get(ENGINE + "/task/count?_method=DELETE&method=DELETE")
                        .statusCode())
                .isEqualTo(200);
    }

    private int statusOf(String request, String header) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + member.cookies()
                                    + "\r\n" + header + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    private static String filled(Route route) {
        return Routes.ROOT
                + route.template().replace("{file:.*}", "app/plugin.js").replaceAll("\\{[^}]+}", "none");
    }

    private static @Nullable String body(Route route) {
        return route.method().equals("POST") || route.method().equals("PUT") ? "{}" : null;
    }
}
