package fi.neuvottelu.reading;

import fi.neuvottelu.statute.Section;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One reading or rule of ours.
 *
 * @param sections that it reads; none where no Act says anything
 * @param about what it is about, in a language of the screen
 * @param text what we do, with its value in this installation
 * @param letter by which it is cited and found on the page; null where it is not cited
 * @param setting that changes it; null where none does
 */
public record Reading(
        List<Section> sections,
        Function<Locale, String> about,
        Function<Locale, String> text,
        @Nullable String letter,
        @Nullable Setting setting) {
    public Reading {
        sections = List.copyOf(sections);
    }

    /** @param value in this installation */
    public record Setting(String name, String value) {}

    /** Not cited, and its value stands in its text. */
    public Reading(List<Section> sections, Function<Locale, String> about, Function<Locale, String> text) {
        this(sections, about, text, null, null);
    }

    /** Where the Acts are silent. */
    public static Reading ours(Function<Locale, String> about, Function<Locale, String> text) {
        return new Reading(List.of(), about, text);
    }

    /** Readings about the same. */
    public interface Group {
        /** Key of its name and, with {@code .about}, of what it is. */
        String key();

        Stream<Reading> readings();
    }
}
