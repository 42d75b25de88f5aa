package fi.neuvottelu.party;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.neuvottelu.sheet.Faults;
import fi.neuvottelu.sheet.Heads;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.words.ReadersLanguage;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A file of contacts, {@code party;role;email;language;validFrom} or the same in Finnish or Swedish: what it says, before anyone
 * asks what it means.
 */
final class ContactFile {
    private static final List<String> COLUMNS = List.of("party", "role", "email", "language", "validFrom");
    private static final Heads HEADS = new Heads(
            ReadersLanguage.all().stream()
                    .flatMap(language -> COLUMNS.stream().map(column -> Map.entry(head(column, language), column)))
                    .distinct()
                    .collect(toUnmodifiableMap(head -> head.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
            Set.copyOf(COLUMNS),
            wrong -> new Refusal("import.header", String.join(";", readersHeads())));
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
                readersHeads(),
                lines.stream()
                        .map(line ->
                                List.of(line.party(), line.role(), line.email(), line.language(), line.validFrom()))
                        .toList());
    }

    private static List<String> readersHeads() {
        return COLUMNS.stream()
                .map(column -> head(column, LocaleContextHolder.getLocale()))
                .toList();
    }

    private static String head(String column, Locale language) {
        return Texts.say("contactFile." + column, language);
    }
}
