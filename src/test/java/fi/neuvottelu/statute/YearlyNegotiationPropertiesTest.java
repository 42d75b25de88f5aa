package fi.neuvottelu.statute;

import static fi.neuvottelu.statute.Negotiators.*;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.County;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever the sessions were, no statement says more than the facts. */
class YearlyNegotiationPropertiesTest {
    private static final Set<PartyId> KERAVA_VANTAA = ids(VANTAA, KERAVA);

    @Property
    void heldTakesOneSessionThatAllSidesAttended(
            @ForAll("hosts") Host host, @ForAll("sessions") List<HeldSession> sessions) {
        var held = judge(host, sessions).held().holds();
        Statistics.label("held").collect(held);
        assertThat(held).isEqualTo(sessions.stream().anyMatch(session -> together(host, session)));
    }

    @Property
    void completeImpliesHeldAndDocumented(@ForAll("hosts") Host host, @ForAll("sessions") List<HeldSession> sessions) {
        for (var facts : List.of(facts(host, sessions), across(facts(host, sessions)))) {
            var verdict = YearlyNegotiation.judge(facts);
            if (verdict.complete().holds()) {
                assertThat(verdict.held().holds()).isTrue();
                assertThat(verdict.documented().holds()).isTrue();
            }
            assertThat(verdict.complete().missing())
                    .containsAll(verdict.held().missing())
                    .containsAll(verdict.documented().missing())
                    .doesNotHaveDuplicates();
        }
    }

    @Property
    void theStricterReadingNeverHoldsWhereTheOtherDoesNot(
            @ForAll("hosts") Host host, @ForAll("sessions") List<HeldSession> sessions) {
        var wide = YearlyNegotiation.judge(across(facts(host, sessions))).held().holds();
        assertThat(!judge(host, sessions).held().holds() || wide).isTrue();
    }

    @Property
    void sessionsThatDoNotCountChangeNothing(
            @ForAll("hosts") Host host, @ForAll("sessions") List<HeldSession> sessions) {
        var counting = sessions.stream()
                .filter(session -> !session.cancelled() && session.heldOn().getYear() == 2026)
                .toList();
        assertThat(judge(host, sessions)).isEqualTo(judge(host, counting));
    }

    private static boolean together(Host host, HeldSession session) {
        var attended = session.attended();
        return !session.cancelled()
                && session.heldOn().getYear() == 2026
                && attended.contains(host.id())
                && ACTORS.stream().anyMatch(attended::contains)
                && (host instanceof County
                        ? KERAVA_VANTAA.stream().anyMatch(attended::contains)
                        : attended.contains(Hus.ID));
    }

    private static Verdict judge(Host host, List<HeldSession> sessions) {
        return YearlyNegotiation.judge(facts(host, sessions));
    }

    private static Facts facts(Host host, List<HeldSession> sessions) {
        return Negotiators.facts(host, 2026, sessions.toArray(HeldSession[]::new));
    }

    @Provide
    Arbitrary<Host> hosts() {
        return Arbitraries.of(VANTAA_KERAVA, HELSINKI);
    }

    @Provide
    Arbitrary<List<HeldSession>> sessions() {
        var days = Arbitraries.of(
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 10, 15),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2027, 1, 1));
        var everybody = and(ids(VANTAA_KERAVA, HELSINKI, HUS, VANTAA, KERAVA), ACTORS);
        var some = Arbitraries.of(everybody).set().ofMinSize(0);
        var most = Arbitraries.oneOf(some, Arbitraries.just(everybody));
        var topics = Arbitraries.oneOf(Arbitraries.of(Topic.class).set(), Arbitraries.just(ALL_TOPICS));
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1000),
                        days,
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                        most,
                        most,
                        topics,
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(0, 0, 0, 2))
                .as(HeldSession::new)
                .list()
                .ofMaxSize(4);
    }
}
