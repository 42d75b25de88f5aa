package fi.neuvottelu.statute;

import static fi.neuvottelu.statute.Negotiators.*;
import static org.assertj.core.api.Assertions.assertThat;

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

    private static Missing missing(String code, Object... args) {
        return Missing.byLaw(Section.of(Act.COOPERATION, VANTAA_KERAVA), code, args);
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

    private static HeldSession forumMeeting(HeldSession s, boolean minutes) {
        return new HeldSession(
                s.id(), s.heldOn(), false, s.invited(), Map.of(), s.attended(), s.topics(), minutes, 0, true, false);
    }

    private static HeldSession arrangedUnderAnother(HeldSession s) {
        return new HeldSession(
                s.id(), s.heldOn(), false, s.invited(), Map.of(), s.attended(), s.topics(), true, 0, false, true);
    }
}
