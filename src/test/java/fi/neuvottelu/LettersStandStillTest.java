package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.Held;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** letters-stand-still, sending-of-letters: the mail server does not know us; one task for the administrators, none for the parties. */
@ScenarioTest
class LettersStandStillTest {
    private static final String REFUSES_US = "530 5.7.57 Client not authenticated to send mail";

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

    @Autowired
    RuntimeService runtime;

    @Autowired
    ApplicationContext beans;

    /** What earlier stories left behind rings in none of these. */
    @BeforeEach
    void nothingIsHeld() {
        rows.sql("update letter set state = 'WITHDRAWN', held = null where held is not null")
                .update();
        rows.sql("update mail_stop set row_of = null, row_words = null, row_letters = null")
                .update();
    }

    /** Other stories send their letters. */
    @AfterEach
    void lettersLeave() {
        probeIsDue();
        clock.lettersLeave();
    }

    @Test
    void aServerThatDoesNotKnowUsIsOneTaskOfTheAdministratorsAndAllLettersLeaveWhenItDoes() {
        var session = planned("Alajärvi", "Kauhava", "Lapua");
        var administrator = scenario.administrator();

        mailbox.whileItSays("MAIL", REFUSES_US, () -> {
            clock.passes(session.invitationOn());
            probeIsDue();
            clock.lettersLeave();

            assertThat(session.letters()).extracting(Dispatch::state).containsOnly(Dispatch.State.QUEUED);
            assertThat(alarms()).hasSize(1);
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey("undelivered-letter")
                            .tenantIdIn(session.round().host().id().value())
                            .count())
                    .as("no address is wrong")
                    .isZero();
            var task = administrator.taskOf(alarms().get(0).getId(), "mendTheMail");
            assertThat(scenario.coordinatorOf(session.round().host()).opens(task))
                    .isFalse();
            assertThat(scenario.nationalSupervisor().opens(task)).isFalse();
            var shown = administrator.page(task).get("facts");
            assertThat(shown.get("reason").textValue()).isEqualTo("LOGIN");
            assertThat(shown.get("answer").textValue()).contains(REFUSES_US);
            assertThat(shown.get("waiting").intValue()).isGreaterThanOrEqualTo(3);
            administrator.handsIn(task, draft -> draft.put("action", "TRY"));
            clock.lettersLeave();
            assertThat(alarms()).as("still one, and asked again").hasSize(1);
            assertThat(administrator
                            .taskOf(alarms().get(0).getId(), "mendTheMail")
                            .get("id"))
                    .isNotEqualTo(task.get("id"));
        });
        var alarm = alarms().get(0);
        administrator.handsIn(
                administrator.taskOf(alarm.getId(), "mendTheMail"), draft -> draft.put("action", "ALL_AGAIN"));
        clock.lettersLeave();

        assertThat(session.letters()).extracting(Dispatch::state).containsOnly(Dispatch.State.SENT);
        assertThat(alarms()).isEmpty();
        assertThat(alarm)
                .hasPassed(findId("Record mending"), findId("Mail mended"))
                .isEnded();
        assertThat(mailbox.letterTo("Lapua").subject()).startsWith("Kutsu neuvotteluun");
    }

    @Test
    void whatWasHeldOrPerhapsWentTwiceStandsAtTheDesk() {
        var session = planned("Alajärvi", "Kauhava");
        mailbox.whileItSays(".", "554 5.6.0 no such letters", () -> clock.passes(session.invitationOn()));
        probeIsDue();
        clock.lettersLeave();
        rows.sql("update letter set perhaps = 1 where session_id = ? and held is null")
                .param(session.id())
                .update();

        var desk = coordinator.atTasklist(session.round().host());
        var shown = desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"))
                .get("facts");
        assertThat(session.letters())
                .filteredOn(letter -> letter.held() != null)
                .isNotEmpty();
        assertThat(shown.get("failed"))
                .isNotEmpty()
                .allMatch(letter -> letter.get("held").textValue().equals("REFUSED"));
        assertThat(shown.get("failed").size() + shown.get("perhapsTwice").size())
                .isEqualTo(session.letters().size());

        var held = session.letters().stream()
                .filter(letter -> letter.held() != null)
                .findFirst()
                .orElseThrow();
        var administrator = scenario.administrator();
        administrator.starts("sending-of-letters", "", draft -> draft.put("action", "SETTLE")
                .put("letter", held.id())
                .putObject("settling")
                .put("way", "ARRIVED")
                .put("on", clock.today().toString())
                .put("to", "kirjaaja"));
        assertThat(scenario.letters.accepted(held.party(), session.id())).isTrue();
        Refused.because("desk.letterMissing")
                .when(() -> administrator.starts("sending-of-letters", "", draft -> draft.put("action", "SETTLE")
                        .put("letter", held.id())
                        .putObject("settling")
                        .put("way", "LET_BE")
                        .put("reason", "Se on perillä")));

        administrator.starts("sending-of-letters", "", draft -> draft.put("action", "ALL_AGAIN"));
        clock.lettersLeave();
        assertThat(session.letters()).extracting(Dispatch::state).containsOnly(Dispatch.State.SENT);
        rows.sql("update letter set perhaps = 1 where session_id = ?")
                .param(session.id())
                .update();
        assertThat(administrator.startPage("sending-of-letters").get("twice").findValuesAsText("party"))
                .as("administrators see what has left, too")
                .contains("Alajärvi", "Kauhava");
    }

    @Test
    void lettersThatAreHeldRingOnceAndWhoeverHasSeenThemHasDoneIt() {
        var session = planned("Alajärvi", "Kauhava");
        mailbox.whileItSays(".", "554 5.6.0 no such letters", () -> clock.passes(session.invitationOn()));
        assertThat(held(session)).hasSize(2);

        assertThat(alarms()).hasSize(1);
        var administrator = scenario.administrator();
        var alarm = alarms().get(0);
        var task = administrator.taskOf(alarm.getId(), "mendTheMail");
        assertThat(task.get("name").textValue()).contains("Selvitä, miksi kirjeitä odottaa");
        var shown = administrator.page(task).get("facts");
        assertThat(shown.get("stoppedAt").isNull()).as("letters leave").isTrue();
        assertThat(shown.get("stuck").findValuesAsText("why")).contains("REFUSED");
        administrator.handsIn(task, draft -> draft.put("action", "TRY"));
        assertThat(alarms()).as("it is not given again").isEmpty();
        assertThat(held(session)).as("they are still listed").hasSize(2);
        administrator.starts("sending-of-letters", "", draft -> draft.put("action", "ALL_AGAIN"));
        clock.lettersLeave();
        assertThat(session.letters()).extracting(Dispatch::state).containsOnly(Dispatch.State.SENT);
    }

    /** A node died before it could end the alarm. */
    @Test
    void anAlarmThatWasLeftBehindEnds() {
        runtime.startProcessInstanceByKey("letters-stand-still", Map.of("host", "administrators"));
        ReflectionTestUtils.invokeMethod(beans.getBean("alarm"), "endsIfNothingIsWrong");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void whatPerhapsWasDeliveredGoesAgainOnlyWhereThatIsAskedFor() {
        var session = planned("Alajärvi", "Kauhava");
        mailbox.whileItSays(".", "554 5.6.0 no such letters", () -> clock.passes(session.invitationOn()));
        rows.sql("update letter set held = 'UNKNOWN', perhaps = 3 where session_id = ? and party = ?")
                .params(session.id(), session.party("Kauhava").id().value())
                .update();
        var administrator = scenario.administrator();

        administrator.starts("sending-of-letters", "", draft -> draft.put("action", "ALL_AGAIN"));
        clock.lettersLeave();
        assertThat(held(session)).singleElement().satisfies(letter -> assertThat(letter.held())
                .isEqualTo(Held.UNKNOWN));

        administrator.starts("sending-of-letters", "", draft -> draft.put("action", "ALL_AGAIN")
                .put("perhapsTwice", true));
        clock.lettersLeave();
        assertThat(held(session)).isEmpty();
    }

    @Test
    void recipientsRefusedInTheSameWordsAreOneAlarmAndNoTasksInTheEnd() {
        var session = planned("Alajärvi", "Kauhava", "Lapua", "Ilmajoki", "Kurikka", "Soini");
        mailbox.whileItSays("RCPT", "550 5.1.1 no such user", () -> clock.passes(session.invitationOn()));

        assertThat(alarms()).hasSize(1);
        assertThat(session.letters()).extracting(Dispatch::state).containsOnly(Dispatch.State.QUEUED);
        for (var party : List.of("Alajärvi", "Kauhava", "Lapua", "Ilmajoki", "Kurikka", "Soini")) {
            assertThat(session.undeliveredTo(party))
                    .as(party)
                    .noneMatch(instance -> runtime.createProcessInstanceQuery()
                                    .processInstanceId(instance.getId())
                                    .count()
                            > 0);
        }
        probeIsDue();
        clock.lettersLeave();
        assertThat(session.letters()).extracting(Dispatch::state).containsOnly(Dispatch.State.SENT);
        assertThat(alarms()).isEmpty();
    }

    private static List<Dispatch> held(OpenedSession session) {
        return session.letters().stream()
                .filter(letter -> letter.held() != null)
                .toList();
    }

    @Test
    void aTestLetterShowsThatLettersLeave() {
        var administrator = scenario.administrator();
        administrator.starts("sending-of-letters", "", draft -> draft.put("action", "TEST")
                .put("host", "hva-14")
                .put("address", "koe@kirjaamo.example"));
        clock.lettersLeave();

        assertThat(mailbox.lettersAt("koe@kirjaamo.example"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).startsWith("Koekirje neuvottelupalvelusta"));
        Refused.because("sending.hostMissing")
                .when(() -> administrator.starts("sending-of-letters", "", draft -> draft.put("action", "TEST")
                        .put("address", "koe@kirjaamo.example")));
        Refused.because("sending.addressMissing")
                .when(() -> administrator.starts("sending-of-letters", "", draft -> draft.put("action", "TEST")
                        .put("host", "hva-14")));
    }

    @Test
    void nobodyElseLooksAfterIt() {
        var person = scenario.coordinatorOf(scenario.host("Etelä-Pohjanmaa"));
        assertThat(scenario.administrator().mayStart()).contains("sending-of-letters");
        assertThat(person.mayStart()).doesNotContain("sending-of-letters");
        assertThat(person.triesToStart("sending-of-letters", "hva-14")).first().isEqualTo(404);
        assertThat(person.triesToStart("sending-of-letters", "hva-14")).last().isNotEqualTo(200);
    }

    private List<ProcessInstance> alarms() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("letters-stand-still")
                .list();
    }

    private void probeIsDue() {
        rows.sql("update mail_stop set probe_at = current_timestamp").update();
    }

    private OpenedSession planned(String... parties) {
        return coordinator.opensRoundWithOneSession("Etelä-Pohjanmaa", Scenario.DAY, parties);
    }
}
