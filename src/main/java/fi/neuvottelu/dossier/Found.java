package fi.neuvottelu.dossier;

import java.util.List;
import java.util.function.Function;

/**
 * What a list has found.
 *
 * @param columns end of the key of what stands above each; its word in files that programs read
 * @param total how many lines there are
 * @param lines some of them: from where, and how many at most
 */
record Found(List<String> columns, int total, Part lines) {
    /** Reads a part of what was found. */
    @FunctionalInterface
    interface Part {
        List<List<Cell>> read(int skip, int most);
    }

    /** Of what lies in memory only the lines that are shown are written. */
    static <T> Found of(List<String> columns, List<T> all, Function<T, List<Cell>> line) {
        return new Found(
                columns,
                all.size(),
                (skip, most) -> all.stream().skip(skip).limit(most).map(line).toList());
    }
}
