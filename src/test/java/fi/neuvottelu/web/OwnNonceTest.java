package fi.neuvottelu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.WebUser;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page runs its scripts, whoever else asks for something in the same moment. */
@NeuvotteluTest
class OwnNonceTest {
    private static final Pattern NONCE = Pattern.compile("nonce[-=]\"?([\\w-]+)");
    private static final int PAGES = 300;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void thePageHasTheNonceOfItsHeader(String app) {
        var enough = new AtomicBoolean();
        var others = Executors.newFixedThreadPool(2);
        try {
            for (var n = 0; n < 2; n++) {
                others.submit(() -> {
                    var other = WebUser.anonymous(port);
                    while (!enough.get()) {
                        other.get("/camunda/app/" + app + "/scripts/config.js");
                    }
                });
            }
            var reader = WebUser.anonymous(port);
            for (var n = 0; n < PAGES; n++) {
                var page = reader.get("/camunda/app/" + app + "/default/");
                var header =
                        page.headers().firstValue("Content-Security-Policy").orElseThrow();
                assertThat(NONCE.matcher(page.body()).results().map(one -> one.group(1)))
                        .isNotEmpty()
                        .containsOnly(nonce(header));
            }
        } finally {
            enough.set(true);
            others.shutdownNow();
        }
    }

    private static String nonce(String header) {
        var found = NONCE.matcher(header);
        assertThat(found.find()).as(header).isTrue();
        return found.group(1);
    }
}
