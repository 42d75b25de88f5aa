package fi.neuvottelu.answering;

import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The fields of a form as a page without script sends them. */
record TypedByLink(MultiValueMap<String, String> fields) {
    /** Of somebody who only looks. */
    static final TypedByLink NOTHING = new TypedByLink(new LinkedMultiValueMap<>());

    /** Of each of the two who are written down together, as one line. */
    static final int LONGEST_HALF = Longest.NAME.characters() / 2 - 1;

    boolean isNothing() {
        return fields.isEmpty();
    }

    @Nullable
    String one(String field) {
        return fields.getFirst(field);
    }

    List<String> all(String field) {
        return Objects.requireNonNullElse(fields.get(field), List.of());
    }

    boolean isTicked(String field) {
        return fields.containsKey(field);
    }

    /**
     * Who acts, by name and role.
     *
     * @throws Refusal unless both are written
     */
    String who() {
        var name = Typed.line(Typed.needed(one("byName"), "byLink.who"), LONGEST_HALF);
        return name + ", " + role("byLink.who");
    }

    /** @throws Refusal of this key unless it is written */
    String role(String refusal) {
        return Typed.needed(Typed.line(Typed.needed(one("byRole"), refusal), LONGEST_HALF), refusal);
    }
}
