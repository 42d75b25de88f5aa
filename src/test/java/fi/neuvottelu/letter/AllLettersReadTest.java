package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** No kind of letter goes out that nobody has read in both languages. */
class AllLettersReadTest {
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindIsApprovedWithMuchAndWithLittleInBothLanguages(LetterKind kind) throws IOException {
        for (var language : Language.values()) {
            try (var files =
                    Files.list(ApprovedLetters.FOLDER.resolve(language.name().toLowerCase(Locale.ROOT)))) {
                var prefix = kind.name().toLowerCase(Locale.ROOT) + "-";
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as(kind + " " + language)
                        .filteredOn(name -> name.startsWith(prefix))
                        .hasSizeGreaterThanOrEqualTo(2)
                        .contains(prefix + "sparse.txt");
            }
        }
    }

    /** In a statute it is "hälsa och välfärd"; a county is a "välfärdsområde", who comes for a party a "företrädare". */
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void theSwedishTemplatesUseTheWordsOfTheActs(LetterKind kind) throws IOException {
        var template = new ClassPathResource("letters/sv/" + kind.name().toLowerCase(Locale.ROOT) + ".txt")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(template)
                .doesNotContainIgnoringCase("välfärd och hälsa")
                .doesNotContainPattern("(?i)landskap|representant|suppleant|kallelse|protokollsgranskare");
    }
}
