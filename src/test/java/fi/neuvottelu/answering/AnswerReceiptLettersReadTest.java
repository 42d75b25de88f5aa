package fi.neuvottelu.answering;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.invitation.AboutSession;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.FormerAnswer;
import fi.neuvottelu.invitation.InvitationTexts;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A party reads what was answered for it by its link, and what it was before. */
class AnswerReceiptLettersReadTest {
    private static final FormerAnswer NO =
            new FormerAnswer(given(Answer.NO, "Kokous samaan aikaan"), List.of(), List.of());
    private static final FormerAnswer YES = new FormerAnswer(
            given(Answer.YES, null),
            List.of(
                    new Nomination("Åsa Čech", "sihteeri", "Maija Ŋ", null, true, true, null),
                    new Nomination(TYPED, TYPED, null, "maija@narpio.example", false, false, null),
                    new Nomination("Bo Ek", "ledamot", "Siv Sjö", null, false, false, "Toinen kokous")),
            List.of("Kuntouttava työtoiminta"));

    @Test
    void aReceiptOfAnAnswerThatWasChanged() {
        read(LetterKind.ANSWER_RECEIPT, "full", NO, YES, false);
    }

    @Test
    void aReceiptOfAFirstAnswer() {
        read(LetterKind.ANSWER_RECEIPT, "sparse", null, NO, false);
    }

    @Test
    void anAnswerThatWasNotTheirsIsUndone() {
        read(LetterKind.ANSWER_RECEIPT, "undone", YES, NO, true);
        read(LetterKind.ANSWER_RECEIPT, "undone-first", YES, null, true);
    }

    @Test
    void theHostIsTold() {
        read(LetterKind.ANSWER_DISOWNED, "full", YES, NO, true);
        read(LetterKind.ANSWER_DISOWNED, "first", NO, null, true);
        read(LetterKind.ANSWER_DISOWNED, "sparse", null, NO, true);
    }

    @Test
    void anotherLinkIsSent() {
        readsAsApproved(LetterKind.FRESH_LINK, "full", language -> fresh(language, true));
        readsAsApproved(LetterKind.FRESH_LINK, "sparse", language -> fresh(language, false));
    }

    private static FreshLinks.Text fresh(Language language, boolean earlierEnded) {
        var text = text(language, null, null, false);
        return new FreshLinks.Text(text.about(), LocalDate.of(2027, 3, 26), earlierEnded, text.here());
    }

    private static void read(
            LetterKind kind, String with, @Nullable FormerAnswer before, @Nullable FormerAnswer now, boolean undone) {
        readsAsApproved(kind, with, language -> text(language, before, now, undone));
    }

    private static AnswerReceipts.Text text(
            Language language, @Nullable FormerAnswer before, @Nullable FormerAnswer now, boolean undone) {
        return new AnswerReceipts.Text(
                new AboutSession(
                        "HYTE 2027 Pohjanmaa",
                        language == Language.SV ? "Österbottens välfärdsområde" : "Pohjanmaan hyvinvointialue",
                        language == Language.SV ? "Närpes" : "Närpiö",
                        LocalDate.of(2027, 4, 14),
                        LocalTime.of(9, 0),
                        LocalTime.of(11, 30),
                        "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                        "https://neuvottelu.example/camunda/app/tasklist/default/",
                        LocalDate.of(2027, 3, 24)),
                "Åsa Čech, sihteeri",
                LocalTime.of(9, 15),
                before == null ? List.of() : before.told(language.locale()),
                now == null ? List.of() : now.told(language.locale()),
                undone,
                "https://neuvottelu.example"
                        + PersonalLinks.place(now == null ? InvitationTexts.ANSWER : Matter.NOT_OURS.of(7), language));
    }

    private static FormerAnswer.Given given(Answer answer, @Nullable String reason) {
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
