package fi.neuvottelu.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Delivery without a mail server: each letter becomes an {@code .eml} file, named by time (UTC), id and kind. */
class PickUpFolder implements Delivery {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    PickUpFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Way open() {
        return this::deliver;
    }

    private Outcome deliver(Outgoing letter, MimeMessage mail) {
        try {
            return new Outcome.Taken(write(letter, mail));
        } catch (MessagingException | IOException full) {
            return new Outcome.Trouble(MailStop.Reason.FOLDER, full.toString());
        }
    }

    private String write(Outgoing letter, MimeMessage mail) throws MessagingException, IOException {
        var kind = letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var name = TIME.format(clock.instant()) + "-" + letter.id() + "-" + kind + ".eml";
        Files.createDirectories(folder);
        var half = folder.resolve(name + ".part");
        try (var file = Files.newOutputStream(half)) {
            mail.writeTo(file);
        }
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }
}
