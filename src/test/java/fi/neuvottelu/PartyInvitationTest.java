package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.letter.LetterKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** party-invitation: one party invited to one session, 612/2021 s. 6(4) and 7(4). */
@ScenarioTest
class PartyInvitationTest {
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
    void aPartyThatComesNamesItsRepresentatives() {
        var session = invited("Nokia");
        assertThat(mailbox.letterTo("Nokia").subject())
                .matches("Kutsu neuvotteluun 10.3.2027, .*: HYTE 2027 Pirkanmaa.*");
        assertThat(session.personOf("Nokia")
                        .task("answerInvitation")
                        .get("name")
                        .textValue())
                .matches("Vastaa neuvottelukutsuun – HYTE 2027 Pirkanmaa( \\(\\d+\\))? 10\\.3\\.2027 · Nokia");

        session.personOf("Nokia").comes();

        var invitation = session.invitation("Nokia");
        assertThat(invitation.answer()).isEqualTo(Answer.YES);
        assertThat(invitation.state()).isEqualTo(InvitationState.ANSWERED);
        assertThat(invitation.late()).isFalse();
        assertThat(scenario.invitations.nominations(invitation.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.personName()).isEqualTo("Å. Čech");
                    assertThat(one.personRole()).isEqualTo("hyte-yhdyshenkilö");
                });
        assertThat(session.invitationOf("Nokia"))
                .hasPassed(findId("Send invitation"), findId("Record answer"))
                .isWaitingAt(findId("Change answer"));
        assertThat(session.personOf("Nokia").task("changeAnswer").get("due").isNull())
                .isTrue();
    }

    @Test
    void aPartyThatDeclinesSaysWhy() {
        var session = invited("Nokia");
        var person = session.personOf("Nokia");

        Refused.because("answer.reasonMissing").when(() -> person.declines(" "));
        assertThat(session.invitation("Nokia").answer()).isNull();
        assertThat(session.invitationOf("Nokia")).isWaitingAt(findId("Answer invitation"));

        person.declines("Valtuusto kokoontuu");
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.NO);
        assertThat(session.invitation("Nokia").answerReason()).isEqualTo("Valtuusto kokoontuu");
    }

    @Test
    void aPartyMayComeRemotely() {
        var session = invited("Nokia");
        session.personOf("Nokia").comesRemotely();
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.REMOTELY);
        assertThat(session.invitationOf("Nokia")).isWaitingAt(findId("Change answer"));
    }

    @Test
    void anAnswerCanBeChangedUntilTheSessionBegins() {
        var session = invited("Nokia");
        var person = session.personOf("Nokia");
        person.comes();

        person.nowDeclines("Sairastuminen");
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.NO);
        assertThat(scenario.invitations.nominations(session.invitation("Nokia").id()))
                .isEmpty();
        person.nowComes();

        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
        assertThat(session.invitation("Nokia").answerReason()).isNull();
        assertThat(rows.sql("select answer from invitation_answer where invitation_id = ? order by id")
                        .param(session.invitation("Nokia").id())
                        .query(String.class)
                        .list())
                .as("every answer stays on record")
                .containsExactly("YES", "NO", "YES");
        assertThat(session.invitationOf("Nokia"))
                .hasPassed(findId("Record changed answer"))
                .isWaitingAt(findId("Change answer"));

        clock.moveTo(session.row().startsAt());
        Refused.because("answer.sessionBegun").when(() -> person.nowDeclines("Myöhästyi"));
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
    }

    @Test
    void aLateAnswerIsKeptAndMarkedLate() {
        var session = invited("Nokia", "Tampere");
        clock.passes(session.replyBy());
        session.personOf("Tampere").comes();
        clock.passes(session.replyBy().plusDays(1));
        session.personOf("Nokia").comes();

        assertThat(session.invitation("Tampere").late()).as("on the reply date").isFalse();
        assertThat(session.invitation("Nokia").late()).as("the day after").isTrue();
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
    }

    @Test
    void onlyTheSilentAreRemindedBeforeAndAfterTheReplyDate() {
        var session = invited("Nokia", "Tampere", "Ylöjärvi");
        session.personOf("Tampere").comes();
        session.personOf("Ylöjärvi").declines("Ei ehdi");
        clock.passes(session.replyBy().minusDays(3));

        assertThat(mailbox.letterTo("Nokia").subject()).startsWith("Muistutus: vastaus neuvottelukutsuun");
        assertThat(mailbox.letterTo("Nokia").text()).contains("Vastatkaa viimeistään 17.2.2027");
        assertThat(session.invitation("Nokia").firstReminderOn())
                .isEqualTo(session.replyBy().minusDays(5));
        clock.passes(session.replyBy().plusDays(1));

        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Nokia")).hasSize(2);
        assertThat(mailbox.letterTo("Nokia").text()).contains("Vastauspäivä oli 17.2.2027");
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Tampere")).isEmpty();
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Ylöjärvi")).isEmpty();
        assertThat(session.invitationOf("Nokia"))
                .hasPassed(findId("Before the reply date"), findId("After the reply date"), findId("Party reminded"))
                .isWaitingAt(findId("Answer invitation"));

        session.personOf("Nokia").comes();
        clock.passes(session.day());
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Nokia")).hasSize(2);
    }

    /** Reply dates 16 Feb (Tue), 25 Mar (Thu before Easter), 29 Apr (before May Day on a Saturday), 23 Jun (before Midsummer). */
    @ParameterizedTest
    @CsvSource({
        "2027-03-09, 2027-02-16, 2027-02-12, 2027-02-17",
        "2027-04-15, 2027-03-25, 2027-03-22, 2027-03-30",
        "2027-05-21, 2027-04-30, 2027-04-27, 2027-05-03",
        "2027-07-15, 2027-06-24, 2027-06-21, 2027-06-28"
    })
    void nobodyIsRemindedOnAWeekendOrHoliday(LocalDate day, LocalDate replyBy, LocalDate first, LocalDate second) {
        var session = coordinator.opensRoundWithOneSession("Pirkanmaa", day, "Nokia");
        assertThat(session.replyBy()).isEqualTo(replyBy);
        clock.passes(day.minusDays(1));

        var reminded = session.letters(LetterKind.INVITATION_REMINDER, "Nokia").stream()
                .map(letter -> LocalDate.ofInstant(letter.queuedAt(), LocalTimes.ZONE))
                .toList();
        assertThat(reminded).containsExactly(first, second);
    }

    @Test
    void silenceIsReportedForAMunicipalityAndHusButNeverForOtherActors() {
        var host = scenario.host("Länsi-Uusimaa");
        var round = coordinator.opensRound("Länsi-Uusimaa", 2027);
        coordinator.plans(
                round,
                coordinator
                        .oneSession(round, Scenario.DAY, "Karkkila", "Lohja", "HUS", Scenario.ASSOCIATION)
                        .andThen(draft -> {
                            var session = (com.fasterxml.jackson.databind.node.ObjectNode) draft.at("/sessions/0");
                            session.set("replyByOthers", session.get("replyBy"));
                        }));
        coordinator.confirms(round);
        var session = round.session();
        clock.passes(session.invitationOn());
        session.personOf("Lohja").comes();
        var reported = session.replyBy().plusDays(14);
        clock.passes(reported.minusDays(1));
        assertThat(session.invitation("Karkkila").silenceReportedOn()).isNull();

        clock.passes(reported);

        assertThat(session.invitation("Karkkila").silenceReportedOn()).isEqualTo(reported);
        assertThat(session.invitation("HUS").silenceReportedOn()).isEqualTo(reported);
        assertThat(session.invitation("Lohja").silenceReportedOn()).isNull();
        assertThat(session.invitation(Scenario.ASSOCIATION).silenceReportedOn()).isNull();
        assertThat(session.invitationOf("Karkkila"))
                .hasPassed(findId("Still silent"), findId("Report silence"), findId("Silence reported"))
                .isWaitingAt(findId("Answer invitation"));
        assertThat(host.id().value()).isEqualTo("hva-03");
    }

    @Test
    void whenTheSessionBeginsTheInvitationCloses() {
        var session = invited("Nokia", "Tampere");
        session.personOf("Tampere").comes();
        clock.passes(session.day());

        for (var party : List.of("Nokia", "Tampere")) {
            assertThat(session.invitation(party).state()).isEqualTo(InvitationState.CLOSED);
            assertThat(session.invitationOf(party))
                    .hasPassed(findId("Session begins"), findId("Close invitation"), findId("Invitation closed"))
                    .isEnded();
        }
        assertThat(session.invitation("Nokia").answer()).isNull();
        assertThat(session.invitation("Tampere").answer()).isEqualTo(Answer.YES);
        assertThat(session.personOf("Tampere")
                        .atTasklist()
                        .tasksOf(session.invitation("Tampere").instance(), "changeAnswer"))
                .isEmpty();
    }

    @Test
    void aWithdrawnInvitationEndsAndTheCalendarIsTold() {
        var session = invited("Nokia");
        session.personOf("Nokia").comes();
        coordinator.cancels(session, "Tilat eivät käy");

        assertThat(session.invitation("Nokia").state()).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(session.invitationOf("Nokia"))
                .hasPassed(findId("Invitation withdrawn"), findId("Send cancellation"), findId("Invitation cancelled"))
                .isEnded();
        assertThat(mailbox.letterTo("Nokia").subject()).startsWith("Peruttu: ");
        assertThat(mailbox.letterTo("Nokia").entry("METHOD")).isEqualTo("CANCEL");
    }

    @Test
    void whoIsInvitedAfterTheReplyDateGetsADateOfItsOwnAndIsNotReportedAtOnce() {
        var session = invited("Nokia");
        clock.passes(session.replyBy().plusDays(15));
        coordinator.invites(session, "Kangasala");

        var letter = mailbox.lettersTo("Kangasala").get(0);
        assertThat(letter.subject()).startsWith("Kutsu neuvotteluun");
        assertThat(session.invitation("Kangasala").replyBy()).isEqualTo(LocalDate.of(2027, 3, 10));
        assertThat(letter.text()).contains("viimeistään 10.3.2027");
        assertThat(session.invitation("Kangasala").silenceReportedOn()).isNull();
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Kangasala")).isEmpty();

        session.personOf("Kangasala").comes();
        assertThat(session.invitation("Kangasala").late()).isFalse();
    }

    @Test
    void whoIsInvitedAWeekAndMoreBeforeTheSessionHasAWeekToAnswer() {
        var session = invited("Nokia");
        clock.passes(session.replyBy().plusDays(1));
        coordinator.invites(session, "Kangasala");

        var week = session.replyBy().plusDays(8);
        assertThat(session.invitation("Kangasala").replyBy()).isEqualTo(week);
        clock.passes(week.minusDays(3));
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Kangasala")).hasSize(1);
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        assertThat(session.invitation("Kangasala").replyBy())
                .as("another place is no other reply date")
                .isEqualTo(week);
        assertThat(session.invitation("Nokia").replyBy()).isEqualTo(session.replyBy());
    }

    @Test
    void aColleagueTakesTheTaskOverAndAnswers() {
        var session = invited("Nokia");
        var person = session.personOf("Nokia");
        person.atTasklist().takes(person.task("answerInvitation"));
        person.atTasklist().saves(person.task("answerInvitation"), PartyPerson.yes());

        var colleague = session.colleagueOf("Nokia");
        colleague.atTasklist().takesOver(colleague.task("answerInvitation"));
        var task = colleague.task("answerInvitation");
        assertThat(task.get("assignee").textValue())
                .isEqualTo(colleague.atTasklist().id());
        assertThat(colleague
                        .atTasklist()
                        .page(task)
                        .at("/draft/content/representatives/0/name")
                        .textValue())
                .as("what was begun")
                .isEqualTo("Å. Čech");
        colleague.atTasklist().handsIn(task, draft -> {});

        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
        assertThat(rows.sql("select recorded_by from invitation_answer where invitation_id = ?")
                        .param(session.invitation("Nokia").id())
                        .query(String.class)
                        .single())
                .isEqualTo(colleague.atTasklist().id());
    }

    @Test
    void theCoordinatorRecordsAnAnswerForAPartyAndItsMailboxGetsAReceipt() {
        var session = invited("Nokia");

        coordinator.answersFor(session, "Nokia", "kaupunginsihteeri Åke", PartyPerson.yes());

        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
        assertThat(session.invitationOf("Nokia"))
                .hasPassed(findId("Record answer"))
                .isWaitingAt(findId("Change answer"));
        var receipt = mailbox.letterTo("Nokia");
        assertThat(receipt.subject()).startsWith("Kirjattu puolestanne: ");
        assertThat(receipt.text()).contains("Kuka tiedon antoi: kaupunginsihteeri Åke");
        assertThat(scenario.invitations
                        .recordedAnswers(session.round().row().id())
                        .values())
                .singleElement()
                .satisfies(recorded -> {
                    assertThat(recorded.recordedBy()).isEqualTo("koordinaattori.hva-08");
                    assertThat(recorded.channel()).isEqualTo("PHONE");
                    assertThat(recorded.saidBy()).isEqualTo("kaupunginsihteeri Åke");
                });

        var desk = scenario.coordinatorOf(session.round().host());
        assertThat(desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"))
                        .findValue("recorded")
                        .get("by")
                        .textValue())
                .as("at the desk, as she is called")
                .isEqualTo("Testi Henkilö");

        clock.passes(clock.today().plusDays(1));
        coordinator.answersFor(session, "Nokia", "kaupunginsihteeri Åke", PartyPerson.no("Kokous siirtyi"));
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.NO);
        assertThat(session.letters(LetterKind.RECEIPT, "Nokia")).hasSize(2);
    }

    /** Invited on the ladder's day to the session of {@link Scenario#DAY}. */
    private OpenedSession invited(String... parties) {
        var session = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, parties);
        clock.passes(session.invitationOn());
        return session;
    }
}
