package fi.neuvottelu.supervision;

import static fi.neuvottelu.letter.ApprovedLetters.TYPED;
import static fi.neuvottelu.letter.ApprovedLetters.readsAsApproved;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.beginning.ChangedFirstDays.Change;
import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.KnownRounds;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Section;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A supervisor can read what is wrong, where, and what is new. */
class DigestLettersReadTest {
    private static final Ladder LADDER = new Ladder(new WorkingDays());

    @Test
    void theDigestIsRead() {
        readsAsApproved(
                LetterKind.DIGEST,
                "full",
                language -> text(language, windowPassed(language), stillSilent(language), failed(language)));
        readsAsApproved(LetterKind.DIGEST, "sparse", language -> text(language, stillSilent(language)));
        readsAsApproved(LetterKind.DIGEST, "moved", language -> text(language, moved(language)));
        readsAsApproved(LetterKind.DIGEST, "accounts", language -> text(language, accounts(language)));
        readsAsApproved(LetterKind.DIGEST, "first-day", DigestLettersReadTest::toACoordinator);
        readsAsApproved(LetterKind.DIGEST, "request", language -> text(language, unanswered(language)));
        readsAsApproved(
                LetterKind.DIGEST,
                "minutes",
                language -> text(
                        language,
                        minutes(language, Concern.Kind.MINUTES_NOT_APPROVED),
                        minutes(language, Concern.Kind.MINUTES_NOT_SENT)));
        readsAsApproved(LetterKind.DIGEST, "party", DigestLettersReadTest::toAParty);
    }

    @Test
    void theDaysAreThoseOfTheLadderThatIsSet() {
        var ladder = new Ladder(new WorkingDays(), Map.of(LadderStep.SILENT_TO_SUPERVISOR, 20));
        for (var language : Language.values()) {
            for (var kind : List.of(Concern.Kind.STILL_SILENT, Concern.Kind.REQUEST_UNANSWERED)) {
                assertThat(DigestLetters.title(kind, ladder, language)).contains("20 ");
            }
        }
    }

    private static DigestLetters.Text text(Language language, DigestLetters.Heading... headings) {
        return new DigestLetters.Text(
                LocalDate.of(2027, 3, 3),
                List.of(headings),
                "https://neuvottelu.example/camunda/app/tasklist/default/");
    }

    private static DigestLetters.Heading windowPassed(Language language) {
        var round = KnownRounds.nameIn2027(KnownParties.host("hva-17"), language);
        var missing = Texts.say("missing.noSession.HEALTH_PROMOTION", language.locale(), "2027");
        return heading(language, Concern.Kind.WINDOW_PASSED, List.of(round, missing));
    }

    private static DigestLetters.Heading stillSilent(Language language) {
        return heading(
                language,
                Concern.Kind.STILL_SILENT,
                List.of(KnownParties.party("kunta-905").name().in(language), "10.3.2027", "17.2.2027"));
    }

    private static DigestLetters.Heading unanswered(Language language) {
        return heading(
                language,
                Concern.Kind.REQUEST_UNANSWERED,
                List.of(KnownParties.party("kunta-905").name().in(language), "11.1.2027", "10.2.2027"));
    }

    private static DigestLetters.Heading minutes(Language language, Concern.Kind kind) {
        var round = KnownRounds.nameIn2027(KnownParties.host("hva-17"), language);
        return heading(language, kind, List.of(round, "10.3.2027", "14.4.2027"));
    }

    /** What is to be opened, whose year is our reading; and since when duties are judged, without a name. */
    private static DigestLetters.Text toACoordinator(Language language) {
        var county = KnownParties.host("hva-17");
        var round = List.of(
                county.shortName().in(language),
                written(LocalDate.of(2027, 12, 31), language),
                293L,
                Section.of(Act.HEALTH_PROMOTION, county).text(language.locale()));
        var march = LocalDate.of(2022, 3, 1);
        return text(
                language,
                heading(language, Concern.Kind.YEAR_AT_RISK, round),
                heading(language, Concern.Kind.ROUND_OF_THE_YEAR, round),
                heading(language, Concern.Kind.PLAN_OF_THE_YEAR, round),
                new DigestLetters.Heading(
                        DigestLetters.title(Concern.Kind.FIRST_DAY_CHANGED, LADDER, language),
                        Stream.of(
                                        new Change(county.id(), 1, march, LocalDate.of(2022, 5, 1)),
                                        new Change(county.id(), 2, march, null))
                                .map(change -> FirstDayConcerns.text(change, language))
                                .toList()));
    }

    /** All that the people of a municipality can be told. */
    private static DigestLetters.Text toAParty(Language language) {
        var vaasa = KnownParties.party("kunta-905").name().in(language);
        var county = KnownParties.host("hva-17");
        var named = Duty.OB_NAME.section(KnownParties.party("kunta-905")).text(language.locale());
        return text(
                language,
                heading(
                        language,
                        Concern.Kind.PAIR_AT_RISK,
                        List.of(
                                vaasa,
                                county.name().in(language),
                                written(LocalDate.of(2029, 5, 31), language),
                                365L,
                                Section.of(Act.COOPERATION, county).text(language.locale()))),
                heading(language, Concern.Kind.NAMED_BODY, List.of(vaasa, "2027", named)),
                heading(
                        language,
                        Concern.Kind.CONFIRM_NAMED_BODY,
                        List.of(vaasa, "2027", named, "", written(LocalDate.of(2026, 2, 2), language))),
                new DigestLetters.Heading(
                        Texts.say("digest.REPORT_DELIVERY", language.locale()),
                        Stream.of(Duty.OB_DEL_C, Duty.OB_DEL_H, Duty.OB_PUB)
                                .map(duty -> Texts.say(
                                        "digest.REPORT_DELIVERY." + duty,
                                        language.locale(),
                                        vaasa,
                                        "2025–2029",
                                        duty.section(KnownParties.party("kunta-905"))
                                                .text(language.locale()),
                                        duty == Duty.OB_DEL_H
                                                ? "HUS"
                                                : county.name().in(language),
                                        written(LocalDate.of(2027, 1, 15), language)))
                                .toList()),
                heading(
                        language,
                        Concern.Kind.AGREEMENT_ENDS,
                        List.of(
                                TYPED,
                                county.shortName().in(language),
                                written(LocalDate.of(2028, 1, 14), language),
                                365L)));
    }

    private static String written(LocalDate day, Language language) {
        return WrittenDate.of(day, language.locale());
    }

    private static DigestLetters.Heading moved(Language language) {
        var round = KnownRounds.nameIn2027(KnownParties.host("hva-17"), language);
        return heading(
                language,
                Concern.Kind.DATES_MOVED,
                List.of(
                        round + " 10.3.2027",
                        Texts.say("movedDate.materialDay", language.locale()),
                        WrittenDate.of(LocalDate.of(2027, 2, 24), language.locale()),
                        WrittenDate.of(LocalDate.of(2027, 2, 23), language.locale()),
                        "24.2.2027",
                        TYPED));
    }

    /** All that can be told of accounts and groups. */
    private static DigestLetters.Heading accounts(Language language) {
        return new DigestLetters.Heading(
                Texts.say("digest.ACCOUNTS_CHANGED", language.locale()),
                Stream.of("RENAMED", "ADDED", "ADDED.herself", "REMOVED", "REMOVED.herself", "PASSWORD")
                        .map(what -> Texts.say(
                                "digest.ACCOUNTS_CHANGED." + what,
                                language.locale(),
                                "Yrjö Ylläpitäjä (yllapito)",
                                TYPED,
                                "Pohjanmaa: koordinaattorit / koordinatorer",
                                "1.3.2027 9.05"))
                        .toList());
    }

    private static DigestLetters.Heading failed(Language language) {
        return heading(language, Concern.Kind.LETTER_FAILED, List.of(TYPED, "Kutsu neuvotteluun 10.3.2027"));
    }

    private static DigestLetters.Heading heading(Language language, Concern.Kind kind, List<?> line) {
        var told = Texts.say("digest." + kind + ".line", language.locale(), line.toArray());
        return new DigestLetters.Heading(
                DigestLetters.title(kind, LADDER, language),
                List.of(told, Texts.say("digest.new", language.locale(), told)));
    }
}
