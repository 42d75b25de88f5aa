package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.link.Links;
import fi.neuvottelu.web.WithoutLogin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pages of our own: behind the filters of the web apps, in three languages, open to strangers only where they are named. */
@NeuvotteluTest
class OurPagesTest {
    private static final String STATEMENT = "/neuvottelu/saavutettavuus";
    private static final String READINGS = "/neuvottelu/lukutavat";
    private static final String PRIVACY = "/neuvottelu/tietosuoja";
    private static final String FIRST = "/neuvottelu/alku";
    private static final String GUIDES = "/neuvottelu/ohje";
    private static final List<String> OPEN = List.of(
            STATEMENT,
            READINGS,
            PRIVACY,
            GUIDES,
            GUIDES + "-osallistujalle",
            GUIDES + "-koordinaattorille",
            GUIDES + "-valvojalle");

    /** The same page for each host. */
    private static final String OF_A_HOST = "GET " + PRIVACY + "/{host}";

    /** Each opens nothing but to whoever knows its secret. */
    private static final List<String> BY_LINK =
            List.of("GET /neuvottelu/kirje/{secret}", "POST /neuvottelu/kirje/{secret}");

    private static final String LEAVE = "/neuvottelu/poistu";
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([0-9A-F]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    PageRoutes pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Value("${neuvottelu.pages.per-minute}")
    int perMinute;

    @Test
    void theseArePagesForEverybodyAndNoOthers() {
        assertThat(pages.all())
                .filteredOn(route -> !route.needsLogin())
                .extracting(Route::toString)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(OPEN.stream().map(path -> "GET " + path), BY_LINK.stream(), Stream.of(OF_A_HOST))
                                .flatMap(pages -> pages)
                                .toList());
        assertThat(handlers.getHandlerMethods().entrySet())
                .filteredOn(one -> one.getValue().hasMethodAnnotation(WithoutLogin.class))
                .flatExtracting(one -> one.getKey().getPatternValues())
                .filteredOn(path ->
                        path.startsWith("/neuvottelu") && !path.startsWith(Links.PAGE) && !OF_A_HOST.endsWith(path))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "fi,Saavutettavuusseloste,Näin laskemme",
        "sv,Tillgänglighetsutlåtande,Så räknar vi",
        "en,Accessibility statement,How we count"
    })
    void aStrangerReadsThemInHerLanguageAndGetsNoCookie(String language, String statement, String readings) {
        var browser = WebUser.anonymous(port).withAcceptLanguage(language);
        var page = browser.opens(STATEMENT);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + language + "\">", "<h1>" + statement + "</h1>");
        assertThat(browser.opens(READINGS).body()).contains("<h1>" + readings + "</h1>");
        assertThat(browser.cookies()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("OPEN")
    void noPageIsKeptAndNoneNeedsAScript(String path) {
        var page = WebUser.anonymous(port).opens(path);
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly(Headers.WITH_FORMS);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).doesNotContain("<script", "style=", "??");
    }

    @Test
    void aLinkChoosesTheLanguageAndItIsRemembered() {
        var browser = WebUser.anonymous(port).withAcceptLanguage("fi");
        assertThat(browser.opens(STATEMENT + "?lang=sv").body()).contains("<html lang=\"sv\">", "href=\"?lang=fi\"");
        assertThat(browser.opens(READINGS).body()).contains("<html lang=\"sv\">");
        assertThat(browser.opens(READINGS + "?lang=xx").body()).contains("<html lang=\"sv\">");
        assertThat(browser.opens(READINGS + "?a=1&lang=en").body()).contains("href=\"?a=1&amp;lang=fi\"");
        assertThat(browser.cookies()).isEqualTo("neuvottelu-lang=en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/neuvottelu",
                "/neuvottelu/",
                "/neuvottelu/none",
                STATEMENT + "/",
                STATEMENT + ";x=1",
                "/neuvottelu//saavutettavuus",
                "/neuvottelu/x/../saavutettavuus",
                "/neuvottelu/SAAVUTETTAVUUS"
            })
    void whatIsNotListedIsNotThereForAnybody(String path) {
        people.member("sivu.yksi", "kunta-905", "hva-17");
        for (var browser : List.of(WebUser.anonymous(port), WebUser.of(port, "sivu.yksi", TestPeople.PASSWORD))) {
            var page = browser.withLanguageCookie("en").opens(path);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("<h1>There is nothing here</h1>");
        }
    }

    /** Whoever checks links asks so. */
    @Test
    void headIsAnsweredAsGetIs() throws Exception {
        var head = HttpRequest.newBuilder(URI.create("http://localhost:" + port + STATEMENT))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(head, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStrangerIsSentToTheLoginPageAndTheWayBackIsInItsAddress() {
        var browser = WebUser.anonymous(port);
        var page = browser.opens(FIRST + "?lang=sv");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow())
                .endsWith("/camunda/app/tasklist/default/?back=%2Fneuvottelu%2Falku%3Flang%3Dsv");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(browser.has("JSESSIONID")).isFalse();
    }

    @Test
    void whoIsLoggedInIsKnownOnThePages() {
        people.member("sivu.kaksi", "kunta-905", "hva-17");
        var browser = WebUser.of(port, "sivu.kaksi", TestPeople.PASSWORD).withLanguageCookie("fi");
        assertThat(browser.opens(FIRST).body()).contains("<h1>Omat sivut</h1>", "Kirjautunut: ");
        assertThat(browser.opens(STATEMENT).body()).contains("Kirjautunut: ");
        assertThat(WebUser.anonymous(port).opens(STATEMENT).body()).doesNotContain("Kirjautunut: ", "<form");
    }

    @Test
    void aFormWithItsTokenLogsOut() {
        people.member("sivu.kolme", "kunta-905", "hva-17");
        var browser = WebUser.of(port, "sivu.kolme", TestPeople.PASSWORD).withoutCsrfToken();
        var answer = browser.submit(LEAVE, "_token=" + token(browser.opens(FIRST)));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.opens(FIRST).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_token=", "_token=0123456789ABCDEF0123456789ABCDEF"})
    void aFormWithoutItsTokenIsRefused(String form) {
        people.member("sivu.nelja", "kunta-905", "hva-17");
        var browser = WebUser.of(port, "sivu.nelja", TestPeople.PASSWORD).withoutCsrfToken();
        browser.opens(FIRST);
        assertThat(browser.submit(LEAVE, form).statusCode()).isEqualTo(403);
        assertThat(WebUser.anonymous(port).submit(LEAVE, form).statusCode()).isEqualTo(403);
    }

    /** From another address than the other tests. */
    @Test
    void whoAsksTooOftenIsToldToWait() throws IOException {
        var last = "";
        for (var asked = 0; asked <= 2 * perMinute && !last.contains(" 429 "); asked++) {
            last = asksFrom("127.0.0.9");
        }
        assertThat(last)
                .contains(" 429 ", "Retry-After: 60", "Cache-Control: no-store", "<h1>För många begäranden</h1>");
        assertThat(asksFrom("127.0.0.10")).contains(" 200 ");
    }

    private String asksFrom(String address) throws IOException {
        try (var line = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            line.getOutputStream()
                    .write(("GET " + STATEMENT + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                                    + "Accept-Language: sv\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }
}
