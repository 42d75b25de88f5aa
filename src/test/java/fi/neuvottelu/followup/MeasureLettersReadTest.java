package fi.neuvottelu.followup;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.KnownRounds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The owner of a measure can read what was agreed, until when, and where to report. */
class MeasureLettersReadTest {
    private static final Host HOST = KnownParties.host("hva-17");

    @Test
    void theOwnerIsTold() {
        readsAsApproved(LetterKind.MEASURE, "full", language -> text(language, "liikuntapäällikkö", TYPED, false));
        readsAsApproved(
                LetterKind.MEASURE, "sparse", language -> text(language, null, "Liikuntaneuvonta käyntiin", false));
    }

    @Test
    void theOwnerIsRemindedBeforeAndAfterTheDate() {
        readsAsApproved(
                LetterKind.MEASURE_REMINDER, "full", language -> text(language, "liikuntapäällikkö", TYPED, false));
        readsAsApproved(
                LetterKind.MEASURE_REMINDER,
                "sparse",
                language -> text(language, null, "Liikuntaneuvonta käyntiin", true));
    }

    private static FollowingUp.Text text(Language language, @Nullable String role, String measure, boolean overdue) {
        return new FollowingUp.Text(
                KnownRounds.nameIn2027(HOST, language),
                HOST.name().in(language),
                KnownParties.party("kunta-905").name().in(language),
                role,
                measure,
                LocalDate.of(2027, 3, 10),
                LocalDate.of(2027, 12, 31),
                overdue,
                "https://neuvottelu.example" + PersonalLinks.place(FollowUp.LINK + "-7", language),
                "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }
}
