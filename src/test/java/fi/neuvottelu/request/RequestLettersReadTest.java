package fi.neuvottelu.request;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Both sides can read what was asked, what was answered, and that no date in it is statutory. */
class RequestLettersReadTest {
    private static final String ASKED = "Perhekeskusten työnjako\nja koulujen tilat";

    @Test
    void theCountyIsAsked() {
        read(LetterKind.REQUEST);
    }

    @Test
    void theMunicipalityGetsItsReceipt() {
        read(LetterKind.REQUEST_RECEIPT);
    }

    @Test
    void theCountyIsReminded() {
        read(LetterKind.REQUEST_REMINDER);
    }

    @Test
    void theMunicipalityReadsTheAnswer() {
        readsAsApproved(
                LetterKind.REQUEST_REPLY,
                "round",
                language -> text(
                        language,
                        true,
                        Reply.ROUND_OPENED,
                        null,
                        language == Language.SV ? "Samråd 2027 Österbotten" : "Yhteistyö 2027 Pohjanmaa",
                        null,
                        null));
        readsAsApproved(
                LetterKind.REQUEST_REPLY,
                "later",
                language -> text(language, true, Reply.LATER, TYPED, null, LocalDate.of(2027, 9, 30), null));
        readsAsApproved(
                LetterKind.REQUEST_REPLY,
                "sparse",
                language -> text(language, false, Reply.OTHER_WAY, "Asia on sovittu johtoryhmässä.", null, null, null));
    }

    @Test
    void theCountyReadsThatItNeedNotAnswer() {
        readsAsApproved(
                LetterKind.REQUEST_WITHDRAWN, "full", language -> text(language, true, null, null, null, null, TYPED));
        readsAsApproved(
                LetterKind.REQUEST_WITHDRAWN,
                "sparse",
                language -> text(language, false, null, null, null, null, null));
    }

    private static void read(LetterKind kind) {
        readsAsApproved(kind, "full", language -> text(language, true, null, null, null, null, null));
        readsAsApproved(kind, "sparse", language -> text(language, false, null, null, null, null, null));
    }

    private static RequestLetters.Text text(
            Language language,
            boolean full,
            @Nullable Reply reply,
            @Nullable String replyText,
            @Nullable String round,
            @Nullable LocalDate laterBy,
            @Nullable String withdrawalReason) {
        var county = KnownParties.host("hva-17").name().in(language);
        return new RequestLetters.Text(
                county,
                KnownParties.party("kunta-905").name().in(language),
                LocalDate.of(2027, 1, 11),
                LocalDate.of(2027, 2, 10),
                full ? ASKED + "\n\n" + TYPED : "Perhekeskusten työnjako",
                full
                        ? List.of(
                                Topic.DIVISION_OF_WORK.text(language.locale()),
                                Topic.STRUCTURES.text(language.locale()))
                        : List.of(),
                full ? LocalDate.of(2027, 5, 31) : null,
                full ? "Veera Virkanen, kunnanjohtaja" : "kunnanjohtaja",
                reply == null ? null : Texts.say("reply." + reply, language.locale()),
                replyText,
                round,
                laterBy,
                withdrawalReason,
                full ? county + ", kirjaamo@pohjanmaa.example" : county,
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }
}
