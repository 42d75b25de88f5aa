package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.link.Links;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where there is no link, nothing is said of one. */
class WithoutLinkTest {
    /** All approved letters of parties that have the place of a link. */
    static List<Path> letters() throws IOException {
        try (Stream<Path> files = Files.walk(ApprovedLetters.FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("named"))
                    .filter(file -> text(file).contains(Links.PAGE + "/"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aLetterSaysWhatToDoInstead(Path file) {
        for (var text : List.of(WithoutLink.onPaper(text(file)), WithoutLink.atAFormerMailbox(text(file)))) {
            assertThat(text)
                    .doesNotContain(Links.PAGE + "/")
                    .containsPattern("ei ole linkkiä|finns ingen länk")
                    .doesNotContain(
                            "tästä linkistä", "Linkki on vain", "linkki pois", "den här länken", "Länken är bara");
        }
    }

    @Test
    void whatIsNoPlaceStays() {
        var text = "Hei\n\nLue lisää:\nhttps://neuvottelu.example/neuvottelu/ohje\n\nTerveisin";
        assertThat(WithoutLink.onPaper(text)).isEqualTo(text);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
