package fi.neuvottelu.sheet;

import fi.neuvottelu.words.Cells;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A file of a spreadsheet taken apart, semicolons between its columns: what it says, before anyone asks what it means. */
public final class Sheet {
    /** What a draft can hold, with room for its quotes and line ends. */
    public static final int MOST_CHARACTERS = 150_000;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    private Sheet() {}

    /** A line below the heads, its cells by column. */
    public record Line(int number, Map<String, Integer> places, List<String> cells) {
        /** Empty if the file does not have this column. */
        public String cell(String column) {
            var place = places.get(column);
            return place == null ? "" : cells.get(place);
        }
    }

    public static List<Line> read(String csv, Heads heads, int mostLines, Faults faults) {
        var lines = new ArrayList<Line>();
        faults.judge(1, () -> content(csv, mostLines)).ifPresent(content -> parse(content, heads, lines, faults));
        return lines;
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

    private static String content(String csv, int mostLines) {
        var content = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        if (content.isBlank()) {
            throw new Refusal("import.empty");
        }
        if (content.length() > MOST_CHARACTERS) {
            throw new Refusal("import.large", MOST_CHARACTERS);
        }
        if (content.lines().count() > mostLines) {
            throw new Refusal("import.lines", mostLines);
        }
        return content;
    }

    private static void parse(String content, Heads heads, List<Line> lines, Faults faults) {
        var number = 0;
        try (var parser = FORMAT.parse(new StringReader(content))) {
            Map<String, Integer> places = Map.of();
            for (var fields : parser) {
                var start = (int) parser.getCurrentLineNumber() - lineEndsIn(fields);
                number = (int) parser.getCurrentLineNumber();
                if (fields.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (places.isEmpty()) {
                    var header = faults.judge(start, () -> heads.of(fields));
                    if (header.isEmpty()) {
                        return;
                    }
                    places = header.get();
                    continue;
                }
                var known = places;
                faults.judge(start, () -> line(start, fields, known)).ifPresent(lines::add);
            }
            if (lines.isEmpty() && faults.none()) {
                faults.add(1, null, new Refusal("import.empty"));
            }
        } catch (UncheckedIOException | IOException brokenQuotes) {
            faults.add(number + 1, null, new Refusal("import.quotes"));
        }
    }

    private static Line line(int number, CSVRecord fields, Map<String, Integer> places) {
        if (fields.size() != places.size()) {
            throw new Refusal("import.columns", places.size(), fields.size());
        }
        if (fields.stream().anyMatch(field -> field.indexOf('\uFFFD') >= 0)) {
            throw new Refusal("import.encoding");
        }
        if (fields.stream().anyMatch(field -> field.codePoints().anyMatch(Typed::controls))) {
            throw new Refusal("import.control");
        }
        return new Line(
                number,
                places,
                fields.stream().map(String::strip).map(Cells::read).toList());
    }

    private static int lineEndsIn(CSVRecord fields) {
        return (int) fields.stream()
                .mapToLong(field -> field.lines().count() - 1)
                .filter(ends -> ends > 0)
                .sum();
    }
}
