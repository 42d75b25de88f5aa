package fi.neuvottelu.letter;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Writes a letter from its templates. Only our own files are templates; what people typed is never evaluated. */
public class Composer {
    private static final String BETWEEN_LANGUAGES = "\n\n" + "-".repeat(60) + "\n\n";
    private static final int LONGEST_SUBJECT = 240;

    private final String folder;
    private final BiFunction<PartyId, Language, String> foot;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /**
     * @param folder on the classpath, with one folder per language
     * @param foot last lines of a letter of a host in a language
     */
    Composer(String folder, BiFunction<PartyId, Language, String> foot) {
        this.folder = folder;
        this.foot = foot;
        var texts = new StringTemplateResolver();
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCacheable(true);
        engine.setTemplateResolver(texts);
    }

    Preview compose(NewLetter letter) {
        return compose(
                letter.kind().name().toLowerCase(Locale.ROOT),
                letter.languages(),
                letter.content(),
                language -> foot.apply(letter.host(), language));
    }

    /**
     * A document that is no letter is written in the same way, without its last lines.
     *
     * @param template name of its file, without language and ending
     * @param languages in the order in which they stand in it
     */
    public Preview compose(String template, List<Language> languages, Function<Language, Object> content) {
        return compose(template, languages, content, language -> "");
    }

    private Preview compose(
            String template,
            List<Language> languages,
            Function<Language, Object> content,
            Function<Language, String> end) {
        var texts = languages.stream()
                .map(language -> compose(template, language, content).endingWith(end.apply(language)))
                .toList();
        var subject = texts.stream().map(Preview::subject).distinct().collect(Collectors.joining(" / "));
        var text = texts.stream().map(Preview::text).collect(Collectors.joining(BETWEEN_LANGUAGES));
        return new Preview(cut(subject), order(languages) + text + "\n");
    }

    /** Says at the top, in both languages, that the letter has a second part. */
    private static String order(List<Language> languages) {
        if (languages.size() < 2) {
            return "";
        }
        var order = languages.stream().map(Language::name).collect(Collectors.joining("_"));
        return languages.stream()
                        .map(language -> Texts.say("letter.order." + order, language.locale()))
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }

    private Preview compose(String template, Language language, Function<Language, Object> content) {
        var parts = parts(template, language);
        var values = new Context(language.locale(), Map.of("l", content.apply(language), "d", new Dates(language)));
        return new Preview(
                oneLine(engine.process(parts.subject(), values)), lines(engine.process(parts.text(), values)));
    }

    /** Subject and text are evaluated apart, so a line break in a value cannot move words from one to the other. */
    private Preview parts(String template, Language language) {
        var file = folder + "/" + language.name().toLowerCase(Locale.ROOT) + "/" + template + ".txt";
        try {
            var parts = new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .split("\n\n", 2);
            if (parts.length != 2) {
                throw new IllegalStateException(file + " has no blank line between subject and text");
            }
            return new Preview(parts[0], parts[1]);
        } catch (IOException missing) {
            throw new UncheckedIOException("no template " + file, missing);
        }
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    private static String lines(String text) {
        return text.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }

    private static String cut(String subject) {
        if (subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT) {
            return subject;
        }
        return subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
