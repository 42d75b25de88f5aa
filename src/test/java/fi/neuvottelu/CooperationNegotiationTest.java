package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** cooperation-negotiation: one round of one county in one council term, 611/2021 s. 14. */
@ScenarioTest
class CooperationNegotiationTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Test
    void everyPairIsJudgedByItselfOverAllRoundsOfTheTerm() {
        var municipalities = scenario.municipalitiesOf("Kainuu");
        var absent = municipalities.get(3);
        var round = coordinator.opensTermRound("Kainuu", null);
        assertThat(round.instance().getBusinessKey()).isEqualTo("Yhteistyö 2025–2029 Kainuu");
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, municipalities.toArray(String[]::new)));
        coordinator.confirms(round);
        var session = round.session();
        held(session, absent);

        assertThat(coordinator.missing(round, "HELD"))
                .containsExactly(
                        absent
                                + ": kutsuttu ke 27.1.2027 tilaisuuteen ke 10.3.2027, vastausta tai läsnäoloa ei ole kirjattu (611/2021 14 §)");
        assertThat(pair(round, absent).get("invitedOn").toString())
                .as("T5: the day of the invitation")
                .isEqualTo("[\"27.1.2027\"]");
        assertThat(pair(round, absent).get("attendedOn")).isEmpty();
        assertThat(pair(round, municipalities.get(1)).get("attendedOn").toString())
                .isEqualTo("[\"10.3.2027\"]");
        Refused.because("desk.closingReason").when(() -> coordinator.closes(round, null));
        coordinator.closes(round, "Puuttuvan kunnan kanssa neuvotellaan syksyllä");
        assertThat(round.row().state()).isEqualTo(RoundState.CLOSED);

        Refused.because("round.exists", "Yhteistyö 2025–2029 Kainuu")
                .when(() -> coordinator.opensTermRound("Kainuu", null));
        var second = coordinator.opensTermRound("Kainuu", "Yksi kunta jäi pois");
        coordinator.plans(second, coordinator.oneSession(second, LocalDate.of(2027, 9, 15), absent));
        coordinator.decides(second, "CONFIRM", null);
        held(second.session());

        assertThat(coordinator.missing(second, "COMPLETE"))
                .as("summed over both rounds")
                .isEmpty();
        coordinator.closes(second, null);
        assertThat(second.instance())
                .hasPassed(findId("Close round"), findId("Round closed"))
                .isEnded();
    }

    @Test
    void example7ARoundThatClosesWithoutAnAgreementHasMetTheDuty() {
        var municipalities = scenario.municipalitiesOf("Etelä-Karjala").toArray(String[]::new);
        var round = coordinator.opensTermRound("Etelä-Karjala", null);
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, municipalities));
        coordinator.decides(round, "CONFIRM", null);
        clock.passes(round.session().invitationOn());
        var letter = mailbox.letterTo(municipalities[0]).text();
        held(round.session());

        coordinator.closes(round, null);

        assertThat(new Duties(scenario.nationalSupervisor()).list("code=OB-T14&county=11"))
                .hasSize(municipalities.length)
                .allSatisfy(pair -> assertThat(pair.get("status").textValue()).isEqualTo("FULFILLED"));
        assertThat(letter)
                .contains("Hyvinvointialueesta annetun lain (611/2021) 14 §", "laki ei velvoita sopimaan")
                .contains("7. Työnjako ja vastuut")
                .doesNotContain("Toimenpiteet", "hyvinvoinnin ja terveyden edistämisestä");
    }

    @Test
    void aTopicThatAMunicipalityHadNoPlaceForIsMissingForItsPair() {
        var round = coordinator.opensTermRound("Keski-Pohjanmaa", null);
        var municipalities = scenario.municipalitiesOf("Keski-Pohjanmaa");
        coordinator.plans(round, draft -> {
            coordinator
                    .oneSession(round, Scenario.DAY, municipalities.toArray(String[]::new))
                    .accept(draft);
            var topics = draft.at("/sessions/0/topics");
            ((ArrayNode) topics).removeAll().add("COOPERATION").add("GOALS");
        });
        Refused.because("plan.reasonMissing", 1).when(() -> coordinator.decides(round, "CONFIRM", null));
        coordinator.confirms(round);
        clock.passes(round.session().day());
        coordinator.records(round.session(), draft -> {
            draft.withObject("topics").put("DIVISION_OF_WORK", "");
            draft.get("attendance").forEach(line -> ((ObjectNode) line).put("presence", "CAME"));
        });

        assertThat(coordinator.missing(round, "HELD")).isEmpty();
        assertThat(coordinator.missing(round, "COMPLETE"))
                .contains(municipalities.get(0)
                        + ": aihetta ei ole merkitty käsitellyksi tilaisuuksissa, joihin kunta osallistui: työnjako"
                        + " (611/2021 14 §)");
    }

    @Test
    void theRoundIsForThePresentTermOnly() {
        var host = scenario.host("Pohjois-Karjala");
        for (var year : List.of("2022", "2029", "2033", "huomenna")) {
            Refused.because("round.window.COOPERATION", "2025–2029").when(() -> coordinator
                    .atTasklist(host)
                    .starts("cooperation-negotiation", host.id().value(), draft -> draft.put("year", year)));
        }
        assertThat(scenario.rounds.of(host.id(), Act.COOPERATION)).isEmpty();
    }

    @Test
    void example5HelsinkiHasNoTermNegotiation() {
        Refused.because("round.noDuty.COOPERATION", "Helsingin kaupunki")
                .when(() -> coordinator.opensTermRound("Helsinki", null));
    }

    @Test
    void aSessionOutsideTheTermIsRefused() {
        clock.moveTo(Instant.parse("2029-01-15T07:00:00Z"));
        var round = coordinator.opensTermRound("Lappi", null);
        Refused.because("plan.ofSession", 1, Refused.because("plan.outsideWindow", "1.6.2029", "1.6.2025", "31.5.2029"))
                .when(() ->
                        coordinator.plans(round, coordinator.oneSession(round, LocalDate.of(2029, 6, 1), "Rovaniemi")));
        coordinator.plans(round, coordinator.oneSession(round, LocalDate.of(2029, 5, 31), "Rovaniemi"));
        coordinator.decides(round, "BACK", null);
        assertThat(round.instance()).isWaitingAt(findId("Plan the round"));
        coordinator.plans(round, coordinator.oneSession(round, LocalDate.of(2029, 5, 30), "Rovaniemi"));
        coordinator.decides(round, "GIVEN_UP", "Siirtyy uudelle valtuustokaudelle");
        assertThat(round.instance()).hasPassed(findId("Round given up")).isEnded();
    }

    @Test
    void aCancelledRoundCallsItsSessionsOff() {
        var round = coordinator.opensTermRound("Satakunta", null);
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Eura"));
        coordinator.confirms(round);

        coordinator.cancels(round, "Lakko");

        assertThat(round.instance())
                .hasPassed(findId("Cancel round"), findId("Round cancelled"))
                .isEnded();
        assertThat(round.session().row().state()).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void theAgendaIsSentAgainWithALineSayingWhatChanged() {
        var round = coordinator.opensTermRound("Varsinais-Suomi");
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Turku", "Raisio"));
        coordinator.confirms(round);
        var session = round.session();
        clock.passes(session.invitationOn());
        assertThat(mailbox.letterTo("Raisio").text()).doesNotContain("Esityslista on muuttunut");
        session.personOf("Turku").answers(draft -> draft.put("answer", "YES")
                .put("nobodyNamed", true)
                .putArray("agendaPoints")
                .add("Yhteinen liikkumisohjelma"));

        clock.passes(session.day().minusDays(14));

        assertThat(mailbox.letterTo("Raisio").text())
                .contains(
                        "Esityslista on muuttunut siitä, jonka viimeksi saitte:\n- Lisätty: Yhteinen liikkumisohjelma");
    }

    private JsonNode pair(OpenedRound round, String municipality) {
        var person = coordinator.atTasklist(round.host());
        var pairs = person.page(person.taskOf(round.instance().getId(), "runTheRound"))
                .at("/facts/pairs");
        for (var pair : pairs) {
            if (pair.get("municipality").textValue().equals(municipality)) {
                return pair;
            }
        }
        throw new AssertionError("no pair with " + municipality);
    }

    private void held(OpenedSession session, String... absent) {
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session, absent);
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
    }
}
