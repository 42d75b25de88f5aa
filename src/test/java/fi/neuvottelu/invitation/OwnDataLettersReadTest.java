package fi.neuvottelu.invitation;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.KnownRounds;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A party reads what somebody whom it has named wishes; of a correction the host does, too. */
class OwnDataLettersReadTest {
    private static final Host HOST = KnownParties.host("hva-17");

    @Test
    void thePartyIsToldThatLettersStopAndGoAgain() {
        readsAsApproved(LetterKind.NAMED_WISH, "stopped", language -> wish(language, OwnDataLetters.Wish.STOPPED));
        readsAsApproved(LetterKind.NAMED_WISH, "sparse", language -> wish(language, OwnDataLetters.Wish.TAKEN_BACK));
    }

    @Test
    void whatSheCorrectedIsToldToBoth() {
        readsAsApproved(LetterKind.NAMED_WISH, "full", language -> corrected(language, false));
        readsAsApproved(LetterKind.NAMED_WISH, "host", language -> corrected(language, true));
    }

    private static OwnDataLetters.Text wish(Language language, OwnDataLetters.Wish wish) {
        return new OwnDataLetters.Text(about(language), wish, "Åsa Čech", List.of(), List.of(), false);
    }

    private static OwnDataLetters.Text corrected(Language language, boolean toHost) {
        return new OwnDataLetters.Text(
                about(language),
                OwnDataLetters.Wish.CORRECTED,
                TYPED,
                List.of("Åsa Cech", "sihteeri", "asa.cech@vaasa.example"),
                List.of(TYPED, "johtaja", "asa.cech@vaasa.example"),
                toHost);
    }

    private static AboutSession about(Language language) {
        return new AboutSession(
                KnownRounds.nameIn2027(HOST, language),
                HOST.name().in(language),
                KnownParties.party("kunta-905").name().in(language),
                LocalDate.of(2027, 3, 10),
                LocalTime.of(9, 0),
                LocalTime.of(11, 30),
                "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                "https://neuvottelu.example/camunda/app/tasklist/default/",
                LocalDate.of(2027, 2, 20));
    }
}
