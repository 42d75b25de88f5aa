package fi.neuvottelu.sheet;

import fi.neuvottelu.words.Cells;
import fi.neuvottelu.words.Invisible;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A file of a spreadsheet taken apart: what it says, before anyone asks what it means. Each line is judged by itself. */
public final class Sheet {
    /** What a draft can hold, with room for its quotes and line ends. */
    public static final int MOST_CHARACTERS = 150_000;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** Lines that one cell can have. */
    private static final int LONGEST_CELL = 20;

    private final List<String> lines;
    private final Layout layout;
    private final Faults faults;

    private Sheet(List<String> lines, Layout layout, Faults faults) {
        this.lines = lines;
        this.layout = layout;
        this.faults = faults;
    }

    /**
     * A line below the heads, its cells by column.
     *
     * @param heads as they are written
     */
    public record Line(int number, Map<String, Integer> places, List<String> heads, List<String> cells) {
        /** Empty if the file does not have this column, or the line ends before it. */
        public String cell(String column) {
            var place = places.get(column);
            return place == null || place >= cells.size() ? "" : cells.get(place);
        }

        public boolean has(String column) {
            return places.containsKey(column);
        }

        /** As the file calls this column; null if it does not have it. */
        public @Nullable String head(String column) {
            var place = places.get(column);
            return place == null ? null : Invisible.folded(heads.get(place)).strip();
        }
    }

    public static List<Line> read(String csv, Heads heads, int mostLines, Faults faults) {
        return faults.judge(1, () -> content(csv, mostLines))
                .map(lines -> new Sheet(lines, Layout.of(lines, heads), faults).read(heads))
                .orElse(List.of());
    }

    /** The same file the other way round; Excel knows by the mark at its beginning how å, ä and ö are written. */
    public static String write(List<String> heads, List<List<String>> lines) {
        var file = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(file, FORMAT)) {
            printer.printRecord(heads);
            for (var line : lines) {
                printer.printRecord(line.stream().map(Cells::safe));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }

    static boolean isBlank(String text) {
        return Invisible.folded(text).isBlank();
    }

    private static List<String> content(String csv, int mostLines) {
        var content = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        if (isBlank(content)) {
            throw new Refusal("import.empty");
        }
        if (content.length() > MOST_CHARACTERS) {
            throw new Refusal("import.large", MOST_CHARACTERS);
        }
        if (content.lines().count() > mostLines) {
            throw new Refusal("import.lines", mostLines);
        }
        return List.of(LINE_END.split(content));
    }

    private List<Line> read(Heads known) {
        return faults.judge(layout.headLine() + 1, () -> layout.places(known, faults))
                .map(this::below)
                .orElse(List.of());
    }

    private List<Line> below(Map<String, Integer> places) {
        var read = new ArrayList<Line>();
        for (var n = layout.headLine() + 1; n < lines.size(); n++) {
            var first = n;
            n = endOf(first);
            line(first, n, places).ifPresent(read::add);
        }
        if (read.isEmpty() && faults.none()) {
            faults.add(1, null, new Refusal("import.empty"));
        }
        return read;
    }

    /** The line on which the cells of this one end: itself, if its quotation mark has no end before another line begins. */
    private int endOf(int first) {
        if (layout.cut(lines.get(first)).closed()) {
            return first;
        }
        for (var n = first + 1; n < Math.min(lines.size(), first + LONGEST_CELL); n++) {
            if (layout.cut(lines.get(n)).isWhole(layout.width())) {
                return first;
            }
            var joined = layout.cut(String.join("\n", lines.subList(first, n + 1)));
            if (joined.closed()) {
                return joined.cells().size() >= layout.width() ? n : first;
            }
        }
        return first;
    }

    private Optional<Line> line(int first, int last, Map<String, Integer> places) {
        var number = first + 1;
        var cut = layout.cut(String.join("\n", lines.subList(first, last + 1)));
        var cells =
                cut.cells().stream().map(cell -> Invisible.folded(cell).strip()).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        var right = faults.judge(number, () -> whole(cut)).isPresent();
        for (var n = 0; right && n < cells.size(); n++) {
            var place = n;
            right = faults.judge(number, head(n), () -> readable(cells.get(place), place))
                    .isPresent();
        }
        return right
                ? Optional.of(new Line(
                        number,
                        places,
                        layout.heads(),
                        cells.stream().map(Cells::read).toList()))
                : Optional.empty();
    }

    private boolean whole(Cut cut) {
        if (!cut.closed()) {
            throw new Refusal("import.quotes");
        }
        if (layout.width() > 1 && cut.cells().size() == 1) {
            throw new Refusal("import.columns");
        }
        return true;
    }

    private boolean readable(String cell, int place) {
        if (cell.indexOf('\uFFFD') >= 0) {
            throw new Refusal("import.encoding");
        }
        if (cell.codePoints().anyMatch(Typed::controls)) {
            throw new Refusal("import.control");
        }
        if (!cell.isEmpty() && head(place) == null) {
            throw new Refusal("import.unheaded", place + 1);
        }
        return true;
    }

    private @Nullable String head(int place) {
        var head = place < layout.heads().size()
                ? Invisible.folded(layout.heads().get(place)).strip()
                : "";
        return head.isEmpty() ? null : head;
    }
}
