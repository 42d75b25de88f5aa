package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickUpFolderTest {
    private final PostOffice office = PostOffice.onH2();

    @Test
    void aLetterBecomesAFileThatAMailProgramOpens(@TempDir Path house) throws Exception {
        var folder = house.resolve("not/there/yet");
        var id = office.queue(Sample.invitation("one", Sample.entry(CalendarEntry.Method.CANCEL, 1)));

        office.postman(new PickUpFolder(folder, office.clock)).deliverDue();

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("20261102T080000Z-" + id + "-invitation-cancelled.eml"));
        }
        var letter = office.dispatch(id);
        assertThat(letter.state()).isEqualTo(Dispatch.State.SENT);
        try (var file = Files.newInputStream(folder.resolve(String.valueOf(letter.serverAnswer())))) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), file);
            assertThat(mail.getSubject()).isEqualTo("Peruttu: Vuosineuvottelu 2027");
            assertThat(mail.getMessageID()).isEqualTo(letter.messageId());
            assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenStopsTheLetters(@TempDir Path house) throws IOException {
        var taken = Files.createFile(house.resolve("a file, not a folder"));
        var id = office.queue(Sample.invitation("one"));

        office.postman(new PickUpFolder(taken, office.clock)).deliverDue();

        assertThat(office.dispatch(id).state()).isEqualTo(Dispatch.State.QUEUED);
        assertThat(office.stops.now().reason()).isEqualTo(MailStop.Reason.FOLDER);
    }
}
