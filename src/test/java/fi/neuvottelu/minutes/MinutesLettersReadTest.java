package fi.neuvottelu.minutes;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.composed;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.document.DocumentFile;
import fi.neuvottelu.document.Format;
import fi.neuvottelu.invitation.LegalGround;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.PersonalLinks;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.KnownRounds;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Minutes, and the letters that ask for comments and approval; none claims that the Act demands minutes. */
class MinutesLettersReadTest {
    private static final Host HOST = KnownParties.host("hva-17");
    private static final LocalDate BY = LocalDate.of(2027, 4, 7);

    @Test
    void thoseWhoAttendedAreAskedForComments() {
        readsAsApproved(LetterKind.REVIEW, "full", language -> asked(language, BY, null, false));
        readsAsApproved(LetterKind.REVIEW, "sparse", language -> asked(language, null, null, false));
        readsAsApproved(LetterKind.REVIEW_REMINDER, "full", language -> asked(language, BY, null, false));
        readsAsApproved(LetterKind.REVIEW_REMINDER, "sparse", language -> asked(language, null, null, false));
    }

    @Test
    void theApproversAreAskedByName() {
        readsAsApproved(LetterKind.APPROVAL, "full", language -> asked(language, BY, "Ville Vaasalainen", false));
        readsAsApproved(LetterKind.APPROVAL, "sparse", language -> asked(language, null, null, false));
        readsAsApproved(
                LetterKind.APPROVAL_REMINDER, "full", language -> asked(language, null, "Ville Vaasalainen", false));
        readsAsApproved(LetterKind.APPROVAL_REMINDER, "sparse", language -> asked(language, null, null, false));
    }

    @Test
    void thePartyIsToldThatTheApproverHasALetterOfHerOwn() {
        readsAsApproved(LetterKind.APPROVAL, "herself", language -> toHerself(language, BY, false));
        readsAsApproved(LetterKind.APPROVAL_REMINDER, "herself", language -> toHerself(language, null, false));
    }

    /** The link stands in letters to her own mailbox alone. */
    @Test
    void theApproversAreAskedAtMailboxesOfTheirOwn() {
        readsAsApproved(LetterKind.APPROVER, "full", language -> own(language, BY, false));
        readsAsApproved(LetterKind.APPROVER, "sparse", language -> own(language, null, false));
        readsAsApproved(LetterKind.APPROVER, "silence", language -> own(language, BY, true));
        readsAsApproved(LetterKind.APPROVER_REMINDER, "full", language -> own(language, BY, false));
        readsAsApproved(LetterKind.APPROVER_REMINDER, "sparse", language -> own(language, null, false));
        readsAsApproved(LetterKind.APPROVER_REMINDER, "silence", language -> own(language, null, true));
    }

    @Test
    void whatWasDecidedByALinkIsConfirmedWhereItLay() {
        readsAsApproved(LetterKind.APPROVER_RECEIPT, "full", language -> decided(language, true));
        readsAsApproved(
                LetterKind.APPROVER_RECEIPT,
                "sparse",
                language -> decided(language, true, "Ville Vaasalainen, tarkastaja"));
        readsAsApproved(LetterKind.APPROVER_RECEIPT, "returned", language -> decided(language, false));
    }

    private static ApproverLetters.Decided decided(Language language, boolean approved) {
        return decided(language, approved, "Ville Vaasalainen, " + TYPED);
    }

    private static ApproverLetters.Decided decided(Language language, boolean approved, String by) {
        return new ApproverLetters.Decided(
                toHerself(language, null, false),
                "Ville Vaasalainen",
                by,
                LocalDate.of(2027, 4, 6),
                LocalTime.of(9, 15),
                approved
                        ? Texts.say("answered.approved", language.locale(), "Ville Vaasalainen")
                        : Texts.say("answered.returned", language.locale(), "Ville Vaasalainen", TYPED),
                approved);
    }

    private static ApproverLetters.Asked own(Language language, @Nullable LocalDate by, boolean silenceApproves) {
        return new ApproverLetters.Asked(
                toHerself(language, by, silenceApproves),
                "https://neuvottelu.example" + PersonalLinks.place(Approving.LINK + "-7", language));
    }

    private static MinutesText toHerself(Language language, @Nullable LocalDate by, boolean silenceApproves) {
        return text(language, false, false, by, "Ville Vaasalainen", true, silenceApproves);
    }

    @Test
    void silenceIsApprovalOnlyWhereThePlanSaysSo() {
        readsAsApproved(LetterKind.APPROVAL, "silence", language -> asked(language, BY, "Ville Vaasalainen", true));
        readsAsApproved(
                LetterKind.APPROVAL_REMINDER, "silence", language -> asked(language, null, "Ville Vaasalainen", true));
    }

    @Test
    void theMinutesReadAsMinutes() {
        readsAsApproved("minutes_document", "full", language -> minutes(language, true));
        readsAsApproved("minutes_document", "sparse", language -> minutes(language, false));
    }

    @Test
    void theApprovedMinutesGoAlongWithALetter() {
        readsAsApproved(LetterKind.MINUTES, "full", language -> minutes(language, true));
        readsAsApproved(
                LetterKind.MINUTES, "sparse", language -> text(language, false, true, null, null, false, false));
    }

    @Test
    void whatPeopleTypedIsLiteral() {
        for (var language : Language.values()) {
            assertThat(composed("minutes_document", in -> minutes(in, true), language)
                            .text())
                    .contains("\n" + TYPED + "\n", "1. " + TYPED + "\n", ": " + TYPED + "\n");
        }
    }

    private static MinutesText asked(
            Language language, @Nullable LocalDate by, @Nullable String person, boolean silenceApproves) {
        return text(language, false, false, by, person, false, silenceApproves);
    }

    private static MinutesText minutes(Language language, boolean full) {
        return text(language, full, full, null, null, false, false);
    }

    private static MinutesText text(
            Language language,
            boolean full,
            boolean locked,
            @Nullable LocalDate by,
            @Nullable String person,
            boolean herself,
            boolean silenceApproves) {
        var act = Act.HEALTH_PROMOTION;
        return new MinutesText(
                KnownRounds.nameIn2027(HOST, language),
                HOST.name().in(language),
                full ? "Pohjanmaan liitto" : null,
                LegalGround.of(HOST, act, language),
                LocalDate.of(2027, 3, 10),
                LocalTime.of(9, 0),
                LocalTime.of(11, 30),
                full ? "Kaupungintalo, Vaasa" : null,
                full ? "https://kokous.example/l/1" : null,
                full ? present(language) : List.of(),
                full ? List.of("Laihia", "Närpes Företag Ab") : List.of(),
                full ? "Pekka Puheenjohtaja" : null,
                full ? "Siiri Sihteeri" : null,
                full ? "suomi, svenska" : null,
                full ? "Hyvinvointikertomus 2026" : null,
                full ? points(language) : List.of(),
                full ? topics(act, language) : List.of(),
                full ? TYPED : null,
                full ? measures(language) : List.of(),
                full ? "Laihia katsoi, että tavoite on liian väljä." : null,
                full
                        ? List.of(new MinutesText.Dissent(
                                KnownParties.party("kunta-905").name().in(language), TYPED))
                        : List.of(),
                full
                        ? List.of(new MinutesText.Dissent(
                                KnownParties.party("kunta-545").name().in(language), TYPED))
                        : List.of(),
                full ? "Kunnanhallitukset käsittelevät asian huhtikuussa." : null,
                full ? "Maaliskuu 2028" : null,
                full ? signatures(language) : List.of(),
                locked ? "17" : null,
                locked
                        ? List.of(new DocumentFile(
                                1,
                                42,
                                Format.PDF,
                                language,
                                (language == Language.FI ? "poytakirja" : "protokoll") + "-42.pdf",
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                null))
                        : List.of(),
                by,
                person,
                herself,
                silenceApproves,
                "https://neuvottelu.example" + PersonalLinks.place(Review.LINK, language),
                "Kaisa Koordinaattori, hyte-koordinaattori, hyte@pohjanmaa.example",
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }

    private static List<MinutesText.Organisation> present(Language language) {
        return List.of(
                new MinutesText.Organisation(
                        KnownParties.party("kunta-905").name().in(language),
                        List.of("Å. Čech, hyte-yhdyshenkilö, " + Texts.say("presence.CAME", language.locale()))),
                new MinutesText.Organisation(
                        "THL (" + Texts.say("attendance.GUEST", language.locale()) + ")",
                        List.of("Eeva Asiantuntija, " + Texts.say("presence.REMOTE", language.locale()))));
    }

    private static List<MinutesText.Point> points(Language language) {
        return List.of(
                new MinutesText.Point(1, title(1, language), null, null, null, null),
                new MinutesText.Point(
                        2,
                        title(2, language),
                        TYPED,
                        "Kuudesta toimenpiteestä neljä on valmiina.",
                        "Loput kaksi jatkuvat.",
                        null),
                new MinutesText.Point(3, TYPED, null, null, null, "Rahoitus"));
    }

    private static String title(int point, Language language) {
        return Texts.say("agenda." + Act.HEALTH_PROMOTION + "." + point, language.locale());
    }

    private static List<MinutesText.Topic> topics(Act act, Language language) {
        return Topic.statutory(act).stream()
                .map(topic ->
                        new MinutesText.Topic(Texts.say("topic." + topic, language.locale()), "Sovittiin jatkosta."))
                .toList();
    }

    private static List<MinutesText.Measure> measures(Language language) {
        return List.of(
                new MinutesText.Measure(
                        TYPED,
                        KnownParties.party("kunta-905").name().in(language),
                        "liikuntapäällikkö",
                        LocalDate.of(2027, 12, 31)),
                new MinutesText.Measure(
                        "Seurantaryhmä", KnownParties.party("kunta-905").name().in(language), null, null),
                new MinutesText.Measure("Mittarit", null, null, null));
    }

    private static List<MinutesText.Signature> signatures(Language language) {
        return List.of(
                signature("CHAIR", "Pekka Puheenjohtaja", "APPROVED", LocalDate.of(2027, 4, 9), language),
                signature("EXAMINER", "Ville Vaasalainen", "APPROVED_BY_SILENCE", LocalDate.of(2027, 4, 23), language),
                new MinutesText.Signature(
                        Texts.say("approver.EXAMINER", language.locale()),
                        "Åsa Čech",
                        Texts.say("approver.byLink.APPROVED", language.locale()),
                        LocalDate.of(2027, 4, 9)),
                signature("EXAMINER", "Nina Närpes", "ASKED", null, language));
    }

    private static MinutesText.Signature signature(
            String role, String name, String state, @Nullable LocalDate on, Language language) {
        return new MinutesText.Signature(
                Texts.say("approver." + role, language.locale()),
                name,
                Texts.say("approval." + state, language.locale()),
                on);
    }
}
