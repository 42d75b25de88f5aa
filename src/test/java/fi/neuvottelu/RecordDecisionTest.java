package fi.neuvottelu;

import static fi.neuvottelu.OpenedDecision.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.decision.BodyResult;
import fi.neuvottelu.decision.DecisionState;
import fi.neuvottelu.decision.Remedy;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** record-decision: the result of a session before the board or council of each party. */
@ScenarioTest
class RecordDecisionTest {
    /** A Wednesday: the minutes are locked on it. */
    private static final LocalDate LOCKED = LocalDate.of(2027, 3, 31);

    /** Sixty days later is a Sunday. */
    private static final LocalDate AGREED = LocalDate.of(2027, 5, 31);

    private static final LocalDate MEETING = LocalDate.of(2027, 4, 26);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Test
    void theHostAndItsMunicipalitiesAreAskedOnceWhenTheMinutesAreLocked() {
        var session = approved("Kanta-Häme", "Hämeenlinna", "Forssa", Scenario.ASSOCIATION);

        assertThat(session.minutes().instance())
                .hasPassed(findId("Start follow ups"), findId("Start decisions"), findId("Minutes approved"))
                .isEnded();
        assertThat(session.decidingParties()).containsExactly("hva-07", "kunta-109", "kunta-061");
        var decision = session.decision("Hämeenlinna");
        assertThat(decision.instance())
                .hasPassed(findId("Result waits for a body"))
                .isWaitingAt(findId("Record the decision"));
        assertThat(decision.row().state()).isEqualTo(DecisionState.WAITING);
        assertThat(decision.row().dueOn()).isEqualTo(AGREED);
        assertThat(decision.task().get("name").textValue())
                .matches(
                        "Kirjaa toimielimen päätös neuvottelun tuloksesta – HYTE 2027 Kanta-Häme.* 10.3.2027 · Hämeenlinna");
        assertThat(decision.task().get("due").textValue()).startsWith("2027-05-31");
        assertThat(decision.facts().get("bodies")).hasSize(3);
        assertThat(decision.facts().at("/dueWhy/0").textValue())
                .startsWith("60 päivää pöytäkirjan hyväksymisestä ja lukitsemisesta");
        assertThat(session.personOf("Forssa")
                        .atTasklist()
                        .tasksOf(decision.row().instance(), "recordTheDecision"))
                .as("another municipality's task")
                .isEmpty();
    }

    @Test
    void aDecisionOfTheBoardIsKeptWithItsTimeForRectification() {
        var session = approved("Kanta-Häme", "Forssa");
        var decision = session.decision("Forssa");
        clock.passes(LocalDate.of(2027, 5, 5));

        decision.records(decided("BOARD", "APPROVED", MEETING).andThen(draft -> draft.put("section", " § 88 ")
                .put("link", "https://www.forssa.example/poytakirja")
                .put("publishedOn", "2027-04-30")));

        assertThat(decision.row().state()).isEqualTo(DecisionState.DECIDED);
        assertThat(decision.row().recordedBy()).isEqualTo("edustaja.kunta-061.hva-07");
        assertThat(decision.handlings()).singleElement().satisfies(one -> {
            assertThat(one.result()).isEqualTo(BodyResult.APPROVED);
            assertThat(one.section()).isEqualTo("88");
            assertThat(one.preparationOnly()).isFalse();
            assertThat(one.remedy()).isEqualTo(Remedy.RECTIFICATION);
            assertThat(one.remedyBy())
                    .as("published on Friday, informed on 7 May, 14 days")
                    .isEqualTo(LocalDate.of(2027, 5, 21));
        });
        assertThat(decision.instance())
                .hasPassed(findId("Record decision"), findId("Returned for preparation?"))
                .isWaitingAt(findId("Correct the recorded decision"));
        clock.passes(AGREED.plusDays(40));
        assertThat(decision.letters()).isEmpty();
        clock.passes(LocalDate.of(2027, 8, 3));
        assertThat(decision.instance())
                .hasPassed(findId("Time for corrections over"), findId("Decision on record"))
                .isEnded();
    }

    @Test
    void aDecisionBeforeTheMinutesWereApprovedIsAskedAndThenPossible() {
        var session = approved("Kanta-Häme", "Forssa");
        var decision = session.decision("Forssa");
        var before = session.day().plusDays(1);
        Refused.because("decision.beforeApproval", "11.3.2027", "31.3.2027")
                .when(() -> decision.boardDecides("APPROVED", before));
        decision.records(decided("BOARD", "APPROVED", before).andThen(draft -> draft.put("beforeApproval", true)));
        assertThat(decision.handlings()).singleElement().satisfies(one -> assertThat(one.decidedOn())
                .isEqualTo(before));
    }

    @Test
    void whatWasOnlyNotedIsPreparationUnlessThePersonSaysOtherwise() {
        var session = approved("Kanta-Häme", "Forssa", "Hattula");
        clock.passes(MEETING);
        session.decision("Forssa").boardDecides("NOTED", MEETING);
        session.decision("Hattula")
                .records(decided("COUNCIL", "NOTED", MEETING)
                        .andThen(draft -> draft.put("preparationOnly", false).put("noticedOn", MEETING.toString())));

        assertThat(session.decision("Forssa").handlings()).singleElement().satisfies(one -> {
            assertThat(one.preparationOnly()).isTrue();
            assertThat(one.remedy()).isEqualTo(Remedy.NONE);
            assertThat(one.remedyBy()).isNull();
        });
        assertThat(session.decision("Hattula").handlings()).singleElement().satisfies(one -> {
            assertThat(one.remedy()).isEqualTo(Remedy.APPEAL);
            assertThat(one.remedyBy()).isEqualTo(LocalDate.of(2027, 5, 26));
        });
    }

    @Test
    void aMatterThatWasReturnedComesBackWithAnotherAgreedDate() {
        var session = approved("Kanta-Häme", "Forssa");
        var decision = session.decision("Forssa");
        clock.passes(AGREED);
        assertThat(decision.letters()).hasSize(1);

        decision.boardDecides("RETURNED", LocalDate.of(2027, 5, 24));

        assertThat(decision.row().state()).isEqualTo(DecisionState.RETURNED);
        assertThat(decision.row().dueOn()).isEqualTo(LocalDate.of(2027, 7, 30));
        assertThat(decision.instance()).isWaitingAt(findId("Record the decision"));
        assertThat(decision.task().get("due").textValue()).startsWith("2027-07-30");
        assertThat(decision.facts().at("/handlings/0/result").textValue()).isEqualTo("RETURNED");
        assertThat(decision.letters()).as("none at once").hasSize(1);
        clock.passes(LocalDate.of(2027, 7, 30));
        assertThat(decision.letters()).hasSize(2);
        assertThat(mailbox.lettersTo("Forssa")).last().satisfies(letter -> assertThat(letter.text())
                .contains("palautti asian valmisteluun 24.5.2027"));

        decision.boardDecides("APPROVED_WITH_CHANGES", LocalDate.of(2027, 7, 30));

        assertThat(decision.handlings())
                .extracting(one -> one.result())
                .containsExactly(BodyResult.RETURNED, BodyResult.APPROVED_WITH_CHANGES);
        assertThat(decision.row().state()).isEqualTo(DecisionState.DECIDED);
        assertThat(decision.instance()).isWaitingAt(findId("Correct the recorded decision"));
    }

    @Test
    void whatWasRecordedIsCompletedAndCorrected() {
        var session = approved("Kanta-Häme", "Forssa");
        var decision = session.decision("Forssa");
        clock.passes(MEETING);
        decision.records(decided("BOARD", "APPROVED", MEETING).andThen(draft -> draft.put("section", "12")));
        assertThat(decision.handlings().get(0).remedyBy())
                .as("notice is not known yet")
                .isNull();
        clock.passes(MEETING.plusDays(7));

        decision.corrects(draft -> {
            assertThat(draft.get("section").textValue())
                    .as("as it was recorded")
                    .isEqualTo("12");
            draft.put("noticedOn", "2027-05-03");
        });

        assertThat(decision.handlings()).singleElement().satisfies(one -> {
            assertThat(one.section()).isEqualTo("12");
            assertThat(one.remedyBy()).isEqualTo(LocalDate.of(2027, 5, 17));
        });
        assertThat(decision.instance())
                .hasPassed(findId("Record correction of decision"))
                .isWaitingAt(findId("Correct the recorded decision"));
        assertThat(line(session, "Forssa").at("/last/remedyBy").textValue()).isEqualTo("17.5.2027");

        decision.corrects(draft -> draft.put("taken", "NOT_TAKEN").put("reason", "Kirjattiin vahingossa"));
        assertThat(decision.handlings()).isEmpty();
        assertThat(line(session, "Forssa").get("last").isNull()).isTrue();
        decision.corrects(draft -> {
            assertThat(draft.get("reason").textValue()).isEqualTo("Kirjattiin vahingossa");
            decided("COUNCIL", "RETURNED", MEETING).accept(draft);
        });
        assertThat(decision.row().state()).isEqualTo(DecisionState.RETURNED);
        assertThat(decision.row().reasonNotTaken()).isNull();
        assertThat(decision.instance()).isWaitingAt(findId("Record the decision"));
        assertThat(decision.handlings()).hasSize(1);
    }

    @Test
    void whoDoesNotTakeTheResultToABodySaysWhy() {
        var session = approved("Kanta-Häme", "Forssa");
        var decision = session.decision("Forssa");
        Refused.because("decision.reasonMissing").when(() -> decision.isNotTaken(" "));

        decision.isNotTaken("Johtoryhmä käsittelee asian");

        assertThat(decision.row().state()).isEqualTo(DecisionState.NOT_TAKEN);
        assertThat(decision.row().reasonNotTaken()).isEqualTo("Johtoryhmä käsittelee asian");
        assertThat(decision.instance()).isWaitingAt(findId("Correct the recorded decision"));
        clock.passes(AGREED);
        assertThat(decision.letters()).isEmpty();
        assertThat(session.decision("Kanta-Häme").letters())
                .as("the host is silent")
                .hasSize(1);
    }

    @Test
    void thePartyIsRemindedOnTheAgreedDateAndTheDeskShowsItMuchLater() {
        var session = approved("Kanta-Häme", "Forssa");
        var decision = session.decision("Forssa");
        clock.passes(AGREED.minusDays(1));
        assertThat(decision.letters()).isEmpty();

        clock.passes(AGREED);

        assertThat(decision.letters())
                .extracting(letter -> LocalTimes.dateOf(letter.queuedAt()))
                .containsExactly(AGREED);
        assertThat(mailbox.lettersTo("Forssa")).last().satisfies(letter -> {
            assertThat(letter.subject()).startsWith("Muistutus: toimielimen päätös");
            assertThat(letter.text()).contains("31.5.2027").contains("eikä laki edellytä päätöstä");
        });
        assertThat(decision.instance())
                .hasPassed(
                        findId("Target date reached"),
                        findId("Remind about decision"),
                        findId("Reminded about decision"))
                .isWaitingAt(findId("Record the decision"));
        assertThat(line(session, "Forssa").get("missingFor").isNull()).isTrue();
        assertThat(line(session, "Forssa").get("due").textValue()).isEqualTo("31.5.2027");

        clock.passes(AGREED.plusDays(30));
        assertThat(line(session, "Forssa").get("missingFor").intValue()).isEqualTo(30);
        clock.passes(AGREED.plusDays(60));
        assertThat(decision.letters()).as("one letter and no more").hasSize(1);
    }

    @Test
    void theDeskShowsEveryPartysDecision() {
        var session = approved("Kanta-Häme", "Forssa", "Hattula");
        clock.passes(MEETING);
        session.decision("Forssa")
                .records(decided("COMMITTEE", "APPROVED", MEETING)
                        .andThen(draft -> draft.put("bodyName", "Hyvinvointilautakunta")
                                .put("link", "http://www.forssa.example/1")
                                .put("noticedOn", MEETING.toString())));
        session.decision("Kanta-Häme").isNotTaken("Ei tarpeen");

        var forssa = line(session, "Forssa");
        assertThat(forssa.at("/last/bodyName").textValue()).isEqualTo("Hyvinvointilautakunta");
        assertThat(forssa.at("/last/decidedOn").textValue()).isEqualTo("26.4.2027");
        assertThat(forssa.at("/last/section").textValue()).isEqualTo("123");
        assertThat(forssa.at("/last/remedyBy").textValue()).isEqualTo("10.5.2027");
        assertThat(forssa.at("/last/why/0").textValue())
                .isEqualTo("14 päivää; lähtöpäivää ma 26.4.2027 ei lasketa mukaan (laki 150/1930, 2 §): ma 10.5.2027");
        assertThat(line(session, "Hattula").get("state").textValue()).isEqualTo("WAITING");
        assertThat(line(session, "Kanta-Hämeen hyvinvointialue").get("reason").textValue())
                .isEqualTo("Ei tarpeen");
    }

    @Test
    void whatCannotBeIsRefused() {
        var session = approved("Kanta-Häme", "Forssa");
        var decision = session.decision("Forssa");
        clock.passes(MEETING);
        refused("decision.takenMissing", decision, draft -> draft.putNull("taken"));
        refused("decision.bodyMissing", decision, draft -> draft.putNull("body"));
        refused("decision.bodyNameMissing", decision, draft -> draft.put("body", "COMMITTEE"));
        refused("decision.dateMissing", decision, draft -> draft.put("decidedOn", ""));
        refused("decision.sectionMissing", decision, draft -> draft.put("section", " "));
        refused("decision.section", decision, draft -> draft.put("section", "liite"));
        refused("decision.link", decision, draft -> draft.put("link", "javascript:alert(1)"));
        refused("decision.resultMissing", decision, draft -> draft.put("result", "SHELVED"));
        Refused.because("decision.beforeSession", "10.3.2027")
                .when(() -> decision.boardDecides("APPROVED", LocalDate.of(2027, 3, 9)));
        Refused.because("decision.future", "27.4.2027")
                .when(() -> decision.boardDecides("APPROVED", MEETING.plusDays(1)));
        Refused.because("decision.publishedBefore", "26.4.2027")
                .when(() -> decision.records(decided("BOARD", "APPROVED", MEETING)
                        .andThen(draft -> draft.put("publishedOn", "2027-04-25"))));
        Refused.because("decision.noticedBefore", "26.4.2027")
                .when(() -> decision.records(
                        decided("BOARD", "APPROVED", MEETING).andThen(draft -> draft.put("noticedOn", "2027-04-25"))));
        Refused.because("decision.future", "27.4.2027")
                .when(() -> decision.records(decided("BOARD", "APPROVED", MEETING)
                        .andThen(draft -> draft.put("publishedOn", "2027-04-27").putNull("noticedOn"))));
        assertThat(decision.row().state()).isEqualTo(DecisionState.WAITING);
        assertThat(decision.handlings()).isEmpty();
        assertThat(decision.instance()).isWaitingAt(findId("Record the decision"));

        decision.boardDecides("APPROVED", LocalDate.of(2027, 3, 10));
        assertThat(decision.row().state()).as("on the day of the session").isEqualTo(DecisionState.DECIDED);
    }

    @Test
    void helsinkiDecidesByItsOwnRuleAndHusByThatOfCounties() {
        var session = approved("Helsinki", "HUS", Scenario.ASSOCIATION);
        assertThat(session.decidingParties()).containsExactly("helsinki", "hus");
        assertThat(session.decision("Helsinki").facts().get("act").textValue()).isEqualTo("HELSINKI");
        var hus = session.decision("HUS");
        assertThat(hus.facts().get("act").textValue()).isEqualTo("HUS");
        assertThat(hus.task().get("name").textValue()).contains(" / Anteckna organets beslut");
        clock.passes(MEETING);
        var remedy = hus.person()
                .reads("fi")
                .asks("remedy?party=hus&body=BOARD&preparationOnly=false&publishedOn=&noticedOn=2027-04-26");
        assertThat(remedy.get("text").textValue()).contains("611/2021 139, 141 ja 143 §", "615/2021 2 § 4 mom.");
        assertThat(remedy.get("date").textValue()).isEqualTo("2027-05-10");
        assertThat(hus.person()
                        .reads("fi")
                        .asks("remedy?party=hus&body=COUNCIL&noticedOn=2027-04-26")
                        .get("text")
                        .textValue())
                .startsWith("Aluevalitus 30 päivän");
        var actor = session.party(Scenario.ASSOCIATION).id();
        Refused.because("party.unknown", actor).when(() -> hus.person().asks("remedy?party=" + actor + "&body=BOARD"));

        hus.boardDecides("NOTED", MEETING);
        assertThat(hus.row().state()).isEqualTo(DecisionState.DECIDED);
    }

    @Test
    void husIsNotAskedIfItDidNotAttend() {
        var session = coordinator.opensRoundWithOneSession("Keski-Uusimaa", Scenario.DAY, "Järvenpää", "HUS");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session, "HUS");
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
        assertThat(session.decidingParties()).containsExactly("hva-02", "kunta-186");
    }

    @Test
    void aDecisionOutlivesItsRound() {
        var session = approved("Kanta-Häme", "Forssa");
        coordinator.closes(session.round(), "Muut kunnat eri tilaisuudessa");
        assertThat(session.round().instance()).isEnded();
        clock.passes(MEETING);

        session.decision("Forssa").boardDecides("REJECTED", MEETING);

        assertThat(session.decision("Forssa").row().state()).isEqualTo(DecisionState.DECIDED);
    }

    private OpenedSession approved(String host, String... parties) {
        var session = coordinator.opensRoundWithOneSession(host, Scenario.DAY, parties);
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.bringsMinutesToApproval(session);
        clock.passes(LOCKED);
        coordinator.approvesMinutes(session);
        return session;
    }

    private static void refused(String key, OpenedDecision decision, Consumer<ObjectNode> typed) {
        Refused.because(key)
                .when(() ->
                        decision.records(decided("BOARD", "APPROVED", MEETING).andThen(typed)));
    }

    /** What the desk shows of a party. */
    private JsonNode line(OpenedSession session, String party) {
        var person = coordinator.atTasklist(session.round().host());
        var desk = person.taskOf(session.round().instance().getId(), "runTheRound");
        for (var line : person.page(desk).at("/facts/decisions")) {
            if (line.get("party").textValue().equals(party)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + party);
    }
}
