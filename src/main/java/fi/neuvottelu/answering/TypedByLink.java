package fi.neuvottelu.answering;

import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The fields of a form as a page without script sends them; a browser ends lines otherwise than what is kept. */
record TypedByLink(MultiValueMap<String, String> fields) {
    /** Of somebody who only looks. */
    static final TypedByLink NOTHING = new TypedByLink(new LinkedMultiValueMap<>());

    /** Of each of the two who are written down together, as one line. */
    static final int LONGEST_HALF = Longest.NAME.characters() / 2 - 1;

    private static final List<String> WORDS = List.of("reason", "name", "proposal", "comment", "dissent", "text");

    /** What was written into it, for whoever would keep it. */
    List<String> words() {
        return WORDS.stream()
                .flatMap(field -> all(field).stream())
                .filter(typed -> !Typed.blank(typed))
                .toList();
    }

    boolean isNothing() {
        return fields.isEmpty();
    }

    @Nullable
    String one(String field) {
        var typed = fields.getFirst(field);
        return typed == null ? null : lines(typed);
    }

    List<String> all(String field) {
        return Objects.requireNonNullElse(fields.get(field), List.<String>of()).stream()
                .map(TypedByLink::lines)
                .toList();
    }

    /** Of several rows each of which sends all of its fields. */
    @Nullable
    String at(int row, String field) {
        var all = all(field);
        return row < all.size() ? all.get(row) : null;
    }

    private static String lines(String typed) {
        return typed.replace("\r\n", "\n");
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
        Field.of("byLink.byName").line(one("byName"), LONGEST_HALF);
        Field.of("byLink.byRole").line(one("byRole"), LONGEST_HALF);
        var name = Typed.line(Typed.needed(one("byName"), "byLink.who"), LONGEST_HALF);
        return name + ", " + role("byLink.who");
    }

    /** @throws Refusal of this key unless it is written */
    String role(String refusal) {
        return Typed.needed(Typed.line(Typed.needed(one("byRole"), refusal), LONGEST_HALF), refusal);
    }
}
