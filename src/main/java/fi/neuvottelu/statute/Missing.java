package fi.neuvottelu.statute;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a statement does not hold, or what else is to be known of it.
 *
 * @param code of its text, {@code missing.<code>}
 * @param section of law that the rule comes from; null where it is our own evidence level and the law demands nothing
 * @param args parties, topics, local dates, numbers or words of the text
 */
public record Missing(String code, @Nullable Section section, List<Object> args) {
    public Missing {
        args = List.copyOf(args);
    }

    static Missing byLaw(Section section, String code, Object... args) {
        return new Missing(code, section, List.of(args));
    }

    static Missing byOurRule(String code, Object... args) {
        return new Missing(code, null, List.of(args));
    }

    /** What is missing, and the section in brackets. */
    public String text(Locale language) {
        var words = args.stream().map(arg -> written(arg, language)).toArray();
        var text = Texts.say("missing." + code, language, words);
        return section == null ? text : text + " (" + section.text(language) + ")";
    }

    private static String written(Object arg, Locale language) {
        if (arg instanceof Party party) {
            return party.name().in(Language.of(language));
        }
        if (arg instanceof Part.Invited invited) {
            return invited.on() == null ? "" : " " + WrittenDate.of(invited.on(), language);
        }
        if (arg instanceof Topic topic) {
            return topic.text(language);
        }
        if (arg instanceof LocalDate date) {
            return WrittenDate.of(date, language);
        }
        return String.valueOf(arg);
    }
}
