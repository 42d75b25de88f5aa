package fi.neuvottelu.answering;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.FormerAnswer;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A party reads what was answered for it by its link, and what it was before. */
class AnswerReceiptLettersReadTest {
    private static final FormerAnswer NO = new FormerAnswer(given(Answer.NO, "Kokous samaan aikaan"), List.of(), List.of());
    private static final FormerAnswer YES = new FormerAnswer(
            given(Answer.YES, null),
            List.of(
                    new Nomination("Åsa Čech", "sihteeri", "Maija Ŋ", null, true, true),
                    new Nomination(TYPED, TYPED, null, "maija@narpio.example", false, false)),
            List.of("Kuntouttava työtoiminta"));

    @Test
    void aReceiptOfAnAnswerThatWasChanged() {
        readsAsApproved(
                LetterKind.ANSWER_RECEIPT,
                "full",
                language -> text(language, NO.told(language.locale()), YES.told(language.locale())));
    }

    @Test
    void aReceiptOfAFirstAnswer() {
        readsAsApproved(
                LetterKind.ANSWER_RECEIPT, "sparse", language -> text(language, List.of(), NO.told(language.locale())));
    }

    private static AnswerReceipts.Text text(Language language, List<String> before, List<String> now) {
        return new AnswerReceipts.Text(
                "HYTE 2027 Pohjanmaa",
                language == Language.SV ? "Österbottens välfärdsområde" : "Pohjanmaan hyvinvointialue",
                language == Language.SV ? "Närpes" : "Närpiö",
                LocalDate.of(2027, 4, 14),
                LocalTime.of(9, 0),
                LocalTime.of(11, 30),
                "Åsa Čech, sihteeri",
                "24.3.2027 9.15",
                before,
                now,
                "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                LocalDate.of(2027, 3, 24));
    }

    private static FormerAnswer.Given given(Answer answer, String reason) {
        return new FormerAnswer.Given(
                answer,
                reason,
                false,
                Instant.parse("2027-03-24T07:15:00Z"),
                "kunta-545",
                "LINK",
                LocalDate.of(2027, 3, 24),
                "Åsa Čech, sihteeri");
    }
}
