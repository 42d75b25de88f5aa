package fi.neuvottelu.account;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever is called otherwise, or written to elsewhere, can read what was changed and by whom. */
class AccountLettersReadTest {
    @Test
    void thePersonIsTold() {
        readsAsApproved(
                LetterKind.ACCOUNT_CHANGED,
                "full",
                language -> text(TYPED, "paivi.laine@kunta.example", "paivi.laine@uusi.example"));
        readsAsApproved(LetterKind.ACCOUNT_CHANGED, "sparse", language -> text("Päivi Laine", null, null));
    }

    private static AccountLetters.Text text(String name, @Nullable String before, @Nullable String now) {
        return new AccountLetters.Text(
                "paivi.laine",
                "Päivi Virtanen",
                name,
                before,
                now,
                "Yrjö Ylläpitäjä",
                LocalDate.of(2027, 3, 10),
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }
}
