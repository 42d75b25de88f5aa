package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.statute.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** negotiation-request: a municipality asks its county to negotiate, 611/2021 s. 14. */
@ScenarioTest
class NegotiationRequestTest {
    private static final String PROCESS = "negotiation-request";
    private static final String TEXT = "Perhekeskusten työnjako\nja koulujen tilat";

    /** Thirty days after the test's Monday, a Wednesday. */
    private static final LocalDate REPLY_BY = LocalDate.of(2027, 2, 10);

    @Autowired
    Scenario scenario;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient rows;

    /** A municipality waits for one answer at a time: the requests of one story must not stand in the way of the next. */
    @AfterEach
    void nothingStaysOpen() {
        rows.sql("update negotiation_request set state = 'WITHDRAWN', open_of = null where state = 'OPEN'")
                .update();
    }

    @Test
    void aCountyThatIntendsToNegotiateLaterSaysWhenAndWhy() {
        var asked = asks("Pohjanmaa", "Närpiö");

        assertThat(asked.instance())
                .hasPassed(findId("Record request"), findId("Send request"), findId("Request under way"))
                .isWaitingAt(findId("Answer the request"), findId("Withdraw the request"));
        assertThat(asked.instance().getBusinessKey()).isEqualTo("Pohjanmaa · Närpiö");
        assertThat(asked.instance().getTenantId()).isEqualTo("hva-17");
        assertThat(asked.row())
                .containsEntry("host", "hva-17")
                .containsEntry("text", TEXT)
                .containsEntry("topics", "GOALS,INFORMATION_FLOW")
                .containsEntry("contact_name", "Veera Virkanen")
                .containsEntry("state", "OPEN");
        assertThat(asked.day("reply_by")).isEqualTo(REPLY_BY);
        assertThat(mailbox.lettersTo("Pohjanmaa")).singleElement().satisfies(letter -> {
            assertThat(letter.subject())
                    .isEqualTo("Neuvottelupyyntö: Närpiö, vastauspäivä 10.2.2027"
                            + " / Begäran om förhandling: Närpes, svarsdag 10.2.2027");
            assertThat(letter.text())
                    .contains(
                            "Perhekeskusten työnjako\n  ja koulujen tilat",
                            "tavoitteet, tiedonkulku",
                            "Veera Virkanen, kunnanjohtaja");
        });
        assertThat(mailbox.letterTo("Närpiö").subject())
                .as("Swedish is the majority's language")
                .startsWith("Er begäran om förhandling har skickats: Österbottens välfärdsområde / ");

        var task = asked.coordinator().taskOf(asked.id(), "answerTheRequest");
        assertThat(task.get("name").textValue())
                .isEqualTo("Vastaa neuvottelupyyntöön / Svara på begäran om förhandling – Pohjanmaa · Närpiö");
        assertThat(task.get("due").textValue()).startsWith("2027-02-10T14:00");
        var facts = asked.coordinator().page(task).get("facts");
        assertThat(facts.get("text").textValue()).isEqualTo(TEXT);
        assertThat(facts.get("contact").textValue()).isEqualTo("Veera Virkanen, kunnanjohtaja");
        assertThat(facts.get("wishedBy").textValue()).isEqualTo("31.5.2027");
        assertThat(facts.get("topics")).hasSize(2);
        var withdraw = asked.asker().taskOf(asked.id(), "withdrawTheRequest");
        assertThat(withdraw.get("name").textValue()).startsWith("Återta begäran om förhandling / Peruuta");
        assertThat(withdraw.get("due").isNull()).isTrue();

        asked.answers(draft ->
                draft.put("reply", "LATER").put("laterBy", "2027-09-30").put("text", "Valtuusto ensin."));

        assertThat(asked.instance())
                .hasPassed(findId("Record reply"), findId("Send reply"), findId("Request answered"))
                .isEnded();
        assertThat(asked.row())
                .containsEntry("state", "ANSWERED")
                .containsEntry("reply", "LATER")
                .containsEntry("reply_text", "Valtuusto ensin.")
                .containsEntry("answered_by", asked.coordinator().id());
        assertThat(asked.day("later_by")).isEqualTo(LocalDate.of(2027, 9, 30));
        assertThat(mailbox.letterTo("Närpiö").text())
                .contains("Valtuusto ensin.", "torsdag 30.9.2027", "torstai 30.9.2027");
        assertThat(asked.asker().tasksOf(asked.id(), "withdrawTheRequest"))
                .as("there is nothing to withdraw any more")
                .isEmpty();
    }

    @Test
    void anAnswerPointsToARoundThatIsUnderWay() {
        var host = scenario.host("Etelä-Pohjanmaa");
        var round = opensCooperationRound(host);
        var asked = asks("Etelä-Pohjanmaa", "Lapua");
        var facts = asked.coordinator()
                .page(asked.coordinator().taskOf(asked.id(), "answerTheRequest"))
                .get("facts");
        assertThat(facts.get("rounds"))
                .extracting(one -> one.get("id").longValue())
                .containsExactly(round);
        Refused.because("request.round")
                .when(() -> asked.answers(
                        draft -> draft.put("reply", "ROUND_OPENED").put("round", round + 1)));

        asked.answers(draft -> draft.put("reply", "ROUND_OPENED").put("round", round));

        assertThat(asked.instance()).isEnded();
        assertThat(((Number) asked.row().get("round_id")).longValue()).isEqualTo(round);
        assertThat(mailbox.letterTo("Lapua").text()).contains("Kierros: Yhteistyö 2025–2029");
        rows.sql("update negotiation_round set state = 'CANCELLED' where id = ?")
                .param(round)
                .update();
    }

    @Test
    void aRoundThatIsNotInTheServiceIsToldInWordsAndSoIsAnotherWay() {
        var first = asks("Pohjanmaa", "Laihia");
        assertThat(first.coordinator()
                        .page(first.coordinator().taskOf(first.id(), "answerTheRequest"))
                        .at("/facts/rounds"))
                .isEmpty();
        Refused.because("request.replyMissing").when(() -> first.answers(draft -> draft.put("reply", "NO")));
        Refused.because("request.roundMissing")
                .when(() -> first.answers(
                        draft -> draft.put("reply", "ROUND_OPENED").put("text", " ")));
        first.answers(draft -> draft.put("reply", "ROUND_OPENED").put("text", "Kutsu lähti 4.1."));
        assertThat(first.row()).containsEntry("reply", "ROUND_OPENED").containsEntry("round_id", null);
        assertThat(mailbox.letterTo("Laihia").subject())
                .as("Finnish only")
                .isEqualTo("Vastaus neuvottelupyyntöönne: Pohjanmaan hyvinvointialue");

        var second = asks("Pohjanmaa", "Laihia");
        Refused.because("request.reasonMissing").when(() -> second.answers(draft -> draft.put("reply", "OTHER_WAY")));
        second.answers(draft -> draft.put("reply", "OTHER_WAY").put("text", "Sovittu johtoryhmässä."));
        assertThat(second.instance()).isEnded();
        assertThat(mailbox.letterTo("Laihia").text())
                .contains("Asia hoidetaan muulla tavalla", "Sovittu johtoryhmässä.");
    }

    @Test
    void anAnswerHasItsLimitsToo() {
        var asked = asks("Pohjanmaa", "Maalahti");
        Consumer<ObjectNode> later = draft ->
                draft.put("reply", "LATER").put("laterBy", "2027-05-31").put("text", "Syy");
        Refused.because("request.laterByMissing")
                .when(() -> asked.answers(later.andThen(draft -> draft.putNull("laterBy"))));
        Refused.because("request.laterInPast", "10.1.2027")
                .when(() -> asked.answers(later.andThen(draft -> draft.put("laterBy", "2027-01-10"))));
        Refused.because("date.notInCalendar", "2027-02-30")
                .when("sv", () -> asked.answersIn("sv", later.andThen(draft -> draft.put("laterBy", "2027-02-30"))));
        Refused.because("request.reasonMissing")
                .when(() -> asked.answersIn("fi", later.andThen(draft -> draft.putNull("text"))));
        Refused.because("text.tooLong", 4000)
                .when(() -> asked.answers(later.andThen(draft -> draft.put("text", "x".repeat(4001)))));
        Refused.because("draft.controlCharacter")
                .when(() -> asked.answers(later.andThen(draft -> draft.put("text", "x\u0007"))));
        assertThat(asked.row()).containsEntry("state", "OPEN");
        assertThat(asked.instance()).isWaitingAt(findId("Answer the request"));
    }

    @Test
    void theCountyIsRemindedOnceOnTheReplyDate() {
        var asked = asks("Pohjanmaa", "Kaskinen");
        clock.passes(REPLY_BY.minusDays(1));
        assertThat(mailbox.lettersTo("Pohjanmaa")).hasSize(1);

        clock.passes(REPLY_BY);
        assertThat(asked.instance())
                .hasPassed(findId("Reply date comes"), findId("Remind coordinators"), findId("Coordinators reminded"))
                .isWaitingAt(findId("Answer the request"), findId("Withdraw the request"));
        assertThat(mailbox.lettersTo("Pohjanmaa")).hasSize(2);
        assertThat(mailbox.letterTo("Pohjanmaa").subject())
                .startsWith("Muistutus: vastaus neuvottelupyyntöön, Kaskinen");
        assertThat(asked.day("reminded_on")).isEqualTo(REPLY_BY);

        clock.passes(REPLY_BY.plusDays(30));
        assertThat(mailbox.lettersTo("Pohjanmaa")).hasSize(2);
        assertThat(asked.coordinator()
                        .page(asked.coordinator().taskOf(asked.id(), "answerTheRequest"))
                        .at("/facts/passed")
                        .booleanValue())
                .isTrue();
        asked.answers(draft -> draft.put("reply", "OTHER_WAY").put("text", "Anteeksi viive."));
        assertThat(asked.instance()).hasPassed(findId("Request answered")).isEnded();
    }

    @Test
    void aReplyDateOnADayOffMovesToTheNextWorkingDay() {
        clock.passes(LocalDate.of(2027, 2, 26));
        assertThat(asks("Pohjanmaa", "Korsnäs").day("reply_by"))
                .as("Easter Sunday is 28 March")
                .isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void theMunicipalityTakesItsRequestBackWhileItIsOpen() {
        var asked = asks("Pohjanmaa", "Uusikaarlepyy");
        Refused.because("request.withdrawMissing")
                .when(() -> asked.asker().handsIn(asked.id(), "withdrawTheRequest", draft -> {}));
        Refused.because("text.tooLong", 2000).when(() -> asked.withdraws("x".repeat(2001)));

        asked.withdraws("Asia ratkesi muuten.");

        assertThat(asked.instance())
                .hasPassed(findId("Record withdrawal"), findId("Send withdrawal"), findId("Request withdrawn"))
                .hasNotPassed(findId("Record reply"))
                .isEnded();
        assertThat(asked.row())
                .containsEntry("state", "WITHDRAWN")
                .containsEntry("withdrawal_reason", "Asia ratkesi muuten.")
                .containsEntry("withdrawn_by", asked.asker().id());
        assertThat(asked.coordinator().tasksOf(asked.id(), "answerTheRequest")).isEmpty();
        assertThat(mailbox.letterTo("Pohjanmaa").subject()).startsWith("Neuvottelupyyntö on peruutettu: Uusikaarlepyy");
        assertThat(mailbox.letterTo("Pohjanmaa").text()).contains("Asia ratkesi muuten.");

        assertThat(asks("Pohjanmaa", "Uusikaarlepyy").instance()).isWaitingAt(findId("Answer the request"));
    }

    @Test
    void whatCannotBeAskedIsRefusedAndNothingRemains() {
        var host = scenario.host("Pohjanmaa");
        var asker = asker(host, "Vöyri");
        var municipality = scenario.party(host, "Vöyri").id().value();
        assertThat(asker.person().mayStart()).contains(PROCESS);
        var before = Records.now(rows);

        Refused.because("request.municipalityMissing").when(() -> asker.asks(draft -> draft.putNull("municipality")));
        Refused.because("request.notYours").when(() -> asker.asks(draft -> draft.put("municipality", "kunta-905")));
        Refused.because("request.notYours").when(() -> asker.asks(draft -> draft.put("municipality", "toimija-1")));
        Refused.because("request.helsinki").when(() -> asker.asks(draft -> draft.put("municipality", "helsinki")));
        Refused.because("request.helsinki").when(() -> asker.asks(draft -> draft.put("municipality", "kunta-091")));
        Refused.because("request.otherCounty", scenario.party(host, "Vöyri").name(), host.name())
                .when(() -> asker.person().starts(PROCESS, "hva-03", filledIn(municipality)));
        Refused.because("request.textMissing").when(() -> asker.asks(draft -> draft.put("text", " \n ")));
        Refused.because("text.tooLong", 4000).when(() -> asker.asks(draft -> draft.put("text", "x".repeat(4001))));
        Refused.because("draft.controlCharacter").when(() -> asker.asks(draft -> draft.put("text", "x\u0000")));
        Refused.because("text.oneLine").when(() -> asker.asks(draft -> draft.put("contactRole", "a\nBcc: b")));
        Refused.because("text.oneLine").when(() -> asker.asks(draft -> draft.put("contactName", "a\u202Eb")));
        Refused.because("text.tooLong", 200).when(() -> asker.asks(draft -> draft.put("contactName", "x".repeat(201))));
        Refused.because("request.contactMissing").when(() -> asker.asks(draft -> draft.putNull("contactRole")));
        Refused.because("request.topic")
                .when(() -> asker.asks(draft -> draft.putArray("topics").add("MEASURES")));
        Refused.because("request.wishedInPast", "10.1.2027")
                .when(() -> asker.asks(draft -> draft.put("wishedBy", "2027-01-10")));
        Refused.because("date.unreadable", "pian").when(() -> asker.asks(draft -> draft.put("wishedBy", "pian")));
        Refused.because("draft.unreadable").when(() -> asker.asks(draft -> draft.put("topics", "GOALS")));

        assertThat(Records.now(rows).changedSince(before)).isEmpty();
        assertThat(mailbox.lettersTo("Pohjanmaa")).isEmpty();
    }

    @Test
    void aSecondRequestWaitsForTheAnswerToTheFirst() {
        asks("Pohjanmaa", "Kristiinankaupunki");
        clock.passes(clock.today().plusDays(3));
        var again = asker(scenario.host("Pohjanmaa"), "Kristiinankaupunki");
        assertThat(again.person()
                        .asks("start/" + PROCESS)
                        .at("/facts/municipalities/0/asked")
                        .textValue())
                .isEqualTo("11.1.2027");
        Refused.because(
                        "request.openAlready",
                        scenario.party(scenario.host("Pohjanmaa"), "Kristiinankaupunki")
                                .name(),
                        "11.1.2027")
                .when(() -> again.asks(draft -> {}));
        assertThat(rows.sql("select count(*) from negotiation_request where municipality = 'kunta-287'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anEndedMunicipalityAsksNoMore() {
        var person = scenario.newcomerOf("entinen.pertunmaa", "kunta-588");
        assertThat(person.asks("start/" + PROCESS).at("/facts/municipalities")).isEmpty();
        Refused.because("party.ended", "Pertunmaa", "31.12.2024", "Mäntyharju")
                .when(() -> person.starts(PROCESS, "hva-12", filledIn("kunta-588")));
    }

    @Test
    void whoeverActsForTwoMunicipalitiesChooses() {
        var person = scenario.newcomerOf("kahden.kunnan", "kunta-301", "kunta-408");
        var host = scenario.host("Etelä-Pohjanmaa");
        scenario.party(host, "Kurikka");
        var shown = person.asks("start/" + PROCESS).at("/facts/municipalities");
        assertThat(shown)
                .extracting(one -> one.get("id").textValue())
                .containsExactlyInAnyOrder("kunta-301", "kunta-408");
        var id = person.starts(PROCESS, "hva-16", filledIn("kunta-301"));
        assertThat(PassedInstance.of(scenario.engine, id).getBusinessKey()).isEqualTo("Etelä-Pohjanmaa · Kurikka");
    }

    /** It had not met its county in this service before. */
    @Test
    void aNewcomerSeesItsRequestFromThenOn() {
        var host = scenario.host("Lappi");
        scenario.coordinatorOf(host);
        scenario.party(host, "Utsjoki");
        var id = scenario.newcomerOf("uusi.utsjoki", "kunta-890").starts(PROCESS, "hva-21", filledIn("kunta-890"));
        var later = scenario.newcomerOf("toinen.utsjoki", "kunta-890");
        assertThat(later.tasksOf(id, "withdrawTheRequest")).hasSize(1);
        assertThat(scenario.coordinatorOf(host).tasksOf(id, "answerTheRequest")).hasSize(1);
    }

    @Test
    void onlyMunicipalitiesMayStartItAndTheyStartNothingElse() {
        var host = scenario.host("Pohjanmaa");
        assertThat(asker(host, "Vaasa").person().mayStart())
                .containsExactlyInAnyOrder(PROCESS, "duty-record", "earlier-negotiation");
        assertThat(asker(host, "Vaasa").person().triesToStart("other-actors", "hva-17"))
                .allMatch(status -> status >= 400);
        var uusimaa = scenario.host("Länsi-Uusimaa");
        var others = Map.of(
                scenario.memberOf(scenario.party(host, Scenario.ASSOCIATION), host, "pyytaja"), "hva-17",
                scenario.memberOf(scenario.party(uusimaa, "HUS"), uusimaa, "pyytaja"), "hva-03",
                scenario.newcomerOf("helsinki.pyytaja", "helsinki", "kunta-091"), "helsinki",
                scenario.newcomerOf("alue.pyytaja", "hva-17"), "hva-17");
        others.forEach((person, at) -> {
            assertThat(person.mayStart()).as(person.id()).doesNotContain(PROCESS);
            assertThat(person.triesToStart(PROCESS, at)).as(person.id()).allMatch(status -> status >= 400);
        });
        var coordinator = scenario.coordinatorOf(host);
        assertThat(coordinator.mayStart())
                .contains("health-promotion-negotiation")
                .doesNotContain(PROCESS);
        assertThat(coordinator.triesToStart(PROCESS, "hva-17")).allMatch(status -> status >= 400);
    }

    @Test
    void nobodyElseSeesARequestOrWorksOnIt() {
        var host = scenario.host("Pohjanmaa");
        var asked = asks("Pohjanmaa", "Pietarsaari");
        var answer = asked.coordinator().taskOf(asked.id(), "answerTheRequest");
        var withdraw = asked.asker().taskOf(asked.id(), "withdrawTheRequest");
        var neighbour = asker(host, "Luoto").person();
        var elsewhere = scenario.coordinatorOf(scenario.host("Keski-Pohjanmaa"));
        var foreign = asker(scenario.host("Keski-Pohjanmaa"), "Kokkola").person();

        for (var person : List.of(neighbour, elsewhere, foreign)) {
            assertThat(person.tasksOf(asked.id(), "answerTheRequest")).isEmpty();
            assertThat(person.tasksOf(asked.id(), "withdrawTheRequest")).isEmpty();
            assertThat(person.opens(answer)).isFalse();
            assertThat(person.opens(withdraw)).isFalse();
        }
        assertThat(asked.coordinator().opens(withdraw)).isFalse();
        assertThat(asked.asker().opens(answer)).isFalse();
        for (var person : List.of(neighbour, foreign)) {
            assertThat(person.knowsOfInstances())
                    .allSatisfy(told -> assertThat(told).doesNotContain(asked.id(), "Pietarsaari", "kunta-598"));
        }
        assertThat(foreign.knowsOfInstances())
                .as("not even how many the requests of another county are")
                .allMatch(told -> told.startsWith("{\"status\":404"));
        assertThat(neighbour.asks("start/" + PROCESS).toString()).doesNotContain("Pietarsaari", TEXT);
    }

    @Test
    void aSupervisorIsToldTwoWeeksAfterTheReplyDate() {
        scenario.theDutyCalendarBegins();
        people.supervisor("valvoja-pyynnot", "valvoja-pyynnot@avi.example", List.of("hva-18"));
        var asked = asks("Keski-Pohjanmaa", "Veteli");
        clock.passes(REPLY_BY.plusDays(13));
        assertThat(mailbox.lettersAt("valvoja-pyynnot@avi.example"))
                .noneMatch(letter -> letter.text().contains("neuvottelupyynnöt"));

        clock.passes(REPLY_BY.plusDays(14));
        assertThat(mailbox.lettersAt("valvoja-pyynnot@avi.example"))
                .filteredOn(letter -> letter.text().contains("Kuntien neuvottelupyynnöt"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("- Veteli: pyydetty 11.1.2027, vastauspäivä 10.2.2027 (uusi)"));
        asked.answers(draft -> draft.put("reply", "OTHER_WAY").put("text", "Anteeksi."));
        mailbox.empty();
        clock.passes(REPLY_BY.plusDays(28));
        assertThat(mailbox.lettersAt("valvoja-pyynnot@avi.example")).isEmpty();
    }

    private Asked asks(String host, String municipality) {
        var asker = asker(scenario.host(host), municipality);
        return new Asked(asker, asker.asks(draft -> {}));
    }

    private Asker asker(Host host, String municipality) {
        var coordinator = scenario.coordinatorOf(host);
        var party = scenario.party(host, municipality);
        return new Asker(host, party, scenario.memberOf(party, host, "pyytaja"), coordinator);
    }

    /** The one place that knows how such a round comes to be. */
    private long opensCooperationRound(Host host) {
        people.acts(scenario.coordinatorOf(host).id());
        try {
            return scenario.rounds
                    .open(
                            host,
                            Act.COOPERATION,
                            Act.COOPERATION.windowOf(clock.today()).orElseThrow(),
                            null)
                    .id();
        } finally {
            people.nobodyActs();
        }
    }

    private static Consumer<ObjectNode> filledIn(String municipality) {
        return draft -> {
            draft.put("municipality", municipality)
                    .put("text", TEXT)
                    .put("wishedBy", "2027-05-31")
                    .put("contactName", "Veera Virkanen")
                    .put("contactRole", "kunnanjohtaja");
            draft.putArray("topics").add("INFORMATION_FLOW").add("GOALS");
        };
    }

    /** Somebody of a municipality, and the coordinator of its county. */
    private record Asker(Host host, Party municipality, Person person, Person coordinator) {
        String asks(Consumer<ObjectNode> typed) {
            return person.starts(
                    PROCESS,
                    host.id().value(),
                    filledIn(municipality.id().value()).andThen(typed));
        }
    }

    /** A request that was recorded. */
    private class Asked {
        private final Asker asker;
        private final String id;

        Asked(Asker asker, String id) {
            this.asker = asker;
            this.id = id;
        }

        String id() {
            return id;
        }

        Person asker() {
            return asker.person();
        }

        Person coordinator() {
            return asker.coordinator();
        }

        ProcessInstance instance() {
            return PassedInstance.of(scenario.engine, id);
        }

        Map<String, Object> row() {
            return rows.sql("select * from negotiation_request where instance = ?")
                    .param(id)
                    .query()
                    .singleRow();
        }

        LocalDate day(String column) {
            return rows.sql("select " + column + " from negotiation_request where instance = ?")
                    .param(id)
                    .query(LocalDate.class)
                    .single();
        }

        void answers(Consumer<ObjectNode> typed) {
            coordinator().handsIn(id, "answerTheRequest", typed);
        }

        void answersIn(String language, Consumer<ObjectNode> typed) {
            coordinator().reads(language).handsIn(id, "answerTheRequest", typed);
        }

        void withdraws(String reason) {
            asker().handsIn(id, "withdrawTheRequest", draft -> draft.put("withdraw", true)
                    .put("reason", reason));
        }
    }
}
