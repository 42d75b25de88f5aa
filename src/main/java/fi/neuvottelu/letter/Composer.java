package fi.neuvottelu.letter;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.PartyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Writes a letter from its templates. Only our own files are templates; what people typed is never evaluated. */
public class Composer {
    private static final int LONGEST_SUBJECT = 240;

    private final String folder;
    private final BiFunction<PartyId, Language, String> foot;
    private final Map<String, FixedWords> fixed = new ConcurrentHashMap<>();
    private final Map<String, Preview> templates = new ConcurrentHashMap<>();
    private final SpringTemplateEngine letters = new SpringTemplateEngine();
    private final SpringTemplateEngine documents = new SpringTemplateEngine();

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
        letters.setTemplateResolver(texts);
        letters.setDialect(new LettersValues());
        documents.setTemplateResolver(texts);
    }

    Preview compose(NewLetter letter) {
        return compose(
                letters,
                letter.kind().name().toLowerCase(Locale.ROOT),
                letter.languages(),
                letter.content(),
                language -> foot.apply(letter.host(), language));
    }

    /** A letter of a kind without its last lines. */
    Preview compose(LetterKind kind, List<Language> languages, Function<Language, Object> content) {
        return compose(letters, kind.name().toLowerCase(Locale.ROOT), languages, content, language -> "");
    }

    /**
     * A document that is no letter is written in the same way, without its last lines.
     *
     * @param template name of its file, without language and ending
     * @param languages in the order in which they stand in it
     */
    public Preview compose(String template, List<Language> languages, Function<Language, Object> content) {
        return compose(documents, template, languages, content, language -> "");
    }

    private Preview compose(
            SpringTemplateEngine engine,
            String template,
            List<Language> languages,
            Function<Language, Object> content,
            Function<Language, String> end) {
        var subjects = new LinkedHashSet<String>();
        var parts = new ArrayList<LanguageParts.Part>();
        for (var language : languages) {
            var written = compose(engine, template, language, content).endingWith(end.apply(language));
            subjects.add(written.subject());
            parts.add(new LanguageParts.Part(language, written.text()));
        }
        return new Preview(
                cut(String.join(" / ", subjects)), LanguageParts.of(parts).text());
    }

    /** The words of a kind of letter that nobody types. */
    FixedWords fixedWords(LetterKind kind, Language language) {
        return fixed.computeIfAbsent(
                path(kind.name().toLowerCase(Locale.ROOT), language), file -> FixedWords.of(template(file)));
    }

    private Preview compose(
            SpringTemplateEngine engine, String template, Language language, Function<Language, Object> content) {
        var parts = parts(template, language);
        var values = new Context(language.locale(), Map.of("l", content.apply(language), "d", new Dates(language)));
        return new Preview(
                oneLine(documents.process(parts.subject(), values)), lines(engine.process(parts.text(), values)));
    }

    /** Subject and text are evaluated apart, so a line break in a value cannot move words from one to the other. */
    private Preview parts(String template, Language language) {
        return templates.computeIfAbsent(path(template, language), Composer::read);
    }

    private static Preview read(String file) {
        var parts = template(file).split("\n\n", 2);
        if (parts.length != 2) {
            throw new IllegalStateException(file + " has no blank line between subject and text");
        }
        return new Preview(parts[0], parts[1]);
    }

    private String path(String template, Language language) {
        return folder + "/" + language.name().toLowerCase(Locale.ROOT) + "/" + template + ".txt";
    }

    private static String template(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException missing) {
            throw new UncheckedIOException("no template " + file, missing);
        }
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    private static String lines(String text) {
        return text.chars().noneMatch(Composer::isControl)
                ? text.strip()
                : text.replaceAll("\\r\\n?", "\n")
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                        .strip();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    private static String cut(String subject) {
        if (subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT) {
            return subject;
        }
        return subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
