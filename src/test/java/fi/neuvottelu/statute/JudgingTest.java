package fi.neuvottelu.statute;

import static fi.neuvottelu.statute.Negotiators.ACTORS;
import static fi.neuvottelu.statute.Negotiators.HELSINKI;
import static fi.neuvottelu.statute.Negotiators.HUS;
import static fi.neuvottelu.statute.Negotiators.KERAVA;
import static fi.neuvottelu.statute.Negotiators.VANTAA;
import static fi.neuvottelu.statute.Negotiators.VANTAA_KERAVA;
import static fi.neuvottelu.statute.Negotiators.and;
import static fi.neuvottelu.statute.Negotiators.attendedBy;
import static fi.neuvottelu.statute.Negotiators.facts;
import static fi.neuvottelu.statute.Negotiators.ids;
import static fi.neuvottelu.statute.Negotiators.session;
import static fi.neuvottelu.statute.Negotiators.withMeasuresWithoutOwner;
import static fi.neuvottelu.statute.Negotiators.withTopics;
import static fi.neuvottelu.statute.Negotiators.without;
import static fi.neuvottelu.statute.Negotiators.withoutMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line of the register is judged by the sessions that concern it, and says what is missing by its own section. */
class JudgingTest {
    private static final Set<PartyId> UUSIMAA = and(ids(VANTAA_KERAVA, VANTAA, KERAVA, HUS), ACTORS);
    private static final HeldSession GOOD = session(1, "2026-10-15", UUSIMAA);
    private static final HeldSession WITHOUT_HUS = attendedBy(GOOD, without(UUSIMAA, HUS));

    /** One for Vantaa, one for Kerava; all topics of both Acts. */
    private static final HeldSession WITH_VANTAA = pairSession(1, "2026-10-15", VANTAA);

    private static final HeldSession WITH_KERAVA = pairSession(2, "2026-11-02", KERAVA);

    @Test
    void aPairIsCompleteWithMinutesAndOwners() {
        var good = pair(VANTAA, null, WITH_VANTAA);
        assertThat(List.of(good.held(), good.documented(), good.complete())).containsExactly(true, true, true);
        assertThat(good.missing()).isEmpty();

        var open = pair(VANTAA, null, withoutMinutes(WITH_VANTAA));
        assertThat(List.of(open.held(), open.documented(), open.complete())).containsExactly(true, false, false);
        assertThat(texts(open))
                .singleElement()
                .asString()
                .contains("The minutes of the session of Thu 15 Oct 2026 have not been approved and registered")
                .as("our own rule, not the law's")
                .doesNotContain("611/2021");

        var unowned = pair(VANTAA, null, withMeasuresWithoutOwner(WITH_VANTAA, 1));
        assertThat(List.of(unowned.held(), unowned.documented(), unowned.complete()))
                .containsExactly(true, true, false);
        assertThat(codes(unowned)).containsExactly("measuresWithoutOwner");
    }

    /** Decision 0011. */
    @Test
    void whatTheSessionOfAnotherMunicipalityLacksIsNothingOfAPairs() {
        var others = withMeasuresWithoutOwner(withoutMinutes(WITH_KERAVA), 3);
        var vantaa = pair(VANTAA, null, WITH_VANTAA, others);
        assertThat(List.of(vantaa.held(), vantaa.documented(), vantaa.complete()))
                .containsExactly(true, true, true);
        assertThat(codes(pair(KERAVA, null, WITH_VANTAA, others)))
                .containsExactly("minutesNotApproved", "measuresWithoutOwner");
    }

    @Test
    void whatACountyMissesIsMissedByHusUnderItsOwnSection() {
        var county = facts(VANTAA_KERAVA, 2026, WITHOUT_HUS);
        assertThat(texts(of(Duty.OB_Y7_HUS, VANTAA_KERAVA, HUS, county, null)))
                .containsExactly(
                        "HUS-yhtymä: invited to the session of Thu 15 Oct 2026, neither a reply nor presence is recorded (612/2021 s. 7(5))");
        assertThat(texts(of(Duty.OB_Y8_HUS, HUS, VANTAA_KERAVA, county, null)))
                .containsExactly(
                        "HUS-yhtymä: invited to the session of Thu 15 Oct 2026, neither a reply nor presence is recorded (615/2021 s. 8(4))");
        var capital = facts(HELSINKI, 2026, session(1, "2026-10-15", and(ids(HELSINKI), ACTORS)));
        assertThat(texts(of(Duty.OB_Y8_HUS, HUS, HELSINKI, capital, null)))
                .containsExactly("HUS-yhtymä: no invitation is recorded (615/2021 s. 8(4))");
        assertThat(of(Duty.OB_Y8_HUS, HUS, VANTAA_KERAVA, facts(VANTAA_KERAVA, 2026, GOOD), null)
                        .complete())
                .isTrue();
    }

    /** OB-Y7-HUS, OB-Y8-HUS and OB-Y6-PART are met by being there; documented is told beside it. */
    @ParameterizedTest
    @CsvSource({
        "OB-Y7-HUS, true",
        "OB-Y7-HUS, false",
        "OB-Y8-HUS, true",
        "OB-Y8-HUS, false",
        "OB-Y6-PART, true",
        "OB-Y6-PART, false"
    })
    void whatIsMetByBeingThereTellsWhetherItIsDocumentedBesideIt(String code, boolean approved) {
        var facts = facts(VANTAA_KERAVA, 2026, approved ? GOOD : withoutMinutes(GOOD));
        var finding =
                switch (Duty.ofCode(code).orElseThrow()) {
                    case OB_Y7_HUS -> of(Duty.OB_Y7_HUS, VANTAA_KERAVA, HUS, facts, null);
                    case OB_Y8_HUS -> of(Duty.OB_Y8_HUS, HUS, VANTAA_KERAVA, facts, null);
                    default -> of(Duty.OB_Y6_PART, KERAVA, VANTAA_KERAVA, facts, null);
                };
        assertThat(List.of(finding.held(), finding.documented(), finding.complete()))
                .containsExactly(true, approved, true);
        assertThat(finding.missing()).isEmpty();
    }

    /** Its other causes have not come about yet; those of the whole negotiation have, or have not, whatever lies ahead. */
    @Test
    void aSessionAheadIsToldToWhomItConcernsAndHidesNothingOfTheWhole() {
        var ahead = LocalDate.of(2026, 12, 2);
        var county = facts(VANTAA_KERAVA, 2026, WITHOUT_HUS);
        assertThat(texts(of(Duty.OB_Y8_HUS, HUS, VANTAA_KERAVA, county, ahead)))
                .containsExactly(
                        "HUS-yhtymä: a session is planned for Wed 2 Dec 2026; no invitation has been recorded as sent"
                                + " yet (615/2021 s. 8(4))");
        assertThat(codes(pair(KERAVA, ahead, WITH_VANTAA))).containsExactly("partyAhead");
        assertThat(codes(pair(VANTAA, ahead, withoutMinutes(WITH_VANTAA))))
                .as("what was held lacks what it lacks")
                .containsExactly("minutesNotApproved");
        assertThat(codes(of(Duty.OB_Y7, VANTAA_KERAVA, null, facts(VANTAA_KERAVA, 2026), ahead)))
                .containsExactly("noSessionYet.HEALTH_PROMOTION");
        assertThat(codes(of(Duty.OB_Y6_HKI, HELSINKI, HUS, facts(HELSINKI, 2026), ahead)))
                .containsExactly("noSessionYet.HEALTH_PROMOTION");
    }

    private static HeldSession pairSession(long id, String heldOn, Municipality municipality) {
        return withTopics(
                session(id, heldOn, ids(VANTAA_KERAVA, municipality)),
                Topic.statutory(Act.COOPERATION).toArray(Topic[]::new));
    }

    private static Finding pair(Municipality municipality, @Nullable LocalDate ahead, HeldSession... sessions) {
        var yearly = facts(VANTAA_KERAVA, 2026, sessions);
        var term = Act.COOPERATION.windowOf(LocalDate.of(2026, 11, 26)).orElseThrow();
        var facts = new Facts(
                Act.COOPERATION,
                VANTAA_KERAVA,
                term,
                LocalDate.of(2026, 11, 26),
                yearly.municipalities(),
                yearly.parties(),
                yearly.sessions());
        return of(Duty.OB_T14, VANTAA_KERAVA, municipality, facts, ahead);
    }

    private static Finding of(
            Duty duty, Party holder, @Nullable Party counterpart, Facts facts, @Nullable LocalDate ahead) {
        Host host = facts.host();
        var known =
                ahead == null ? facts : Negotiators.ahead(facts, ahead.toString(), ids(VANTAA, KERAVA, HUS), Map.of());
        return new Judging(known).of(new Owed(duty, holder, counterpart, host, facts.window(), false));
    }

    private static List<String> codes(Finding finding) {
        return finding.missing().stream().map(Missing::code).toList();
    }

    private static List<String> texts(Finding finding) {
        return finding.missing().stream()
                .map(missing -> missing.text(Locale.ENGLISH))
                .toList();
    }
}
