package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Files;
import fi.neuvottelu.document.Format;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.minutes.Approval;
import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.minutes.Review;
import fi.neuvottelu.party.Language;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** minutes-approval: from the draft to the locked minutes. The Act demands none of it: minutes are evidence. */
@ScenarioTest
class MinutesApprovalTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    Documents documents;

    @Autowired
    Files files;

    @Autowired
    JdbcClient rows;

    @Test
    void aDraftGoesOutOnlyWithAttendanceAndTopics() {
        var session = held("Joensuu");
        coordinator.records(session, draft -> {
            draft.get("attendance").forEach(line -> ((ObjectNode) line).put("presence", "ABSENT"));
            draft.putObject("topics");
        });
        var person = coordinator.atTasklist(session.round().host());
        var task = person.taskOf(session.minutes().id(), "draftMinutes");

        person.saves(task, draft -> draft.put("discussion", "Kesken"));
        Refused.because("minutes.noAttendance").when(() -> coordinator.draftsMinutes(session));
        coordinator.correctsRecord(
                session, draft -> draft.get("attendance").forEach(line -> ((ObjectNode) line).put("presence", "CAME")));
        Refused.because("minutes.noTopics").when(() -> coordinator.draftsMinutes(session));
        assertThat(session.minutes().instance()).isWaitingAt(findId("Draft minutes"));
        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.DRAFT);
        assertThat(session.minutes().letters(LetterKind.REVIEW)).isEmpty();

        coordinator.correctsRecord(
                session, draft -> ((ObjectNode) draft.get("topics")).put("GOALS", "Tavoitteet todettiin."));
        coordinator.draftsMinutes(session);
        assertThat(session.minutes().instance())
                .hasPassed(findId("Record draft"), findId("Send for review"))
                .isWaitingAt(findId("Review under way"));
    }

    @Test
    void whenEveryoneHasReviewedTheMinutesAreFinishedAtOnce() {
        var session = inReview("Joensuu", "Lieksa");
        session.personOf("Joensuu").comments("Kohta 2: lisätään päivämäärä.");
        assertThat(session.minutes().instance()).isWaitingAt(findId("Review under way"));
        session.personOf("Lieksa").hasNoComments();

        assertThat(clock.today()).isEqualTo(session.day());
        assertThat(session.minutes().instance())
                .hasPassed(findId("Everyone has reviewed"))
                .isWaitingAt(findId("Finish minutes"));
        var person = coordinator.atTasklist(session.round().host());
        var shown = person.page(person.taskOf(session.minutes().id(), "finishMinutes"))
                .at("/facts/reviews");
        assertThat(shown).extracting(one -> one.get("fi").textValue()).containsExactlyInAnyOrder("Joensuu", "Lieksa");
        assertThat(shown).extracting(one -> one.get("comment").textValue()).contains("Kohta 2: lisätään päivämäärä.");
    }

    @Test
    void theReviewEndsWithItsPeriod() {
        var session = inReview("Joensuu", "Lieksa");
        var end = session.day().plusDays(14);
        session.personOf("Joensuu").hasNoComments();
        clock.passes(end.minusDays(1));
        assertThat(session.minutes().instance()).isWaitingAt(findId("Review under way"));

        clock.passes(end);

        assertThat(session.minutes().instance())
                .hasPassed(findId("Review period over"))
                .isWaitingAt(findId("Finish minutes"));
        Refused.because("minutes.decisionMissing").when(() -> coordinator.finishesMinutes(session, null));
        assertThat(session.minutes().approvals()).isEmpty();
    }

    @Test
    void thePartiesMayReadAnotherVersion() {
        var session = inReview("Joensuu");
        session.personOf("Joensuu").comments("Täydennettävä.");

        coordinator.finishesMinutes(session, "REVIEW");

        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.IN_REVIEW);
        assertThat(session.minutes().row().version()).isEqualTo(2);
        assertThat(session.minutes().instance()).isWaitingAt(findId("Review under way"));
        assertThat(session.letters(LetterKind.REVIEW, "Joensuu")).hasSize(2);
        assertThat(session.minutes().review("Joensuu").state()).isEqualTo(Review.State.ASKED);
        session.personOf("Joensuu").hasNoComments();
        assertThat(session.minutes().instance()).isWaitingAt(findId("Finish minutes"));
        assertThat(session.minutes().reviews())
                .extracting(Review::version, Review::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Review.State.COMMENTED),
                        org.assertj.core.groups.Tuple.tuple(2, Review.State.NO_COMMENTS));
    }

    @Test
    void anExaminerReturnsTheMinutesWithAReason() {
        var session = inApproval("Joensuu");
        var seats = seats(session);
        coordinator.atTasklist(session.round().host()).handsIn(seats.get(0), approve());
        Refused.because("approval.reasonMissing").when(() -> returns(session, seats.get(1), " "));
        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.IN_APPROVAL);

        returns(session, seats.get(1), "Läsnäolijat puuttuvat");

        assertThat(session.minutes().instance())
                .hasPassed(findId("Record approval"), findId("Approved by all?"))
                .isWaitingAt(findId("Finish minutes"));
        assertThat(seats(session)).as("nobody is asked any more").isEmpty();
        assertThat(session.minutes().row().documentId()).isNull();
        var person = coordinator.atTasklist(session.round().host());
        assertThat(person.page(person.taskOf(session.minutes().id(), "finishMinutes"))
                        .at("/facts/returned"))
                .hasToString("[\"Tiina Tarkastaja: Läsnäolijat puuttuvat\"]");

        coordinator.finishesMinutes(session, "APPROVAL");
        assertThat(session.minutes().approvals()).extracting(Approval::state).containsOnly(Approval.State.ASKED);
        coordinator.approvesMinutes(session);

        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.APPROVED);
        assertThat(session.minutes().instance())
                .hasPassed(findId("Minutes approved"))
                .isEnded();
    }

    @Test
    void chairAndExaminersApproveEachInATaskOfTheirOwn() {
        var session = held("Joensuu", "Lieksa");
        var chair = scenario.coordinatorOf(session.round().host());
        var first = session.personOf("Joensuu").atTasklist();
        var second = session.personOf("Lieksa").atTasklist();
        var colleague = session.colleagueOf("Lieksa").atTasklist();
        coordinator.records(session, Coordinator.everybodyCame().andThen(draft -> {
            var seats = draft.putArray("approvers");
            seats.addObject()
                    .put("party", "hva-14")
                    .put("name", "Pekka Puheenjohtaja")
                    .put("userId", chair.id());
            seats.addObject()
                    .put("party", "kunta-167")
                    .put("name", "Eeva Ensimmäinen")
                    .put("userId", first.id());
            seats.addObject()
                    .put("party", "kunta-422")
                    .put("name", "Tauno Toinen")
                    .put("userId", second.id());
        }));
        coordinator.bringsMinutesToApproval(session);

        for (var person : List.of(chair, first, second)) {
            assertThat(person.tasksOf(session.minutes().id(), "approveMinutes"))
                    .as(person.id())
                    .hasSize(1);
        }
        var task = second.taskOf(session.minutes().id(), "approveMinutes");
        assertThat(colleague.tasksOf(session.minutes().id(), "approveMinutes")).isEmpty();
        assertThat(colleague.opens(task)).isFalse();
        assertThat(first.opens(task)).isFalse();
        assertThat(second.page(task).at("/facts/role").textValue()).isEqualTo("EXAMINER");
        assertThat(mailbox.letterTo("Lieksa").text()).contains("Tauno Toinen");

        second.handsIn(task, approve());
        assertThat(session.minutes().approvals())
                .extracting(Approval::state)
                .containsExactly(Approval.State.ASKED, Approval.State.ASKED, Approval.State.APPROVED);
        chair.handsIn(chair.taskOf(session.minutes().id(), "approveMinutes"), approve());
        first.handsIn(first.taskOf(session.minutes().id(), "approveMinutes"), approve());

        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.APPROVED);
    }

    @Test
    void theTaskOfASeatWithoutAccountGoesToItsOrganisation() {
        var session = held("Joensuu", "Lieksa");
        coordinator.records(
                session, Coordinator.everybodyCame().andThen(draft -> ((ObjectNode) draft.at("/approvers/1"))
                        .put("party", "kunta-422")));
        coordinator.bringsMinutesToApproval(session);

        var task = session.colleagueOf("Lieksa")
                .atTasklist()
                .taskOf(session.minutes().id(), "approveMinutes");
        assertThat(session.personOf("Joensuu").atTasklist().opens(task)).isFalse();
        session.colleagueOf("Lieksa").atTasklist().handsIn(task, approve());

        assertThat(session.minutes().approval(1).state()).isEqualTo(Approval.State.APPROVED);
        assertThat(session.minutes().approval(1).recordedBy()).isEqualTo("kollega.kunta-422.hva-14");
    }

    @Test
    void aSilentApproverIsRemindedAndHerTaskStays() {
        var session = inApproval("Joensuu");
        var asked = clock.today();
        var task = seats(session).get(0).get("id");
        clock.passes(asked.plusDays(6));
        assertThat(session.minutes().letters(LetterKind.APPROVAL_REMINDER)).isEmpty();

        clock.passes(asked.plusDays(7));
        assertThat(session.minutes().letters(LetterKind.APPROVAL_REMINDER)).hasSize(3);
        assertThat(session.minutes().approval(0).remindedOn()).isEqualTo(asked.plusDays(7));

        clock.passes(asked.plusDays(35));
        assertThat(session.minutes().approvals())
                .as("silence is no approval")
                .extracting(Approval::state)
                .containsOnly(Approval.State.ASKED);
        assertThat(session.minutes().letters(LetterKind.APPROVAL_REMINDER)).hasSize(3);
        assertThat(session.minutes().instance()).hasPassed(findId("Judge silence"));
        assertThat(seats(session))
                .hasSize(3)
                .first()
                .extracting(one -> one.get("id"))
                .isEqualTo(task);
        coordinator.approvesMinutes(session);
        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.APPROVED);
    }

    @Test
    void aPlanMayLetSilenceApprove() {
        var round = coordinator.opensRound("Pohjois-Karjala", 2027);
        coordinator.plans(
                round,
                coordinator
                        .oneSession(round, Scenario.DAY, "Joensuu")
                        .andThen(plan -> plan.put("silenceApproves", true)));
        coordinator.confirms(round);
        var session = round.session();
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.bringsMinutesToApproval(session);
        var asked = clock.today();
        coordinator.atTasklist(round.host()).handsIn(seats(session).get(0), approve());
        clock.passes(asked.plusDays(14));
        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.IN_APPROVAL);

        clock.passes(asked.plusDays(15));

        assertThat(session.minutes().approvals())
                .extracting(Approval::state)
                .containsExactly(
                        Approval.State.APPROVED,
                        Approval.State.APPROVED_BY_SILENCE,
                        Approval.State.APPROVED_BY_SILENCE);
        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.APPROVED);
        assertThat(mailbox.letterTo("Joensuu").attached().text())
                .as("says that she was silent")
                .containsPattern("(?s)Tiina\\s+Tarkastaja.*ei\\s+vastannut");
    }

    @Test
    void anApproverIsReplacedWithAReason() {
        var session = inApproval("Joensuu");
        var deputy = session.personOf("Joensuu").atTasklist();
        Refused.because("desk.reasonMissing")
                .when(() -> coordinator.replacesApprover(session, 1, "Joensuu", "Vilma Vara", deputy.id(), " "));
        Refused.because("desk.personNotOfParty")
                .when(() -> coordinator.replacesApprover(
                        session, 1, "Joensuu", "Vilma Vara", "koordinaattori.hva-14", "Sairas"));
        Refused.because("session.approversDiffer")
                .when(() -> coordinator.replacesApprover(
                        session, 1, "Joensuu", "tuomas tarkastaja", deputy.id(), "Sairas"));

        clock.passes(clock.today().plusDays(3));
        coordinator.replacesApprover(session, 1, "Joensuu", "Vilma Vara", deputy.id(), "Sairas");
        var by = deputy.page(deputy.taskOf(session.minutes().id(), "approveMinutes"))
                .at("/facts/answerBy")
                .textValue();
        assertThat(mailbox.letterTo("Joensuu").text())
                .as("by the day of all seats, as her form says")
                .contains("Vastatkaa viimeistään " + by + ".");

        assertThat(session.minutes().approval(1).personName()).isEqualTo("Vilma Vara");
        assertThat(session.minutes().approval(1).replacedReason()).isEqualTo("Sairas");
        assertThat(session.letters(LetterKind.APPROVAL, "Joensuu")).hasSize(1);
        assertThat(mailbox.letterTo("Joensuu").text()).contains("Vilma Vara");
        assertThat(seats(session)).as("the host does not see hers any more").hasSize(2);

        clock.passes(clock.today().plusDays(15));
        assertThat(deputy.tasksOf(session.minutes().id(), "approveMinutes"))
                .as("hers, however long she is silent")
                .hasSize(1);
        coordinator.replacesApprover(session, 1, "Joensuu", "Veera Vara", deputy.id(), "Matkoilla");
        assertThat(mailbox.letterTo("Joensuu").text())
                .as("of a day that has passed nobody is told to answer by it")
                .contains("Veera Vara")
                .doesNotContain("Vastatkaa viimeistään");
        assertThat(deputy.page(deputy.taskOf(session.minutes().id(), "approveMinutes"))
                        .at("/facts/passed")
                        .booleanValue())
                .isTrue();
        coordinator.replacesApprover(session, 1, "Joensuu", "Vilma Vara", deputy.id(), "Takaisin");
        returns(session, seats(session).get(0), "Korjattava");
        coordinator.finishesMinutes(session, "REVIEW");
        session.personOf("Joensuu").hasNoComments();
        coordinator.finishesMinutes(session, "APPROVAL");

        assertThat(session.minutes().approval(1).personName())
                .as("whoever took a seat keeps it, after another review too")
                .isEqualTo("Vilma Vara");
        deputy.handsIn(deputy.taskOf(session.minutes().id(), "approveMinutes"), approve());
        Refused.because("approval.givenAlready")
                .when(() -> coordinator.replacesApprover(session, 1, "Joensuu", "Ville Vara", null, "Sairas"));
    }

    @Test
    void anApprovalByTelephoneIsRecordedOnBehalfAndAReceiptIsSent() {
        var session = held("Joensuu");
        coordinator.records(
                session, Coordinator.everybodyCame().andThen(draft -> ((ObjectNode) draft.at("/approvers/1"))
                        .put("party", "kunta-167")));
        coordinator.bringsMinutesToApproval(session);

        Refused.because("onBehalf.saidByMissing").when(() -> coordinator.approvesFor(session, 1, ""));
        coordinator.approvesFor(session, 1, "Tiina Tarkastaja");

        var approval = session.minutes().approval(1);
        assertThat(approval.state()).isEqualTo(Approval.State.APPROVED);
        assertThat(approval.recordedBy()).isEqualTo("koordinaattori.hva-14");
        assertThat(approval.channel()).isEqualTo("PHONE");
        assertThat(approval.saidBy()).isEqualTo("Tiina Tarkastaja");
        assertThat(approval.receivedOn()).isEqualTo(clock.today());
        assertThat(session.letters(LetterKind.RECEIPT, "Joensuu")).hasSize(1);
        assertThat(mailbox.letterTo("Joensuu").text()).contains("Tiina Tarkastaja");
        Refused.because("onBehalf.noTask").when(() -> coordinator.approvesFor(session, 1, "Tiina Tarkastaja"));
        assertThat(session.letters(LetterKind.RECEIPT, "Joensuu")).hasSize(1);
    }

    @Test
    void whatIsApprovedTwiceAtOnceIsApprovedOnce() throws Exception {
        var session = held("Joensuu", "Lieksa");
        coordinator.records(
                session, Coordinator.everybodyCame().andThen(draft -> ((ObjectNode) draft.at("/approvers/1"))
                        .put("party", "kunta-422")));
        coordinator.bringsMinutesToApproval(session);
        var one = session.personOf("Lieksa").atTasklist();
        var other = session.colleagueOf("Lieksa").atTasklist();
        var task = one.taskOf(session.minutes().id(), "approveMinutes");
        var version = one.saves(task, approve());
        var together = new CyclicBarrier(2);
        var two = Executors.newFixedThreadPool(2);
        try {
            var outcomes = two
                    .invokeAll(
                            List.of(approves(one, task, version, together), approves(other, task, version, together)))
                    .stream()
                    .map(MinutesApprovalTest::outcome)
                    .toList();
            assertThat(outcomes).containsOnlyOnce("approved");
        } finally {
            two.shutdownNow();
        }
        assertThat(session.minutes().approvals())
                .extracting(Approval::state)
                .containsExactly(Approval.State.ASKED, Approval.State.APPROVED, Approval.State.ASKED);
        assertThat(seats(session)).hasSize(2);
    }

    @Test
    void theApprovedMinutesAreLockedUnderTheirHashAndGoToEverybodyInvited() {
        var session = held("Joensuu", "Lieksa", Scenario.ASSOCIATION);
        coordinator.recordsAllPresentBut(session, "Lieksa");
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);

        assertThat(session.minutes().instance())
                .hasPassed(
                        findId("Lock minutes"),
                        findId("Distribute minutes"),
                        findId("Start follow ups"),
                        findId("Minutes approved"))
                .isEnded();
        var registered = documents.minutesOf(session.id()).orElseThrow();
        assertThat(session.minutes().row().documentId()).isEqualTo(registered.id());
        assertThat(registered.version()).isEqualTo(session.minutes().row().version());
        assertThat(registered.registeredOn()).isEqualTo(clock.today());
        assertThat(registered.title()).endsWith("10.3.2027");
        var pdf = files.of(registered.id(), Format.PDF, Language.FI).orElseThrow();
        for (var party : List.of("Joensuu", "Lieksa", Scenario.ASSOCIATION, "Pohjois-Karjala")) {
            var letter = mailbox.letterTo(party);
            assertThat(session.letters(LetterKind.MINUTES, party)).as(party).hasSize(1);
            assertThat(letter.attached().name()).isEqualTo("poytakirja-" + registered.id() + ".pdf");
            assertThat(letter.attached().hash()).isEqualTo(pdf.hash());
            assertThat(letter.text()).contains(letter.attached().name(), pdf.hash());
        }
        assertThat(registered.content()).contains("Pekka Puheenjohtaja", "Keskusteltiin.", "Lieksa");
    }

    @Test
    void minutesToAPartyWithoutMailboxAreAFailedLetterAndATask() {
        var session = held("Joensuu", "Ilomantsi");
        coordinator.recordsAllPresentBut(session, "Ilomantsi");
        coordinator.bringsMinutesToApproval(session);
        var ilomantsi = session.party("Ilomantsi");
        scenario.hasNoMailbox(ilomantsi);

        coordinator.approvesMinutes(session);

        assertThat(session.letters(LetterKind.MINUTES, "Ilomantsi"))
                .singleElement()
                .extracting(Dispatch::state)
                .isEqualTo(Dispatch.State.FAILED);
        assertThat(session.letters(LetterKind.MINUTES, "Joensuu"))
                .singleElement()
                .extracting(Dispatch::state)
                .isEqualTo(Dispatch.State.SENT);
        assertThat(session.undelivered("Ilomantsi")).isWaitingAt(findId("Mend the address"));
    }

    private OpenedSession held(String... parties) {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Karjala", Scenario.DAY, parties);
        clock.passes(session.day());
        return session;
    }

    private OpenedSession inReview(String... parties) {
        var session = held(parties);
        coordinator.recordsAllPresentBut(session);
        coordinator.draftsMinutes(session);
        return session;
    }

    private OpenedSession inApproval(String... parties) {
        var session = held(parties);
        coordinator.recordsAllPresentBut(session);
        coordinator.bringsMinutesToApproval(session);
        return session;
    }

    /** The tasks that the host's people see; the chair's first. */
    private List<JsonNode> seats(OpenedSession session) {
        var person = coordinator.atTasklist(session.round().host());
        return person.tasksOf(session.minutes().id(), "approveMinutes").stream()
                .sorted(java.util.Comparator.comparing(
                        task -> person.page(task).at("/facts/person").textValue()))
                .toList();
    }

    private void returns(OpenedSession session, JsonNode seat, String reason) {
        coordinator.atTasklist(session.round().host()).handsIn(seat, draft -> draft.put("decision", "RETURN")
                .put("reason", reason));
    }

    private static Consumer<ObjectNode> approve() {
        return draft -> draft.put("decision", "APPROVE");
    }

    private static Callable<String> approves(Person person, JsonNode task, int version, CyclicBarrier together) {
        return () -> {
            together.await();
            person.submits(task, version);
            return "approved";
        };
    }

    private static String outcome(java.util.concurrent.Future<String> approval) {
        try {
            return approval.get();
        } catch (java.util.concurrent.ExecutionException refused) {
            return String.valueOf(refused.getCause().getMessage());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
