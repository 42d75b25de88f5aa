package fi.neuvottelu.statute;

import static fi.neuvottelu.statute.Negotiators.*;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 612/2021 s. 7(4)–(5) for a county, s. 6(5) for Helsinki. */
class YearlyNegotiationTest {
    private static final Locale FI = new Locale("fi");
    private static final Locale SV = new Locale("sv", "FI");
    private static final Set<PartyId> UUSIMAA = and(ids(VANTAA_KERAVA, VANTAA, KERAVA, HUS), ACTORS);
    private static final Set<PartyId> CAPITAL = and(ids(HELSINKI, HUS), ACTORS);
    private static final HeldSession GOOD = session(1, "2026-10-15", UUSIMAA);

    @Test
    void aSessionWithEverybodyIsHeldDocumentedAndComplete() {
        assertVerdict(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, GOOD)), true, true, true);
    }

    @Test
    void withoutASessionNothingHolds() {
        var verdict = YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026));
        assertVerdict(verdict, false, false, false);
        assertThat(texts(verdict.complete(), Locale.ENGLISH))
                .containsExactly("No negotiation held in 2026 has been recorded (612/2021 s. 7(4))");
        assertThat(texts(verdict.complete(), FI))
                .containsExactly("Vuonna 2026 ei ole kirjattu pidettyä neuvottelua (612/2021 7 § 4 mom.)");
    }

    @Test
    void example1TheDayOfTheSessionDecidesTheYearNotTheApproval() {
        var onNewYearsEve = withoutMinutes(session(1, "2026-12-18", UUSIMAA));
        var onTwentiethOfJanuary = session(1, "2026-12-18", UUSIMAA);

        var open = YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, onNewYearsEve));
        assertVerdict(open, true, false, false);
        assertThat(codes(open.documented())).containsExactly("minutesNotApproved");
        assertVerdict(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, onTwentiethOfJanuary)), true, true, true);
        assertVerdict(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2027, onTwentiethOfJanuary)), false, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026, true",
        "2026-12-31, 2027, false",
        "2027-01-01, 2026, false",
        "2027-01-01, 2027, true",
        "2026-01-01, 2026, true",
        "2025-12-31, 2026, false",
    })
    void aSessionCountsForItsCalendarYear(String heldOn, int year, boolean held) {
        var verdict = YearlyNegotiation.judge(facts(VANTAA_KERAVA, year, session(1, heldOn, UUSIMAA)));
        assertVerdict(verdict, held, held, held);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31T21:59:00Z, true", "2026-12-31T22:00:00Z, false"})
    void theYearChangesAtFinnishMidnight(Instant end, boolean held) {
        var session = session(1, LocalTimes.dateOf(end).toString(), UUSIMAA);
        assertThat(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, session))
                        .held()
                        .holds())
                .isEqualTo(held);
    }

    @Test
    void aCancelledSessionNeverCounts() {
        assertVerdict(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, cancelled(GOOD))), false, false, false);
    }

    @Test
    void example2OneAbsentMunicipalityDoesNotUndoTheDutyOfTheCounty() {
        var absent = TWENTY_TWO.get(21);
        var groups = new ArrayList<HeldSession>();
        for (var group = 0; group < 4; group++) {
            var invited = new HashSet<>(and(ids(PIRKANMAA), ACTORS));
            TWENTY_TWO.subList(group * 6, Math.min(22, group * 6 + 6)).forEach(one -> invited.add(one.id()));
            groups.add(attendedBy(session(group, "2026-10-1" + group, invited), without(invited, absent)));
        }
        var facts = facts(PIRKANMAA, 2026, groups.toArray(HeldSession[]::new));

        assertVerdict(YearlyNegotiation.judge(facts), true, true, true);
        assertThat(YearlyNegotiation.judge(facts).remarks())
                .as("how many stayed away is always said: by our reading it was held all the same")
                .containsExactly(Missing.byOurRule("municipalitiesAbsent", 1, 22));
        var answered = answered(facts, Map.of(absent.id(), Map.of(3L, new Reply(true, null))));
        assertThat(MunicipalityTookPart.of(answered, absent.id()).cause().code())
                .isEqualTo("partyAbsent");
        assertThat(TWENTY_TWO.subList(0, 21))
                .allMatch(one -> MunicipalityTookPart.of(answered, one.id()).counts());
    }

    @Test
    void everyMunicipalityThatWasNotInvitedIsNamed() {
        var some = and(ids(PIRKANMAA, TWENTY_TWO.get(0)), ACTORS);
        var verdict = YearlyNegotiation.judge(facts(PIRKANMAA, 2026, session(1, "2026-10-15", some)));
        assertVerdict(verdict, true, true, false);
        assertThat(codes(verdict.complete())).hasSize(21).containsOnly("municipalityNotInvited");
        assertThat(texts(verdict.complete(), SV))
                .startsWith("Kommun 02: ingen inbjudan till en hållen förhandling har antecknats (612/2021 7 § 4 mom.)")
                .endsWith("Kommun 22: ingen inbjudan till en hållen förhandling har antecknats (612/2021 7 § 4 mom.)");
    }

    @Test
    void aMunicipalityThatHadEndedNeedNoInvitation() {
        LocalDate merged = LocalDate.of(2026, 6, 1);
        var facts = new Facts(
                Act.HEALTH_PROMOTION,
                VANTAA_KERAVA,
                Window.ofYear(2026),
                LocalDate.of(2026, 12, 31),
                day -> day.isBefore(merged) ? ids(VANTAA, KERAVA) : ids(VANTAA),
                facts(VANTAA_KERAVA, 2026).parties(),
                List.of(session(1, "2026-10-15", without(UUSIMAA, KERAVA))));
        assertVerdict(YearlyNegotiation.judge(facts), true, true, true);
    }

    /** Those of the day of the session are asked for, not those of the day on which it is judged. */
    @Test
    void aMunicipalityThatEndsAfterTheSessionShouldHaveBeenInvited() {
        LocalDate merged = LocalDate.of(2026, 12, 1);
        var facts = new Facts(
                Act.HEALTH_PROMOTION,
                VANTAA_KERAVA,
                Window.ofYear(2026),
                LocalDate.of(2026, 12, 31),
                day -> day.isBefore(merged) ? ids(VANTAA, KERAVA) : ids(VANTAA),
                facts(VANTAA_KERAVA, 2026).parties(),
                List.of(session(1, "2026-10-15", without(UUSIMAA, KERAVA))));
        assertThat(codes(YearlyNegotiation.judge(facts).complete())).containsExactly("municipalityNotInvited");
    }

    /** Of a session that counts nobody says that it does not; of one that waits for its minutes its day is told. */
    @Test
    void anInvitationIsElsewhereOnlyWhereTheSessionDoesNotCount() {
        var joined = LocalDate.of(2026, 6, 1);
        var without = session(2, "2026-10-15", without(UUSIMAA, KERAVA));
        var asAGuest = session(1, "2026-03-10", UUSIMAA);
        assertThat(codes(judgedWhereKeravaJoins(joined, asAGuest, without).complete()))
                .as("it was another county's when it was invited")
                .doesNotContain("municipalityInvitedElsewhere");
        var forum = forumMeeting(session(1, "2026-09-10", UUSIMAA), false);
        assertThat(judgedWhereKeravaJoins(joined, forum, without).complete().missing())
                .containsExactly(Missing.byOurRule("municipalityInvitedElsewhere", KERAVA, LocalDate.of(2026, 9, 10)));
    }

    @Test
    void ofSeveralSessionsAheadTheFirstIsToldAsTheDayAndEachIsNamed() {
        var later = new Ahead(1, LocalDate.of(2026, 12, 2), UUSIMAA, Map.of());
        var first = new Ahead(2, LocalDate.of(2026, 11, 2), UUSIMAA, Map.of());
        var verdict = YearlyNegotiation.judge(
                with(facts(VANTAA_KERAVA, 2026), new Happened(List.of(), List.of(later, first), Map.of(), Map.of())));
        assertThat(verdict.held().missing())
                .containsExactly(
                        Missing.byLaw(Section.COUNTY_NEGOTIATES, "noSessionYet.HEALTH_PROMOTION", "2026", first.day()));
        assertThat(verdict.remarks())
                .containsExactly(Missing.byOurRule("planned", first.day()), Missing.byOurRule("planned", later.day()));
    }

    /** Not held, and held once they are approved; what is held already lacks what it lacks. */
    @Test
    void minutesAreWaitedForOnlyWhereTheyMakeItHeld() {
        var forum = forumMeeting(session(2, "2026-11-02", UUSIMAA), false);
        var partly = withTopics(GOOD, Topic.GOALS);
        assertThat(statusOf()).isEqualTo(Status.AT_RISK_RED);
        assertThat(statusOf(forum)).isEqualTo(Status.HELD_EVIDENCE_OPEN);
        assertThat(statusOf(attendedBy(forum, without(UUSIMAA, VANTAA_KERAVA))))
                .as("the minutes would not make it held")
                .isEqualTo(Status.AT_RISK_RED);
        assertThat(statusOf(partly)).isEqualTo(Status.HELD_PART_LACKING);
        assertThat(statusOf(partly, forum)).isEqualTo(Status.HELD_PART_LACKING);
        assertThat(statusOf(GOOD, forum)).isEqualTo(Status.FULFILLED);
        assertThat(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, GOOD)).awaitsMinutes())
                .isFalse();
    }

    @Test
    void example5HelsinkiWithoutHus() {
        var complete = YearlyNegotiation.judge(facts(HELSINKI, 2026, session(1, "2026-10-15", CAPITAL)));
        assertVerdict(complete, true, true, true);

        var notInvited = session(1, "2026-10-15", without(CAPITAL, HUS));
        var verdict = YearlyNegotiation.judge(facts(HELSINKI, 2026, notInvited));
        assertVerdict(verdict, false, true, false);
        assertThat(texts(verdict.complete(), Locale.ENGLISH))
                .containsExactly("HUS-yhtymä: no invitation is recorded (612/2021 s. 6(5))");

        var absent = attendedBy(session(1, "2026-10-15", CAPITAL), without(CAPITAL, HUS));
        assertThat(codes(YearlyNegotiation.judge(facts(HELSINKI, 2026, absent)).held()))
                .containsExactly("partyNoAnswer");
    }

    @Test
    void example6NoPrivateCompanyInvited() {
        var verdict = YearlyNegotiation.judge(
                facts(VANTAA_KERAVA, 2026, session(1, "2026-10-15", without(UUSIMAA, COMPANY))));
        assertVerdict(verdict, true, true, false);
        assertThat(texts(verdict.complete(), Locale.ENGLISH))
                .containsExactly("No invitation of a private company is recorded (612/2021 s. 7(4))");
        assertThat(texts(verdict.complete(), FI))
                .containsExactly("Yksityisen yrityksen kutsua ei ole kirjattu (612/2021 7 § 4 mom.)");
    }

    /** Being invited and being there are two things: a group is asked for by its invitation. */
    @Test
    void aGroupIsCoveredByItsInvitationWhoeverCame() {
        var companyStayedAway = attendedBy(GOOD, without(UUSIMAA, COMPANY));
        assertVerdict(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, companyStayedAway)), true, true, true);
        var companyCameUninvited = attendedBy(session(1, "2026-10-15", without(UUSIMAA, COMPANY)), UUSIMAA);
        assertThat(codes(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, companyCameUninvited))
                        .complete()))
                .containsExactly("groupNotInvited.PRIVATE");
    }

    @Test
    void example6OnlyMunicipalitiesInvited() {
        var verdict = YearlyNegotiation.judge(
                facts(VANTAA_KERAVA, 2026, session(1, "2026-10-15", ids(VANTAA_KERAVA, VANTAA, KERAVA, HUS))));
        assertVerdict(verdict, false, true, false);
        assertThat(codes(verdict.held())).containsExactly("noOtherActorInvited");
    }

    @Test
    void example9VantaaAndKeravaWithoutHus() {
        var absent = attendedBy(GOOD, without(UUSIMAA, HUS));
        var verdict = YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, absent));
        assertVerdict(verdict, true, true, false);
        assertThat(texts(verdict.complete(), Locale.ENGLISH))
                .containsExactly(
                        "HUS-yhtymä: invited to the session of Thu 15 Oct 2026, neither a reply nor presence is"
                                + " recorded (612/2021 s. 7(5))");
        assertThat(new WithHus(facts(VANTAA_KERAVA, 2026, absent)).missing()).hasSize(1);
        assertThat(new WithHus(facts(VANTAA_KERAVA, 2026, GOOD)).missing()).isEmpty();
        assertThat(new WithHus(facts(PIRKANMAA, 2026)).missing()).isEmpty();
    }

    /** HUS has a place of its own in the Act, s. 7(5); it does not stand in for "another actor" of s. 7(4). */
    @Test
    void husIsNotAnotherActor() {
        var attended = ids(VANTAA_KERAVA, VANTAA, KERAVA, HUS);
        var verdict = YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, attendedBy(GOOD, attended)));
        assertThat(codes(verdict.held())).containsExactly("otherActorsAbsent");
    }

    @Test
    void eachSideThatStayedAwayIsNamed() {
        assertThat(heldWith(without(UUSIMAA, VANTAA_KERAVA))).containsExactly("hostAbsent");
        assertThat(heldWith(without(UUSIMAA, VANTAA, KERAVA))).containsExactly("noMunicipalityAttended");
        assertThat(heldWith(Set.of())).containsExactly("hostAbsent", "noMunicipalityAttended", "otherActorsAbsent");
    }

    @Test
    void aMunicipalityOfAnotherCountyIsNotOneOfItsOwn() {
        assertThat(heldWith(and(ids(VANTAA_KERAVA, TWENTY_TWO.get(0)), ACTORS)))
                .containsExactly("noMunicipalityAttended");
    }

    @Test
    void togetherMeansOneSessionUnlessReadOtherwise() {
        var municipalities = attendedBy(GOOD, ids(VANTAA_KERAVA, VANTAA, KERAVA));
        var actors = attendedBy(session(2, "2026-11-02", UUSIMAA), and(ids(VANTAA_KERAVA, HUS), ACTORS));
        var facts = facts(VANTAA_KERAVA, 2026, municipalities, actors);

        var strict = YearlyNegotiation.judge(facts);
        assertVerdict(strict, false, true, false);
        assertThat(codes(strict.held())).containsExactly("notTogether");
        assertVerdict(YearlyNegotiation.judge(across(facts)), true, true, true);
        assertThat(codes(YearlyNegotiation.judge(across(facts(VANTAA_KERAVA, 2026, municipalities)))
                        .held()))
                .containsExactly("otherActorsAbsent");
    }

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"GOALS", "MEASURES", "COOPERATION", "MONITORING"})
    void everyTopicOfTheActIsNeededOverTheYear(Topic left) {
        var others = ALL_TOPICS.stream().filter(topic -> topic != left).toArray(Topic[]::new);
        var partly = withTopics(GOOD, others);
        var verdict = YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, partly));
        assertVerdict(verdict, true, true, false);
        assertThat(verdict.complete().missing())
                .containsExactly(Missing.byLaw(Section.COUNTY_NEGOTIATES, "topicNotDealtWith", left));

        var rest = withTopics(session(2, "2026-11-02", UUSIMAA), left);
        assertVerdict(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, partly, rest)), true, true, true);
    }

    @Test
    void everyCountingSessionNeedsItsMinutesAndTheTextSaysThatThisIsOurRule() {
        var second = withoutMinutes(session(2, "2026-11-02", UUSIMAA));
        var verdict = YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, GOOD, second));
        assertVerdict(verdict, true, false, false);
        assertThat(texts(verdict.documented(), Locale.ENGLISH))
                .containsExactly("The minutes of the session of Mon 2 Nov 2026 have not been approved and registered. "
                        + "The Act does not demand minutes; they are the evidence this system asks for.");
    }

    @Test
    void everyMeasureNeedsAnOwner() {
        var verdict = YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, withMeasuresWithoutOwner(GOOD, 2)));
        assertVerdict(verdict, true, true, false);
        assertThat(texts(verdict.complete(), FI))
                .singleElement()
                .asString()
                .startsWith("Neuvottelutilaisuudessa to 15.10.2026 sovituista toimenpiteistä vailla vastuutahoa: 2.")
                .doesNotContain("612/2021");
    }

    @Test
    void theLettersOfAnotherYearDoNotCount() {
        var lastYear = session(1, "2025-10-15", UUSIMAA);
        var thisYear = session(2, "2026-10-15", without(UUSIMAA, KERAVA));
        assertThat(codes(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, lastYear, thisYear))
                        .complete()))
                .containsExactly("municipalityNotInvited");
    }

    @Test
    void theTopicsStandInTheOrderOfTheLaw() {
        assertThat(Topic.statutory(Act.HEALTH_PROMOTION))
                .containsExactly(Topic.GOALS, Topic.MEASURES, Topic.COOPERATION, Topic.MONITORING);
        assertThat(Topic.statutory(Act.COOPERATION))
                .containsExactly(Topic.COOPERATION, Topic.GOALS, Topic.DIVISION_OF_WORK);
        assertThat(Topic.optional(Act.COOPERATION))
                .containsExactly(Topic.STRUCTURES, Topic.OPERATING_MODELS, Topic.INFORMATION_FLOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noSession.HEALTH_PROMOTION",
                "noSession.COOPERATION",
                "noSessionYet.HEALTH_PROMOTION",
                "noSessionYet.COOPERATION",
                "partyNotInvited",
                "partyWithoutHost",
                "partyAhead",
                "partyInvitedAhead",
                "pairTopic",
                "hostAbsent",
                "noMunicipalityAttended",
                "noOtherActorInvited",
                "otherActorsAbsent",
                "notTogether",
                "municipalityNotInvited",
                "groupNotInvited.PUBLIC_OTHER",
                "groupNotInvited.PRIVATE",
                "groupNotInvited.NONPROFIT",
                "topicNotDealtWith",
                "partyNoAnswer",
                "partyDeclined",
                "partyDeclinedWithoutReason",
                "partyAbsent"
            })
    void whatTheLawAsksForIsSaidWithItsSectionInEveryLanguage(String code) {
        var missing = Missing.byLaw(
                Section.COUNTY_NEGOTIATES,
                code,
                Topic.GOALS,
                new Part.Invited(null),
                LocalDate.of(2026, 10, 15),
                "Sairaus");
        assertThat(missing.text(FI)).endsWith(" (612/2021 7 § 4 mom.)").doesNotContain("{");
        assertThat(missing.text(SV)).endsWith(" (612/2021 7 § 4 mom.)").isNotEqualTo(missing.text(FI));
        assertThat(missing.text(Locale.ENGLISH)).endsWith(" (612/2021 s. 7(4))").isNotEqualTo(missing.text(FI));
    }

    private static Verdict judgedWhereKeravaJoins(LocalDate joined, HeldSession... sessions) {
        return YearlyNegotiation.judge(new Facts(
                Act.HEALTH_PROMOTION,
                VANTAA_KERAVA,
                Window.ofYear(2026),
                LocalDate.of(2026, 12, 31),
                day -> day.isBefore(joined) ? ids(VANTAA) : ids(VANTAA, KERAVA),
                facts(VANTAA_KERAVA, 2026).parties(),
                List.of(sessions)));
    }

    /** On the last day of the year. */
    private static Status statusOf(HeldSession... sessions) {
        var facts = facts(VANTAA_KERAVA, 2026, sessions);
        var owed = new Owed(Duty.OB_Y7, VANTAA_KERAVA, null, VANTAA_KERAVA, facts.window(), false);
        return Status.of(
                owed,
                new Judging(facts).of(owed),
                facts.asOf(),
                Thresholds.DEFAULT,
                facts.window().start());
    }

    private static List<String> heldWith(Set<PartyId> attended) {
        return codes(YearlyNegotiation.judge(facts(VANTAA_KERAVA, 2026, attendedBy(GOOD, attended)))
                .held());
    }

    private static void assertVerdict(Verdict verdict, boolean held, boolean documented, boolean complete) {
        assertThat(List.of(
                        verdict.held().holds(),
                        verdict.documented().holds(),
                        verdict.complete().holds()))
                .as("held, documented, complete: %s", codes(verdict.complete()))
                .containsExactly(held, documented, complete);
    }

    private static List<String> codes(Statement statement) {
        return statement.missing().stream().map(Missing::code).toList();
    }

    private static List<String> texts(Statement statement, Locale language) {
        return statement.missing().stream().map(one -> one.text(language)).toList();
    }
}
