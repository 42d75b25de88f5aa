package fi.neuvottelu.answering;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import fi.neuvottelu.words.Typed;
import org.jspecify.annotations.Nullable;

/** A field of a page, which a refusal names: there are a dozen of them. */
record Field(String label) {
    static Field of(String key, Object... arguments) {
        return new Field(Texts.say(key, Pages.readers(), arguments));
    }

    Field in(Field group) {
        return new Field(group.label + ", " + label);
    }

    /** @throws Refusal unless it fits on one line */
    void line(@Nullable String typed, Longest longest) {
        line(typed, longest.characters());
    }

    void line(@Nullable String typed, int longest) {
        judged(() -> Typed.line(typed, longest));
    }

    void text(@Nullable String typed, Longest longest) {
        judged(() -> Typed.text(typed, longest));
    }

    /** @throws Refusal as what is tried does, with the name of the field before it */
    void judged(Runnable tried) {
        try {
            tried.run();
        } catch (Refusal refused) {
            throw new Refusal("byLink.field", label, String.valueOf(refused.getMessage()));
        }
    }
}
