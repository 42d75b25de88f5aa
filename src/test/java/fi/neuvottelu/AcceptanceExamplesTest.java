package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.words.TextPair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The domain's acceptance examples told whole, from the plan to the statements. Each has a host of its own, since all
 * rounds of a host count for its year. The rules alone are tested beside the law, in YearlyNegotiationTest.
 */
@ScenarioTest
class AcceptanceExamplesTest {
    private static final List<String> ACTORS = List.of(Scenario.ASSOCIATION, Scenario.COMPANY, Scenario.LIBRARY);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    private Duties duties;

    @BeforeEach
    void aSupervisorOfAll() {
        duties = new Duties(scenario.nationalSupervisor());
    }

    @Test
    void example1TheSessionOf18DecemberCountsForItsYearWheneverTheMinutesAreApproved() {
        clock.moveTo(java.time.Instant.parse("2026-10-01T07:00:00Z"));
        var everybody = with(scenario.municipalitiesOf("Keski-Pohjanmaa"), ACTORS);
        var session = coordinator.opensRoundWithOneSession("Keski-Pohjanmaa", LocalDate.of(2026, 12, 18), everybody);
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);

        clock.passes(LocalDate.of(2026, 12, 31));
        assertThat(statements(session.round())).containsExactly(true, false, false);
        assertThat(coordinator.missing(session.round(), "DOCUMENTED"))
                .singleElement()
                .asString()
                .startsWith("Neuvottelutilaisuuden pe 18.12.2026 pöytäkirjaa ei ole hyväksytty ja kirjattu.");
        assertThat(duties.status("code=OB-Y7&county=18")).isEqualTo("HELD_EVIDENCE_OPEN");

        coordinator.bringsMinutesToApproval(session);
        clock.passes(LocalDate.of(2027, 1, 20));
        coordinator.approvesMinutes(session);
        assertThat(statements(session.round())).containsExactly(true, true, true);
        assertThat(duties.status("code=OB-Y7&county=18&year=2026")).isEqualTo("FULFILLED");
        assertThat(duties.status("code=OB-Y7&county=18&year=2026&on=2026-12-31"))
                .isEqualTo("HELD_EVIDENCE_OPEN");
        assertThat(duties.status("code=OB-Y7&county=18")).isEqualTo("NOT_STARTED");
        coordinator.closes(session.round(), null);

        var next = coordinator.opensRoundWithOneSession("Keski-Pohjanmaa", LocalDate.of(2027, 10, 13), everybody);
        assertThat(statements(next.round())).as("of 2027").containsExactly(false, false, false);
        assertThat(coordinator.missing(next.round(), "HELD"))
                .containsExactly(
                        "Vuonna 2027 ei ole vielä kirjattu pidettyä neuvottelua; suunniteltu päivä on ke 13.10.2027"
                                + " (612/2021 7 § 4 mom.)");
    }

    @Test
    void example2OneAbsentMunicipalityDoesNotUndoTheDutyOfTheCounty() {
        var municipalities = scenario.municipalitiesOf("Keski-Suomi");
        assertThat(municipalities).hasSize(22);
        var absent = municipalities.get(21);
        var round = coordinator.opensRound("Keski-Suomi", 2027);
        coordinator.plans(round, draft -> {
            draft.put("contactName", "Kaisa").put("contactRole", "").put("contactEmail", "");
            var sessions = draft.putArray("sessions");
            for (var group = 0; group < 4; group++) {
                var some = municipalities.subList(group * 6, Math.min(22, group * 6 + 6));
                var form = sessions.addObject();
                form.putArray("topics")
                        .add("GOALS")
                        .add("MEASURES")
                        .add("COOPERATION")
                        .add("MONITORING");
                coordinator.session(form, round.host(), Scenario.DAY.plusDays(group), with(some, ACTORS));
            }
        });
        coordinator.confirms(round);
        clock.passes(Scenario.DAY.plusDays(3));
        for (var session : round.sessions()) {
            coordinator.recordsAllPresentBut(session, absent);
            coordinator.bringsMinutesToApproval(session);
            coordinator.approvesMinutes(session);
        }

        assertThat(statements(round)).containsExactly(true, true, true);
        var attended = round.sessions().stream()
                .flatMap(session -> scenario.sessions.attended(session.id()).stream())
                .toList();
        assertThat(attended)
                .contains(round.session(0).party(municipalities.get(20)).id())
                .doesNotContain(round.session(0).party(absent).id());
        assertThat(round.session(3).letters(LetterKind.INVITATION, absent)).hasSize(1);
        assertThat(duties.status("code=OB-Y7&county=15")).isEqualTo("FULFILLED");
        var parts = duties.list("code=OB-Y6-PART&county=15&on=2027-12-31");
        assertThat(parts).hasSize(22);
        assertThat(parts.get(0).get("holderName").textValue()).isEqualTo(absent);
        assertThat(parts.get(0).get("status").textValue()).isEqualTo("AT_RISK_RED");
        assertThat(parts.get(0).at("/missing/0/text").textValue())
                .isEqualTo(
                        "Äänekoski: invited Fri 29 Jan 2027 to the session of Sat 13 Mar 2027, neither a reply nor presence is"
                                + " recorded (612/2021 s. 6(4))");
        assertThat(parts.subList(1, 22))
                .allSatisfy(part -> assertThat(part.get("status").textValue()).isEqualTo("FULFILLED"));
        assertThat(duties.list("code=OB-T14&county=15"))
                .allSatisfy(pair -> assertThat(pair.get("held").booleanValue()).isFalse());
        coordinator.closes(round, null);
        assertThat(round.row().endReason()).isEqualTo(TextPair.NONE);
    }

    @Test
    void example3TheLettersAreInTheLanguagesOfTheirReaders() {
        var west = coordinator.opensRoundWithOneSession("Länsi-Uusimaa", Scenario.DAY, "Espoo", "Karkkila", "HUS");
        var central = coordinator.opensRoundWithOneSession("Keski-Suomi", Scenario.DAY, "Jyväskylä", "Luhanka");
        clock.passes(west.invitationOn());

        var espoo = mailbox.letterTo("Espoo");
        assertThat(espoo.subject()).matches("Kutsu neuvotteluun .* / Inbjudan till förhandling .*");
        assertThat(espoo.text()).containsSubsequence("Vastaanottaja: Espoo", "Mottagare: Esbo");
        assertThat(espoo.entry("SUMMARY")).contains("Länsi-Uusimaa").contains("Västra Nyland");
        assertThat(mailbox.letterTo("HUS").subject()).contains("Kutsu neuvotteluun", "Inbjudan till förhandling");
        for (var finnish : List.of("Karkkila", "Jyväskylä", "Luhanka")) {
            assertThat(mailbox.letterTo(finnish).subject())
                    .startsWith("Kutsu neuvotteluun")
                    .doesNotContain("Inbjudan");
            assertThat(mailbox.letterTo(finnish).text())
                    .contains("Vastaanottaja: " + finnish)
                    .doesNotContain("Mottagare", "välfärdsområde");
        }
        assertThat(west.personOf("Espoo").task("answerInvitation").get("name").textValue())
                .startsWith("Vastaa neuvottelukutsuun / Svara på ");
        assertThat(central.round().host().bilingual()).isFalse();
    }

    @Test
    void example6WithoutAPrivateCompanyInvitedItIsHeldButNotComplete() {
        var everybody = with(scenario.municipalitiesOf("Kymenlaakso"), List.of(Scenario.ASSOCIATION, Scenario.LIBRARY));
        var session = heldAndApproved("Kymenlaakso", everybody);
        assertThat(statements(session.round())).containsExactly(true, true, false);
        assertThat(coordinator.missing(session.round(), "COMPLETE"))
                .containsExactly("Yksityisen yrityksen kutsua ei ole kirjattu (612/2021 7 § 4 mom.)");
        var county = "code=OB-Y7&county=10";
        assertThat(duties.status(county)).isEqualTo("HELD_PART_LACKING");
        assertThat(duties.missing(county))
                .containsExactly("No invitation of a private company is recorded (612/2021 s. 7(4))");
    }

    @Test
    void example6WithMunicipalitiesOnlyItIsNotHeld() {
        var session = heldAndApproved(
                "Päijät-Häme", scenario.municipalitiesOf("Päijät-Häme").toArray(String[]::new));
        assertThat(session.row().state()).isEqualTo(SessionState.HELD);
        assertThat(statements(session.round())).containsExactly(false, true, false);
        assertThat(coordinator.missing(session.round(), "HELD"))
                .singleElement()
                .asString()
                .contains("612/2021 7 § 4 mom.");
        assertThat(duties.is("held", "code=OB-Y7&county=09")).isFalse();
        assertThat(duties.status("code=OB-Y7&county=09&on=2027-11-01")).isEqualTo("AT_RISK_RED");
    }

    @Test
    void example9VantaaAndKeravaWithoutHusIsNotComplete() {
        var everybody = with(List.of("Vantaa", "Kerava", "HUS"), ACTORS);
        var session = heldAndApproved("Vantaa ja Kerava", everybody, "HUS");
        assertThat(statements(session.round())).containsExactly(true, true, false);
        assertThat(coordinator.missing(session.round(), "COMPLETE"))
                .containsExactly(
                        "HUS-yhtymä: kutsuttu ke 27.1.2027 tilaisuuteen ke 10.3.2027, vastausta tai läsnäoloa ei ole kirjattu"
                                + " (612/2021 7 § 5 mom.)");
        Refused.because("desk.closingReason").when(() -> coordinator.closes(session.round(), null));
        assertThat(duties.status("code=OB-Y7&county=04")).isEqualTo("HELD_PART_LACKING");
        assertThat(duties.missing("code=OB-Y7-HUS&county=04"))
                .containsExactly(
                        "HUS-yhtymä: invited Wed 27 Jan 2027 to the session of Wed 10 Mar 2027, neither a reply nor"
                                + " presence is recorded (612/2021 s. 7(5))");
        assertThat(duties.missing("code=OB-Y8-HUS&county=04"))
                .containsExactly(
                        "HUS-yhtymä: invited Wed 27 Jan 2027 to the session of Wed 10 Mar 2027, neither a reply nor"
                                + " presence is recorded (615/2021 s. 8(4))");

        coordinator.does(session.round(), "ADD_SESSION", draft -> {
            var form = draft.putObject("plan");
            form.putArray("topics")
                    .add("GOALS")
                    .add("MEASURES")
                    .add("COOPERATION")
                    .add("MONITORING");
            coordinator.session(form, session.round().host(), LocalDate.of(2027, 9, 15), everybody);
        });
        var second = session.round().session(1);
        clock.passes(second.day());
        coordinator.recordsAllPresentBut(second);
        coordinator.bringsMinutesToApproval(second);
        coordinator.approvesMinutes(second);
        assertThat(statements(session.round())).as("HUS came to the second").containsExactly(true, true, true);
        for (var code : List.of("OB-Y7", "OB-Y7-HUS", "OB-Y8-HUS")) {
            assertThat(duties.status("county=04&code=" + code)).as(code).isEqualTo("FULFILLED");
        }
    }

    @Test
    void example5HelsinkiWithoutHusIsNotComplete() {
        clock.moveTo(java.time.Instant.parse("2030-01-14T07:00:00Z"));
        var session = heldAndApproved("Helsinki", LocalDate.of(2030, 3, 13), with(List.of("HUS"), ACTORS), "HUS");
        assertThat(session.round().instance().getBusinessKey()).isEqualTo("HYTE 2030 Helsinki");
        assertThat(statements(session.round())).containsExactly(false, true, false);
        assertThat(coordinator.missing(session.round(), "COMPLETE"))
                .singleElement()
                .asString()
                .startsWith("HUS-yhtymä: kutsuttu ")
                .endsWith("vastausta tai läsnäoloa ei ole kirjattu (612/2021 6 § 5 mom.)");
    }

    private OpenedSession heldAndApproved(String host, String[] invited, String... absent) {
        return heldAndApproved(host, Scenario.DAY, invited, absent);
    }

    private OpenedSession heldAndApproved(String host, LocalDate day, String[] invited, String... absent) {
        var session = coordinator.opensRoundWithOneSession(host, day, invited);
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session, absent);
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
        return session;
    }

    /** HELD, DOCUMENTED, COMPLETE, as the desk shows them. */
    private List<Boolean> statements(OpenedRound round) {
        return Stream.of("HELD", "DOCUMENTED", "COMPLETE")
                .map(statement -> coordinator.statement(round, statement))
                .toList();
    }

    private static String[] with(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all.toArray(String[]::new);
    }
}
