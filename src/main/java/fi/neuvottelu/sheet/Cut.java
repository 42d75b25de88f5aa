package fi.neuvottelu.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file taken apart at its separators, which quotation marks protect. A spreadsheet's cell is read as it was; another
 * one that begins with a quotation mark, {@code "Virtanen, Maija" <maija@x.example>}, keeps its marks.
 *
 * @param closed false if a quotation mark that begins a cell has no end
 * @param even false if a quotation mark stands alone inside a cell: it may end a cell of a line before
 */
record Cut(List<String> cells, boolean closed, boolean even) {
    private static final char QUOTE = '"';

    static Cut of(String line, char separator) {
        return new Cutting(line, separator).all();
    }

    /** Whether it can stand by itself, with all its cells. */
    boolean isWhole(int width) {
        return closed && even && cells.size() >= width;
    }

    private static final class Cutting {
        private final String line;
        private final char separator;
        private final List<String> cells = new ArrayList<>();
        private boolean closed = true;
        private boolean even = true;
        private int at;

        Cutting(String line, char separator) {
            this.line = line;
            this.separator = separator;
        }

        Cut all() {
            do {
                cell();
            } while (at++ < line.length());
            return new Cut(List.copyOf(cells), closed, even);
        }

        /** Leaves {@link #at} on the separator behind the cell, or behind the line. */
        private void cell() {
            var begin = at;
            while (at < line.length() && line.charAt(at) == ' ' && separator != ' ') {
                at++;
            }
            if (at == line.length() || line.charAt(at) != QUOTE) {
                toSeparator();
                var text = line.substring(begin, at);
                even &= text.chars().filter(one -> one == QUOTE).count() % 2 == 0;
                cells.add(text);
                return;
            }
            var inner = quoted();
            var rest = at;
            toSeparator();
            cells.add(line.substring(rest, at).isBlank() ? inner : line.substring(begin, at));
        }

        private String quoted() {
            var inner = new StringBuilder();
            for (at++; at < line.length(); at++) {
                if (line.charAt(at) == QUOTE) {
                    if (at + 1 == line.length() || line.charAt(at + 1) != QUOTE) {
                        at++;
                        return inner.toString();
                    }
                    at++;
                }
                inner.append(line.charAt(at));
            }
            closed = false;
            return inner.toString();
        }

        private void toSeparator() {
            while (at < line.length() && line.charAt(at) != separator) {
                at++;
            }
        }
    }
}
