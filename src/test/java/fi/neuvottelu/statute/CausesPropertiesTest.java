package fi.neuvottelu.statute;

import static fi.neuvottelu.statute.Negotiators.*;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever happened, every view tells the same status and causes, and no cause contradicts what is recorded. */
class CausesPropertiesTest {
    private static final Set<PartyId> EVERYBODY = and(ids(VANTAA_KERAVA, HUS, VANTAA, KERAVA), ACTORS);
    private static final Set<String> SAY_NOT_INVITED = Set.of("partyNotInvited", "partyAhead");
    private static final Set<String> SAY_NOT_THERE =
            Set.of("partyNotInvited", "partyAbsent", "partyDeclined", "partyDeclinedWithoutReason", "partyNoAnswer");

    @Property
    void noCauseContradictsARow(@ForAll("histories") Happened happened) {
        for (var duty : List.of(Duty.OB_T14, Duty.OB_Y6_PART, Duty.OB_Y8_HUS)) {
            var about = about(duty);
            var finding = judged(duty, happened);
            var invited = happened.sessions().stream()
                            .anyMatch(session -> session.invited().contains(about.id()))
                    || happened.ahead().stream()
                            .anyMatch(session -> session.invitedOn().containsKey(about.id()));
            var came = happened.sessions().stream()
                    .anyMatch(session -> session.attended().contains(about.id()));
            for (var cause : finding.held() ? List.<Missing>of() : finding.missing()) {
                Statistics.label("cause").collect(cause.code());
                assertThat(invited && SAY_NOT_INVITED.contains(cause.code()) && !hasAhead(happened, about))
                        .as("%s of %s", cause, happened)
                        .isFalse();
                assertThat(came && SAY_NOT_THERE.contains(cause.code()))
                        .as("%s of %s", cause, happened)
                        .isFalse();
            }
            assertThat(finding.complete()).isEqualTo(finding.missing().isEmpty());
        }
    }

    /** The desk's table of pairs, its statement and the line of the register. */
    @Property
    void theDeskAndTheRegisterSayTheSame(@ForAll("histories") Happened happened) {
        var facts = facts(Duty.OB_T14, happened);
        for (var pair : TermNegotiation.pairs(facts)) {
            var municipality = pair.municipality().equals(VANTAA.id()) ? VANTAA : KERAVA;
            var line = new Judging(facts).of(owed(Duty.OB_T14, municipality));
            assertThat(line.held()).isEqualTo(pair.held().holds());
            assertThat(line.named()).isEqualTo(pair.complete().holds());
            assertThat(line.missing()).containsAll(pair.complete().missing());
            assertThat(line.awaitsMinutes()).isEqualTo(pair.awaitsMinutes());
            assertThat(line.remarks()).isEqualTo(pair.remarks());
        }
        var year = facts(Duty.OB_Y7, happened);
        var verdict = YearlyNegotiation.judge(year);
        var county =
                new Judging(year).of(new Owed(Duty.OB_Y7, VANTAA_KERAVA, null, VANTAA_KERAVA, year.window(), false));
        assertThat(county.missing()).isEqualTo(verdict.complete().missing());
        assertThat(county.remarks()).isEqualTo(verdict.remarks());
    }

    /** Where a party is recorded as present, and nowhere else; nothing is decided by it. */
    @Property
    void aContestIsToldAndDecidesNothing(@ForAll("histories") Happened happened) {
        var undisputed =
                new Happened(happened.sessions(), happened.ahead(), happened.replies(), happened.askedOn(), Map.of());
        for (var duty : List.of(Duty.OB_T14, Duty.OB_Y6_PART, Duty.OB_Y8_HUS)) {
            var about = about(duty).id();
            var finding = judged(duty, happened);
            var there = happened.sessions().stream()
                    .filter(session -> session.id() < 0 && session.attended().contains(about))
                    .toList();
            var contested = there.stream()
                    .filter(session -> happened.contested()
                            .getOrDefault(session.id(), Set.of())
                            .contains(about))
                    .count();
            assertThat(codes(finding, "recordedAfterwards")).isEqualTo(there.size());
            assertThat(codes(finding, "contested")).isEqualTo(contested);
            var without = judged(duty, undisputed);
            assertThat(finding.missing()).isEqualTo(without.missing());
            assertThat(finding.held()).isEqualTo(without.held());
            assertThat(finding.complete()).isEqualTo(without.complete());
        }
    }

    private static long codes(Finding finding, String code) {
        return finding.remarks().stream()
                .filter(remark -> remark.code().equals(code))
                .count();
    }

    /** Nobody is late for what was not arranged, or for what it was not invited to. */
    @Property
    void whoWasNotInvitedIsNotLate(@ForAll("histories") Happened happened) {
        for (var duty : List.of(Duty.OB_Y6_PART, Duty.OB_Y8_HUS)) {
            var finding = judged(duty, happened);
            var status = Status.of(
                    owed(duty, KERAVA),
                    finding,
                    LocalDate.of(2027, 6, 1),
                    Thresholds.DEFAULT,
                    LocalDate.of(2020, 1, 1));
            if (!finding.invited()) {
                assertThat(status).isIn(Status.FULFILLED, Status.NOT_INVITED, Status.HELD_EVIDENCE_OPEN);
            }
            assertThat(Status.of(owed(duty, KERAVA), finding, LocalDate.of(2027, 6, 1), Thresholds.DEFAULT, null))
                    .as("a host that has not begun accuses nobody of what is not recorded")
                    .isNotEqualTo(Status.OVERDUE);
        }
    }

    private static boolean hasAhead(Happened happened, Party party) {
        return happened.ahead().stream().anyMatch(session -> session.parties().contains(party.id()));
    }

    private static Party about(Duty duty) {
        return duty == Duty.OB_Y8_HUS ? HUS : KERAVA;
    }

    private static Finding judged(Duty duty, Happened happened) {
        return new Judging(facts(duty, happened)).of(owed(duty, KERAVA));
    }

    private static Owed owed(Duty duty, Municipality municipality) {
        var window = window(duty);
        return switch (duty) {
            case OB_T14 -> new Owed(duty, VANTAA_KERAVA, municipality, VANTAA_KERAVA, window, false);
            case OB_Y8_HUS -> new Owed(duty, HUS, VANTAA_KERAVA, VANTAA_KERAVA, window, false);
            default -> new Owed(duty, municipality, VANTAA_KERAVA, VANTAA_KERAVA, window, false);
        };
    }

    private static Window window(Duty duty) {
        return duty.negotiation()
                .orElseThrow()
                .windowOf(LocalDate.of(2026, 6, 1))
                .orElseThrow();
    }

    private static Facts facts(Duty duty, Happened happened) {
        var known = Negotiators.facts(VANTAA_KERAVA, 2026);
        return new Facts(
                duty.negotiation().orElseThrow(),
                VANTAA_KERAVA,
                window(duty),
                LocalDate.of(2026, 12, 31),
                known.municipalities(),
                known.parties(),
                happened,
                Facts.Together.SAME_SESSION);
    }

    @Provide
    Arbitrary<Happened> histories() {
        var some = Arbitraries.of(EVERYBODY).set();
        var sessions = Combinators.combine(
                        Arbitraries.longs().between(-3, 6).filter(id -> id != 0),
                        Arbitraries.integers().between(1, 12),
                        some,
                        some,
                        Arbitraries.of(Topic.class).set(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(false, false, true))
                .as((id, month, invited, attended, topics, minutes, forum, other) -> new HeldSession(
                        id,
                        LocalDate.of(2026, month, 15),
                        false,
                        invited,
                        days(invited, LocalDate.of(2026, 1, 7)),
                        attended,
                        topics,
                        minutes,
                        0,
                        forum,
                        other))
                .list()
                .ofMaxSize(3);
        var ahead = Combinators.combine(some, some)
                .as((expected, sent) -> new Ahead(
                        9, LocalDate.of(2026, 12, 30), and(expected, sent), days(sent, LocalDate.of(2026, 11, 2))))
                .list()
                .ofMaxSize(1);
        var replies = Arbitraries.maps(
                Arbitraries.longs().between(1, 6),
                Combinators.combine(Arbitraries.of(true, false), Arbitraries.of("Este", " "))
                        .as(Reply::new));
        var contested = Arbitraries.maps(Arbitraries.longs().between(-3, -1), some);
        return Combinators.combine(sessions, ahead, replies, contested)
                .as((held, planned, told, denied) ->
                        new Happened(held, planned, Map.of(KERAVA.id(), told, Hus.ID, told), Map.of(), denied));
    }

    private static Map<PartyId, LocalDate> days(Set<PartyId> parties, LocalDate day) {
        return parties.stream().collect(Collectors.toMap(party -> party, party -> day));
    }
}
