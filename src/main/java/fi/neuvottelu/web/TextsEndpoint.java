package fi.neuvottelu.web;

import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.ReadersLanguage;
import fi.neuvottelu.words.TextValues;
import fi.neuvottelu.words.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The labels of the forms and of our pages in Cockpit, {@code messages/forms_{fi,sv,en}.properties}, {@code words_…} and
 * {@code cockpit_…}: known to everybody, never data. With those of the forms come the lengths of their fields, and what this
 * installation sets stands in its place.
 */
@RestController
@RequestMapping(path = Endpoints.ROOT + "/texts", produces = MediaType.APPLICATION_JSON_VALUE)
class TextsEndpoint {
    private static final String FORMS = "forms";
    private static final Set<String> BUNDLES = Set.of(FORMS, "words", "cockpit");

    private final Map<String, Map<String, String>> labels = new ConcurrentHashMap<>();
    private final List<TextValues> values;

    TextsEndpoint(List<TextValues> values) {
        this.values = values;
    }

    @SeesNobody
    @WithoutLogin
    @GetMapping
    ResponseEntity<Map<String, String>> texts(
            @RequestParam("lang") String lang,
            @RequestParam(name = "of", defaultValue = FORMS) String bundle,
            HttpServletResponse response) {
        var language = ReadersLanguage.offered(lang).orElseThrow(NotHere::new).getLanguage();
        if (!BUNDLES.contains(bundle)) {
            throw new NotHere();
        }
        var texts = labels.computeIfAbsent(bundle + "_" + language, this::read);
        // In place of the word that keeps everything else of the API out of all caches.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        return ResponseEntity.ok()
                .eTag(bundle + "-" + language + "-" + Integer.toHexString(texts.hashCode()))
                .body(texts);
    }

    private Map<String, String> read(String name) {
        var file = new ClassPathResource("messages/" + name + ".properties");
        var properties = new Properties();
        if (file.exists()) {
            try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(text);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        var sorted = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
        if (name.startsWith(FORMS)) {
            Stream.of(Longest.values()).forEach(one -> sorted.put("limit." + one, String.valueOf(one.characters())));
        }
        var language = new Locale(name.substring(name.indexOf('_') + 1));
        values.forEach(known -> known.byKey()
                .forEach((key, set) ->
                        sorted.computeIfPresent(key, (same, text) -> Texts.say(key, language, set.toArray()))));
        return sorted;
    }
}
