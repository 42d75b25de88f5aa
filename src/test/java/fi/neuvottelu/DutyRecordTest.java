package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** duty-record: what meets a duty that is met by a report, a decision, a delivery or a publication. */
@ScenarioTest
class DutyRecordTest {
    private static final String PROCESS = "duty-record";
    private static final String HOST = "hva-12";
    private static final String LINK = "https://www.mikkeli.example/paatos?id=1";

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient rows;

    @Autowired
    TestMailbox mailbox;

    private Duties duties;
    private Person coordinator;
    private Person mikkeli;

    @BeforeEach
    void people() {
        rows.sql("delete from duty_record").update();
        duties = new Duties(scenario.nationalSupervisor());
        coordinator = scenario.coordinatorOf(scenario.host("Etelä-Savo"));
        mikkeli = scenario.memberOf(
                scenario.party(scenario.host("Etelä-Savo"), "Mikkeli"), scenario.host("Etelä-Savo"), "edustaja");
    }

    @Test
    void aReportIsRecordedAndTheDutyIsFulfilled() {
        var report = "code=OB-YREP&municipality=491&year=2026";
        assertThat(duties.status(report)).isEqualTo("OVERDUE");
        assertThat(duties.missing(report))
                .containsExactly(
                        "The report to the highest decision-making body, given every year, has not been recorded (612/2021 s. 6(3))");
        var instance = PassedInstance.of(
                scenario.engine,
                coordinator.starts(PROCESS, HOST, typed("OB-YREP kunta-491 - 2026-01-01", "2026-12-31")));
        assertThat(instance)
                .hasPassed(findId("Report handed in"), findId("Record the report"), findId("Report recorded"))
                .isEnded();
        assertThat(instance.getBusinessKey()).isEqualTo("OB-YREP Mikkeli");
        assertThat(instance.getTenantId()).isEqualTo(HOST);

        assertThat(duties.status(report)).isEqualTo("FULFILLED");
        assertThat(duties.is("late", report)).isFalse();
        assertThat(duties.only(report).at("/record/date").textValue()).isEqualTo("2026-12-31");
        assertThat(duties.only(report).at("/record/link").textValue()).isEqualTo(LINK);
        assertThat(duties.status("code=OB-YREP&municipality=491&on=2026-12-30"))
                .as("the day before")
                .isEqualTo("AT_RISK_RED");
        assertThat(duties.status("code=OB-YREP&municipality=491")).as("2027").isEqualTo("NOT_STARTED");
    }

    @Test
    void aLaterRecordTakesThePlaceOfTheFormerWhichIsKept() {
        var report = "code=OB-YREP&municipality=491&year=2026";
        mikkeli.starts(PROCESS, HOST, typed("OB-YREP kunta-491 - 2026-01-01", "2027-01-04"));
        assertThat(duties.is("late", report)).isTrue();
        assertThat(duties.status(report)).isEqualTo("FULFILLED");

        var shown = StreamSupport.stream(
                        coordinator
                                .asks("start/" + PROCESS)
                                .at("/facts/holders")
                                .spliterator(),
                        false)
                .flatMap(holder -> StreamSupport.stream(holder.get("duties").spliterator(), false))
                .filter(duty -> duty.get("key").textValue().equals("OB-YREP kunta-491 - 2026-01-01"))
                .findFirst()
                .orElseThrow();
        assertThat(shown.at("/record/date").textValue()).isEqualTo("2027-01-04");

        coordinator.starts(PROCESS, HOST, typed("OB-YREP kunta-491 - 2026-01-01", "2026-12-30"));
        assertThat(duties.is("late", report)).isFalse();
        assertThat(rows.sql("select recorded_by from duty_record")
                        .query(String.class)
                        .list())
                .as("one row, of whoever corrected it")
                .containsExactly(coordinator.id());
        assertThat(recorded("OB-YREP")).containsExactly("2026-12-30 true", "2027-01-04 false");
        assertThat(lastKept())
                .containsEntry("changed_by", coordinator.id())
                .hasEntrySatisfying("content", content -> assertThat(content.toString())
                        .contains("\"recordedBy\":\"" + mikkeli.id() + "\""));

        coordinator.starts(PROCESS, HOST, typed("OB-YREP kunta-491 - 2026-01-01", "2026-12-30"));
        assertThat(recorded("OB-YREP")).as("the same again keeps nothing").hasSize(2);
    }

    private List<String> recorded(String code) {
        var detail = coordinator.asks("duties/one?code=" + code + "&holder=491&windowStart=2026-01-01");
        return StreamSupport.stream(detail.get("records").spliterator(), false)
                .map(one ->
                        one.get("date").textValue() + " " + one.get("inForce").booleanValue())
                .toList();
    }

    private Map<String, Object> lastKept() {
        return rows.sql("select changed_by, content from past_version where kind = 'DUTY_RECORD'"
                        + " order by changed_at desc, cast(subject as bigint) desc limit 1")
                .query()
                .singleRow();
    }

    @Test
    void deliveryAndPublicationAreOwedFromTheAdoptionOn() {
        assertThat(duties.list("code=OB-DEL-C&code=OB-DEL-H&code=OB-PUB&municipality=491"))
                .as("before the report is adopted")
                .isEmpty();
        mikkeli.starts(PROCESS, HOST, typed("OB-TREP kunta-491 - 2025-06-01", "2026-12-15"));
        var delivery = "code=OB-DEL-C&municipality=491";
        assertThat(duties.status(delivery)).isEqualTo("OPEN");
        var line = duties.only(delivery);
        assertThat(line.get("windowEnd").isNull()).isTrue();
        assertThat(line.get("agreedDate").textValue()).isEqualTo("2027-01-14");
        assertThat(line.at("/explanation/0/rule").textValue()).isEqualTo("LAW.afterAdoption");
        assertThat(line.at("/explanation/1/rule").textValue()).isEqualTo("OURS.afterAdoption");
        assertThat(duties.is("agreedDatePassed", delivery + "&on=2027-01-14")).isFalse();
        assertThat(duties.is("agreedDatePassed", delivery + "&on=2027-01-15")).isTrue();
        assertThat(duties.list(delivery + "&on=2026-12-14")).isEmpty();
        assertThat(duties.list("code=OB-DEL-H&municipality=491"))
                .as("not in Uusimaa")
                .isEmpty();

        Refused.because("duty.dateBeforeAdoption", LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 15))
                .when(() -> mikkeli.starts(PROCESS, HOST, typed("OB-DEL-C kunta-491 hva-12 2025-06-01", "2026-12-14")));
        mikkeli.starts(PROCESS, HOST, typed("OB-DEL-C kunta-491 hva-12 2025-06-01", "2026-12-15"));
        mikkeli.starts(PROCESS, HOST, typed("OB-PUB kunta-491 - 2025-06-01", "2027-01-11"));
        Refused.because("duty.dateAfterDelivery", LocalDate.of(2026, 12, 16), LocalDate.of(2026, 12, 15))
                .when(() -> mikkeli.starts(PROCESS, HOST, typed("OB-TREP kunta-491 - 2025-06-01", "2026-12-16")));
        assertThat(duties.status(delivery)).isEqualTo("FULFILLED");
        assertThat(duties.status("code=OB-PUB&municipality=491")).isEqualTo("FULFILLED");
        assertThat(duties.is("agreedDatePassed", delivery + "&on=2027-03-01")).isFalse();
    }

    /** 612/2021 s. 6(3) and (5): in Uusimaa the county and HUS; both sides have a receipt. */
    @Test
    void theReportIsDeliveredAndPublishedByTheSameForm() {
        var host = scenario.host("Länsi-Uusimaa");
        var espoo = scenario.memberOf(scenario.party(host, "Espoo"), host, "edustaja");
        scenario.party(host, "HUS");
        scenario.party(host, host.name().fi());
        var adoption = typed("OB-TREP kunta-049 - 2025-06-01", "2026-12-15");

        Refused.because("duty.dateBeforeAdoption", LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 15))
                .when(() -> espoo.starts(PROCESS, "hva-03", adoption.andThen(delivered("2026-12-14", null, null))));
        Refused.because("duty.publicAddress")
                .when(() -> espoo.starts(
                        PROCESS,
                        "hva-03",
                        adoption.andThen(delivered("2026-12-16", "http://127.0.0.1/", "2026-12-16"))));
        Refused.because("duty.publishedOnMissing")
                .when(() -> espoo.starts(PROCESS, "hva-03", adoption.andThen(delivered("2026-12-16", LINK, null))));
        assertThat(duties.status("code=OB-TREP&municipality=049"))
                .as("nothing half done")
                .isEqualTo("NOT_STARTED");

        espoo.starts(PROCESS, "hva-03", adoption.andThen(delivered("2026-12-16", LINK, "2027-01-04")));
        for (var duty : List.of("OB-TREP", "OB-DEL-C", "OB-DEL-H", "OB-PUB")) {
            assertThat(duties.status("code=" + duty + "&municipality=049"))
                    .as(duty)
                    .isEqualTo("FULFILLED");
        }
        scenario.clock.lettersLeave();
        for (var side : List.of("Espoo", "HUS", "Länsi-Uusimaa")) {
            assertThat(mailbox.letterTo(side).text())
                    .contains(
                            "Espoo",
                            "Länsi-Uudenmaan hyvinvointialue",
                            "HUS-yhtymä",
                            "keskiviikko 16.12.2026",
                            LINK,
                            "4.1.2027")
                    .contains("612/2021");
        }
        assertThat(mailbox.letterTo("Espoo").subject()).startsWith("Hyvinvointikertomus ja -suunnitelma toimitettu");

        espoo.starts(PROCESS, "hva-03", adoption.andThen(delivered("2026-12-16", LINK, "2027-01-04")));
        scenario.clock.lettersLeave();
        assertThat(mailbox.lettersTo("HUS")).as("the same again").hasSize(1);

        espoo.starts(
                PROCESS,
                "hva-03",
                typed("OB-TREP kunta-049 - 2025-06-01", "2026-12-17").andThen(delivered("2026-12-18", null, null)));
        assertThat(duties.only("code=OB-DEL-H&municipality=049")
                        .at("/record/date")
                        .textValue())
                .as("a correction of both, though what stood was before the corrected adoption")
                .isEqualTo("2026-12-18");
    }

    @Test
    void aReportThatIsOwedToNobodyIsNotDelivered() {
        var county = scenario.host("Etelä-Savo");
        Refused.because("duty.deliveredToNobody").when(() -> scenario.coordinatorOf(county)
                .starts(
                        PROCESS,
                        HOST,
                        typed("OB-TREP hva-12 - 2025-06-01", "2026-12-15")
                                .andThen(delivered("2026-12-16", null, null))));
        mikkeli.starts(PROCESS, HOST, typed("OB-TREP kunta-491 - 2025-06-01", "2026-12-15"));
        mikkeli.starts(PROCESS, HOST, typed("OB-DEL-C kunta-491 hva-12 2025-06-01", "2026-12-15"));
        scenario.clock.lettersLeave();
        assertThat(mailbox.letterTo("Mikkeli").subject())
                .as("recorded by itself it has a receipt, too")
                .contains("toimitettu");
    }

    private static Consumer<ObjectNode> delivered(String on, String address, String publishedOn) {
        return draft -> draft.put("delivered", true)
                .put("deliveredOn", on)
                .put("publicAddress", address)
                .put("publishedOn", publishedOn);
    }

    @Test
    void aNamedBodyStandsAndIsConfirmedAgainInTheNextTerm() {
        var named = "code=OB-NAME&municipality=491";
        assertThat(duties.status(named)).isEqualTo("OPEN");
        assertThat(duties.only(named).get("windowStart").isNull()).isTrue();
        mikkeli.starts(PROCESS, HOST, typed("OB-NAME kunta-491 - -", "2026-02-01"));
        assertThat(duties.status(named)).isEqualTo("FULFILLED");
        assertThat(duties.is("confirmAgain", named + "&on=2029-05-31")).isFalse();
        assertThat(duties.is("confirmAgain", named + "&on=2029-06-01")).isTrue();
        assertThat(duties.status(named + "&on=2029-06-01")).isEqualTo("FULFILLED");
    }

    /** 256/2021 s. 1, 616/2021 s. 16: the council terms before 2025 did not begin together. */
    @Test
    void aReportOfAFormerTermIsRecordedInItsOwnTerm() {
        coordinator.starts(PROCESS, HOST, typed("OB-TREP kunta-491 - 2021-08-01", "2025-06-02"));
        coordinator.starts(PROCESS, HOST, typed("OB-TREP hva-12 - 2022-03-01", "2025-05-31"));
        assertThat(duties.is("late", "code=OB-TREP&municipality=491&term=2021")).isTrue();
        assertThat(duties.is("late", "code=OB-TREP&county=12&term=2022")).isFalse();
        assertThat(duties.status("code=OB-TREP&county=12&term=2022")).isEqualTo("FULFILLED");
    }

    @Test
    void husRecordsItsOwnAndNobodyElseDoes() {
        var hus = scenario.memberOf(
                scenario.party(scenario.host("Keski-Uusimaa"), "HUS"), scenario.host("Keski-Uusimaa"), "edustaja");
        var part = "OB-TREP-HUS hus hva-02 2025-06-01";
        Refused.because("duty.notYours").when(() -> scenario.coordinatorOf(scenario.host("Keski-Uusimaa"))
                .starts(PROCESS, "hva-02", typed(part, "2027-01-11")));
        hus.starts(PROCESS, "hva-02", typed(part, "2027-01-11"));
        var own = PassedInstance.of(scenario.engine, hus.starts(PROCESS, null, typed("OB-NAME hus - -", "2023-02-01")));
        assertThat(own.getTenantId()).isNull();
        assertThat(duties.status("code=OB-TREP-HUS&county=02")).isEqualTo("FULFILLED");
        assertThat(duties.list("code=OB-NAME"))
                .filteredOn(line -> line.get("holder").textValue().equals("HUS"))
                .allSatisfy(line -> assertThat(line.get("status").textValue()).isEqualTo("FULFILLED"));
    }

    @Test
    void nobodyRecordsWhatIsAnothers() {
        for (var key : List.of(
                "OB-YREP kunta-507 - 2026-01-01",
                "OB-YREP hva-12 - 2026-01-01",
                "OB-NAME hus - -",
                "OB-Y7 hva-12 - 2026-01-01",
                "x")) {
            Refused.because("duty.notYours").when(() -> mikkeli.starts(PROCESS, HOST, typed(key, "2027-01-11")));
        }
        Refused.because("duty.notYours")
                .when(() -> mikkeli.starts(PROCESS, "hva-03", typed("OB-YREP kunta-491 - 2027-01-01", "2027-01-11")));
        Refused.because("duty.notYours").when(() -> scenario.coordinatorOf(scenario.host("Keski-Uusimaa"))
                .starts(PROCESS, HOST, typed("OB-YREP kunta-491 - 2027-01-01", "2027-01-11")));
        for (var key : List.of(
                "OB-Y7 hva-12 - 2026-01-01",
                "OB-Y6-PART kunta-491 hva-12 2026-01-01",
                "OB-T14 hva-12 kunta-491 2025-06-01")) {
            for (var person : List.of(coordinator, mikkeli)) {
                Refused.because("duty.notYours").when(() -> person.starts(PROCESS, HOST, typed(key, "2026-06-01")));
            }
        }
        assertThat(holders(mikkeli)).containsExactly("kunta-491");
        assertThat(holders(coordinator))
                .contains("hva-12", "kunta-491", "kunta-507")
                .doesNotContain("hus", "kunta-588");
        assertThat(rows.sql("select count(*) from duty_record")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Its coordinators speak for a county; whoever else sits in it for the negotiations sees its duties and records nothing. */
    @Test
    void aRepresentativeOfACountyRecordsNothing() {
        var host = scenario.host("Etelä-Savo");
        var chair = scenario.memberOf(host, host, "puheenjohtaja");
        var report = "duties/one?code=OB-YREP&holder=12&windowStart=2026-01-01";
        assertThat(chair.asks(report).get("mayRecord").booleanValue()).isFalse();
        assertThat(coordinator.asks(report).get("mayRecord").booleanValue()).isTrue();
        assertThat(chair.mayStart()).doesNotContain(PROCESS);
        assertThat(chair.triesToStart(PROCESS, HOST)).doesNotContain(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-12, https://a.example/, duty.dateInFuture",
        "2025-12-31, https://a.example/, duty.dateBeforeWindow",
        "2026-02-30, https://a.example/, date.notInCalendar",
        "'',         https://a.example/, date.missing",
        "2026-05-01, '',                 duty.linkMissing",
        "2026-05-01, javascript:alert(1), duty.link",
        "2026-05-01, ftp://a.example/,   duty.link",
        "2026-05-01, www.mikkeli.fi,     duty.link",
        "2026-05-01, https:///x,         duty.link",
        "2026-05-01, 'https://a.example/ b', duty.link"
    })
    void whatCannotBeIsRefused(String date, String link, String key) {
        Consumer<ObjectNode> typed = draft -> typed("OB-YREP kunta-491 - 2026-01-01", date)
                .andThen(one -> one.put("link", link))
                .accept(draft);
        var because =
                switch (key) {
                    case "duty.dateInFuture" -> Refused.because(key, LocalDate.of(2027, 1, 12));
                    case "duty.dateBeforeWindow" ->
                        Refused.because(key, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1));
                    default -> Refused.because(key, date);
                };
        because.when(() -> mikkeli.starts(PROCESS, HOST, typed));
        assertThat(rows.sql("select count(*) from duty_record")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static List<String> holders(Person person) {
        return StreamSupport.stream(
                        person.asks("start/" + PROCESS).at("/facts/holders").spliterator(), false)
                .map(holder -> holder.get("id").textValue())
                .toList();
    }

    private static Consumer<ObjectNode> typed(String duty, String date) {
        return draft -> draft.put("duty", duty)
                .put("date", date)
                .put("link", LINK)
                .put("title", "Päätös <b>č</b>")
                .put("note", "");
    }
}
