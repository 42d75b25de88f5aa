package fi.neuvottelu.planning;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something missing or unwise in a plan. It never stops the coordinator; going on takes a reason.
 *
 * @param key of its text, {@code warning.<key>}
 * @param section of law behind it; null where it is our own advice and the law demands nothing
 * @param arguments names, pairs of texts, local dates, numbers, words of the text, or lists of them
 */
record Warning(String key, @Nullable Section section, List<Object> arguments) {
    private static final Locale FINNISH = new Locale("fi");

    static Warning byLaw(Section section, String key, Object... arguments) {
        return new Warning(key, section, List.of(arguments));
    }

    static Warning byOurRule(String key, Object... arguments) {
        return new Warning(key, null, List.of(arguments));
    }

    /** What is missing, and the section in brackets. */
    String in(Locale language) {
        var words = arguments.stream()
                .map(word -> word instanceof Number ? word : written(word, language))
                .toArray();
        var text = Texts.say("warning." + key, language, words);
        return section == null ? text : text + " (" + section.text(language) + ")";
    }

    String inFinnish() {
        return in(FINNISH);
    }

    private static String written(Object word, Locale language) {
        if (word instanceof Name name) {
            return name.in(Language.of(language));
        }
        if (word instanceof TextPair pair) {
            return String.valueOf(pair.in(language));
        }
        if (word instanceof List<?> words) {
            return words.stream().map(one -> written(one, language)).collect(Collectors.joining(", "));
        }
        return word instanceof LocalDate date ? WrittenDate.of(date, language) : String.valueOf(word);
    }
}
