package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.letter.LetterKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a change of council term and a merger of municipalities do to what is under way: 410/2015 s. 15, 611/2021 s. 14. */
@ScenarioTest
class TermAndMergerTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Test
    void whenTheTermChangesRepresentativesAreAskedForAnew() {
        clock.moveTo(Instant.parse("2029-04-02T07:00:00Z"));
        var session = coordinator.opensRoundWithOneSession(
                "Pohjois-Savo", LocalDate.of(2029, 8, 22), "Kuopio", "Iisalmi", Scenario.ASSOCIATION);
        clock.passes(
                session.invitationOn().isBefore(LocalDate.of(2029, 5, 2))
                        ? session.invitationOn()
                        : LocalDate.of(2029, 5, 2));
        coordinator.invites(session, "Siilinjärvi");
        coordinator.changes(
                session, plan -> plan.put("invitationOn", clock.today().toString()));
        clock.passes(LocalDate.of(2029, 5, 3));
        session.personOf("Kuopio").comes();
        session.personOf(Scenario.ASSOCIATION).comes();
        assertThat(scenario.invitations.nominations(session.invitation("Kuopio").id()))
                .isNotEmpty();

        scenario.theDutyCalendarBegins();
        clock.passes(LocalDate.of(2029, 5, 31));
        assertThat(session.letters(LetterKind.NEW_MANDATE, "Kuopio"))
                .as("the mandate runs to its last day")
                .isEmpty();
        clock.passes(LocalDate.of(2029, 6, 1));

        assertThat(session.letters(LetterKind.NEW_MANDATE, "Kuopio")).hasSize(1);
        assertThat(mailbox.letterTo("Kuopio").text()).contains("Valtuustokausi on vaihtunut.", "15.6.2029");
        assertThat(session.invitationOf("Kuopio"))
                .hasPassed(findId("Mandate ended"), findId("Ask for representatives"))
                .isWaitingAt(findId("Answer invitation"));
        assertThat(scenario.invitations.nominations(session.invitation("Kuopio").id()))
                .isEmpty();
        assertThat(session.invitation("Kuopio").state()).isEqualTo(InvitationState.INVITED);
        assertThat(session.letters(LetterKind.NEW_MANDATE, "Iisalmi"))
                .as("had named nobody")
                .isEmpty();
        assertThat(session.letters(LetterKind.NEW_MANDATE, Scenario.ASSOCIATION))
                .as("has no council")
                .isEmpty();

        session.personOf("Kuopio").comes();
        clock.passes(LocalDate.of(2029, 6, 2));
        assertThat(session.letters(LetterKind.NEW_MANDATE, "Kuopio"))
                .as("asked once")
                .hasSize(1);
    }

    @Test
    void whatAMunicipalityThatMergesAwayLeavesOpenPassesToItsSuccessor() {
        clock.moveTo(Instant.parse("2024-09-02T07:00:00Z"));
        var round = coordinator.opensTermRound("Etelä-Savo", null);
        coordinator.plans(round, draft -> {
            coordinator
                    .oneSession(round, LocalDate.of(2024, 11, 6), "Pertunmaa", "Mikkeli")
                    .accept(draft);
            coordinator.session(
                    draft.withArray("sessions").addObject(), round.host(), LocalDate.of(2024, 12, 30), "Pertunmaa");
        });
        coordinator.confirms(round);
        var first = round.session(0);
        clock.passes(first.day());
        coordinator.records(first, Coordinator.everybodyCame().andThen(draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Kyläkierros")
                .put("owner", first.party("Pertunmaa").id().value())
                .put("dueOn", "2025-05-30")));
        coordinator.bringsMinutesToApproval(first);
        coordinator.approvesMinutes(first);
        coordinator.moves(round.session(1), LocalDate.of(2025, 2, 12));
        scenario.theDutyCalendarBegins();
        var successor = first.party("Mäntyharju");
        assertThat(first.measure().row().owner())
                .isEqualTo(first.party("Pertunmaa").id());

        clock.passes(LocalDate.of(2025, 1, 1));

        assertThat(first.measure().row().owner()).isEqualTo(successor.id());
        assertThat(mailbox.letterTo("Mäntyharju").text()).contains("Kyläkierros");
        var second = round.session(1);
        assertThat(second.invitation("Pertunmaa").state()).isEqualTo(InvitationState.WITHDRAWN);
        clock.passes(LocalDate.of(2025, 1, 2));
        assertThat(second.letters(LetterKind.INVITATION, "Mäntyharju")).hasSize(1);
        var person = coordinator.atTasklist(round.host());
        assertThat(person.page(person.taskOf(round.instance().getId(), "runTheRound"))
                        .at("/facts/pairs"))
                .extracting(pair -> pair.get("municipality").textValue())
                .contains("Mäntyharju")
                .doesNotContain("Pertunmaa");
        assertThat(person.page(person.taskOf(round.instance().getId(), "runTheRound"))
                        .at("/facts/pairs"))
                .filteredOn(pair -> pair.get("municipality").textValue().equals("Mäntyharju"))
                .singleElement()
                .satisfies(pair -> assertThat(pair.get("attendedOn").toString()).contains("6.11.2024"));
        var page = scenario.nationalSupervisor()
                .asks("duties/one?code=OB-T14&holder=12&counterpart=507&windowStart=2022-03-01");
        assertThat(page.get("sessions"))
                .extracting(session -> session.get("date").textValue() + " "
                        + session.get("predecessor").textValue() + " " + session.get("attended"))
                .containsExactly("2024-11-06 Pertunmaa [\"Pertunmaa\"]", "2025-02-12 null []");
        assertThat(page.get("dispatched"))
                .filteredOn(letter ->
                        letter.get("session").longValue() == first.row().id())
                .extracting(letter -> letter.get("kind").textValue() + " "
                        + letter.get("predecessor").textValue())
                .contains("INVITATION Pertunmaa", "MEASURE Pertunmaa")
                .as("the measure has passed on, and of it the successor was told")
                .contains("MEASURE null")
                .doesNotContain("INVITATION null");
        assertThat(page.get("answers"))
                .extracting(answer -> answer.get("party").textValue())
                .contains("Pertunmaa");
    }
}
