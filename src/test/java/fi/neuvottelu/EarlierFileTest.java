package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.party.Host;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** earlier-negotiation from a file: a line is a negotiation, shown first, recorded as a whole or not at all. */
@ScenarioTest
class EarlierFileTest {
    private static final String PROCESS = "earlier-negotiation";
    private static final String HOST = "hva-13";
    private static final String HEADS =
            "päivä;laki;kutsutut;kutsun päivä;kutsutapa;läsnä;yhteisöt;aiheet;asiakirja;asiakirja nähty";
    private static final String GOOD = "4.6.2026;612/2021;Kuopio;20.4.2026;kirjeitse;Kuopio;;kaikki;;";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Scenario scenario;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    JdbcClient rows;

    private Host host;
    private Person coordinator;

    @BeforeEach
    void theSecondOfNovember() {
        clock.moveTo(Instant.parse("2026-11-02T07:00:00Z"));
        host = scenario.host("Pohjois-Savo");
        coordinator = scenario.coordinatorOf(host);
    }

    @AfterEach
    void asBefore() {
        EarlierNegotiationTest.nothingIsRecorded(scenario, rows);
    }

    /** 17 of 19 municipalities by name, the associations in one cell; and a negotiation under the other Act. */
    @Test
    void aLineCountsAsTheFormDoes() {
        var kuopio = scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        mailbox.empty();
        var all = scenario.municipalitiesOf("Pohjois-Savo");
        var came = all.stream().skip(2).collect(Collectors.joining(", "));
        var associations =
                IntStream.rangeClosed(1, 20).mapToObj(n -> "Yhdistys " + n).collect(Collectors.joining("|"));
        var lines = List.of(
                "päivä;laki;kutsutut;kutsun päivä;kutsutapa;läsnä;yhteisöt;yritykset;muut julkiset toimijat;aiheet;"
                        + "asiakirja;asiakirja nähty;toimenpiteet;vastuutahot;tavoitepäivät",
                "5.6.2026;612/2021;kaikki kunnat;20.4.2026;Kirjeitse;" + came + ";" + associations
                        + ";Yritys Oy;" + EarlierNegotiationTest.POLICE
                        + ";kaikki;POS/1234/2026;2.11.2026;Kävelyreitti, osa 1|Toinen;Kuopio|Rautavaara;31.5.2027|",
                "",
                "2026-05-04;611/2021;;;;297;Yhdistys 1;;;yhteistyö, mål, division of work;;;;;");
        var shown = preview(lines);
        assertThat(shown.get("faults")).isEmpty();
        assertThat(shown.at("/lines/0/line").intValue()).isEqualTo(2);
        assertThat(shown.at("/lines/0/invited").intValue()).isEqualTo(41);
        assertThat(shown.at("/lines/0/came").intValue()).isEqualTo(39);
        assertThat(shown.at("/lines/0/measures").intValue()).isEqualTo(2);
        assertThat(shown.at("/lines/0/newActors")).hasSize(22);
        assertThat(shown.at("/lines/1/line").intValue()).isEqualTo(4);
        assertThat(shown.at("/lines/1/newActors"))
                .as("the line before has entered it")
                .isEmpty();
        nothingIsWritten();

        hands(lines, shown.get("seen").textValue());
        var duties = new Duties(scenario.nationalSupervisor());
        var year = "year=2026&on=2026-11-02&";
        assertThat(duties.status(year + "code=OB-Y7&county=13")).isEqualTo("FULFILLED");
        assertThat(duties.list(year + "code=OB-Y6-PART&county=13").stream()
                        .filter(one -> one.get("held").booleanValue()))
                .hasSize(17);
        assertThat(duties.is("held", "term=2025&on=2026-11-02&code=OB-T14&municipality=297"))
                .isTrue();
        assertThat(mailbox.lettersTo("Kuopio").stream()
                        .filter(letter -> letter.text().contains("Teidät on kirjattu läsnä olleeksi")))
                .as("asked about each of them")
                .hasSize(2);
        var followed = rows.sql("select instance from follow_up where host = ? and text = 'Kävelyreitti, osa 1'")
                .param(HOST)
                .query(String.class)
                .single();
        assertThat(kuopio.tasksOf(followed, "reportOnMeasure")).hasSize(1);
        assertThat(coordinator.startPage(PROCESS).at("/hosts/0/recorded")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"Pohjois-Savo, fi", "Länsi-Uusimaa, sv", "Helsinki, en"})
    void theExampleCanBeRecorded(String name, String language) {
        var its = scenario.host(name);
        var reader = scenario.coordinatorOf(its).reads(language);
        var file = reader.browser().get(Attempt.OURS + "hosts/" + its.id() + "/earlier/example");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        var shown = preview(reader, its, file.body().lines().toList());
        assertThat(shown.get("faults")).isEmpty();
        assertThat(shown.get("lines")).hasSize(its.id().value().equals("helsinki") ? 1 : 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.11.2026;612/2021;;;;Kuopio;;;;                   | päivä           | earlier.inFuture      | 3.11.2026
            31.12.2022;612/2021;;;;Kuopio;;;;                  | päivä           | earlier.before.HEALTH_PROMOTION | 31.12.2022
            28.2.2022;611/2021;;;;Kuopio;;;;                   | päivä           | earlier.before.COOPERATION | 28.2.2022
            30.2.2026;612/2021;;;;Kuopio;;;;                   | päivä           | date.notInCalendar    | 30.2.2026
            ;612/2021;;;;Kuopio;;;;                            | päivä           | date.missing          |
            5.6.2026;;;;;Kuopio;;;;                            | laki            | earlier.actMissing    |
            5.6.2026;1/2021;;;;Kuopio;;;;                      | laki            | earlier.actUnknown    | 1/2021
            5.6.2026;612/2021;;;;Vaasa;;;;                     | läsnä           | earlier.notItsParty   | Vaasa#Pohjois-Savon hyvinvointialue#5.6.2026
            5.6.2026;612/2021;Vasa;1.6.2026;kirjeitse;Kuopio;;;; | kutsutut      | earlier.notItsParty   | Vaasa#Pohjois-Savon hyvinvointialue#5.6.2026
            5.6.2026;612/2021;;;;HUS;;;;                       | läsnä           | earlier.notItsParty   | HUS-yhtymä#Pohjois-Savon hyvinvointialue#5.6.2026
            5.6.2026;612/2021;;;;Kuopoi;;;;                    | läsnä           | earlierFile.party     | Kuopoi#muut julkiset toimijat#yritykset#yhteisöt
            5.6.2026;612/2021;;;;;;;;                          | läsnä           | earlier.nobodyCame    |
            5.6.2026;612/2021;Kuopio;;kirjeitse;Kuopio;;;;     | kutsun päivä    | earlier.invitedOnMissing |
            5.6.2026;612/2021;Kuopio;6.6.2026;kirjeitse;Kuopio;;;; | kutsun päivä | earlier.invitedAfterwards | 6.6.2026#5.6.2026
            5.6.2026;612/2021;Kuopio;1.6.2026;;Kuopio;;;;      | kutsutapa       | earlier.invitedByMissing |
            5.6.2026;612/2021;Kuopio;1.6.2026;kyyhky;Kuopio;;;; | kutsutapa      | earlierFile.invitedBy | kyyhky#puhelimitse, sähköpostitse, kirjeitse, tapaamisessa
            5.6.2026;612/2021;;;;Kuopio;;sää;;                 | aiheet          | earlierFile.topic     | sää#tavoitteet, toimenpiteet, yhteistyö, seuranta
            5.6.2026;612/2021;;;;Kuopio;;;POS/1;               | asiakirja nähty | earlier.seenOnMissing |
            5.6.2026;612/2021;;;;Kuopio;;;http://a@b;2.11.2026 | asiakirja       | earlier.link          |
            4.6.2026;612/2021;;;;Kuopio;;;;                    | päivä           | earlier.twiceInFile   | 2
            """)
    void aLineThatCannotBeIsNamedWithItsCureAndNothingIsWritten(
            String line, String column, String key, String arguments) {
        var lines = List.of(HEADS, GOOD, line);
        var because = Refused.because(key, because(arguments));
        var shown = preview(lines);
        assertThat(shown.get("faults")).hasSize(1);
        assertThat(shown.at("/faults/0/line").intValue()).isEqualTo(3);
        assertThat(shown.at("/faults/0/column").textValue()).isEqualTo(column);
        assertThat(shown.at("/faults/0/key").textValue()).isEqualTo(key);
        assertThatThrownBy(() -> hands(lines, shown.get("seen").textValue()))
                .isInstanceOf(Refused.class)
                .hasMessage("Tiedostoa ei tallennettu. Virheitä on 1; ensimmäinen on rivillä 3: "
                        + shown.at("/faults/0/message").textValue());
        because.when(() -> {
            throw new Refused(shown.at("/faults/0/message").textValue());
        });
        nothingIsWritten();
    }

    @Test
    void whatIsRecordedAlreadyIsNotRecordedAgain() {
        var lines = List.of(HEADS, GOOD);
        var seen = preview(lines).get("seen").textValue();
        hands(lines, seen);
        assertThat(preview(lines).at("/faults/0/key").textValue()).isEqualTo("earlier.twice");
        Refused.because("import.faults", 1, 2, Refused.because("earlier.twice", "612/2021", "4.6.2026"))
                .when(() -> hands(lines, seen));
        assertThat(coordinator.startPage(PROCESS).at("/hosts/0/recorded")).hasSize(1);
    }

    @Test
    void aFileThatWasNotShownIsNotRecorded() {
        Refused.because("earlierFile.notAsShown").when(() -> hands(List.of(HEADS, GOOD), ""));
        nothingIsWritten();
    }

    @ParameterizedTest
    @CsvSource({"fi, päivä;laki, läsnä", "sv, dag;lag;närvarande;väder, väder", "en, date;act;present;date, date"})
    void aColumnThatIsWrongIsNamed(String language, String heads, String column) {
        var shown = preview(coordinator.reads(language), host, List.of(heads, "a;b;c;d"));
        assertThat(shown.get("faults")).hasSize(1);
        assertThat(shown.at("/faults/0/key").textValue()).isEqualTo("earlierFile.header");
        assertThat(shown.at("/faults/0/message").textValue()).contains(column);
    }

    @Test
    void eachMeasureHasItsOwner() {
        var heads = "päivä;laki;läsnä;toimenpiteet;vastuutahot;tavoitepäivät";
        var shown = preview(List.of(heads, "4.6.2026;612/2021;Kuopio;Yksi|Kaksi;Kuopio;"));
        assertThat(shown.at("/faults/0/key").textValue()).isEqualTo("earlierFile.inOrder");
        assertThat(shown.at("/faults/0/column").textValue()).isEqualTo("toimenpiteet");
        assertThat(preview(List.of(heads, "4.6.2026;612/2021;Kuopio;Yksi;Siilinjärvi;"))
                        .at("/faults/0/key")
                        .textValue())
                .isEqualTo("earlier.ownerUnknown");
        assertThat(preview(List.of(heads + ";yhteisöt", "4.6.2026;612/2021;Kuopio;Yksi;Yhdistys 1;;Yhdistys 1"))
                        .at("/faults/0/key")
                        .textValue())
                .isEqualTo("earlierFile.newOwner");
        assertThat(preview(List.of(heads, "4.6.2026;612/2021;Kuopio;Yksi;Kuopio;huomenna"))
                        .at("/faults/0/column")
                        .textValue())
                .isEqualTo("tavoitepäivät");
    }

    @Test
    void aMunicipalityBringsItsOwnAndNobodyAnothers() {
        var kuopio = scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        assertThat(preview(kuopio, host, List.of(HEADS, GOOD)).get("faults")).isEmpty();
        assertThat(preview(kuopio, host, List.of(HEADS, GOOD.replace(";Kuopio;;", ";Kuopio;Yhdistys 1;")))
                        .at("/faults/0/key")
                        .textValue())
                .isEqualTo("earlier.actorNotInRegister");
        for (var foreign : List.of("hva-11", "hva-99")) {
            var there = Attempt.OURS + "hosts/" + foreign + "/earlier/";
            assertThat(kuopio.browser()
                            .post(there + "preview", "{\"lines\":[]}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(kuopio.browser().get(there + "example").statusCode()).isEqualTo(404);
        }
    }

    private static Object[] because(String arguments) {
        return arguments == null
                ? new Object[0]
                : arguments.equals("2") ? new Object[] {2} : (Object[]) arguments.split("#");
    }

    private void hands(List<String> lines, String seen) {
        coordinator.starts(PROCESS, HOST, draft -> {
            var file = draft.put("action", "IMPORT").putObject("file");
            lines.forEach(file.putArray("lines")::add);
            file.put("seen", seen);
        });
    }

    private JsonNode preview(List<String> lines) {
        return preview(coordinator, host, lines);
    }

    private static JsonNode preview(Person who, Host host, List<String> lines) {
        try {
            var body = JSON.createObjectNode();
            lines.forEach(body.putArray("lines")::add);
            var address = Attempt.OURS + "hosts/" + host.id() + "/earlier/preview";
            return JSON.readTree(who.browser().post(address, body.toString()).body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }

    private void nothingIsWritten() {
        for (var count : List.of(
                "select count(*) from earlier_negotiation where host = '" + HOST + "'",
                "select count(*) from earlier_confirmation c join earlier_negotiation e on e.id = c.negotiation_id",
                "select count(*) from other_actor where name like 'Yhdistys %'")) {
            assertThat(rows.sql(count).query(Long.class).single()).as(count).isZero();
        }
    }
}
