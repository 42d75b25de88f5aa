package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Case S16: what every answer carries, and what errors look like. */
@NeuvotteluTest
class HeadersTest {
    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forms/answer-invitation.html",
                "/forms/none.html",
                "/forms/open-round.js",
                "/modules/server.js",
                "/nonexistent",
                "/error",
                "/style/pages.css",
                "/camunda/api/neuvottelu/duties",
                "/camunda/api/neuvottelu/texts?lang=fi",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/none",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/none",
                "/camunda/lib/none.js"
            })
    void whatIsNoPageOfTheWebAppsMayDoNothing(String path) {
        var answer = WebUser.anonymous(port).get(path);
        if (!path.startsWith("/camunda/app/")) {
            assertThat(header(answer, "Content-Security-Policy")).isEqualTo(Headers.STRICT);
        }
        carriesTheRest(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void thePagesOfTheWebAppsKeepTheirNonce(String app) {
        var answer = WebUser.anonymous(port).get("/camunda/app/" + app + "/default/");
        assertThat(header(answer, "Content-Security-Policy")).contains("'nonce-", "frame-ancestors 'none'");
        carriesTheRest(answer);
    }

    private static void carriesTheRest(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task/none",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/neuvottelu/duties",
                "/camunda/api/neuvottelu/duties.csv",
                "/camunda/api/neuvottelu/tasks/none",
                "/camunda/api/none"
            })
    void whatHasNamesIsKeptNowhere(String path) {
        people.member("otsake.yksi", "kunta-905", "hva-17");
        var answer = WebUser.of(port, "otsake.yksi", TestPeople.PASSWORD).get(path);
        assertThat(answer.headers().allValues("Cache-Control")).isNotEmpty().containsOnly("no-store");
    }

    @Test
    void labelsAreKeptAndAskedForAgain() {
        var answer = WebUser.anonymous(port).get("/camunda/api/neuvottelu/texts?lang=fi");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/modules/server.js", "/forms/open-round.js", "/camunda/app/cockpit/custom/all.js"})
    void scriptsAreKeptAndAskedForAgain(String path) {
        var answer = WebUser.anonymous(port).get(path);
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"fi,Täällä ei ole mitään", "sv,Här finns ingenting", "en,There is nothing here"})
    void aPersonReadsAnErrorInHerLanguage(String language, String title) {
        var browser = WebUser.anonymous(port).withLanguageCookie(language);
        var page = browser.opens("/nonexistent/vaasa.edustaja");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains(
                        "<html lang=\"" + language + "\">", "<h1>" + title + "</h1>", "/camunda/app/tasklist/default/")
                .doesNotContain("vaasa.edustaja", "Whitelabel", "Exception");
    }

    @Test
    void aProgramReadsAShortAnswer() {
        var answer = WebUser.anonymous(port).withAcceptLanguage("en").get("/nonexistent");
        assertThat(answer.body()).isEqualTo("{\"status\":404,\"message\":\"There is nothing here\"}");
    }

    private static String header(HttpResponse<String> answer, String name) {
        assertThat(answer.headers().allValues(name))
                .as(name + " of " + answer.uri())
                .hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }
}
