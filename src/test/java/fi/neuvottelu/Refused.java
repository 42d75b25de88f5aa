package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the form showed: this cannot be, and why, in the reader's language. Nothing was handed in. */
class Refused extends RuntimeException {
    /** @param message of the engine's answer or of our endpoint's; the form leaves the engine's first words out */
    Refused(String message) {
        super(message.replaceFirst("^Cannot [^\n]*?: ", ""));
    }

    /** @param arguments of the text; names and dates are said in the reader's language */
    static Because because(String key, Object... arguments) {
        return new Because(key, arguments);
    }

    /** A refusal that a story expects. */
    record Because(String key, Object... arguments) {
        void when(ThrowingCallable tried) {
            when("fi", tried);
        }

        void when(String language, ThrowingCallable tried) {
            assertThatThrownBy(tried).isInstanceOf(Refused.class).hasMessage(text(new Locale(language)));
        }

        private String text(Locale reader) {
            var words = Stream.of(arguments)
                    .map(word -> word instanceof Because inner ? inner.text(reader) : word)
                    .map(word -> word instanceof LocalDate day ? WrittenDate.of(day, reader) : word)
                    .map(word -> word instanceof Name name ? name(name, reader) : word)
                    .toArray();
            return Texts.say("refusal." + key, reader, words);
        }

        private static String name(Name name, Locale reader) {
            return reader.getLanguage().equals("sv") ? name.sv() : name.fi();
        }
    }
}
