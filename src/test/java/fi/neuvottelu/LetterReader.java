package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who has a letter and no account: opens the link in it, fills in the page and sends it. */
class LetterReader {
    private static final Pattern LINK =
            Pattern.compile("^https?://[^/\\s]+(/neuvottelu/kirje/[\\w-]{43})\\?lang=(fi|sv)$", Pattern.MULTILINE);

    private final WebUser browser;
    private final Runnable meanwhile;

    /** @param meanwhile what the postman does after each form that is sent */
    LetterReader(WebUser browser, Runnable meanwhile) {
        this.browser = browser;
        this.meanwhile = meanwhile;
    }

    /** The path of the only link in a letter, without the language. */
    static String linkIn(ReceivedLetter letter) {
        var links = linksIn(letter);
        assertThat(links).as(letter.text()).hasSize(1);
        return links.get(0);
    }

    /** All that are different. */
    static List<String> linksIn(ReceivedLetter letter) {
        return LINK.matcher(letter.text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The fields of an answer that names one person. */
    static String[] naming(String name, String role, String email, String byName, String byRole) {
        return new String[] {
            "answer", "YES", "name", name, "role", role, "deputy", "", "email", email, "byName", byName, "byRole",
            byRole
        };
    }

    /** The fields of a "no". */
    static String[] declining(String reason, String byName, String byRole) {
        return new String[] {"answer", "NO", "reason", reason, "byName", byName, "byRole", byRole};
    }

    static String[] append(String[] fields, String... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }

    HttpResponse<String> opens(String link) {
        return browser.opens(link);
    }

    /** Fields and values in turn, as they stand in the page's form. */
    HttpResponse<String> sends(String link, String... fields) {
        var form = Stream.iterate(0, at -> at < fields.length, at -> at + 2)
                .map(at -> fields[at] + "=" + URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = browser.submit(link, form);
        meanwhile.run();
        return answer;
    }

    /** What was sent has been recorded, and the page shows it. */
    String records(String link, String... fields) {
        var answer = sends(link, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var shown = opens(link + answer.headers().firstValue("Location").orElseThrow());
        assertThat(shown.statusCode()).isEqualTo(200);
        return shown.body();
    }
}
