package fi.neuvottelu.party;

import static fi.neuvottelu.party.StartForm.read;
import static fi.neuvottelu.party.StartForm.said;
import static fi.neuvottelu.party.StartForm.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The model "Import contacts": handed in by a coordinator, recorded as a whole or not at all. */
@NeuvotteluTest
class ImportContactsTest {
    private static final String HOST = "hva-17";
    private static final String CONTACTS = "/camunda/api/neuvottelu/hosts/hva-17/contacts";
    private static final String HEADER = "party;role;email;language;validFrom";
    private static final PartyId KASKINEN = new PartyId("kunta-231");

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

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
        people.coordinator("tuonti.koordinaattori", HOST);
        people.coordinator("tuonti.toinen", HOST);
        people.coordinator("tuonti.naapuri", "hva-03");
        people.member("tuonti.osallistuja", "kunta-905", HOST);
        form = formOf("tuonti.koordinaattori", "en");
    }

    @AfterEach
    void nothingIsLeft() {
        rows.sql("delete from contact where email like '%@tuonti.example'").update();
    }

    @Test
    void aFileIsShownThenRecordedAndEachOrganisationHasItsGroup() {
        var lines = List.of(
                HEADER,
                "Kaskinen;kirjaamo;kirjaamo@tuonti.example;fi+sv;2027-01-01",
                "",
                "231;\"hyte <b>${7*7}</b> 🏃 č đ ŋ\";hyte@tuonti.example;;",
                "Korsholm;registratorskontor;registrator@tuonti.example;;1.2.2027");
        var preview = preview(form.browser(), lines);
        assertThat(preview.get("faults")).isEmpty();
        assertThat(texts(preview.get("lines"), "line")).containsExactly("2", "4", "5");
        assertThat(texts(preview.get("lines"), "party")).containsExactly("Kaskinen", "Kaskinen", "Mustasaari");
        assertThat(texts(preview.get("lines"), "languages")).containsExactly("fi+sv", "fi+sv", "sv+fi");
        assertThat(texts(preview.get("lines"), "from")).containsExactly("2027-01-01", "2027-01-11", "2027-02-01");
        var way = StreamSupport.stream(preview.get("ways").spliterator(), false)
                .filter(one -> one.get("id").textValue().equals("kunta-499"))
                .findFirst()
                .orElseThrow();
        assertThat(way.at("/changed").booleanValue()).isTrue();
        assertThat(way.get("then")).anySatisfy(step -> assertThat(
                        step.get("from").textValue() + " " + step.get("email").asText())
                .isEqualTo("2027-02-01 registrator@tuonti.example"));
        assertThat(contacts.history(KASKINEN)).noneMatch(ImportContactsTest::ours);

        var instance = recorded(form.send(HOST, draft(lines, preview)));
        assertThat(instance.getEndActivityId()).isEqualTo("contactsRecorded");
        assertThat(instance.getTenantId()).isEqualTo(HOST);
        assertThat(instance.getBusinessKey()).isEqualTo("Yhteystiedot Pohjanmaa");
        assertThat(contacts.of(KASKINEN, clock.today()).stream().filter(ImportContactsTest::ours))
                .extracting(Contact::role)
                .containsExactly("kirjaamo", "hyte <b>${7*7}</b> 🏃 č đ ŋ");
        assertThat(groupName("kunta-231")).isEqualTo("Kaskinen / Kaskö");
        assertThat(groupName("kunta-499")).isNotEmpty();

        var kaskinen = StreamSupport.stream(form.facts().at("/hosts/0/parties").spliterator(), false)
                .filter(party -> party.get("id").textValue().equals("kunta-231"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(kaskinen.get("contacts"), "email")).contains("kirjaamo@tuonti.example", "hyte@tuonti.example");
    }

    /** Mail addresses are personal data: they lie in our rows, and nowhere in the engine. */
    @Test
    void theEngineKeepsNothingOfTheFile() {
        var lines = List.of(HEADER, "231;kirjaamo;vain-tassa@tuonti.example;;");
        var instance = recorded(form.send(HOST, draft(lines, preview(form.browser(), lines))));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(variable -> variable.getName() + "=" + variable.getValue())
                .containsExactly("host=hva-17");
        assertThat(rows.sql("select content from draft where content like '%vain-tassa@tuonti.example%'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 231;kirjaamo;a@b;;                          | The file was not recorded. Faults: 1; the first is on line 3: The e-mail address
                    fi | 231;kirjaamo;a@b.example, c@d.example;;     | Tiedostoa ei tallennettu. Virheitä on 1; ensimmäinen on rivillä 3: Kirjoita yksi
                    sv | Pertunmaa;kirjaamo;a@b.example;;            | Filen sparades inte. Antal fel: 1; det första finns på rad 3: Pertunmaa är inte en kommun
                    sv | 231;kirjaamo;a@b.example;en;                | Filen sparades inte. Antal fel: 1; det första finns på rad 3: Språket ”en” är okänt""")
    void aFileWithAFaultIsNotRecordedAtAll(String language, String line, String message) {
        var lines = List.of(HEADER, "Korsholm;kirjaamo;ensin@tuonti.example;;", line);
        var faulty = formOf("tuonti.koordinaattori", language);
        var preview = preview(faulty.browser(), lines);
        assertThat(texts(preview.get("faults"), "line")).containsExactly("3");
        var refused = faulty.send(HOST, draft(lines, preview));
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(said(refused)).startsWith(message);
        assertThat(contacts.history(new PartyId("kunta-499"))).noneMatch(ImportContactsTest::ours);
    }

    @Test
    void whatSomebodyElseRecordedMeanwhileIsNotOverwrittenUnseen() {
        var mine = List.of(HEADER, "231;kirjaamo;minun@tuonti.example;;");
        var seen = preview(form.browser(), mine);
        var colleague = formOf("tuonti.toinen", "en");
        var theirs = List.of(HEADER, "231;kirjaamo;heidan@tuonti.example;;");
        recorded(colleague.send(HOST, draft(theirs, preview(colleague.browser(), theirs))));

        assertThat(said(form.send(HOST, draft(mine, seen)))).startsWith("Contacts or the register of actors have been");
        assertThat(said(form.send(HOST, Map.of("lines", mine)))).startsWith("Contacts or the register of actors");
        assertThat(contacts.mailboxOf(KASKINEN, clock.today()))
                .map(contact -> contact.mailbox().address())
                .contains("heidan@tuonti.example");

        var again = preview(form.browser(), mine);
        assertThat(again.at("/lines/0/change").textValue()).isEqualTo("CHANGED");
        assertThat(again.at("/lines/0/before").textValue()).isEqualTo("heidan@tuonti.example");
        recorded(form.send(HOST, draft(mine, again)));
    }

    @Test
    void ofTwoFilesInTheSameSecondOneIsShownAgain() throws Exception {
        var colleague = formOf("tuonti.toinen", "en");
        var mine = List.of(HEADER, "231;kirjaamo;minun@tuonti.example;;");
        var theirs = List.of(HEADER, "231;kirjaamo;heidan@tuonti.example;;");
        var myDraft = draft(mine, preview(form.browser(), mine));
        var theirDraft = draft(theirs, preview(colleague.browser(), theirs));
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> one = () -> form.send(HOST, myDraft).statusCode();
            Callable<Integer> other = () -> colleague.send(HOST, theirDraft).statusCode();
            var codes = both.invokeAll(List.of(one, other)).stream()
                    .map(code -> {
                        try {
                            return code.get();
                        } catch (Exception broken) {
                            throw new AssertionError(broken);
                        }
                    })
                    .toList();
            assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
            assertThat(contacts.history(KASKINEN).stream().filter(ImportContactsTest::ours))
                    .hasSize(1);
        } finally {
            both.shutdown();
        }
    }

    @Test
    void onlyACoordinatorOfThatHostImportsItsContacts() {
        var lines = List.of(HEADER, "231;kirjaamo;naapuri@tuonti.example;;");
        var seen = preview(form.browser(), lines);
        var neighbour = formOf("tuonti.naapuri", "sv");
        assertThat(said(neighbour.send(HOST, draft(lines, seen))))
                .isEqualTo("Du kan bara ändra kontaktuppgifter och aktörsförteckning för en arrangör som du är"
                        + " koordinator för.");
        assertThat(said(form.send("hva-99", draft(lines, seen)))).startsWith("You can change contacts");
        assertThat(formOf("tuonti.osallistuja", "fi")
                        .send(HOST, draft(lines, seen))
                        .statusCode())
                .isEqualTo(404);
        assertThat(contacts.history(KASKINEN)).noneMatch(ImportContactsTest::ours);
    }

    @Test
    void othersLearnNothingOfAHostsContacts() {
        var body = write(Map.of("lines", List.of(HEADER)));
        var anonymous = WebUser.anonymous(port);
        anonymous.get("/camunda/api/neuvottelu/texts?lang=fi");
        assertThat(anonymous.get(CONTACTS).statusCode()).isEqualTo(401);
        assertThat(anonymous.post(CONTACTS + "/preview", body).statusCode()).isEqualTo(401);
        for (var stranger : List.of("tuonti.naapuri", "tuonti.osallistuja")) {
            var browser = WebUser.of(port, stranger, TestPeople.PASSWORD);
            assertThat(browser.get(CONTACTS).statusCode()).isEqualTo(404);
            assertThat(browser.post(CONTACTS + "/preview", body).statusCode()).isEqualTo(404);
        }
        assertThat(form.browser()
                        .post("/camunda/api/neuvottelu/hosts/hva-03/contacts/preview", body)
                        .statusCode())
                .isEqualTo(404);
        assertThat(WebUser.of(port, "tuonti.koordinaattori", TestPeople.PASSWORD)
                        .withoutCsrfToken()
                        .post(CONTACTS + "/preview", body)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                     | draft.unreadable
                    no json                | draft.unreadable
                    {"lines":"text"}       | draft.unreadable
                    {"lines":[{"a":1}]}    | draft.unreadable""")
    void whatIsNoFileIsRefused(String body, String key) {
        var answer = form.browser().post(CONTACTS + "/preview", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).get("key").textValue()).isEqualTo(key);
    }

    @Test
    void aFileWithoutEndIsNotRead() {
        var answer = form.browser().post(CONTACTS + "/preview", write(Map.of("lines", List.of("x".repeat(1_100_000)))));
        assertThat(read(answer).get("key").textValue()).isEqualTo("import.large");
    }

    @Test
    void theHostsContactsAreAFileThatChangesNothingWhenItComesBack() {
        var lines = List.of(HEADER, "231;kirjaamo;kirjaamo@tuonti.example;;2027-01-01");
        recorded(form.send(HOST, draft(lines, preview(form.browser(), lines))));
        var answer = form.browser().get(CONTACTS);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"contacts-hva-17.csv\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body()).startsWith("\uFEFF" + HEADER + "\r\n").contains("Kaskinen;kirjaamo;kirjaamo@tuonti");
        var filled = answer.body()
                .lines()
                .filter(line -> !line.contains(";kirjaamo;;"))
                .toList();
        var preview = preview(form.browser(), filled);
        assertThat(preview.get("faults")).isEmpty();
        assertThat(texts(preview.get("lines"), "change")).isNotEmpty().containsOnly("UNCHANGED");
    }

    private StartForm formOf(String user, String language) {
        return new StartForm("import-contacts", port, user, language);
    }

    private static JsonNode preview(WebUser browser, List<String> lines) {
        return read(browser.post(CONTACTS + "/preview", write(Map.of("lines", lines))));
    }

    private static Map<String, Object> draft(List<String> lines, JsonNode preview) {
        var draft = new HashMap<String, Object>();
        draft.put("host", HOST);
        draft.put("lines", lines);
        draft.put("seen", preview.get("seen").textValue());
        return draft;
    }

    private HistoricProcessInstance recorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(read(answer).get("id").textValue())
                .singleResult();
    }

    private String groupName(String id) {
        return identity.createGroupQuery().groupId(id).singleResult().getName();
    }

    private static boolean ours(Contact contact) {
        return contact.mailbox().address().endsWith("@tuonti.example");
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }
}
