package fi.neuvottelu.party;

import static fi.neuvottelu.party.StartForm.read;
import static fi.neuvottelu.party.StartForm.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The model "Other actors": several changes of a host's register, all of them or none. */
@NeuvotteluTest
class OtherActorsModelTest {
    private static final String HOST = "hva-17";
    private static final PartyId OSTROBOTHNIA = new PartyId(HOST);

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    OtherActors actors;

    @Autowired
    Contacts contacts;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient rows;

    private StartForm form;

    @BeforeEach
    void aCoordinatorOfPohjanmaa() {
        people.coordinator("luettelo.koordinaattori", HOST);
        people.coordinator("luettelo.toinen", HOST);
        people.coordinator("luettelo.naapuri", "hva-03");
        people.member("luettelo.osallistuja", "kunta-905", HOST);
        form = formOf("luettelo.koordinaattori", "en");
    }

    @AfterEach
    void nothingIsLeft() {
        rows.sql("delete from contact where email like '%@luettelo.example'").update();
        rows.sql("delete from other_actor where name like 'Testi:%'").update();
    }

    @Test
    void actorsAreEnteredWithTheirMailboxesAndGroups() {
        var instance = recorded(form.send(
                HOST,
                changes(
                        entry(
                                "Testi: Folkhälsan <script>${7*7}</script> 🏃 č đ ŋ",
                                "NONPROFIT",
                                "sv+fi",
                                "a@luettelo.example"),
                        entry("Testi: Yritys Oy", "PRIVATE", "fi", ""))));
        assertThat(instance.getEndActivityId()).isEqualTo("actorsRecorded");
        assertThat(instance.getTenantId()).isEqualTo(HOST);
        assertThat(instance.getBusinessKey()).isEqualTo("Muut toimijat Pohjanmaa");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(variable -> variable.getName() + "=" + variable.getValue())
                .containsExactly("host=hva-17");

        var entered = shown("Testi: Folkhälsan <script>${7*7}</script> 🏃 č đ ŋ");
        assertThat(entered.get("sector").textValue()).isEqualTo("NONPROFIT");
        assertThat(entered.get("languages").textValue()).isEqualTo("sv+fi");
        assertThat(entered.get("email").textValue()).isEqualTo("a@luettelo.example");
        assertThat(shown("Testi: Yritys Oy").get("email").isNull()).isTrue();
        assertThat(groupName(entered)).isEqualTo("Testi: Folkhälsan <script>${7*7}</script> 🏃 č đ ŋ");
    }

    @Test
    void severalEntriesChangeInOneGo() {
        recorded(form.send(
                HOST,
                changes(
                        entry("Testi: Ensimmäinen", "PRIVATE", "fi", "ensin@luettelo.example"),
                        entry("Testi: Toinen", "NONPROFIT", "sv", "toinen@luettelo.example"),
                        entry("Testi: Kolmas", "PUBLIC_OTHER", "fi+sv", "kolmas@luettelo.example"))));
        var first = shown("Testi: Ensimmäinen");
        var second = shown("Testi: Toinen");
        var third = shown("Testi: Kolmas");
        recorded(form.send(
                HOST,
                changes(
                        changed(first, Map.of("name", "Testi: Uusi nimi", "email", "sitten@luettelo.example")),
                        changed(
                                second,
                                Map.of("lastDay", clock.today().minusDays(1).toString())),
                        changed(third, Map.of("email", "")),
                        entry("Testi: Neljäs", "PRIVATE", "fi", ""))));

        assertThat(shown("Testi: Uusi nimi").get("id")).isEqualTo(first.get("id"));
        assertThat(shown("Testi: Uusi nimi").get("email").textValue()).isEqualTo("sitten@luettelo.example");
        assertThat(groupName(first)).isEqualTo("Testi: Uusi nimi");
        assertThat(shown("Testi: Toinen").get("lastDay").textValue())
                .isEqualTo(clock.today().minusDays(1).toString());
        assertThat(shown("Testi: Kolmas").get("email").isNull()).isTrue();
        assertThat(namesToday())
                .contains("Testi: Uusi nimi", "Testi: Kolmas", "Testi: Neljäs")
                .doesNotContain("Testi: Ensimmäinen", "Testi: Toinen");
    }

    @Test
    void anEndedActorComesBackWithItsOldId() {
        recorded(form.send(HOST, changes(entry("Testi: Yhdistys", "NONPROFIT", "fi", "y@luettelo.example"))));
        var yesterday = clock.today().minusDays(1).toString();
        var id = shown("Testi: Yhdistys").get("id");

        recorded(form.send(HOST, changes(changed(shown("Testi: Yhdistys"), Map.of("lastDay", yesterday)))));
        assertThat(namesToday()).doesNotContain("Testi: Yhdistys");
        recorded(form.send(HOST, changes(changed(shown("Testi: Yhdistys"), Map.of("lastDay", "")))));
        assertThat(namesToday()).contains("Testi: Yhdistys");

        recorded(form.send(HOST, changes(changed(shown("Testi: Yhdistys"), Map.of("lastDay", yesterday)))));
        recorded(form.send(HOST, changes(entry("Testi: YHDISTYS", "PRIVATE", "sv", "uusi@luettelo.example"))));
        assertThat(shown("Testi: YHDISTYS").get("id")).isEqualTo(id);
        assertThat(shown("Testi: YHDISTYS").get("email").textValue()).isEqualTo("uusi@luettelo.example");
        assertThat(shown("Testi: YHDISTYS").get("lastDay").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Testi: Uusi        | PRIVATE | fi | a@b                       | Testi: Uusi: The e-mail address
                    fi | Testi: Uusi        | PRIVATE | fi | a@b.example,c@d.example   | Testi: Uusi: Kirjoita yksi sähköpostiosoite
                    sv | Testi: Uusi        | PRIVATE | en | a@luettelo.example        | Testi: Uusi: Välj brevens språk
                    en | Testi: Uusi        |         | fi | a@luettelo.example        | Testi: Uusi: Choose the group
                    fi | testi: ensimmäinen | PRIVATE | fi | a@luettelo.example        | testi: ensimmäinen: testi: ensimmäinen on jo
                    en | ''                 | PRIVATE | fi | a@luettelo.example        | New actor 2: Write the name""")
    void oneEntryThatCannotBeLeavesAllAsItWas(
            String language, String name, String sector, String languages, String email, String message) {
        var refused = formOf("luettelo.koordinaattori", language)
                .send(
                        HOST,
                        changes(
                                entry("Testi: Ensimmäinen", "PRIVATE", "fi", "ensin@luettelo.example"),
                                entry(name, sector, languages, email)));
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(said(refused)).startsWith(message);
        assertThat(namesToday()).noneMatch(entered -> entered.startsWith("Testi:"));
    }

    @Test
    void allThatIsWrongIsSaidTogetherByEntry() {
        recorded(form.send(HOST, changes(entry("Testi: Entinen", "PRIVATE", "fi", ""))));
        assertThat(said(form.send(
                                HOST,
                                changes(
                                        changed(shown("Testi: Entinen"), Map.of("name", " ", "email", "a@b")),
                                        entry("Testi: Oikea", "PRIVATE", "fi", ""),
                                        entry("testi: oikea", "PRIVATE", "en", ""),
                                        entry("", null, "", ""))))
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("7 "),
                        line -> assertThat(line).startsWith("Testi: Entinen: Write the name"),
                        line -> assertThat(line).startsWith("Testi: Entinen: The e-mail address"),
                        line -> assertThat(line).startsWith("testi: oikea: testi: oikea is already"),
                        line -> assertThat(line).startsWith("testi: oikea: Choose the language"),
                        line -> assertThat(line).startsWith("New actor 3: Write the name"),
                        line -> assertThat(line).startsWith("New actor 3: Choose the group"),
                        line -> assertThat(line).startsWith("New actor 3: Choose the language"));
        assertThat(namesToday()).contains("Testi: Entinen").doesNotContain("Testi: Oikea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@luettelo.example\r\nBcc: b@luettelo.example", "a@luettelo.example\n", "\ra@luettelo.example"})
    void aMailFieldIsOneLine(String email) {
        assertThat(said(form.send(HOST, changes(entry("Testi: Uusi", "PRIVATE", "fi", email)))))
                .startsWith("Testi: Uusi: An e-mail address cannot contain line breaks");
    }

    @Test
    void aNameHasAtMost200Characters() {
        recorded(form.send(HOST, changes(entry("Testi:" + "ä".repeat(194), "PRIVATE", "fi", ""))));
        assertThat(said(form.send(HOST, changes(entry("Testi:" + "ö".repeat(195), "PRIVATE", "fi", "")))))
                .endsWith("The name of an actor can have at most 200 characters.");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        recorded(form.send(HOST, changes(entry("Testi: Yhteinen", "PRIVATE", "fi", "y@luettelo.example"))));
        var seenByBoth = shown("Testi: Yhteinen");
        recorded(formOf("luettelo.toinen", "en")
                .send(HOST, changes(changed(seenByBoth, Map.of("email", "toinen@luettelo.example")))));

        assertThat(said(form.send(HOST, changes(changed(seenByBoth, Map.of("sector", "NONPROFIT"))))))
                .startsWith("Testi: Yhteinen: Somebody else has changed this actor meanwhile");
        assertThat(shown("Testi: Yhteinen").get("email").textValue()).isEqualTo("toinen@luettelo.example");
        assertThat(shown("Testi: Yhteinen").get("sector").textValue()).isEqualTo("PRIVATE");
    }

    @Test
    void oneEntryChangesOnceInOneGo() {
        recorded(form.send(HOST, changes(entry("Testi: Yksi", "PRIVATE", "fi", ""))));
        var seen = shown("Testi: Yksi");
        var refused = form.send(
                HOST, changes(changed(seen, Map.of("sector", "NONPROFIT")), changed(seen, Map.of("languages", "sv"))));
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(shown("Testi: Yksi").get("sector").textValue()).isEqualTo("PRIVATE");
    }

    @Test
    void onlyACoordinatorOfThatHostKeepsItsRegister() {
        var entry = changes(entry("Testi: Uusi", "PRIVATE", "fi", ""));
        var neighbour = formOf("luettelo.naapuri", "fi");
        assertThat(said(neighbour.send(HOST, entry))).startsWith("Voit muuttaa vain sellaisen järjestäjän");
        assertThat(formOf("luettelo.osallistuja", "fi").send(HOST, entry).statusCode())
                .isEqualTo(404);

        recorded(form.send(HOST, entry));
        var seen = shown("Testi: Uusi");
        assertThat(neighbour
                        .send("hva-03", changes(changed(seen, Map.of("name", "Testi: Siepattu"))))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(namesToday()).contains("Testi: Uusi");
    }

    @Test
    void nothingToChangeIsSaid() {
        assertThat(said(form.send(HOST, changes()))).isEqualTo("There are no changes, so nothing was recorded.");
    }

    private StartForm formOf(String user, String language) {
        return new StartForm("other-actors", port, user, language);
    }

    @SafeVarargs
    private static Map<String, Object> changes(Map<String, Object>... changes) {
        return Map.of("changes", List.of(changes));
    }

    private static Map<String, Object> entry(String name, @Nullable String sector, String languages, String email) {
        var entry = new HashMap<String, Object>();
        entry.put("name", name);
        entry.put("sector", sector);
        entry.put("languages", languages);
        entry.put("email", email);
        return entry;
    }

    /** As the form sends an entry that is there already: all that it shows, with what the person has changed. */
    private static Map<String, Object> changed(JsonNode shown, Map<String, Object> change) {
        var entry = new HashMap<String, Object>();
        shown.fields().forEachRemaining(field -> entry.put(field.getKey(), field.getValue()));
        entry.putAll(change);
        return entry;
    }

    private JsonNode shown(String name) {
        return StreamSupport.stream(form.facts().at("/hosts/0/actors").spliterator(), false)
                .filter(actor -> actor.get("name").textValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the register: " + name));
    }

    private List<String> namesToday() {
        return actors.of(OSTROBOTHNIA, clock.today()).stream()
                .map(actor -> actor.name().fi())
                .toList();
    }

    private String groupName(JsonNode actor) {
        return identity.createGroupQuery()
                .groupId(actor.get("id").textValue())
                .singleResult()
                .getName();
    }

    private HistoricProcessInstance recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(read(answer).get("id").textValue())
                .singleResult();
    }
}
