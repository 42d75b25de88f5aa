package fi.neuvottelu.decision;

import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.KnownRounds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A party can read of which result no decision is known, and that the date is our own. */
class DecisionLettersReadTest {
    private static final Host HOST = KnownParties.host("hva-17");

    @Test
    void thePartyIsReminded() {
        readsAsApproved(LetterKind.DECISION_REMINDER, "full", language -> text(language, LocalDate.of(2027, 5, 24)));
        readsAsApproved(LetterKind.DECISION_REMINDER, "sparse", language -> text(language, null));
    }

    private static DecisionLetters.Text text(Language language, @Nullable LocalDate returnedOn) {
        return new DecisionLetters.Text(
                KnownRounds.nameIn2027(HOST, language),
                HOST.name().in(language),
                KnownParties.party("kunta-905").name().in(language),
                LocalDate.of(2027, 3, 10),
                LocalDate.of(2027, 3, 31),
                LocalDate.of(2027, 5, 31),
                returnedOn,
                "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }
}
