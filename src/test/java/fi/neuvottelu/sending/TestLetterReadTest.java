package fi.neuvottelu.sending;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TestLetterReadTest {
    @Test
    void whoeverReadsItKnowsThatItIsATest() {
        readsAsApproved(LetterKind.TEST, "full", language -> text("Pohjanmaan hyvinvointialue", TYPED));
        readsAsApproved(LetterKind.TEST, "sparse", language -> text("HUS", "Yrjö"));
    }

    private static LookingAfterSending.Text text(String host, String by) {
        return new LookingAfterSending.Text(host, by, LocalDate.of(2027, 3, 10));
    }
}
