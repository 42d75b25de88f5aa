package fi.neuvottelu.statute;

import static fi.neuvottelu.statute.Negotiators.*;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 611/2021 s. 14: county and municipalities, pair by pair, over a council term. */
class TermNegotiationTest {
    private static final Set<Topic> TOPICS = EnumSet.copyOf(Topic.statutory(Act.COOPERATION));
    private static final Set<PartyId> BOTH = ids(VANTAA_KERAVA, VANTAA, KERAVA);
    private static final Part.Invited UNDATED = new Part.Invited(null);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final HeldSession GOOD = held(1, "2026-10-15", BOTH, BOTH, TOPICS);

    @Test
    void aSessionWithBothSidesAndAllTopicsMeetsTheDutyOfThePair() {
        var verdict = term(GOOD);
        assertThat(verdict.held().holds()).isTrue();
        assertThat(verdict.complete().holds()).isTrue();
    }

    @Test
    void onePairDoesNotStandForAnother() {
        var verdict = term(held(1, "2026-10-15", BOTH, ids(VANTAA_KERAVA, VANTAA), TOPICS));
        assertThat(verdict.held().missing()).containsExactly(missing("partyNoAnswer", KERAVA, UNDATED, DAY));
        assertThat(pair(KERAVA.id(), held(1, "2026-10-15", BOTH, ids(VANTAA_KERAVA, VANTAA), TOPICS))
                        .invitedOn())
                .as("nobody knows when the letter left, and the day of the session is not it")
                .isEmpty();
    }

    @Test
    void whoWasNotInvitedAndWhomTheCountyLeftAloneIsTold() {
        assertThat(term(held(1, "2026-10-15", ids(VANTAA), ids(VANTAA_KERAVA, VANTAA), TOPICS))
                        .held()
                        .missing())
                .containsExactly(missing("partyNotInvited", KERAVA));
        assertThat(term(held(1, "2026-10-15", BOTH, ids(VANTAA, KERAVA), TOPICS))
                        .held()
                        .missing())
                .containsExactly(
                        missing("partyWithoutHost", KERAVA, VANTAA_KERAVA, DAY),
                        missing("partyWithoutHost", VANTAA, VANTAA_KERAVA, DAY));
    }

    @Test
    void topicsAreSummedOverTheSessionsThatTheMunicipalityAttended() {
        var first = held(1, "2026-10-15", BOTH, BOTH, Set.of(Topic.COOPERATION, Topic.GOALS));
        var second = held(2, "2027-10-15", BOTH, ids(VANTAA_KERAVA, VANTAA), Set.of(Topic.DIVISION_OF_WORK));
        assertThat(term(first, second).complete().missing())
                .containsExactly(Missing.byLaw(
                        Section.of(Act.COOPERATION, VANTAA_KERAVA), "pairTopic", KERAVA, Topic.DIVISION_OF_WORK));
    }

    /** Decision 0011. */
    @Test
    void whatWasDiscussedWithoutTheCountyIsNoTopicOfThePair() {
        var first = held(1, "2026-10-15", BOTH, BOTH, Set.of(Topic.COOPERATION, Topic.GOALS));
        var second = held(2, "2027-10-15", BOTH, ids(VANTAA, KERAVA), Set.of(Topic.DIVISION_OF_WORK));
        assertThat(pair(KERAVA.id(), first, second).topics()).containsExactlyInAnyOrder(Topic.COOPERATION, Topic.GOALS);
    }

    @Test
    void nothingAgreedIsNoReproach() {
        assertThat(Topic.statutory(Act.COOPERATION)).doesNotContainAnyElementsOf(Topic.optional(Act.COOPERATION));
        assertThat(term(GOOD).complete().holds())
                .as("without any optional topic")
                .isTrue();
    }

    @Test
    void aMeetingOfAForumCountsOnlyWithMinutesOfItsOwn() {
        assertThat(term(forumMeeting(GOOD, false)).held().missing())
                .as("by a rule of ours, and so without a section")
                .containsExactly(Missing.byOurRule("forumWaits", DAY));
        assertThat(term(forumMeeting(GOOD, true)).held().holds()).isTrue();
    }

    /** What the minutes alone would make held; a pair that has not met waits for more than them. */
    @Test
    void theRoundWaitsForMinutesOnlyWhenTheyAreAllThatEveryOpenPairLacks() {
        var forum = forumMeeting(GOOD, false);
        var withVantaa = forumMeeting(attendedBy(GOOD, ids(VANTAA_KERAVA, VANTAA)), false);
        var withKerava = held(2, "2026-09-01", BOTH, ids(VANTAA_KERAVA, KERAVA), TOPICS);
        assertThat(term().awaitsMinutes()).as("nothing took place").isFalse();
        assertThat(term(GOOD).awaitsMinutes()).as("nothing is open").isFalse();
        assertThat(term(forum).awaitsMinutes()).isTrue();
        assertThat(term(withVantaa).awaitsMinutes()).as("Kerava has not met").isFalse();
        assertThat(term(withVantaa, withKerava).awaitsMinutes())
                .as("Kerava has met")
                .isTrue();
    }

    /** The section binds both alike, so each line tells what each side did. */
    @Test
    void whatEachSideDid() {
        var neither = new Sides(false, false);
        var host = new Sides(true, false);
        var other = new Sides(false, true);
        var both = new Sides(true, true);
        assertThat(sidesOfKerava(Map.of(), Map.of())).isEqualTo(neither);
        assertThat(sidesOfKerava(Map.of(), Map.of(), attendance(ids(VANTAA), VANTAA_KERAVA, VANTAA)))
                .as("another municipality's session")
                .isEqualTo(neither);
        assertThat(sidesOfKerava(Map.of(), Map.of(), attendance(BOTH, VANTAA_KERAVA)))
                .as("invited, and did not come")
                .isEqualTo(host);
        assertThat(sidesOfKerava(Map.of(), Map.of(), attendance(BOTH))).isEqualTo(host);
        assertThat(sidesOfKerava(Map.of(), Map.of(), attendance(ids(), VANTAA_KERAVA, KERAVA)))
                .as("both came without a letter")
                .isEqualTo(both);
        assertThat(sidesOfKerava(Map.of(), Map.of(), attendance(ids(), KERAVA)))
                .as("came alone")
                .isEqualTo(other);
        assertThat(sidesOfKerava(Map.of(KERAVA.id(), DAY), Map.of()))
                .as("asked for a negotiation, and no more")
                .isEqualTo(other);
        assertThat(sidesOfKerava(Map.of(VANTAA.id(), DAY), Map.of()))
                .as("another asked")
                .isEqualTo(neither);
        assertThat(sidesOfKerava(
                        Map.of(),
                        Map.of(KERAVA.id(), Map.of(1L, new Reply(false, null))),
                        attendance(BOTH, VANTAA_KERAVA)))
                .as("answered that it does not come")
                .isEqualTo(both);
    }

    @Test
    void whoAskedForANegotiationWasNotSilent() {
        assertThat(keravas(Map.of(), Map.of()).remarks())
                .extracting(Missing::code)
                .containsExactly("sideNotInvited", "sideSilent");
        assertThat(keravas(Map.of(KERAVA.id(), DAY), Map.of()).remarks())
                .containsExactly(
                        Missing.byOurRule("sideNotInvited", VANTAA_KERAVA),
                        Missing.byOurRule("sideAsked", KERAVA, DAY));
    }

    @Test
    void ofSeveralSessionsAheadTheFirstIsTold() {
        var later = new Ahead(1, LocalDate.of(2027, 5, 3), BOTH, Map.of());
        var first = new Ahead(2, LocalDate.of(2027, 2, 15), BOTH, Map.of());
        var facts = with(termFacts(), new Happened(List.of(), List.of(later, first), Map.of(), Map.of()));
        assertThat(TermNegotiation.judge(facts).held().missing())
                .containsExactly(missing("noSessionYet.COOPERATION", "2025–2029", first.day()));
    }

    @Test
    void aSessionArrangedUnderTheOtherActCountsOnlyWithAllTopicsOfThisOne() {
        assertThat(term(arrangedUnderAnother(GOOD)).held().holds()).isTrue();
        assertThat(term(arrangedUnderAnother(withTopics(GOOD, Topic.COOPERATION, Topic.GOALS)))
                        .held()
                        .holds())
                .isFalse();
    }

    @Test
    void theLastDayOfTheTermCountsAndTheNextDoesNot() {
        assertThat(term(held(1, "2029-05-31", BOTH, BOTH, TOPICS)).held().holds())
                .isTrue();
        assertThat(term(held(1, "2029-06-01", BOTH, BOTH, TOPICS)).held().holds())
                .isFalse();
        assertThat(term(held(1, "2025-05-31", BOTH, BOTH, TOPICS)).held().holds())
                .isFalse();
    }

    @Test
    void thePairOfAMunicipalityThatHasMergedAwayEnds() {
        var merged = LocalDate.of(2027, 1, 1);
        var facts = new Facts(
                Act.COOPERATION,
                VANTAA_KERAVA,
                Act.COOPERATION.windowOf(merged).orElseThrow(),
                merged,
                day -> day.isBefore(merged) ? ids(VANTAA, KERAVA) : ids(VANTAA),
                facts(VANTAA_KERAVA, 2026).parties(),
                List.of());
        assertThat(TermNegotiation.pairs(facts)).extracting(Pair::municipality).containsExactly(VANTAA.id());
    }

    /** Reading (m); Kerava goes into Vantaa at the end of 2026. */
    @Test
    void whatAMunicipalityNegotiatedBeforeItEndedCountsForTheOneThatContinuesIt() {
        var last = LocalDate.of(2026, 12, 31);
        var session = held(1, "2026-10-15", BOTH, ids(VANTAA_KERAVA, KERAVA), TOPICS);
        var continued = pair(merged(last.plusDays(1), last, session));
        assertThat(continued.held().holds()).isTrue();
        assertThat(continued.complete().holds()).isTrue();
        assertThat(continued.attendedOn()).containsExactly(DAY);
        assertThat(continued.sides()).isEqualTo(new Sides(true, true));
        assertThat(continued.remarks())
                .extracting(Missing::code)
                .contains("predecessorCame")
                .doesNotContain("sideCame", "sideSilent");
        assertThat(pair(merged(last, last, session)).held().holds())
                .as("on its last day it has its own pair")
                .isFalse();
        assertThat(pair(merged(LocalDate.of(2029, 7, 1), LocalDate.of(2029, 6, 1), session))
                        .held()
                        .holds())
                .as("it ended after the term")
                .isFalse();
        assertThat(pair(merged(last.plusDays(1), last, held(1, "2026-10-15", BOTH, ids(KERAVA), TOPICS)))
                        .held()
                        .holds())
                .as("without the county")
                .isFalse();
        assertThat(pair(merged(last.plusDays(1), last, forumMeeting(session, false)))
                        .awaitsMinutes())
                .isTrue();
        var without = new Facts(
                Act.COOPERATION,
                VANTAA_KERAVA,
                merged(last.plusDays(1), last).window(),
                last.plusDays(1),
                day -> ids(VANTAA, KERAVA),
                facts(VANTAA_KERAVA, 2026).parties(),
                List.of(session));
        assertThat(pair(without).held().missing())
                .as("where the setting says that it does not count")
                .containsExactly(missing("partyNoAnswer", VANTAA, UNDATED, DAY));
    }

    /** What lacks is looked for among all that happened, and whose it was is said. */
    @Test
    void whatAPredecessorWasInvitedToIsToldWhereNothingWasItsSuccessors() {
        var last = LocalDate.of(2026, 12, 31);
        var invitedOn = LocalDate.of(2026, 9, 1);
        var session = new HeldSession(
                1,
                DAY,
                false,
                ids(KERAVA),
                Map.of(KERAVA.id(), invitedOn),
                ids(VANTAA_KERAVA),
                TOPICS,
                true,
                0,
                false,
                false);
        var facts = merged(last.plusDays(1), last, session);
        var kerava = facts.parties().apply(KERAVA.id());
        assertThat(pair(facts).held().missing())
                .containsExactly(missing("partyNoAnswer", kerava, new Part.Invited(invitedOn), DAY));
        assertThat(pair(facts).remarks()).contains(Missing.byOurRule("predecessorInvited", kerava, invitedOn));
    }

    /** Reading (m): what is held no more waits for minutes, whichever of the two held it. */
    @Test
    void aPairThatItsPredecessorHeldDoesNotWaitForTheMinutesOfAnotherMeeting() {
        var last = LocalDate.of(2026, 12, 31);
        var partly = Set.of(Topic.COOPERATION, Topic.GOALS);
        var first = held(1, "2026-10-15", BOTH, ids(VANTAA_KERAVA, KERAVA), partly);
        var own = forumMeeting(held(2, "2027-02-15", BOTH, ids(VANTAA_KERAVA, VANTAA), TOPICS), false);
        var facts = merged(LocalDate.of(2027, 3, 1), last, first, own);
        assertThat(pair(facts).held().holds()).isTrue();
        assertThat(pair(facts).awaitsMinutes()).isFalse();
        var owed = new Owed(Duty.OB_T14, VANTAA_KERAVA, VANTAA, VANTAA_KERAVA, facts.window(), false);
        assertThat(Status.of(owed, new Judging(facts).of(owed), facts.asOf(), Thresholds.DEFAULT, last))
                .as("a topic of the Act is lacking, and not only evidence")
                .isEqualTo(Status.HELD_PART_LACKING);
        assertThat(pair(merged(LocalDate.of(2027, 3, 1), last, own)).awaitsMinutes())
                .isTrue();
    }

    /** The line of the register tells the same as the desk, and which evidence is open. */
    @Test
    void theEvidenceOfAPredecessorsSessionIsLookedAtToo() {
        var last = LocalDate.of(2026, 12, 31);
        var session = held(1, "2026-10-15", BOTH, ids(VANTAA_KERAVA, KERAVA), TOPICS);
        var facts = merged(last.plusDays(1), last, withoutMinutes(session));
        var finding = new Judging(facts)
                .of(new Owed(Duty.OB_T14, VANTAA_KERAVA, VANTAA, VANTAA_KERAVA, facts.window(), false));
        assertThat(finding.held()).isTrue();
        assertThat(finding.documented()).isFalse();
        assertThat(finding.missing()).extracting(Missing::code).containsExactly("minutesNotApproved");
    }

    private static Facts merged(LocalDate asOf, LocalDate lastDay, HeldSession... sessions) {
        var kerava = new Municipality(
                KERAVA.code(), KERAVA.name(), KERAVA.languageStatus(), KERAVA.county(), "1", lastDay, VANTAA.code());
        return new Facts(
                Act.COOPERATION,
                VANTAA_KERAVA,
                Act.COOPERATION.windowOf(LocalDate.of(2026, 6, 1)).orElseThrow(),
                asOf,
                day -> kerava.existsOn(day) ? ids(VANTAA, KERAVA) : ids(VANTAA),
                id -> id.equals(kerava.id())
                        ? kerava
                        : facts(VANTAA_KERAVA, 2026).parties().apply(id),
                Happened.of(List.of(sessions)),
                Facts.Together.SAME_SESSION,
                successor -> successor.equals(VANTAA.id()) ? List.of(kerava) : List.of());
    }

    private static Pair pair(Facts facts) {
        return TermNegotiation.pair(facts, VANTAA);
    }

    private static Missing missing(String code, Object... args) {
        return Missing.byLaw(Section.of(Act.COOPERATION, VANTAA_KERAVA), code, args);
    }

    private static Sides sidesOfKerava(
            Map<PartyId, LocalDate> askedOn, Map<PartyId, Map<Long, Reply>> replies, HeldSession... sessions) {
        return keravas(askedOn, replies, sessions).sides();
    }

    private static Pair keravas(
            Map<PartyId, LocalDate> askedOn, Map<PartyId, Map<Long, Reply>> replies, HeldSession... sessions) {
        var facts = with(termFacts(), new Happened(List.of(sessions), List.of(), replies, askedOn));
        return TermNegotiation.pair(facts, KERAVA);
    }

    private static HeldSession attendance(Set<PartyId> invited, Party... came) {
        return held(1, "2026-10-15", invited, ids(came), TOPICS);
    }

    private static Verdict term(HeldSession... sessions) {
        return TermNegotiation.judge(termFacts(sessions));
    }

    private static Pair pair(PartyId municipality, HeldSession... sessions) {
        return TermNegotiation.pairs(termFacts(sessions)).stream()
                .filter(pair -> pair.municipality().equals(municipality))
                .findFirst()
                .orElseThrow();
    }

    private static Facts termFacts(HeldSession... sessions) {
        var yearly = facts(VANTAA_KERAVA, 2026, sessions);
        var day = LocalDate.of(2026, 11, 1);
        return new Facts(
                Act.COOPERATION,
                VANTAA_KERAVA,
                Act.COOPERATION.windowOf(day).orElseThrow(),
                day,
                yearly.municipalities(),
                yearly.parties(),
                yearly.sessions());
    }

    private static HeldSession held(
            long id, String on, Set<PartyId> invited, Set<PartyId> attended, Set<Topic> topics) {
        return new HeldSession(id, LocalDate.parse(on), false, invited, attended, topics, true, 0);
    }

    private static HeldSession arrangedUnderAnother(HeldSession s) {
        return new HeldSession(
                s.id(), s.heldOn(), false, s.invited(), Map.of(), s.attended(), s.topics(), true, 0, false, true);
    }
}
