package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.words.TextPair;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** negotiation-session: one meeting of a round, from the invitations to its record. */
@ScenarioTest
class NegotiationSessionTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    MinutesBook minutes;

    @Test
    void aSessionInvitesSendsMaterialAndDetailsIsHeldAndRecorded() {
        var session = coordinator.opensRoundWithOneSession(
                "Etelä-Karjala", Scenario.DAY, "Imatra", "Lemi", "Parikkala", Scenario.ASSOCIATION);
        clock.passes(session.invitationOn());
        session.personOf("Imatra").answers(PartyPerson.yes().andThen(draft -> draft.putArray("agendaPoints")
                .add("Nuorten liikuntapaikat")));
        session.personOf("Lemi").declines("Kunnanhallitus kokoontuu");
        session.personOf(Scenario.ASSOCIATION).comesRemotely();
        assertThat(session.instance()).hasPassed(findId("Invite parties")).isWaitingAt(findId("Material day"));

        clock.passes(session.day().minusDays(14));
        assertThat(session.instance()).hasPassed(findId("Send material")).isWaitingAt(findId("Details day"));
        assertThat(receivers(session, LetterKind.MATERIAL))
                .as("everybody who has not said no")
                .containsExactlyInAnyOrder("Imatra", "Parikkala", Scenario.ASSOCIATION);
        assertThat(mailbox.letterTo("Parikkala").text()).contains("Nuorten liikuntapaikat");

        clock.passes(session.day().minusDays(2));
        assertThat(session.instance()).hasPassed(findId("Send details")).isWaitingAt(findId("Session over"));
        assertThat(receivers(session, LetterKind.SESSION_DETAILS))
                .as("only those who are coming")
                .containsExactlyInAnyOrder("Imatra", Scenario.ASSOCIATION);
        assertThat(mailbox.letterTo("Imatra").subject()).startsWith("Tervetuloa neuvotteluun");

        clock.passes(session.day());
        assertThat(session.instance()).hasPassed(findId("Session over")).isWaitingAt(findId("Record the session"));
        coordinator.records(session);

        assertThat(session.instance())
                .hasPassed(findId("Record session"), findId("Start minutes"), findId("Session recorded"))
                .isEnded();
        assertThat(session.row().state()).isEqualTo(SessionState.HELD);
        assertThat(scenario.sessions.attended(session.id()))
                .extracting(Object::toString)
                .as("as they had answered")
                .containsExactlyInAnyOrder(
                        "hva-11",
                        "kunta-153",
                        session.party(Scenario.ASSOCIATION).id().value());
        assertThat(minutes.ofSession(session.id())).isPresent();
    }

    @Test
    void aSessionThatIsNotHeldSaysWhy() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        clock.passes(session.day());
        Refused.because("session.reasonNotHeld").when(() -> notHeld(session, " "));
        assertThat(session.row().state()).isEqualTo(SessionState.PLANNED);

        notHeld(session, "Lumimyrsky");

        assertThat(session.row().state()).isEqualTo(SessionState.NOT_HELD);
        assertThat(session.row().changeReason()).isEqualTo(TextPair.of("Lumimyrsky"));
        assertThat(session.instance()).hasPassed(findId("Session not held")).isEnded();
        assertThat(minutes.ofSession(session.id())).isEmpty();
    }

    /** 30 municipalities: two transactions. */
    @Test
    void manyPartiesAreInvitedInChunksEachOnce() {
        var everybody = scenario.municipalitiesOf("Pohjois-Pohjanmaa");
        assertThat(everybody).hasSize(30);
        var session = coordinator.opensRoundWithOneSession(
                "Pohjois-Pohjanmaa", Scenario.DAY, everybody.toArray(String[]::new));
        clock.passes(session.invitationOn());

        assertThat(receivers(session, LetterKind.INVITATION)).containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(passes(session, "inviteParties")).isEqualTo(2);
        assertThat(scenario.invitations.ofSession(session.id()))
                .extracting(Invitation::state)
                .containsOnly(InvitationState.INVITED);

        coordinator.moves(session, Scenario.DAY.plusDays(1));
        assertThat(passes(session, "tellAboutChange")).isEqualTo(2);
        assertThat(receivers(session, LetterKind.INVITATION_CHANGED)).containsExactlyInAnyOrderElementsOf(everybody);

        coordinator.cancels(session, "Ei riittävästi osallistujia");
        assertThat(passes(session, "withdrawInvitations")).isEqualTo(2);
        assertThat(receivers(session, LetterKind.INVITATION_CANCELLED)).containsExactlyInAnyOrderElementsOf(everybody);
    }

    @Test
    void theCoordinatorGetsAListOfTheSilentAWeekAfterTheReplyDate() {
        var session =
                coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra", "Lemi", "Savitaipale");
        clock.passes(session.invitationOn());
        session.personOf("Lemi").declines("Ei ehdi");
        clock.passes(session.replyBy().plusDays(6));
        assertThat(mailbox.lettersTo("Etelä-Karjala")).isEmpty();

        clock.passes(session.replyBy().plusDays(7));

        assertThat(session.instance())
                .hasPassed(findId("Silent list day"), findId("List the silent"), findId("Silent parties listed"));
        assertThat(mailbox.letterTo("Etelä-Karjala").subject()).startsWith("Vastaamatta jättäneet: ");
        assertThat(mailbox.letterTo("Etelä-Karjala").text())
                .contains("- Imatra\n- Savitaipale\n")
                .doesNotContain("Lemi");

        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        assertThat(mailbox.lettersTo("Etelä-Karjala"))
                .as("once, whatever changes afterwards")
                .hasSize(1);
    }

    @Test
    void whenEverybodyHasAnsweredThereIsNoListOfTheSilent() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        clock.passes(session.invitationOn());
        session.personOf("Imatra").comes();
        clock.passes(session.replyBy().plusDays(7));
        assertThat(session.instance()).hasPassed(findId("Silent parties listed"));
        assertThat(mailbox.lettersTo("Etelä-Karjala")).isEmpty();
    }

    @Test
    void aSessionMovedBeforeTheInvitationsLeftInvitesToTheNewTimeAndTellsNobodyOfTheOld() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        coordinator.moves(session, Scenario.DAY.plusDays(7));
        clock.passes(LocalDate.of(2027, 1, 27));
        assertThat(session.letters()).as("the old invitation day").isEmpty();
        clock.passes(LocalDate.of(2027, 2, 3));

        assertThat(session.instance()).hasPassed(findId("Session changed"), findId("Tell about change"));
        assertThat(session.letters()).hasSize(1);
        var invitation = mailbox.letterTo("Imatra");
        assertThat(invitation.subject()).startsWith("Kutsu neuvotteluun 17.3.2027");
        assertThat(invitation.text()).contains("viimeistään 24.2.2027");
        assertThat(invitation.entry("DTSTART")).isEqualTo("20270317T090000");
        assertThat(session.invitation("Imatra").replyBy()).isEqualTo(LocalDate.of(2027, 2, 24));
    }

    @Test
    void aSessionMovedAfterTheInvitationsLeftIsToldOnceAndAskedAnew() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra", "Lemi");
        clock.passes(session.invitationOn());
        var before = mailbox.letterTo("Imatra");
        session.personOf("Imatra").comes();
        assertThat(before.entry("METHOD")).isEqualTo("REQUEST");

        coordinator.moves(session, Scenario.DAY.plusDays(7));

        for (var party : List.of("Imatra", "Lemi")) {
            assertThat(session.letters(LetterKind.INVITATION_CHANGED, party)).hasSize(1);
            var change = mailbox.letterTo(party);
            assertThat(change.subject()).startsWith("Muutos neuvotteluun");
            assertThat(change.text())
                    .contains(
                            "- ennen: keskiviikko 10.3.2027 klo 9.00–15.00\n- nyt: keskiviikko 17.3.2027 klo 9.00–15.00")
                    .contains("Emme ole saaneet vastaustanne tähän ajankohtaan. Vastatkaa viimeistään 24.2.2027");
            assertThat(change.entry("DTSTART")).isEqualTo("20270317T090000");
            assertThat(session.invitationOf(party))
                    .hasPassed(findId("Session changed"), findId("Send change"))
                    .isWaitingAt(findId("Answer invitation"));
        }
        var after = mailbox.letterTo("Imatra");
        assertThat(after.entry("METHOD")).isEqualTo("REQUEST");
        assertThat(after.entry("UID")).isEqualTo(before.entry("UID"));
        assertThat(before.entry("SEQUENCE")).isEqualTo("0");
        assertThat(after.entry("SEQUENCE")).isEqualTo("1");
        assertThat(session.invitation("Imatra").answer()).isNull();
        assertThat(session.invitation("Imatra").state()).isEqualTo(InvitationState.INVITED);

        clock.passes(LocalDate.of(2027, 2, 3));
        assertThat(session.letters(LetterKind.INVITATION_CHANGED, "Imatra")).hasSize(1);
        assertThat(session.letters(LetterKind.INVITATION, "Imatra")).hasSize(1);
        session.personOf("Imatra").comes();
        clock.passes(LocalDate.of(2027, 3, 17));
        assertThat(session.instance()).isWaitingAt(findId("Record the session"));
    }

    @Test
    void anotherPlaceIsToldOnceAndTheAnswerStands() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra", "Lemi");
        clock.passes(session.invitationOn());
        var before = mailbox.letterTo("Imatra");
        session.personOf("Imatra").comes();

        coordinator.changes(session, plan -> plan.put("place", "Kirjasto, Imatra"));

        assertThat(receivers(session, LetterKind.INVITATION_CHANGED)).containsExactlyInAnyOrder("Imatra", "Lemi");
        var change = mailbox.letterTo("Imatra");
        assertThat(change.text())
                .contains("- ennen: Kaupungintalo\n- nyt: Kirjasto, Imatra")
                .contains("Aiempi vastauksenne on voimassa.");
        assertThat(change.entry("UID")).isEqualTo(before.entry("UID"));
        assertThat(change.entry("SEQUENCE")).isEqualTo("1");
        assertThat(change.entry("LOCATION")).isEqualTo("Kirjasto\\, Imatra");
        assertThat(session.invitation("Imatra").answer()).isEqualTo(Answer.YES);
        assertThat(session.invitationOf("Imatra")).isWaitingAt(findId("Change answer"));
        assertThat(session.invitationOf("Lemi")).isWaitingAt(findId("Answer invitation"));
    }

    @Test
    void anotherPlaceRemindsNobodyASecondTimeAndSendsNoSecondMaterial() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra", "Lemi");
        clock.passes(session.invitationOn());
        session.personOf("Imatra").comes();
        clock.passes(session.replyBy().plusDays(14));
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Lemi")).hasSize(2);
        var reported = session.invitation("Lemi").silenceReportedOn();
        assertThat(reported).isEqualTo(session.replyBy().plusDays(14));
        clock.passes(session.day().minusDays(2));

        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        clock.passes(session.day().minusDays(1));

        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Lemi")).hasSize(2);
        assertThat(session.invitation("Lemi").silenceReportedOn()).isEqualTo(reported);
        assertThat(session.letters(LetterKind.INVITATION_CHANGED, "Imatra")).hasSize(1);
        assertThat(session.letters(LetterKind.MATERIAL, "Imatra")).hasSize(1);
        assertThat(session.letters(LetterKind.SESSION_DETAILS, "Imatra")).hasSize(1);
    }

    @Test
    void whoeverWasRemindedIsRemindedAgainOfTheReplyDateOfAMovedSession() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Lemi");
        clock.passes(session.replyBy().plusDays(14));
        coordinator.moves(session, Scenario.DAY.plusDays(60));
        assertThat(session.invitation("Lemi").silenceReportedOn()).isNull();

        clock.passes(session.replyBy().plusDays(14));

        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Lemi")).hasSize(4);
        assertThat(session.invitation("Lemi").silenceReportedOn())
                .isEqualTo(session.replyBy().plusDays(14));
        assertThat(mailbox.lettersTo("Etelä-Karjala")).as("lists of the silent").hasSize(2);
    }

    @Test
    void newThemesAreToldAndNoCalendarMoves() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        clock.passes(session.invitationOn());
        coordinator.changes(session, plan -> plan.putArray("themes").add("Yksinäisyys"));
        assertThat(mailbox.letterTo("Imatra").text()).contains("Yksinäisyys");
        assertThat(mailbox.letterTo("Imatra").entry("SEQUENCE")).isEqualTo("0");

        Refused.because("desk.nothingChanged").when(() -> coordinator.changes(session, plan -> {}));
        assertThat(session.letters(LetterKind.INVITATION_CHANGED, "Imatra")).hasSize(1);
    }

    @Test
    void aSessionCancelledBeforeTheInvitationsLeftTellsNobody() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra", "Lemi");
        coordinator.cancels(session, "Siirtyy syksyyn");
        clock.passes(session.day());

        assertThat(session.row().state()).isEqualTo(SessionState.CANCELLED);
        assertThat(session.instance())
                .hasPassed(findId("Session cancelled"), findId("Withdraw invitations"), findId("Session withdrawn"))
                .isEnded();
        assertThat(session.letters()).isEmpty();
        assertThat(scenario.invitations.ofSession(session.id()))
                .extracting(Invitation::state)
                .containsOnly(InvitationState.WITHDRAWN);
        assertThat(session.round().instance()).isWaitingAt(findId("Run the round"));
    }

    @Test
    void aSessionCancelledAfterTheInvitationsLeftIsTakenOutOfTheCalendars() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra", "Lemi");
        clock.passes(session.invitationOn());
        var invitation = mailbox.letterTo("Imatra");
        session.personOf("Imatra").comes();

        Refused.because("desk.reasonMissing").when(() -> coordinator.cancels(session, " "));
        coordinator.cancels(session, "Siirtyy syksyyn");
        clock.passes(session.day());

        assertThat(receivers(session, LetterKind.INVITATION_CANCELLED)).containsExactlyInAnyOrder("Imatra", "Lemi");
        var cancellation = mailbox.letterTo("Imatra");
        assertThat(cancellation.subject()).startsWith("Peruttu: ");
        assertThat(cancellation.text()).contains("Syy: Siirtyy syksyyn");
        assertThat(cancellation.entry("METHOD")).isEqualTo("CANCEL");
        assertThat(cancellation.entry("STATUS")).isEqualTo("CANCELLED");
        assertThat(cancellation.entry("UID")).isEqualTo(invitation.entry("UID"));
        assertThat(cancellation.entry("SEQUENCE")).isEqualTo("1");
        Refused.because("desk.sessionEnded").when(() -> coordinator.cancels(session, "Vielä kerran"));
    }

    @Test
    void anotherPartyIsInvitedLaterAndTheOthersHearNothing() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        clock.passes(session.invitationOn());
        coordinator.invites(session, "Lemi");

        assertThat(session.letters(LetterKind.INVITATION, "Lemi")).hasSize(1);
        assertThat(mailbox.letterTo("Lemi").text()).containsSubsequence("Kunnat", "Imatra", "Lemi");
        assertThat(session.invitationOf("Lemi")).isWaitingAt(findId("Answer invitation"));
        assertThat(mailbox.lettersTo("Imatra")).hasSize(1);

        Refused.because("plan.twice", session.party("Lemi").name()).when(() -> coordinator.invites(session, "Lemi"));
        Refused.because(
                        "plan.otherCounty",
                        session.party("Nokia").name(),
                        session.round().host().name())
                .when(() -> coordinator.invites(session, "Nokia"));
        Refused.because("plan.notInvitable", session.party("HUS").name())
                .when(() -> coordinator.invites(session, "HUS"));
        assertThat(scenario.invitations.ofSession(session.id())).hasSize(2);
    }

    @Test
    void whoIsInvitedAfterTheMaterialGetsItToo() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        clock.passes(session.day().minusDays(14));
        coordinator.invites(session, "Lemi");
        assertThat(receivers(session, LetterKind.MATERIAL)).containsExactlyInAnyOrder("Imatra", "Lemi");
    }

    @Test
    void aSessionAddedWhileTheRoundIsOpenGoesItsOwnWay() {
        var first = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        var round = first.round();
        coordinator.does(
                round,
                "ADD_SESSION",
                draft -> coordinator.session(draft.putObject("plan"), round.host(), Scenario.DAY.plusDays(14), "Lemi"));

        assertThat(round.instance()).isWaitingAt(findId("Run the round"));
        var second = round.sessions().get(1);
        assertThat(second.instance()).isWaitingAt(findId("Invitation day"));
        clock.passes(Scenario.DAY.plusDays(14));
        assertThat(receivers(second, LetterKind.INVITATION)).containsExactly("Lemi");
        assertThat(receivers(first, LetterKind.INVITATION)).containsExactly("Imatra");
        assertThat(second.instance()).isWaitingAt(findId("Record the session"));
    }

    @Test
    void aSessionOnTheLastDayOfTheYearCountsForIt() {
        var round = coordinator.opensRound("Keski-Uusimaa", 2027);
        coordinator.plans(
                round,
                coordinator
                        .oneSession(round, LocalDate.of(2027, 12, 31), "Hyvinkää", Scenario.ASSOCIATION)
                        .andThen(draft -> ((ObjectNode) draft.at("/sessions/0"))
                                .put("from", "20:00")
                                .put("to", "23:59")));
        coordinator.confirms(round);
        var session = round.session();
        clock.passes(session.invitationOn());
        session.personOf("Hyvinkää").comes();
        session.personOf(Scenario.ASSOCIATION).comes();
        clock.passes(LocalDate.of(2028, 1, 3));
        coordinator.records(session);

        assertThat(session.row().heldOn()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(coordinator.statement(round, "HELD")).isTrue();
        var next = coordinator.opensRound("Keski-Uusimaa", 2028);
        coordinator.plans(next, coordinator.oneSession(next, LocalDate.of(2028, 5, 10), "Hyvinkää"));
        coordinator.confirms(next);
        assertThat(coordinator.statement(next, "HELD")).isFalse();
    }

    @Test
    void aSessionMovesOutOfItsYearOnlyWithAReason() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", LocalDate.of(2027, 12, 15), "Imatra");
        Refused.because("desk.otherYear", "2027").when(() -> coordinator.moves(session, LocalDate.of(2028, 1, 12)));
        assertThat(session.day()).isEqualTo(LocalDate.of(2027, 12, 15));
        assertThat(session.row().version()).isEqualTo(1);
    }

    private void notHeld(OpenedSession session, String reason) {
        coordinator
                .atTasklist(session.round().host())
                .handsIn(session.row().instance(), "recordTheSession", draft -> draft.put("held", false)
                        .put("reason", reason));
    }

    private static List<String> receivers(OpenedSession session, LetterKind kind) {
        return session.letters().stream()
                .filter(letter -> letter.kind() == kind)
                .map(letter -> session.party(letter.party().value()))
                .map((Party party) -> party.name().fi())
                .toList();
    }

    private long passes(OpenedSession session, String step) {
        return scenario.engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(session.instance().getId())
                .activityId(step)
                .finished()
                .count();
    }
}
