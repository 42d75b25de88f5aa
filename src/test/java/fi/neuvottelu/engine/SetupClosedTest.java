package fi.neuvottelu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
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
        assertThat(status).matches("HTTP/1.1 (404|403|400|405).*");
        assertThat(people.createUserQuery().userId("tunkeilija").count()).isZero();
    }

    private String post(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var body = SOMEBODY.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
