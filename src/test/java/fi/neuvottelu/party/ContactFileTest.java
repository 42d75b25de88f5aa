package fi.neuvottelu.party;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.sheet.Faults;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is taken out as a file comes back as it was, and does nothing in a spreadsheet on the way. */
class ContactFileTest {
    @Test
    void ourOwnFileIsReadAsItWasWritten() {
        var lines = List.of(
                new ContactFile.Line(2, "kunta-905", "kirjaamo", "=cmd@evil.example", "fi+sv", "2027-01-01"),
                new ContactFile.Line(3, "@yhdistys; ry", "+358", "-a@kunta.example", "fi", ""),
                new ContactFile.Line(4, "'=kunta", "d'Hondt \"x\"", "'+a@kunta.example", "sv", "2027-01-01"));

        var file = ContactFile.write(lines);

        assertThat(file.lines()
                        .flatMap(line -> Stream.of(line.replace("\uFEFF", "").split(";"))))
                .noneMatch(cell -> cell.replace("\"", "").matches("[=+\\-@].*"));
        assertThat(ContactFile.read(file, new Faults()).stream()
                        .map(ContactFile.Line::of)
                        .toList())
                .isEqualTo(lines);
    }
}
