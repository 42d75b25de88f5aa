package fi.neuvottelu.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-77226: whoever found the set-up page first became administrator. */
@NeuvotteluTest
class SetupClosedTest {
    private static final String SOMEBODY = """
            {"profile":{"id":"tunkeilija","firstName":"a","lastName":"b"},"credentials":{"password":"Salasana-123456"}}""";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService people;

    /** Only then is the hole open. */
    @BeforeEach
    void nobodyIsAdministrator() {
        people.deleteMembership(Administrators.TECHNICAL, Groups.ENGINE_ADMINISTRATORS);
    }

    @AfterEach
    void asBefore() {
        people.deleteUser("tunkeilija");
        people.createMembership(Administrators.TECHNICAL, Groups.ENGINE_ADMINISTRATORS);
    }

    /** Written to the socket as they stand: no client may tidy them up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/",
                "/camunda/api/admin/setup",
                "/camunda/api/admin//setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x/default/user/create",
                "/camunda/api/admin;a=b/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/%61dmin/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/Admin/setup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin/setup%2Fdefault/user/create",
                "/camunda/api/admin/setup//default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/default/user/create?x=y",
                "/camunda/app/../api/admin/setup/default/user/create"
            })
    void nobodyMakesHerselfAdministrator(String path) throws IOException {
        var status = post(path);
        assertThat(status).matches("HTTP/1.1 (404|401|400).*");
        assertThat(people.createUserQuery().userId("tunkeilija").count()).isZero();
    }

    private String post(String path) throws IOException {
        var cookies = cookies();
        try (var socket = new Socket("localhost", port)) {
            var body = SOMEBODY.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nCookie: " + String.join("; ", cookies) + "\r\nX-XSRF-TOKEN: "
                                    + token(cookies)
                                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    /** As anybody gets them who opens the login page. */
    private List<String> cookies() throws IOException {
        var page = (HttpURLConnection) URI.create("http://localhost:" + port + "/camunda/app/tasklist/default/")
                .toURL()
                .openConnection();
        page.setInstanceFollowRedirects(false);
        return page.getHeaderFields().entrySet().stream()
                .filter(header -> "Set-Cookie".equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .toList();
    }

    private static String token(List<String> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length()))
                .findFirst()
                .orElseThrow();
    }
}
