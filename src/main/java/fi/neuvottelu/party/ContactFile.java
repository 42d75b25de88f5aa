package fi.neuvottelu.party;

import static fi.neuvottelu.party.ContactColumn.CODE;
import static fi.neuvottelu.party.ContactColumn.EMAIL;
import static fi.neuvottelu.party.ContactColumn.LANGUAGE;
import static fi.neuvottelu.party.ContactColumn.PARTY;
import static fi.neuvottelu.party.ContactColumn.ROLE;
import static fi.neuvottelu.party.ContactColumn.VALID_FROM;

import fi.neuvottelu.sheet.Faults;
import fi.neuvottelu.sheet.Heads;
import fi.neuvottelu.sheet.Sheet;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A file of contacts, of ours {@code party;role;email;language;validFrom} or the same in Finnish or Swedish: what it says, before
 * anyone asks what it means.
 */
final class ContactFile {
    private static final List<ContactColumn> OURS = List.of(PARTY, ROLE, EMAIL, LANGUAGE, VALID_FROM);
    private static final Heads HEADS =
            new Heads(ContactColumn.byWord(), Set.of(EMAIL.name()), ContactFile::wrongHead).andMore();
    private static final int MOST_LINES = 5_000;

    private ContactFile() {}

    record Line(int number, String party, String role, String email, String language, String validFrom) {
        /** A code beside a name says which party is meant, or that one of the two is wrong; letters go to registries. */
        static Line of(Sheet.Line line) {
            return new Line(
                    line.number(),
                    Stream.of(line.cell(CODE.name()), line.cell(PARTY.name()))
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.joining(" / ")),
                    line.has(ROLE.name()) ? line.cell(ROLE.name()) : Contact.REGISTRY,
                    line.cell(EMAIL.name()),
                    line.cell(LANGUAGE.name()),
                    line.cell(VALID_FROM.name()));
        }
    }

    static List<Sheet.Line> read(String csv, Faults faults) {
        return Sheet.read(csv, HEADS, MOST_LINES, faults);
    }

    static String write(List<Line> lines) {
        return Sheet.write(
                OURS.stream().map(ContactFile::head).toList(),
                lines.stream()
                        .map(line ->
                                List.of(line.party(), line.role(), line.email(), line.language(), line.validFrom()))
                        .toList());
    }

    private static String head(ContactColumn column) {
        return column.head(LocaleContextHolder.getLocale());
    }

    private static Refusal wrongHead(String wrong) {
        var lacking = OURS.stream()
                .filter(column -> column.name().equals(wrong))
                .map(ContactFile::head)
                .findFirst();
        return new Refusal(
                "import.header",
                lacking.orElse(wrong),
                head(PARTY),
                head(EMAIL),
                Stream.of(ROLE, LANGUAGE, VALID_FROM).map(ContactFile::head).collect(Collectors.joining(", ")));
    }
}
