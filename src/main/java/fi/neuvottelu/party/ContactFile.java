package fi.neuvottelu.party;

import fi.neuvottelu.words.Cells;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A file of contacts taken apart, {@code party;role;email;language;validFrom}: what it says, before anyone asks what it means. */
final class ContactFile {
    private static final List<String> HEADER = List.of("party", "role", "email", "language", "validFrom");
    private static final Set<String> COLUMNS =
            HEADER.stream().map(column -> column.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    /** What a draft can hold, with room for its quotes and line ends. */
    static final int MOST_CHARACTERS = 150_000;

    private static final int MOST_LINES = 5_000;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    private ContactFile() {}

    record Line(int number, String party, String role, String email, String language, String validFrom) {}

    static List<Line> read(String csv, Faults faults) {
        var lines = new ArrayList<Line>();
        faults.judge(1, () -> content(csv)).ifPresent(content -> parse(content, lines, faults));
        return lines;
    }

    /** The same file the other way round; Excel knows by the mark at its beginning how å, ä and ö are written. */
    static String write(List<Line> lines) {
        var file = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(file, FORMAT)) {
            printer.printRecord(HEADER);
            for (var line : lines) {
                printer.printRecord(
                        Cells.safe(line.party()),
                        Cells.safe(line.role()),
                        Cells.safe(line.email()),
                        Cells.safe(line.language()),
                        Cells.safe(line.validFrom()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }

    private static String content(String csv) {
        var content = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        if (content.isBlank()) {
            throw new Refusal("import.empty");
        }
        if (content.length() > MOST_CHARACTERS) {
            throw new Refusal("import.large", MOST_CHARACTERS);
        }
        if (content.lines().count() > MOST_LINES) {
            throw new Refusal("import.lines", MOST_LINES);
        }
        return content;
    }

    private static void parse(String content, List<Line> lines, Faults faults) {
        var number = 0;
        try (var parser = FORMAT.parse(new StringReader(content))) {
            Map<String, Integer> columns = Map.of();
            for (var fields : parser) {
                var start = (int) parser.getCurrentLineNumber() - lineEndsIn(fields);
                number = (int) parser.getCurrentLineNumber();
                if (fields.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    var header = faults.judge(start, () -> header(fields));
                    if (header.isEmpty()) {
                        return;
                    }
                    columns = header.get();
                    continue;
                }
                var known = columns;
                faults.judge(start, () -> line(start, fields, known)).ifPresent(lines::add);
            }
            if (lines.isEmpty() && faults.none()) {
                faults.add(1, new Refusal("import.empty"));
            }
        } catch (UncheckedIOException | IOException brokenQuotes) {
            faults.add(number + 1, new Refusal("import.quotes"));
        }
    }

    private static Map<String, Integer> header(CSVRecord fields) {
        var columns = new HashMap<String, Integer>();
        for (var i = 0; i < fields.size(); i++) {
            columns.put(fields.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        if (fields.size() != COLUMNS.size() || !columns.keySet().equals(COLUMNS)) {
            throw new Refusal("import.header");
        }
        return columns;
    }

    private static Line line(int number, CSVRecord fields, Map<String, Integer> columns) {
        if (fields.size() != columns.size()) {
            throw new Refusal("import.columns", columns.size(), fields.size());
        }
        if (fields.stream().anyMatch(field -> field.indexOf('\uFFFD') >= 0)) {
            throw new Refusal("import.encoding");
        }
        if (fields.stream().anyMatch(field -> field.codePoints().anyMatch(Typed::controls))) {
            throw new Refusal("import.control");
        }
        return new Line(
                number,
                field("party", fields, columns),
                field("role", fields, columns),
                field("email", fields, columns),
                field("language", fields, columns),
                field("validfrom", fields, columns));
    }

    private static String field(String column, CSVRecord fields, Map<String, Integer> columns) {
        return Cells.read(fields.get(columns.getOrDefault(column, 0)).strip());
    }

    private static int lineEndsIn(CSVRecord fields) {
        return (int) fields.stream()
                .mapToLong(field -> field.lines().count() - 1)
                .filter(ends -> ends > 0)
                .sum();
    }
}
