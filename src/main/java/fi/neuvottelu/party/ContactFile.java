package fi.neuvottelu.party;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.neuvottelu.sheet.Faults;
import fi.neuvottelu.sheet.Heads;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** A file of contacts, {@code party;role;email;language;validFrom}: what it says, before anyone asks what it means. */
final class ContactFile {
    private static final List<String> HEADER = List.of("party", "role", "email", "language", "validFrom");
    private static final Heads HEADS = new Heads(
            HEADER.stream().collect(toUnmodifiableMap(column -> column.toLowerCase(Locale.ROOT), Function.identity())),
            Set.copyOf(HEADER),
            wrong -> new Refusal("import.header"));
    private static final int MOST_LINES = 5_000;

    private ContactFile() {}

    record Line(int number, String party, String role, String email, String language, String validFrom) {}

    static List<Line> read(String csv, Faults faults) {
        return Sheet.read(csv, HEADS, MOST_LINES, faults).stream()
                .map(line -> new Line(
                        line.number(),
                        line.cell("party"),
                        line.cell("role"),
                        line.cell("email"),
                        line.cell("language"),
                        line.cell("validFrom")))
                .toList();
    }

    static String write(List<Line> lines) {
        return Sheet.write(
                HEADER,
                lines.stream()
                        .map(line ->
                                List.of(line.party(), line.role(), line.email(), line.language(), line.validFrom()))
                        .toList());
    }
}
