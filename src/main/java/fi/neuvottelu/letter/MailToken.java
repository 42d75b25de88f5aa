package fi.neuvottelu.letter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in place of a password where the mail server wants XOAUTH2: asked for by client credentials (RFC 6749 4.4), kept while it is good. */
class MailToken {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final MailSettings.Token settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable String token;
    private Instant goodUntil = Instant.MIN;

    MailToken(MailSettings.Token settings) {
        this.settings = settings;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(
            @JsonProperty("access_token") @Nullable String token,
            @JsonProperty("expires_in") long seconds) {}

    /** @throws IOException if there is none to be had */
    synchronized String now() throws IOException {
        // The machine's own time: the token's life has nothing to do with the dates of a negotiation.
        var now = Instant.now();
        var good = token;
        if (good == null || now.isAfter(goodUntil)) {
            var answer = ask();
            good = Objects.requireNonNull(answer.token());
            token = good;
            goodUntil = now.plusSeconds(answer.seconds()).minus(EARLY);
        }
        return good;
    }

    /** The mail server has refused it: what has been granted since stands in another one. */
    synchronized void forget() {
        token = null;
    }

    private Answer ask() throws IOException {
        var asked = HttpRequest.newBuilder(settings.uri())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", settings.clientId(),
                        "client_secret", settings.clientSecret(),
                        "scope", settings.scope()))))
                .build();
        try {
            var answer = client.send(asked, BodyHandlers.ofString());
            var told = answer.statusCode() == OK ? json.readValue(answer.body(), Answer.class) : null;
            if (told == null || told.token() == null) {
                throw new IOException(host(settings.uri()) + " answered " + answer.statusCode());
            }
            return told;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", hurry);
        }
    }

    private static String host(URI uri) {
        return String.valueOf(uri.getHost());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
