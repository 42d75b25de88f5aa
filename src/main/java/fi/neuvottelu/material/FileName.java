package fi.neuvottelu.material;

import fi.neuvottelu.words.Invisible;
import fi.neuvottelu.words.Typed;
import org.jspecify.annotations.Nullable;

/** The name of a file as it is kept: no path, nothing invisible, nothing that a file system takes for something else. */
final class FileName {
    static final int LONGEST = 150;

    private static final String NOT_IN_NAMES = "<>:\"|?*";
    private static final String NAMELESS = "tiedosto";

    private FileName() {}

    static String cleaned(@Nullable String sent) {
        var path = Invisible.folded(sent == null ? "" : sent).replace('\\', '/');
        var last = path.substring(path.lastIndexOf('/') + 1);
        var name = new StringBuilder();
        last.codePoints()
                .filter(one -> !Typed.controls(one))
                .map(one -> NOT_IN_NAMES.indexOf(one) < 0 ? one : '_')
                .forEach(name::appendCodePoint);
        var stripped = name.toString().strip().replaceFirst("^\\.+", "").strip();
        return stripped.isEmpty() ? NAMELESS : shortened(stripped);
    }

    /** The ending stays: it tells what the file says it is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
