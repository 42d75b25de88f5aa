package fi.neuvottelu.desk;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;

import fi.neuvottelu.letter.Disowned;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.letter.Receipt;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.KnownRounds;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A party can read what was recorded for it, who said it and how, and object. */
class ReceiptLettersReadTest {
    private static final Host HOST = KnownParties.host("hva-17");

    @Test
    void thePartyIsToldWhatWasRecorded() {
        readsAsApproved(LetterKind.RECEIPT, "full", language -> text(language, "ANSWER", "PHONE", "Åsa Čech")
                .saying(List.of("Kyllä, paikan päällä", TYPED), List.of("Ei, Kokous samaan aikaan")));
        readsAsApproved(LetterKind.RECEIPT, "comment", language -> text(language, "COMMENT", "EMAIL", "Åsa Čech"));
        readsAsApproved(LetterKind.RECEIPT, "approval", language -> text(language, "APPROVAL", "LETTER", "Åsa Čech"));
        readsAsApproved(LetterKind.RECEIPT, "sparse", language -> text(language, "REPORT", "IN_PERSON", TYPED));
        readsAsApproved(LetterKind.RECEIPT, "reply", language -> text(language, "REPLY", "PHONE", "Åsa Čech"));
    }

    @Test
    void thePartyIsToldWhatWasRecordedByTheLinkInItsLetter() {
        readsAsApproved(
                LetterKind.RECEIPT,
                "by-link",
                language -> byLink(language, "COMMENT", List.of(TYPED, "Kommentit"), List.of("Ei huomautettavaa")));
        readsAsApproved(
                LetterKind.RECEIPT,
                "by-link-first",
                language -> byLink(language, "REPORT", List.of("Tehty"), List.of()));
    }

    @Test
    void itsApproverHasDecidedByTheLinkAtHerOwnMailbox() {
        readsAsApproved(LetterKind.RECEIPT, "own-link", language -> recorded(
                        language, "APPROVAL", Texts.say("approver.link", language.locale()), "Åsa Čech, sihteeri")
                .saying(List.of(Texts.say("answered.approved", language.locale(), "Åsa Čech")), List.of())
                .fromALetter(null));
    }

    @Test
    void theHostIsToldOfWhatAPartySaysIsNotItsOwn() {
        readsAsApproved(
                LetterKind.DISOWNED,
                "full",
                language -> disowned(language, "COMMENT", true, List.of("Ei huomautettavaa")));
        readsAsApproved(LetterKind.DISOWNED, "first", language -> disowned(language, "COMMENT", true, List.of()));
        readsAsApproved(LetterKind.DISOWNED, "sparse", language -> disowned(language, "REPORT", false, List.of()));
    }

    private static Disowned disowned(Language language, String what, boolean undone, List<String> now) {
        var text = text(language, what, "LINK", "Åsa Čech, sihteeri");
        return new Disowned(
                text.roundName(),
                text.hostName(),
                text.partyName(),
                text.what(),
                text.saidBy(),
                text.receivedOn(),
                LocalTime.of(9, 15),
                List.of(TYPED),
                undone,
                now,
                text.tasklist());
    }

    private static Receipt byLink(Language language, String what, List<String> said, List<String> before) {
        return text(language, what, "LINK", "Åsa Čech, sihteeri")
                .saying(said, before)
                .fromALetter("https://neuvottelu.example" + PersonalLinks.place("kommenttienperuutus", language));
    }

    private static Receipt text(Language language, String what, String channel, String saidBy) {
        return recorded(language, what, Texts.say("channel." + channel, language.locale()), saidBy);
    }

    private static Receipt recorded(Language language, String what, String channel, String saidBy) {
        return new Receipt(
                KnownRounds.nameIn2027(HOST, language),
                HOST.name().in(language),
                KnownParties.party("kunta-905").name().in(language),
                Texts.say("receipt." + what, language.locale()),
                channel,
                LocalDate.of(2027, 2, 15),
                saidBy,
                "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }
}
