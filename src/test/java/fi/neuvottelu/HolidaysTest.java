package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.LetterKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** holidays: one that is added or withdrawn moves the open dates; the old ones stay on record and are told. */
@ScenarioTest
class HolidaysTest {
    /** A Thursday, on which parties are reminded that have not answered by the Wednesday before. */
    private static final LocalDate SECOND_REMINDER = LocalDate.of(2027, 2, 18);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient rows;

    /** Other stories live by the holidays of the law alone. */
    @AfterEach
    void noHolidaysButThoseOfTheLaw() {
        rows.sql("delete from moved_date").update();
        rows.sql("delete from extra_holiday").update();
    }

    @Test
    void aReminderOnADayThatBecomesAHolidayLeavesOnAnotherAndTheNextDigestSaysSoOnce() {
        scenario.theDutyCalendarBegins();
        people.supervisor("valvoja-pyhat", "valvoja-pyhat@avi.example", List.of("hva-01"));
        var session =
                coordinator.opensRoundWithOneSession("Itä-Uusimaa", Scenario.DAY, "Porvoo", "Askola", "Lapinjärvi");
        clock.passes(LocalDate.of(2027, 2, 8));
        session.personOf("Lapinjärvi").comes();
        mailbox.empty();

        var added = adds(SECOND_REMINDER);

        assertThat(added)
                .hasPassed(findId("Holiday asked for"), findId("Record holiday"), findId("Recount dates"))
                .isEnded();
        assertThat(added.getTenantId()).as("it concerns all hosts").isNull();
        assertThat(recorded())
                .as("the answered one waits for no reminder")
                .containsExactlyInAnyOrder(
                        "hva-01 kunta-018 secondReminder 2027-02-18 > 2027-02-19",
                        "hva-01 kunta-638 secondReminder 2027-02-18 > 2027-02-19");
        clock.passes(LocalDate.of(2027, 2, 9));
        assertThat(mailbox.lettersAt("valvoja-pyhat@avi.example"))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.text())
                                .contains(
                                        "Päivät, jotka siirtyivät pyhäpäivän vuoksi",
                                        "- " + session.round().instance().getBusinessKey()
                                                + " 10.3.2027, 2 osapuolta: muistutus vastauspäivän jälkeen siirtyi."
                                                + " Ennen to 18.2.2027, nyt pe 19.2.2027. Lisätty pyhäpäivä 18.2.2027: Suruliputuspäivä. (uusi)",
                                        "10.3.2027, 2 parter: påminnelsen efter svarsdagen flyttades."
                                                + " Tidigare tors 18.2.2027, nu fre 19.2.2027. Tillagd helgdag 18.2.2027: Sorgedag. (ny)"));

        clock.passes(SECOND_REMINDER);
        assertThat(reminders(session, "Porvoo")).containsExactly(LocalDate.of(2027, 2, 12));
        clock.passes(SECOND_REMINDER.plusDays(1));
        assertThat(reminders(session, "Porvoo")).containsExactly(LocalDate.of(2027, 2, 12), LocalDate.of(2027, 2, 19));
        assertThat(reminders(session, "Lapinjärvi")).isEmpty();
        assertThat(mailbox.lettersAt("valvoja-pyhat@avi.example").stream()
                        .filter(letter -> letter.text().contains("pyhäpäivän vuoksi")))
                .as("told once")
                .hasSize(1);
    }

    @Test
    void aHolidayThatIsWithdrawnBeforeItComesMovesTheDatesBackAndCoordinatorsAreToldToo() {
        scenario.theDutyCalendarBegins();
        var session = coordinator.opensRoundWithOneSession("Itä-Uusimaa", Scenario.DAY, "Porvoo");
        var coordinating = coordinator.atTasklist(session.round().host()).id();
        people.givesAddress(coordinating, "pyhat@hva.example");
        clock.passes(LocalDate.of(2027, 2, 8));
        adds(SECOND_REMINDER);
        clock.passes(LocalDate.of(2027, 2, 9));
        assertThat(mailbox.lettersAt("pyhat@hva.example"))
                .anyMatch(letter -> letter.text().contains("Lisätty pyhäpäivä 18.2.2027"));

        withdraws(SECOND_REMINDER);
        Refused.because("holiday.withdrawnAlready").when(() -> withdraws(SECOND_REMINDER));

        assertThat(recorded())
                .containsExactly(
                        "hva-01 kunta-638 secondReminder 2027-02-18 > 2027-02-19",
                        "hva-01 kunta-638 secondReminder 2027-02-19 > 2027-02-18");
        mailbox.empty();
        clock.passes(LocalDate.of(2027, 2, 10));
        assertThat(mailbox.lettersAt("pyhat@hva.example")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Ennen pe 19.2.2027, nyt to 18.2.2027. Peruttu pyhäpäivä 18.2.2027: Suruliputuspäivä. (uusi)")
                .contains("Återkallad helgdag 18.2.2027: Sorgedag. (ny)")
                .doesNotContain("Lisätty pyhäpäivä"));
        people.givesAddress(coordinating, "");
        clock.passes(SECOND_REMINDER);
        assertThat(reminders(session, "Porvoo")).last().isEqualTo(SECOND_REMINDER);
    }

    @Test
    void whatIsAgreedStaysAndWhatTheLadderCountedAroundASessionMoves() {
        var session = coordinator.opensRoundWithOneSession("Itä-Uusimaa", Scenario.DAY, "Porvoo");

        adds(session.replyBy());
        adds(session.day());
        adds(session.invitationOn());
        assertThat(recorded()).isEmpty();
        assertThat(dueOf(session.row().instance(), "invitationDay")).isEqualTo(session.invitationOn());

        adds(LocalDate.of(2027, 2, 24));
        adds(LocalDate.of(2027, 3, 8));
        assertThat(recorded())
                .containsExactly(
                        "hva-01 null silentListDay 2027-02-24 > 2027-02-25",
                        "hva-01 null materialDay 2027-02-24 > 2027-02-23",
                        "hva-01 null detailsDay 2027-03-08 > 2027-03-05");
        clock.passes(session.invitationOn());
        assertThat(dueOf(session.row().instance(), "materialDay")).isEqualTo(LocalDate.of(2027, 2, 23));
        assertThat(dueOf(session.row().instance(), "silentListDay")).isEqualTo(LocalDate.of(2027, 2, 25));
    }

    @Test
    void datesOfMinutesMoveWithTheirTasks() {
        var session = coordinator.opensRoundWithOneSession("Itä-Uusimaa", Scenario.DAY, "Porvoo");
        clock.passes(session.day());
        assertThat(taskDue(session.row().instance())).isEqualTo(LocalDate.of(2027, 3, 17));
        adds(LocalDate.of(2027, 3, 17));
        assertThat(taskDue(session.row().instance())).isEqualTo(LocalDate.of(2027, 3, 18));
        coordinator.recordsAllPresentBut(session);
        coordinator.draftsMinutes(session);
        rows.sql("delete from moved_date").update();

        adds(LocalDate.of(2027, 3, 24));

        assertThat(recorded())
                .as("what hangs on the end of the review moves with it")
                .containsExactlyInAnyOrder(
                        "hva-01 null reviewEnd 2027-03-24 > 2027-03-25",
                        "hva-01 kunta-638 reviewBy 2027-03-24 > 2027-03-25",
                        "hva-01 kunta-638 reviewReminder 2027-03-25 > 2027-03-30",
                        "hva-01 kunta-638 reviewSilence 2027-04-01 > 2027-04-02");
        var review = session.minutes().review("Porvoo").instance();
        assertThat(taskDue(review)).isEqualTo(LocalDate.of(2027, 3, 25));
        assertThat(dueOf(review, "reviewPeriodPassed")).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(dueOf(session.minutes().id(), "reviewPeriodOver")).isEqualTo(LocalDate.of(2027, 3, 25));

        clock.passes(LocalDate.of(2027, 3, 25));
        coordinator.finishesMinutes(session, "APPROVAL");
        rows.sql("delete from moved_date").update();
        adds(LocalDate.of(2027, 4, 1));
        assertThat(recorded())
                .as("the three seats are asked together")
                .containsExactlyInAnyOrder(
                        "hva-01 null approveBy 2027-04-01 > 2027-04-02",
                        "hva-01 null approvalReminder 2027-04-01 > 2027-04-02");
    }

    @Test
    void theOwnerOfAMeasureIsRemindedOnAnotherDay() {
        var session = coordinator.opensRoundWithOneSession("Itä-Uusimaa", Scenario.DAY, "Porvoo");
        clock.passes(session.day());
        coordinator.records(session, draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Kävelyreitti")
                .put("owner", session.party("Porvoo").id().value())
                .put("dueOn", "2027-09-10"));
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
        rows.sql("delete from moved_date").update();

        adds(LocalDate.of(2027, 8, 27));
        adds(LocalDate.of(2027, 9, 10));

        assertThat(recorded())
                .as("the due date itself is agreed")
                .containsExactly(
                        "hva-01 kunta-638 firstNotice 2027-08-27 > 2027-08-26",
                        "hva-01 kunta-638 dueNotice 2027-09-10 > 2027-09-09");
        clock.passes(LocalDate.of(2027, 9, 10));
        assertThat(session.measure().letters(LetterKind.MEASURE_REMINDER))
                .extracting(letter -> LocalTimes.dateOf(letter.queuedAt()))
                .containsExactly(LocalDate.of(2027, 8, 26), LocalDate.of(2027, 9, 7), LocalDate.of(2027, 9, 9));
    }

    @Test
    void aRequestForANegotiationIsAnsweredByAnotherDay() {
        var host = scenario.host("Itä-Uusimaa");
        scenario.coordinatorOf(host);
        var asker = scenario.memberOf(scenario.party(host, "Askola"), host, "pyytaja");
        var asked = asker.starts("negotiation-request", "hva-01", draft -> draft.put("municipality", "kunta-018")
                .put("text", "Pyydämme neuvottelua.")
                .put("contactRole", "kunnanjohtaja"));

        adds(LocalDate.of(2027, 2, 10));

        assertThat(recorded())
                .containsExactlyInAnyOrder(
                        "hva-01 null replyBy 2027-02-10 > 2027-02-11", "hva-01 null reminder 2027-02-10 > 2027-02-11");
        assertThat(rows.sql("select reply_by from negotiation_request where instance = ?")
                        .param(asked)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2027, 2, 11));
        assertThat(dueOf(asked, "replyDateComes")).isEqualTo(LocalDate.of(2027, 2, 11));
        rows.sql("update negotiation_request set state = 'WITHDRAWN', open_of = null where instance = ?")
                .param(asked)
                .update();
    }

    @Test
    void aTimeLimitOfTheLawMovesOnlyForADayOfTheLaw() {
        var session = coordinator.opensRoundWithOneSession("Kanta-Häme", Scenario.DAY, "Forssa", "Hattula");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.bringsMinutesToApproval(session);
        clock.passes(LocalDate.of(2027, 4, 1));
        coordinator.approvesMinutes(session);
        clock.passes(LocalDate.of(2027, 4, 26));
        session.decision("Forssa")
                .records(OpenedDecision.decided("BOARD", "APPROVED", LocalDate.of(2027, 4, 26))
                        .andThen(draft -> draft.put("noticedOn", "2027-04-26")));
        assertThat(remedyBy(session)).isEqualTo(LocalDate.of(2027, 5, 10));

        adds(LocalDate.of(2027, 5, 10));
        assertThat(remedyBy(session)).isEqualTo(LocalDate.of(2027, 5, 10));
        assertThat(recorded()).isEmpty();

        adds(LocalDate.of(2027, 5, 11), draft -> draft.put("inTheAct", true));
        withdraws(LocalDate.of(2027, 5, 10));
        adds(LocalDate.of(2027, 5, 10), draft -> draft.put("inTheAct", true));

        assertThat(remedyBy(session)).isEqualTo(LocalDate.of(2027, 5, 12));
        assertThat(recorded()).containsOnly("hva-07 kunta-061 remedyBy 2027-05-10 > 2027-05-12");
        assertThat(session.decision("Forssa").handlings().get(0).why(new Locale("sv", "FI")))
                .last()
                .asString()
                .contains("Sorgedag", "150/1930");

        rows.sql("delete from moved_date").update();
        adds(LocalDate.of(2027, 5, 31));
        assertThat(session.decision("Hattula").row().dueOn()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(taskDue(session.decision("Hattula").row().instance())).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(recorded())
                .contains(
                        "hva-07 kunta-082 decisionBy 2027-05-31 > 2027-06-01",
                        "hva-07 kunta-082 agreedDate 2027-05-31 > 2027-06-01")
                .noneMatch(line -> line.contains("kunta-061"));
        adds(LocalDate.of(2027, 7, 26));
        assertThat(recorded()).contains("hva-07 kunta-061 correctableUntil 2027-07-26 > 2027-07-27");
        assertThat(dueOf(session.decision("Forssa").row().instance(), "timeForCorrectionsOver"))
                .isEqualTo(LocalDate.of(2027, 7, 27));
    }

    @Test
    void oneThatCannotBeCountedStopsNoOtherAndIsTriedAgain() {
        var broken = coordinator.opensRoundWithOneSession("Itä-Uusimaa", Scenario.DAY, "Porvoo");
        var sound = coordinator.opensRoundWithOneSession("Kanta-Häme", Scenario.DAY, "Forssa");
        clock.passes(LocalDate.of(2027, 2, 8));
        var instance = broken.invitation("Porvoo").instance();
        rows.sql("update negotiation_session set host = '?' where id = ?")
                .param(broken.id())
                .update();

        assertThatThrownBy(() -> adds(SECOND_REMINDER)).isInstanceOf(IllegalStateException.class);

        assertThat(recorded()).containsExactly("hva-07 kunta-061 secondReminder 2027-02-18 > 2027-02-19");
        assertThat(dueOf(sound.invitation("Forssa").instance(), "afterTheReplyDate"))
                .isEqualTo(LocalDate.of(2027, 2, 19));
        assertThat(dueOf(instance, "afterTheReplyDate")).isEqualTo(SECOND_REMINDER);

        rows.sql("update negotiation_session set host = 'hva-01' where id = ?")
                .param(broken.id())
                .update();
        clock.passes(LocalDate.of(2027, 2, 9));
        assertThat(recorded())
                .as("nothing twice")
                .containsExactly(
                        "hva-07 kunta-061 secondReminder 2027-02-18 > 2027-02-19",
                        "hva-01 kunta-638 secondReminder 2027-02-18 > 2027-02-19");
    }

    /** It is no reason to leave the others uncounted, nor to be left alone: a variable is what anybody may have set. */
    @Test
    void aMomentThatIsNoneInAVariableStopsNothing() {
        var session = coordinator.opensRoundWithOneSession("Itä-Uusimaa", Scenario.DAY, "Porvoo", "Askola");
        clock.passes(LocalDate.of(2027, 2, 8));
        var instance = Objects.requireNonNull(session.invitation("Porvoo").instance());
        scenario.engine.getRuntimeService().setVariable(instance, "silenceReport", "?");

        adds(SECOND_REMINDER);

        assertThat(dueOf(instance, "afterTheReplyDate")).isEqualTo(LocalDate.of(2027, 2, 19));
        assertThat(recorded())
                .containsExactlyInAnyOrder(
                        "hva-01 kunta-018 secondReminder 2027-02-18 > 2027-02-19",
                        "hva-01 kunta-638 secondReminder 2027-02-18 > 2027-02-19");
    }

    /** One rule with the ladder: a Friday that becomes a holiday is no day on which the last invitations leave. */
    @Test
    void theLastDayForInvitationsMovesWithTheLadder() {
        var duties = new Duties(scenario.nationalSupervisor());
        var duty = "code=OB-Y7&county=01&year=2027";
        assertThat(duties.only(duty).get("lastInvitationDate").textValue()).isEqualTo("2027-11-19");
        adds(LocalDate.of(2027, 11, 19));
        assertThat(duties.only(duty).get("lastInvitationDate").textValue()).isEqualTo("2027-11-18");
    }

    @Test
    void aHolidayThatCannotBeIsRefused() {
        adds(LocalDate.of(2027, 2, 1));
        Refused.because("holiday.past", "10.1.2027").when(() -> adds(LocalDate.of(2027, 1, 10)));
        Refused.because("holiday.weekend", "13.2.2027").when(() -> adds(LocalDate.of(2027, 2, 13)));
        Refused.because("holiday.already", "26.3.2027", "pitkäperjantai").when(() -> adds(LocalDate.of(2027, 3, 26)));
        Refused.because("holiday.already", "1.2.2027", "Suruliputuspäivä").when(() -> adds(LocalDate.of(2027, 2, 1)));
        Refused.because("holiday.tooFar", "2100").when(() -> adds(LocalDate.of(2101, 2, 1)));
        var day = LocalDate.of(2027, 2, 2);
        Refused.because("holiday.nameMissing").when(() -> adds(day, draft -> draft.put("nameSv", " ")));
        Refused.because("holiday.nameMissing").when(() -> adds(day, draft -> draft.remove("nameFi")));
        Refused.because("text.tooLong", 60).when(() -> adds(day, draft -> draft.put("nameEn", "x".repeat(61))));
        Refused.because("text.oneLine").when(() -> adds(day, draft -> draft.put("nameFi", "a\nb")));
        Refused.because("date.missing").when(() -> adds(day, draft -> draft.putNull("day")));
        Refused.because("holiday.actionMissing").when(() -> adds(day, draft -> draft.put("action", "?")));
        Refused.because("holiday.unknown").when(() -> hands(draft -> withdrawal(draft, 0)));
        var added = id(LocalDate.of(2027, 2, 1));
        clock.passes(LocalDate.of(2027, 2, 1));
        Refused.because("holiday.hasCome", "1.2.2027").when(() -> hands(draft -> withdrawal(draft, added)));
    }

    @Test
    void onlyAdministratorsFindTheForm() {
        adds(SECOND_REMINDER);
        var shown = scenario.administrator().reads("sv").startPage("holidays").get("ahead");
        assertThat(StreamSupport.stream(shown.spliterator(), false)
                        .map(one -> one.get("day").textValue() + " "
                                + one.get("name").textValue() + " "
                                + one.get("canBeWithdrawn").booleanValue()))
                .containsExactly("2027-02-18 Sorgedag true");
        assertThat(scenario.administrator().mayStart()).contains("holidays");
        var person = scenario.coordinatorOf(scenario.host("Itä-Uusimaa"));
        assertThat(person.mayStart()).doesNotContain("holidays");
        assertThat(person.triesToStart("holidays", "hva-01")).first().isEqualTo(404);
        assertThat(person.triesToStart("holidays", "hva-01")).last().isNotEqualTo(200);
    }

    private ProcessInstance adds(LocalDate day) {
        return adds(day, draft -> {});
    }

    private ProcessInstance adds(LocalDate day, Consumer<ObjectNode> typed) {
        return hands(draft -> typed.accept(draft.put("action", "ADD")
                .put("day", day.toString())
                .put("nameFi", "Suruliputuspäivä")
                .put("nameSv", "Sorgedag")));
    }

    private void withdraws(LocalDate day) {
        hands(draft -> withdrawal(draft, id(day)));
    }

    private static void withdrawal(ObjectNode draft, long holiday) {
        draft.put("action", "WITHDRAW").put("holiday", holiday);
    }

    private ProcessInstance hands(Consumer<ObjectNode> typed) {
        return PassedInstance.of(
                scenario.engine, scenario.administrator().reads("fi").starts("holidays", "", typed));
    }

    private long id(LocalDate day) {
        return rows.sql("select max(id) from extra_holiday where on_day = ?")
                .param(day)
                .query(Long.class)
                .single();
    }

    /** What is on record, in the order in which it moved. */
    private List<String> recorded() {
        return rows.sql("select host, party, what, moved_from, moved_to from moved_date order by id")
                .query((row, number) -> row.getString("host") + " " + row.getString("party") + " "
                        + row.getString("what") + " " + row.getDate("moved_from") + " > " + row.getDate("moved_to"))
                .list();
    }

    private List<LocalDate> reminders(OpenedSession session, String party) {
        return session.letters(LetterKind.INVITATION_REMINDER, party).stream()
                .map(letter -> LocalTimes.dateOf(letter.queuedAt()))
                .toList();
    }

    /** The local day on which a timer of an instance is due. */
    private LocalDate dueOf(String instance, String timer) {
        return day(scenario.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getDuedate());
    }

    private LocalDate taskDue(String instance) {
        return day(scenario.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getDueDate());
    }

    private static LocalDate day(Date due) {
        return LocalTimes.dateOf(Instant.ofEpochMilli(due.getTime()));
    }

    private LocalDate remedyBy(OpenedSession session) {
        return session.decision("Forssa").handlings().get(0).remedyBy();
    }
}
