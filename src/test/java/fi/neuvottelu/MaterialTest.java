package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files come to a session through the page's own form, and go out as they came: to whom they are shown, and to nobody else. */
@ScenarioTest
class MaterialTest {
    private static final String PAGE = "/neuvottelu/aineisto";
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([0-9A-F]+)\"");
    private static final byte[] TEXT = "Nuorten mielenterveys\n".getBytes(StandardCharsets.UTF_8);
    private static final int LARGE = 20 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient rows;

    private OpenedSession session;
    private Person atHost;
    private Person kontiolahti;
    private Person juuka;

    @BeforeEach
    void aSessionHasInvited() {
        session = coordinator.opensRoundWithOneSession("Pohjois-Karjala", Scenario.DAY, "Kontiolahti", "Juuka");
        clock.passes(session.invitationOn());
        atHost = coordinator.atTasklist(session.round().host()).reads("fi");
        kontiolahti = session.personOf("Kontiolahti").atTasklist().reads("fi");
        juuka = session.personOf("Juuka").atTasklist().reads("fi");
    }

    @Test
    void aPartysFileIsSeenByTheHostAndItselfUntilItIsShared() {
        assertThat(brings(kontiolahti, "Kontiolahti", "muistio.txt", TEXT).statusCode())
                .isEqualTo(302);
        var id = onlyOne();
        assertThat(shows(kontiolahti)).contains("muistio.txt", "Virustarkistusta ei ole tehty", "Ei jaettu");
        assertThat(shows(atHost)).contains("muistio.txt");
        assertThat(shows(juuka)).doesNotContain("muistio.txt");
        assertThat(fetches(juuka, id).statusCode()).isEqualTo(404);
        assertThat(kontiolahti.browser().submit(PAGE + "/" + id + "/jaa", "").statusCode())
                .isEqualTo(404);

        assertThat(atHost.browser().submit(PAGE + "/" + id + "/jaa", "").statusCode())
                .isEqualTo(302);

        assertThat(shows(juuka)).contains("muistio.txt", "Jaettu kaikille kutsutuille");
        assertThat(fetches(juuka, id).body()).isEqualTo(TEXT);
        assertThat(kontiolahti
                        .browser()
                        .submit(PAGE + "/" + id + "/poista", "why=x")
                        .statusCode())
                .as("others may have read it")
                .isEqualTo(404);
    }

    @Test
    void nobodyElseIsToldThatThereIsAnything() {
        brings(atHost, null, "muistio.txt", TEXT);
        var id = onlyOne();
        for (var other : List.of(
                coordinator.atTasklist(scenario.host("Kainuu")),
                scenario.supervisorOf(session.round().host()),
                scenario.nationalSupervisor(),
                scenario.administrator())) {
            assertThat(other.browser().get(PAGE + "?session=" + session.id()).statusCode())
                    .as(other.id())
                    .isEqualTo(404);
            assertThat(fetches(other, id).statusCode()).as(other.id()).isEqualTo(404);
            assertThat(other.browser()
                            .submit(PAGE + "/" + id + "/poista", "why=x")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(brings(other, "Kontiolahti", "muistio.txt", TEXT).statusCode())
                    .isEqualTo(404);
        }
        assertThat(brings(juuka, "Kontiolahti", "muistio.txt", TEXT).statusCode())
                .as("for another party")
                .isEqualTo(404);
        assertThat(WebUser.anonymous(port).opens(PAGE + "/" + id).statusCode()).isEqualTo(302);
        assertThat(rows.sql("select count(*) from material where session_id = ?")
                        .param(session.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void itGoesOutAsItCameAndNothingOpensIt() {
        brings(kontiolahti, "Kontiolahti", "../../Esitys äö.txt", TEXT);
        var fetched = fetches(kontiolahti, onlyOne());
        assertThat(fetched.body()).isEqualTo(TEXT);
        assertThat(fetched.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Esitys%20%C3%A4%C3%B6.txt")
                .doesNotContain("..");
        assertThat(fetched.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(fetched.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(rows.sql("select count(*) from use_of_data where what = 'MATERIAL' and user_id = ?")
                        .param(kontiolahti.id())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatIsNotTakenIsSaidInTheReadersLanguageAndNothingStays() {
        assertThat(brings(atHost, null, "tyhjä.txt", new byte[0]).body()).contains("on tyhjä");
        var mislabelled = brings(atHost, null, "esitys.docx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(mislabelled.statusCode()).isEqualTo(400);
        assertThat(mislabelled.body()).contains("ei ole sitä, mitä sen nimi sanoo: sisällöltään se on PDF");
        assertThat(brings(
                                juuka.reads("sv"),
                                "Juuka",
                                "a.pdf",
                                "%PDF-1.7\n<</S /JavaScript>>".getBytes(StandardCharsets.US_ASCII))
                        .body())
                .contains("en funktion som startar när filen läses");
        assertThat(sends(atHost, null, "iso.txt", "FI", 26 << 20).body()).contains("on liian suuri: enintään 25 Mt");
        assertThat(sends(atHost, null, "a.txt", "XX", 10).body()).contains("millä kielellä");
        assertThat(rows.sql("select count(*) from material where session_id = ?")
                        .param(session.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLargeFileComesAndGoesInPieces() throws Exception {
        assertThat(sends(atHost, null, "iso.txt", "FI", LARGE).statusCode()).isEqualTo(302);
        var id = onlyOne();
        assertThat(rows.sql("select count(*) from material_piece where material_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(LARGE / (1 << 16));
        assertThat(rows.sql("select max(length(content)) from material_piece where material_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1 << 16);
        var fetched = fetches(atHost, id).body();
        assertThat(fetched).hasSize(LARGE);
        assertThat(rows.sql("select hash from material where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(fetched)));
        assertThat(atHost.browser()
                        .submit(PAGE + "/" + id + "/poista", "why=v%C3%A4%C3%A4r%C3%A4")
                        .statusCode())
                .isEqualTo(302);
        assertThat(rows.sql("select count(*) from material_piece where material_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(rows.sql("select content from past_version where kind = 'MATERIAL' and subject = ?")
                        .param("" + session.id())
                        .query(String.class)
                        .single())
                .contains("iso.txt");
    }

    @Test
    void withoutItsTokenNoFileIsTaken() {
        var answer = post(atHost.browser().cookies(), "", "" + session.id(), host(), "FI", "a.txt", TEXT.length);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(post("", "ABC", "" + session.id(), host(), "FI", "a.txt", TEXT.length)
                        .statusCode())
                .isIn(401, 403);
    }

    private HttpResponse<String> brings(Person person, @Nullable String party, String name, byte[] content) {
        return post(
                person.browser().cookies(),
                token(person),
                "" + session.id(),
                party == null ? host() : session.party(party).id().value(),
                "FI",
                name,
                List.of(new ByteArrayInputStream(content)));
    }

    /** So many bytes of text, none of which is held by the test either. */
    private HttpResponse<String> sends(Person person, @Nullable String party, String name, String language, int bytes) {
        return post(
                person.browser().cookies(),
                token(person),
                "" + session.id(),
                party == null ? host() : session.party(party).id().value(),
                language,
                name,
                bytes);
    }

    private HttpResponse<String> post(
            String cookies, String token, String to, String party, String language, String name, int bytes) {
        return post(cookies, token, to, party, language, name, List.of(letters(bytes)));
    }

    private static InputStream letters(int bytes) {
        return new InputStream() {
            private int left = bytes;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (left <= 0) {
                    return -1;
                }
                var n = Math.min(left, most);
                Arrays.fill(into, from, from + n, (byte) 'a');
                left -= n;
                return n;
            }
        };
    }

    private HttpResponse<String> post(
            String cookies,
            String token,
            String to,
            String party,
            String language,
            String name,
            List<InputStream> content) {
        var border = "--------f1";
        var fields = field(border, "_token", token)
                + field(border, "session", to)
                + field(border, "party", party)
                + field(border, "language", language)
                + field(border, "point", "")
                + "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = List.of(
                new ByteArrayInputStream(fields.getBytes(StandardCharsets.UTF_8)),
                content.get(0),
                new ByteArrayInputStream(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.US_ASCII)));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .header("Cookie", cookies)
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(body))))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String field(String border, String name, String value) {
        return "--" + border + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<byte[]> fetches(Person person, long id) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE + "/" + id))
                .header("Cookie", person.browser().cookies())
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String shows(Person person) {
        return person.browser().opens(PAGE + "?session=" + session.id()).body();
    }

    private static String token(Person person) {
        var found = TOKEN.matcher(person.browser().opens("/neuvottelu/alku").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long onlyOne() {
        return rows.sql("select id from material where session_id = ?")
                .param(session.id())
                .query(Long.class)
                .single();
    }

    private String host() {
        return session.round().host().id().value();
    }
}
