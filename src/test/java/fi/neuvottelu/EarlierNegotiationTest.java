package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.party.Host;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** earlier-negotiation: what was negotiated before or elsewhere counts as a session does. */
@ScenarioTest
class EarlierNegotiationTest {
    private static final String PROCESS = "earlier-negotiation";
    private static final String HOST = "hva-13";
    private static final String CONFIRM = "confirmWhatWasRecorded";
    static final String POLICE = "Itä-Suomen poliisilaitos";

    @Autowired
    Scenario scenario;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    JdbcClient rows;

    @Autowired
    LetterReaders readers;

    @Autowired
    Coordinator coordinators;

    private Host host;
    private Person coordinator;
    private Duties duties;

    @BeforeEach
    void theFirstOfNovember() {
        clock.moveTo(Instant.parse("2026-11-02T07:00:00Z"));
        host = scenario.host("Pohjois-Savo");
        coordinator = scenario.coordinatorOf(host);
        duties = new Duties(scenario.nationalSupervisor());
    }

    @AfterEach
    void asBefore() {
        nothingIsRecorded(scenario, rows);
    }

    static void nothingIsRecorded(Scenario scenario, JdbcClient rows) {
        var runtime = scenario.engine.getRuntimeService();
        var its = rows.sql("""
                        select c.instance from earlier_confirmation c
                        join earlier_negotiation e on e.id = c.negotiation_id where e.host = ?""").param(HOST).query(String.class).list();
        its.stream()
                .filter(one -> runtime.createProcessInstanceQuery()
                                .processInstanceId(one)
                                .count()
                        > 0)
                .forEach(one -> runtime.deleteProcessInstance(one, "over"));
        for (var table :
                List.of("earlier_confirmation", "earlier_measure", "earlier_party", "earlier_topic", "earlier_act")) {
            rows.sql("delete from " + table
                            + " where negotiation_id in (select id from earlier_negotiation where host = ?)")
                    .param(HOST)
                    .update();
        }
        for (var instance : rows.sql("select instance from follow_up where host = ? and earlier_measure_id is not null")
                .param(HOST)
                .query(String.class)
                .list()) {
            if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
                runtime.deleteProcessInstance(instance, "over");
            }
        }
        rows.sql("delete from follow_up_note where follow_up_id in"
                        + " (select id from follow_up where host = ? and earlier_measure_id is not null)")
                .param(HOST)
                .update();
        rows.sql("delete from follow_up where host = ? and earlier_measure_id is not null")
                .param(HOST)
                .update();
        rows.sql("delete from past_version where kind = 'EARLIER_NEGOTIATION'").update();
        rows.sql("delete from earlier_negotiation where host = ?").param(HOST).update();
        rows.sql("delete from other_actor where host = ? and (name like 'Yhdistys %' or name in (?, 'Yritys Oy'))")
                .params(HOST, POLICE)
                .update();
    }

    /** Pohjois-Savo begins on 1 November: 17 of 19 municipalities came on 5 June, 20 associations, a company, the police. */
    @Test
    void whatWasNegotiatedBeforeCountsAsASessionDoes() {
        var year = "year=2026&on=2026-11-02&";
        assertThat(duties.status(year + "code=OB-Y7&county=13")).isNotEqualTo("FULFILLED");
        var instance = PassedInstance.of(scenario.engine, coordinator.starts(PROCESS, HOST, ofJune()));
        assertThat(instance)
                .hasPassed(
                        findId("Negotiation handed in"),
                        findId("Record earlier negotiation"),
                        findId("Ask the named"),
                        findId("Follow earlier measures"),
                        findId("Negotiation recorded"))
                .isEnded();
        assertThat(instance.getTenantId()).isEqualTo(HOST);

        assertThat(duties.status(year + "code=OB-Y7&county=13")).isEqualTo("FULFILLED");
        var parts = duties.list(year + "code=OB-Y6-PART&county=13");
        assertThat(parts).hasSize(19);
        assertThat(parts.stream().filter(one -> one.get("held").booleanValue())).hasSize(17);
        assertThat(duties.status("year=2025&on=2026-11-02&code=OB-Y7&county=13"))
                .as("it counts for its own year")
                .isNotEqualTo("FULFILLED");
    }

    @Test
    void withoutADocumentTheEvidenceIsOpen() {
        coordinator.starts(PROCESS, HOST, ofJune().andThen(draft -> draft.put("link", "")
                .put("number", "")
                .put("seenOn", "")));
        var line = "year=2026&on=2026-11-02&code=OB-Y7&county=13";
        assertThat(duties.status(line)).isEqualTo("HELD_EVIDENCE_OPEN");
        assertThat(duties.is("held", line)).isTrue();
        assertThat(duties.is("documented", line)).isFalse();
    }

    /** Each side of the line tells what the other says, and the line stays as it is. */
    @Test
    void whoWasNamedAsPresentIsToldAndContests() {
        var kuopio = scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        mailbox.empty();
        coordinator.starts(PROCESS, HOST, ofJune());
        assertThat(mailbox.lettersTo("Kuopio")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Teidät on kirjattu läsnä olleeksi", "Kutsunne päivä: maanantai 20.4.2026"));
        var asked = instanceOf("kunta-297");
        assertThat(coordinator.tasksOf(asked.getId(), CONFIRM))
                .as("it is the party's word")
                .isEmpty();
        Refused.because("earlier.statementMissing")
                .when(() -> kuopio.handsIn(asked.getId(), CONFIRM, draft -> draft.put("reply", "CONTESTED")));
        kuopio.handsIn(asked.getId(), CONFIRM, draft -> draft.put("reply", "CONTESTED")
                .put("statement", "Emme olleet paikalla."));
        assertThat(asked)
                .hasPassed(
                        findId("Named as present"),
                        findId("Ask to confirm"),
                        findId("Confirm what was recorded"),
                        findId("Record what the party says"),
                        findId("Party heard"))
                .isEnded();
        for (var line : List.of("code=OB-Y6-PART&holder=297&counterpart=13", "code=OB-Y7&holder=13")) {
            assertThat(detail(line).at("/duty/status").textValue()).isEqualTo("FULFILLED");
            var session = detail(line).at("/sessions/0");
            assertThat(session.get("recordedAfterwards").booleanValue()).isTrue();
            assertThat(session.at("/contested/0/party").textValue()).isEqualTo("Kuopio");
            assertThat(session.at("/contested/0/statement").textValue()).isEqualTo("Emme olleet paikalla.");
        }
        assertThat(detail("code=OB-Y6-PART&holder=749&counterpart=13").at("/sessions/0/contested"))
                .as("another's line")
                .isEmpty();
        var mark = "Kirjattu jälkikäteen: neuvottelu pe 5.6.2026";
        var contest = "Osapuoli kiistää, mitä siitä on jälkikäteen kirjattu: Kuopio, neuvottelu pe 5.6.2026";
        assertThat(remarks("code=OB-Y7&county=13")).contains(mark, contest);
        assertThat(remarks("code=OB-Y6-PART&municipality=297")).contains(mark, contest);
        assertThat(remarks("code=OB-Y6-PART&municipality=749"))
                .as("another's line")
                .contains(mark)
                .doesNotContain("kiistää");
        assertThat(kuopio.browser()
                        .get(Attempt.OURS
                                + "duties.csv?lang=fi&year=2026&on=2026-11-02&code=OB-Y6-PART&municipality=297")
                        .body())
                .contains(mark, contest);
    }

    /** The engine keeps the name that they were given in Finnish. */
    @Test
    void whatFollowsIsCalledInTheReadersLanguage() {
        var kuopio = scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        coordinator.starts(PROCESS, HOST, ofJune().andThen(draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Kävelyreitti")
                .put("owner", "kunta-297")));
        assertThat(kuopio.titleInSwedish(instanceOf("kunta-297").getId(), CONFIRM))
                .isEqualTo("Bekräfta en förhandling som antecknats i efterhand – Norra Savolax 5.6.2026 · Kuopio");
        var followed = rows.sql("select instance from follow_up where host = ? and text = 'Kävelyreitti'")
                .param(HOST)
                .query(String.class)
                .single();
        assertThat(kuopio.titleInSwedish(followed, "reportOnMeasure")).endsWith(" – Norra Savolax 5.6.2026 · Kuopio");
    }

    /** Each duty waits for the word of whom it is about, the county's for all of them. */
    @Test
    void untilTheNamedHaveSaidWhetherItIsRightTheirWordIsWaitedFor() {
        var kuopio = scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        coordinator.starts(PROCESS, HOST, ofJune());
        assertThat(waiting("code=OB-Y7&county=13")).containsExactly("CONFIRMATION 39 parties 2026-11-02");
        assertThat(waiting("code=OB-Y6-PART&municipality=297")).containsExactly("CONFIRMATION Kuopio 2026-11-02");
        assertThat(kuopio.browser()
                        .get(Attempt.OURS + "duties.csv?lang=sv&year=2026&code=OB-Y6-PART&municipality=297")
                        .body())
                .contains("CONFIRMATION", "Kuopio: bekräftelse av det som antecknats i efterhand, sedan 2.11.2026");
        kuopio.handsIn(instanceOf("kunta-297").getId(), CONFIRM, draft -> draft.put("reply", "CONFIRMED"));
        assertThat(waiting("code=OB-Y6-PART&municipality=297")).isEmpty();
        assertThat(waiting("code=OB-Y7&county=13")).containsExactly("CONFIRMATION 38 parties 2026-11-02");
    }

    @Test
    void theCoordinatorRecordsTheReplyOfWhoHasNoAccount() {
        coordinator.starts(PROCESS, HOST, ofJune());
        var police = rows.sql("select id from other_actor where name = ?")
                .param(POLICE)
                .query(Long.class)
                .single();
        var asked = instanceOf("toimija-" + police);
        Consumer<ObjectNode> reply = draft -> {
            of(recorded()).accept(draft);
            draft.putObject("reply")
                    .put("party", "toimija-" + police)
                    .put("reply", "CONFIRMED")
                    .put("channel", "PHONE")
                    .put("receivedOn", "2026-11-02")
                    .put("saidBy", "ylikomisario");
        };
        Refused.because("earlier.notAsked")
                .when(() -> coordinator.starts(PROCESS, HOST, reply.andThen(draft -> ((ObjectNode) draft.get("reply"))
                        .put("party", "kunta-905"))));
        coordinator.starts(PROCESS, HOST, reply);
        assertThat(asked).isEnded();
        assertThat(word(POLICE).get("state").textValue()).isEqualTo("CONFIRMED");
        assertThat(word(POLICE).get("told").booleanValue())
                .as("it has no mailbox")
                .isFalse();
        Refused.because("earlier.notAsked").when(() -> coordinator.starts(PROCESS, HOST, reply));
    }

    /** It can object to what was recorded for it. */
    @Test
    void aPartyReadsTheReplyThatWasRecordedForIt() {
        scenario.party(host, "Kuopio");
        coordinator.starts(PROCESS, HOST, ofJune());
        mailbox.empty();
        coordinator.starts(PROCESS, HOST, of(recorded()).andThen(draft -> draft.putObject("reply")
                .put("party", "kunta-297")
                .put("reply", "CONFIRMED")
                .put("channel", "PHONE")
                .put("receivedOn", "2026-11-02")
                .put("saidBy", "hyvinvointijohtaja")));
        assertThat(mailbox.lettersTo("Kuopio")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains(
                        "Neuvottelu: Pohjois-Savo 5.6.2026, kirjattu jälkikäteen",
                        "Mitä kirjattiin: vastaus siihen, mitä teistä on jälkikäteen kirjattu",
                        "Kuka tiedon antoi: hyvinvointijohtaja"));
    }

    @Test
    void whoIsNamedNoMoreIsTold() {
        scenario.party(host, "Kuopio");
        coordinator.starts(PROCESS, HOST, ofJune());
        var withoutKuopio = of(recorded()).andThen(draft -> draft.get("parties").forEach(one -> {
            if (one.get("party").textValue().equals("kunta-297")) {
                ((ObjectNode) one).put("came", false);
            }
        }));
        mailbox.empty();
        coordinator.starts(PROCESS, HOST, withoutKuopio);
        assertThat(mailbox.lettersTo("Kuopio")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Teidät oli kirjattu läsnä olleeksi.")
                .doesNotContain("Vahvistakaa", "Järjestäjänä"));
        assertThat(mailbox.lettersTo("Siilinjärvi")).as("nothing is new of it").isEmpty();
    }

    @Test
    void whoRecordedItIsAskedWhatTheHostHasMadeOfIt() {
        scenario.party(host, HOST);
        var kuopio = scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        kuopio.starts(PROCESS, HOST, ofJune().andThen(draft -> {
            var parties = draft.putArray("parties");
            named(parties, HOST, false, true);
            named(parties, "kunta-297", true, true);
        }));
        assertThat(rows.sql("select count(*) from earlier_confirmation where party = 'kunta-297'")
                        .query(Long.class)
                        .single())
                .as("it has said so itself")
                .isZero();
        var hosts = instanceOf(HOST);
        mailbox.empty();
        coordinator.starts(PROCESS, HOST, of(recorded()).andThen(draft -> draft.put("heldOn", "2026-06-08")));
        assertThat(hosts).as("it has written it now").isEnded();
        assertThat(mailbox.lettersTo("Pohjois-Savo")).isEmpty();
        assertThat(mailbox.lettersTo("Kuopio")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Kirjaaja: Pohjois-Savon hyvinvointialue", "maanantai 8.6.2026", "läsnä olleeksi"));
        kuopio.handsIn(instanceOf("kunta-297").getId(), CONFIRM, draft -> draft.put("reply", "CONTESTED")
                .put("statement", "Neuvottelu oli 5.6."));
    }

    @Test
    void aCorrectionKeepsWhatWasAndAsksOnlyThoseOfWhomSomethingElseIsRecorded() {
        coordinator.starts(PROCESS, HOST, ofJune());
        var kuopio = instanceOf("kunta-297");
        var siilinjarvi = instanceOf("kunta-749");
        var seen = recorded();
        Consumer<ObjectNode> withoutKuopio = of(seen).andThen(draft -> {
            draft.put("reason", "Kuopio ei ollut paikalla");
            draft.get("parties").forEach(one -> {
                if (one.get("party").textValue().equals("kunta-297")) {
                    ((ObjectNode) one).put("came", false);
                }
            });
        });
        coordinator.starts(PROCESS, HOST, withoutKuopio);
        assertThat(kuopio)
                .hasPassed(findId("Recorded otherwise"), findId("Nothing to confirm"))
                .isEnded();
        assertThat(siilinjarvi).isNotEnded();
        assertThat(duties.is("held", "year=2026&on=2026-11-02&code=OB-Y6-PART&municipality=297"))
                .isFalse();
        var former = facts().at("/recorded/0/former");
        assertThat(former).hasSize(1);
        assertThat(former.at("/0/why").textValue()).isEqualTo("Kuopio ei ollut paikalla");
        assertThat(former.toString()).contains("Kuopio, ");
        Refused.because("earlier.changedMeanwhile").when(() -> coordinator.starts(PROCESS, HOST, withoutKuopio));

        coordinator.starts(PROCESS, HOST, of(recorded()).andThen(draft -> draft.put("heldOn", "2026-06-08")));
        assertThat(siilinjarvi).as("of another day it is asked anew").isEnded();
        assertThat(instanceOf("kunta-749")).isNotEnded();
    }

    @Test
    void aMunicipalityRecordsTooAndTheCountyIsTold() {
        scenario.party(host, HOST);
        var kuopio = scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        mailbox.empty();
        Refused.because("earlier.actorNotInRegister", "Yhdistys 1").when(() -> kuopio.starts(PROCESS, HOST, ofJune()));
        nothingIsDone();
        Refused.because("earlier.notYourHost").when(() -> kuopio.starts(PROCESS, "hva-11", ofJune()));
        kuopio.starts(PROCESS, HOST, ofJune().andThen(draft -> {
            var parties = draft.putArray("parties");
            named(parties, HOST, false, true);
            named(parties, "kunta-297", true, true);
            draft.putArray("acts").add("COOPERATION");
            draft.putArray("topics").add("COOPERATION.GOALS");
        }));
        assertThat(duties.is("held", "term=2025&on=2026-11-02&code=OB-T14&municipality=297"))
                .isTrue();
        assertThat(mailbox.lettersTo("Pohjois-Savo")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Kirjaaja: Kuopio"));
        coordinator.handsIn(instanceOf(HOST).getId(), CONFIRM, draft -> draft.put("reply", "CONFIRMED"));
        var neighbour = scenario.memberOf(scenario.party(host, "Siilinjärvi"), host, "edustaja");
        assertThat(neighbour.startPage(PROCESS).at("/hosts/0/recorded")).isEmpty();
        Refused.because("earlier.unknown")
                .when(() -> neighbour.starts(
                        PROCESS, HOST, of(kuopio.startPage(PROCESS).at("/hosts/0/recorded/0"))));
    }

    @Test
    void whatWasAgreedAndIsOpenIsFollowedLikeEveryMeasure() {
        var kuopio = scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        mailbox.empty();
        coordinator.starts(PROCESS, HOST, ofJune().andThen(draft -> {
            var measures = draft.putArray("measures");
            measures.addObject()
                    .put("text", "Kävelyreitti")
                    .put("owner", "kunta-297")
                    .put("dueOn", "2027-05-31");
            measures.addObject().put("text", "Ilman vastuutahoa");
        }));
        assertThat(mailbox.lettersTo("Kuopio")).anySatisfy(letter -> assertThat(letter.text())
                .contains("Toimenpide: Kävelyreitti", "Neuvottelu: Pohjois-Savo, kirjattu jälkikäteen"));
        var followed = rows.sql("select instance from follow_up where host = ? and text = 'Kävelyreitti'")
                .param(HOST)
                .query(String.class)
                .single();
        assertThat(kuopio.page(kuopio.taskOf(followed, "reportOnMeasure"))
                        .at("/facts/session")
                        .textValue())
                .isEqualTo("5.6.2026");
        var seen = recorded();
        Refused.because("earlier.measureFollowed", "Kävelyreitti")
                .when(() -> coordinator.starts(PROCESS, HOST, of(seen).andThen(draft -> draft.putArray("measures"))));
        coordinator.starts(
                PROCESS, HOST, of(seen).andThen(draft -> ((ObjectNode) draft.at("/measures/1")).put("owner", HOST)));
        assertThat(rows.sql("select count(*) from follow_up where host = ? and earlier_measure_id is not null")
                        .param(HOST)
                        .query(Long.class)
                        .single())
                .as("who answers for the other from now on is asked")
                .isEqualTo(2);
        kuopio.handsIn(followed, "reportOnMeasure", draft -> draft.put("outcome", "DONE"));
    }

    @Test
    void theCoordinatorRecordsTheReportOfAnOwnerWithoutAccount() {
        scenario.party(host, "Kuopio");
        coordinator.starts(PROCESS, HOST, ofJune().andThen(draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Kävelyreitti")
                .put("owner", "kunta-297")));
        var followed = followUp("instance", String.class);
        var open = recorded().at("/open/0");
        assertThat(open.get("owner").textValue()).isEqualTo("Kuopio");
        Consumer<ObjectNode> report = draft -> {
            of(recorded()).accept(draft);
            draft.putObject("report")
                    .put("measure", open.get("id").longValue())
                    .put("outcome", "DONE")
                    .put("text", "Valmis")
                    .put("channel", "PHONE")
                    .put("receivedOn", "2026-11-02")
                    .put("saidBy", "hyvinvointikoordinaattori");
        };
        Refused.because("onBehalf.saidByMissing")
                .when(() -> coordinator.starts(
                        PROCESS, HOST, report.andThen(draft -> ((ObjectNode) draft.get("report")).put("saidBy", ""))));
        Refused.because("earlier.measureNotOpen")
                .when(() -> coordinator.starts(PROCESS, HOST, report.andThen(draft -> ((ObjectNode) draft.get("report"))
                        .put("measure", 4711))));
        assertThat(followUp("state", String.class)).isEqualTo("OPEN");
        mailbox.empty();
        coordinator.starts(PROCESS, HOST, report);
        assertThat(mailbox.lettersTo("Kuopio")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Mitä kirjattiin: ilmoitus sovitun toimenpiteen etenemisestä"));
        assertThat(followUp("state", String.class)).isEqualTo("DONE");
        assertThat(PassedInstance.of(scenario.engine, followed)).isEnded();
        assertThat(recorded().get("open")).isEmpty();
        Refused.because("earlier.measureNotOpen").when(() -> coordinator.starts(PROCESS, HOST, report));
    }

    /** No session knows of it: at the desk of any round of the host its owner gets fresh links, invited or not. */
    @Test
    void whoAnswersForAMeasureOfElsewhereGetsAFreshLinkAtTheDesk() {
        scenario.party(host, "Kuopio");
        coordinator.starts(PROCESS, HOST, ofJune().andThen(draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Kävelyreitti")
                .put("owner", "kunta-297")));
        clock.runDue();
        var first = newestLinkOfKuopio();
        var session = coordinators.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi");
        clock.passes(session.invitationOn());
        var invited = LetterReader.linkIn(mailbox.letterTo("Iisalmi"));
        var reader = readers.in("fi");
        reader.records(first, "outcome", "PROGRESS", "text", "Suunnitelma", "byName", "Åsa", "byRole", "insinööri");
        var notOurs = newestLinkOfKuopio();
        assertThat(coordinator
                        .page(coordinator.taskOf(session.round().instance().getId(), "runTheRound"))
                        .findValues("ownersElsewhere")
                        .toString())
                .contains("\"kunta-297\",\"name\":\"Kuopio\"");
        assertThat(reader.opens(notOurs).body()).contains("Suunnitelma");

        coordinators.does(session, "SEND_NEW_LINK", draft -> draft.put("party", "kunta-297"));
        clock.runDue();

        assertThat(reader.opens(first).statusCode()).isEqualTo(410);
        assertThat(reader.opens(notOurs).statusCode()).as("that of the receipt").isEqualTo(410);
        assertThat(newestLinkOfKuopio()).isNotIn(first, notOurs);
        assertThat(reader.opens(newestLinkOfKuopio()).body()).contains("Kävelyreitti", "Suunnitelma");
        assertThat(reader.opens(invited).statusCode()).as("of others").isEqualTo(200);
        reader.sends(newestLinkOfKuopio(), "outcome", "DONE", "text", "", "byName", "Åsa", "byRole", "insinööri");
        assertThat(followUp("state", String.class)).isEqualTo("DONE");
        Refused.because("desk.nothingByLink", "Kuopio")
                .when(() -> coordinators.does(session, "SEND_NEW_LINK", draft -> draft.put("party", "kunta-297")));
    }

    private String newestLinkOfKuopio() {
        return mailbox.lettersTo("Kuopio").stream()
                .flatMap(letter -> LetterReader.linksIn(letter).stream())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private <T> T followUp(String column, Class<T> type) {
        return rows.sql("select " + column + " from follow_up where host = ? and text = 'Kävelyreitti'")
                .param(HOST)
                .query(type)
                .single();
    }

    /** Nobody contests what it was not named in: no task of it, and another's is not shown. */
    @Test
    void onlyTheNamedAreHeard() {
        scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        var absent = scenario.municipalitiesOf("Pohjois-Savo").get(0);
        var notNamed = scenario.memberOf(scenario.party(host, absent), host, "edustaja");
        coordinator.starts(PROCESS, HOST, ofJune());
        var kuopios = instanceOf("kunta-297").getId();
        assertThat(notNamed.tasksOf(kuopios, CONFIRM)).isEmpty();
        var task = scenario.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(kuopios)
                .singleResult()
                .getId();
        var sent = Attempt.JSON.createObjectNode();
        sent.set("variables", Attempt.JSON.createObjectNode());
        assertThat(notNamed.browser()
                        .post(Attempt.ENGINE + "task/" + task + "/submit-form", sent.toString())
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(rows.sql("select count(*) from earlier_confirmation where state in ('CONFIRMED', 'CONTESTED')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameIsNotRecordedTwice() {
        coordinator.starts(PROCESS, HOST, ofJune());
        Refused.because("earlier.twice", "612/2021", "5.6.2026")
                .when(() -> coordinator.starts(PROCESS, HOST, ofJune()));
        Refused.because("earlier.notItsParty", "Vaasa", "Pohjois-Savon hyvinvointialue", "4.6.2026")
                .when(() -> coordinator.starts(PROCESS, HOST, ofJune().andThen(draft -> {
                    draft.put("heldOn", "2026-06-04");
                    named((ArrayNode) draft.get("parties"), "kunta-905", true, true);
                })));
    }

    @ParameterizedTest
    @CsvSource({
        "heldOn, 2026-11-03, earlier.inFuture, 3.11.2026",
        "heldOn, 2022-12-31, earlier.before.HEALTH_PROMOTION, 31.12.2022",
        "heldOn, '', date.missing, ",
        "invitedOn, '', earlier.invitedOnMissing, ",
        "invitedOn, 2026-06-06, earlier.invitedAfterwards, 6.6.2026;5.6.2026",
        "invitedBy, PIGEON, earlier.invitedByMissing, ",
        "seenOn, '', earlier.seenOnMissing, ",
        "seenOn, 2026-11-03, earlier.seenOn, 3.11.2026;5.6.2026;2.11.2026",
        "seenOn, 2026-06-04, earlier.seenOn, 4.6.2026;5.6.2026;2.11.2026",
        "link, javascript:alert(1), earlier.link, "
    })
    void whatCannotBeIsRefused(String field, String typed, String key, String arguments) {
        var because = arguments == null ? Refused.because(key) : Refused.because(key, (Object[]) arguments.split(";"));
        because.when(() -> coordinator.starts(PROCESS, HOST, ofJune().andThen(draft -> draft.put(field, typed))));
        nothingIsDone();
    }

    private void nothingIsDone() {
        assertThat(rows.sql("select count(*) from earlier_negotiation where host = ?")
                        .param(HOST)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows.sql("select count(*) from other_actor where name = ?")
                        .param(POLICE)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private JsonNode facts() {
        return coordinator.startPage(PROCESS).at("/hosts/0");
    }

    private JsonNode recorded() {
        return facts().at("/recorded/0");
    }

    private JsonNode word(String name) {
        return StreamSupport.stream(recorded().get("words").spliterator(), false)
                .filter(one -> one.get("name").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Consumer<ObjectNode> of(JsonNode recorded) {
        return draft -> draft.setAll((ObjectNode) recorded.get("draft").deepCopy());
    }

    private List<String> waiting(String line) {
        return StreamSupport.stream(
                        duties.only("year=2026&" + line).get("waiting").spliterator(), false)
                .map(one -> one.get("what").textValue() + " " + one.get("with").textValue() + " "
                        + one.get("since").textValue())
                .toList();
    }

    private String remarks(String line) {
        return scenario.nationalSupervisor()
                .asks("duties?lang=fi&year=2026&on=2026-11-02&" + line)
                .findValues("remarks")
                .toString();
    }

    private JsonNode detail(String line) {
        return scenario.nationalSupervisor().asks("duties/one?lang=fi&windowStart=2026-01-01&on=2026-11-02&" + line);
    }

    private ProcessInstance instanceOf(String party) {
        return PassedInstance.of(
                scenario.engine,
                rows.sql("""
                                select c.instance from earlier_confirmation c
                                join earlier_negotiation e on e.id = c.negotiation_id
                                where e.host = ? and c.party = ? and c.state <> 'SUPERSEDED'""").params(HOST, party).query(String.class).single());
    }

    private Consumer<ObjectNode> ofJune() {
        return draft -> {
            draft.put("heldOn", "2026-06-05")
                    .put("invitedOn", "2026-04-20")
                    .put("invitedBy", "LETTER")
                    .put("link", "")
                    .put("number", "POS/1234/2026")
                    .put("seenOn", "2026-11-02")
                    .put("note", "");
            draft.putArray("acts").add("HEALTH_PROMOTION");
            var topics = draft.putArray("topics");
            List.of("GOALS", "MEASURES", "COOPERATION", "MONITORING")
                    .forEach(topic -> topics.add("HEALTH_PROMOTION." + topic));
            draft.putArray("measures");
            var parties = draft.putArray("parties");
            named(parties, HOST, false, true);
            var municipalities = scenario.municipalitiesOf("Pohjois-Savo");
            IntStream.range(0, municipalities.size())
                    .forEach(n -> named(
                            parties,
                            scenario.party(host, municipalities.get(n)).id().value(),
                            true,
                            n >= 2));
            IntStream.rangeClosed(1, 20).forEach(n -> actor(parties, "Yhdistys " + n, "NONPROFIT"));
            actor(parties, "Yritys Oy", "PRIVATE");
            actor(parties, POLICE, "PUBLIC_OTHER");
        };
    }

    private static void named(ArrayNode parties, String party, boolean invited, boolean came) {
        parties.addObject().put("party", party).put("invited", invited).put("came", came);
    }

    private static void actor(ArrayNode parties, String name, String sector) {
        parties.addObject()
                .put("name", name)
                .put("sector", sector)
                .put("invited", true)
                .put("came", true);
    }
}
