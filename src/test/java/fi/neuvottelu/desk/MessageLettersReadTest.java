package fi.neuvottelu.desk;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.KnownRounds;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A party reads what the coordinator wrote, letter for letter, and of which negotiation. */
class MessageLettersReadTest {
    private static final Host HOST = KnownParties.host("hva-17");
    private static final MessageLetters.About SESSION =
            new MessageLetters.About(LocalDate.of(2027, 3, 10), LocalTime.of(9, 0), LocalTime.of(11, 30));

    @Test
    void thePartyReadsWhatWasWritten() {
        readsAsApproved(LetterKind.MESSAGE, "full", language -> text(language, SESSION, "Åker ni tåg?\n\n" + TYPED));
        readsAsApproved(LetterKind.MESSAGE, "sparse", language -> text(language, null, "Ovi on auki klo 8.30."));
    }

    private static MessageLetters.Text text(Language language, MessageLetters.@Nullable About about, String message) {
        return new MessageLetters.Text(
                KnownRounds.nameIn2027(HOST, language),
                HOST.name().in(language),
                KnownParties.party("kunta-905").name().in(language),
                about,
                message,
                "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                about == null
                        ? null
                        : "https://neuvottelu.example/neuvottelu/kirje/kutsu?lang="
                                + language.locale().getLanguage(),
                "https://neuvottelu.example/camunda/app/tasklist/default/",
                LocalDate.of(2027, 2, 15));
    }
}
