package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.TextPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** health-promotion-negotiation: one round of one host in one calendar year, 612/2021 s. 6-7. */
@ScenarioTest
class HealthPromotionNegotiationTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    JdbcClient rows;

    @Test
    void aConfirmedPlanStartsItsSessionsAndNoLetterLeavesBeforeItsDay() {
        var round = coordinator.opensRound("Satakunta", 2027);
        assertThat(round.instance()).hasPassed(findId("Open round")).isWaitingAt(findId("Plan the round"));
        assertThat(round.row().state()).isEqualTo(RoundState.PLANNING);

        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Eura", Scenario.ASSOCIATION));
        assertThat(round.instance()).hasPassed(findId("Record plan")).isWaitingAt(findId("Confirm the plan"));
        assertThat(round.sessions()).isEmpty();

        coordinator.confirms(round);

        assertThat(round.row().state()).isEqualTo(RoundState.OPEN);
        assertThat(round.instance())
                .hasPassed(findId("Record confirmation"), findId("Start sessions"))
                .isWaitingAt(findId("Run the round"));
        assertThat(round.session().instance()).isWaitingAt(findId("Invitation day"));
        assertThat(round.session().instance().getBusinessKey())
                .isEqualTo(round.instance().getBusinessKey() + " 10.3.2027");
        assertThat(round.session().instance().getTenantId()).isEqualTo("hva-06");
        clock.passes(round.session().invitationOn().minusDays(1));
        assertThat(round.letters()).isEmpty();
    }

    @Test
    void aPlanThatGoesBackToPlanningIsFoundAsItWasTyped() {
        var round = coordinator.opensRound("Satakunta", 2027);
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Eura"));

        coordinator.decides(round, "BACK", null);

        assertThat(round.instance()).isWaitingAt(findId("Plan the round"));
        assertThat(round.row().state()).isEqualTo(RoundState.PLANNING);
        assertThat(round.sessions()).isEmpty();
        var person = coordinator.atTasklist(round.host());
        var plan = person.page(person.taskOf(round.instance().getId(), "planTheRound"))
                .at("/draft/content/sessions/0");
        assertThat(plan.get("date").textValue()).isEqualTo("2027-03-10");
        assertThat(plan.get("municipalities")).hasToString("[\"kunta-050\"]");

        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY.plusDays(1), "Eura"));
        coordinator.confirms(round);
        assertThat(round.session().day()).isEqualTo(Scenario.DAY.plusDays(1));
    }

    @Test
    void aRoundIsGivenUpOnlyWithAReason() {
        var round = coordinator.opensRound("Satakunta", 2027);
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Eura"));

        Refused.because("plan.giveUpReason").when(() -> coordinator.decides(round, "GIVEN_UP", " "));
        assertThat(round.instance()).isWaitingAt(findId("Confirm the plan"));
        assertThat(round.row().state()).isEqualTo(RoundState.PLANNING);

        coordinator.decides(round, "GIVEN_UP", "Alue neuvottelee naapurin kanssa");

        assertThat(round.row().state()).isEqualTo(RoundState.GIVEN_UP);
        assertThat(round.row().endReason()).isEqualTo(TextPair.of("Alue neuvottelee naapurin kanssa"));
        assertThat(round.instance()).hasPassed(findId("Round given up")).isEnded();
        assertThat(round.letters()).isEmpty();
    }

    @Test
    void goingOnAlthoughSomethingIsMissingTakesAReasonThatIsKept() {
        var round = coordinator.opensRound("Keski-Pohjanmaa", 2028);
        coordinator.plans(
                round,
                coordinator.oneSession(
                        round,
                        LocalDate.of(2028, 3, 8),
                        "Kokkola",
                        Scenario.ASSOCIATION,
                        Scenario.COMPANY,
                        Scenario.LIBRARY));

        Refused.because("plan.reasonMissing", 7).when(() -> coordinator.decides(round, "CONFIRM", null));
        assertThat(round.row().state()).isEqualTo(RoundState.PLANNING);

        coordinator.decides(round, "CONFIRM", "Muut kunnat syksyllä");
        var kept = rows.sql("select reason_despite_warnings, warnings from round_plan where round_id = ?")
                .param(round.row().id())
                .query()
                .singleRow();
        assertThat(kept.get("reason_despite_warnings")).isEqualTo("Muut kunnat syksyllä");
        assertThat(kept.get("warnings").toString()).contains("Kaustinen", "612/2021");
    }

    @Test
    void aRoundClosesWithThreeStatementsAndWhatIsMissingInWords() {
        clock.moveTo(Instant.parse("2028-01-10T07:00:00Z"));
        var session = coordinator.opensRoundWithOneSession(
                "Kanta-Häme", LocalDate.of(2028, 3, 8), "Forssa", Scenario.ASSOCIATION);
        var round = session.round();
        Refused.because("desk.sessionAhead").when(() -> coordinator.closes(round, "Valmis"));
        clock.passes(session.invitationOn());
        session.personOf("Forssa").comes();
        clock.passes(session.day());
        coordinator.records(session);

        Refused.because("desk.closingReason").when(() -> coordinator.closes(round, ""));
        assertThat(round.instance()).isWaitingAt(findId("Run the round"));

        coordinator.closes(round, "Muut kunnat eri tilaisuudessa");

        assertThat(round.row().state()).isEqualTo(RoundState.CLOSED);
        assertThat(round.instance())
                .hasPassed(findId("Close round"), findId("Round closed"))
                .isEnded();
        var statements = rows.sql(
                        "select statement, holds, missing from round_statement where round_id = ? order by statement")
                .param(round.row().id())
                .query()
                .listOfRows();
        assertThat(statements)
                .extracting(row -> row.get("statement"))
                .containsExactly("AS_THE_ACT_NAMES", "COMPLETE", "DOCUMENTED", "HELD");
        assertThat(statements).extracting(row -> row.get("holds")).containsExactly(false, false, false, false);
        assertThat(statements.get(3).get("missing").toString()).isEqualTo("""
                        Muita toimijoita on kutsuttu, mutta yhtäkään ei ole kirjattu läsnä olleeksi pidetyssä neuvottelussa (612/2021 7 § 4 mom.)
                        Kutsutuista muista toimijoista ei ole kirjattu läsnä olleeksi: 1/1""");
    }

    @Test
    void aRoundInWhichNothingIsMissingClosesWithoutAReason() {
        var everybody = Stream.concat(
                        scenario.municipalitiesOf("Päijät-Häme").stream(),
                        Stream.of(Scenario.ASSOCIATION, Scenario.COMPANY, Scenario.LIBRARY))
                .toArray(String[]::new);
        var session = coordinator.opensRoundWithOneSession("Päijät-Häme", Scenario.DAY, everybody);
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);

        coordinator.closes(session.round(), null);

        assertThat(session.round().row().state()).isEqualTo(RoundState.CLOSED);
        assertThat(rows.sql(
                                "select statement, holds, missing from round_statement where round_id = ? order by statement")
                        .param(session.round().row().id())
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("statement") + " " + row.get("holds") + " " + row.get("missing"))
                .containsExactly("AS_THE_ACT_NAMES true ", "COMPLETE true ", "DOCUMENTED true ", "HELD true ");
    }

    @Test
    void aCancelledRoundCallsItsSessionsOffAndTellsTheInvited() {
        var session = coordinator.opensRoundWithOneSession("Satakunta", Scenario.DAY, "Eura", "Pori");
        clock.passes(session.invitationOn());

        Refused.because("desk.reasonMissing").when(() -> coordinator.cancels(session.round(), ""));
        coordinator.cancels(session.round(), "Lakko");

        assertThat(session.round().row().state()).isEqualTo(RoundState.CANCELLED);
        assertThat(session.round().instance())
                .hasPassed(findId("Cancel round"), findId("Round cancelled"))
                .isEnded();
        assertThat(session.row().state()).isEqualTo(SessionState.CANCELLED);
        assertThat(session.instance()).hasPassed(findId("Session withdrawn")).isEnded();
        assertThat(scenario.invitations.ofSession(session.id()))
                .extracting(Invitation::state)
                .containsOnly(InvitationState.WITHDRAWN);
        for (var party : List.of("Eura", "Pori")) {
            assertThat(session.letters(LetterKind.INVITATION_CANCELLED, party)).hasSize(1);
            assertThat(mailbox.letterTo(party).text()).contains("Syy: Lakko");
        }
    }

    @Test
    void whatHasBegunIsNotCancelledButRecordedFirst() {
        var session = coordinator.opensRoundWithOneSession("Satakunta", Scenario.DAY, "Eura");
        clock.passes(Scenario.DAY);
        Refused.because("desk.sessionToRecord").when(() -> coordinator.cancels(session.round(), "Lakko"));
        assertThat(session.round().row().state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    void theYearHasASecondRoundOnlyWithAReason() {
        var first = coordinator.opensRound("Päijät-Häme", 2028, null);
        assertThat(first.instance().getBusinessKey()).isEqualTo("HYTE 2028 Päijät-Häme");

        Refused.because("round.exists", "HYTE 2028 Päijät-Häme")
                .when(() -> coordinator.opensRound("Päijät-Häme", 2028, " "));
        assertThat(scenario.rounds.of(first.host().id(), Act.HEALTH_PROMOTION, Window.ofYear(2028)))
                .hasSize(1);

        var second = coordinator.opensRound("Päijät-Häme", 2028, "Uusi kunta mukaan");
        assertThat(second.instance().getBusinessKey()).isEqualTo("HYTE 2028 Päijät-Häme (2)");
        assertThat(second.row().ordinal()).isEqualTo(2);
        assertThat(second.row().reason()).isEqualTo("Uusi kunta mukaan");
    }

    @Test
    void aRoundThatTwoPeopleOpenInTheSameSecondExistsOnce() throws Exception {
        var host = scenario.host("Lappi");
        var together = new CyclicBarrier(2);
        var one = scenario.coordinatorOf(host);
        var other = scenario.secondCoordinatorOf(host);
        var two = Executors.newFixedThreadPool(2);
        try {
            var opened = two.invokeAll(List.of(opens(one, together), opens(other, together))).stream()
                    .map(HealthPromotionNegotiationTest::outcome)
                    .toList();
            assertThat(opened)
                    .containsExactlyInAnyOrder(
                            "opened",
                            "Neuvottelukierros HYTE 2028 Lappi on jo avattu. "
                                    + "Jos tarvitset sen rinnalle toisen kierroksen, kirjoita sille syy.");
        } finally {
            two.shutdownNow();
        }
        assertThat(scenario.rounds.of(host.id(), Act.HEALTH_PROMOTION, Window.ofYear(2028)))
                .hasSize(1);
        assertThat(scenario.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .tenantIdIn("hva-21")
                        .count())
                .isEqualTo(1);
    }

    private static Callable<String> opens(Person person, CyclicBarrier together) {
        return () -> {
            together.await();
            return person.starts("health-promotion-negotiation", "hva-21", draft -> draft.put("year", "2028"));
        };
    }

    private static String outcome(java.util.concurrent.Future<String> opening) {
        try {
            opening.get();
            return "opened";
        } catch (java.util.concurrent.ExecutionException refused) {
            return refused.getCause().getMessage();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
