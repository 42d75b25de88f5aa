package fi.neuvottelu.words;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of every file for spreadsheets: none is taken for a formula, and what we wrote is read as it was. */
public final class Cells {
    /** Full-width signs begin a formula in some languages of a spreadsheet. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private Cells() {}

    /** An apostrophe makes it a text; what begins with one and looks like such a text gets one more. Null is empty. */
    public static String safe(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What {@link #safe} was given, also if somebody has typed it so. */
    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
