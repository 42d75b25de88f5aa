package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.TextPair;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What was negotiated is found by its words: by whom it went to, in other forms than it was written in. */
@ScenarioTest
@ExtendWith(OutputCaptureExtension.class)
class FoundByWordsTest {
    private static final String PAGE = "/neuvottelu/haku";
    private static final Pattern HIT = Pattern.compile("<li>\\s*<h3>.*?</li>", Pattern.DOTALL);
    private static final Pattern WHAT = Pattern.compile("<p class=\"section\"><span>([^<]*)</span>");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    Sessions sessions;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient rows;

    /** From the plan to what became of a measure, and who finds what on the way. */
    @Test
    void eachFindsWhatWentToHerAndNoDraftOfAnother() {
        var session = coordinator.opensRoundWithOneSession(
                "Kymenlaakso", Scenario.DAY, "Kotka", "Hamina", Scenario.ASSOCIATION);
        var coordinating = browser(scenario.coordinatorOf(session.round().host()));
        var kotka = browser(session.personOf("Kotka").atTasklist());
        var hamina = browser(session.personOf("Hamina").atTasklist());
        var kouvola = browser(
                scenario.memberOf(session.party("Kouvola"), session.round().host(), "edustaja"));
        var association = browser(session.personOf(Scenario.ASSOCIATION).atTasklist());
        var supervisor = browser(scenario.supervisorOf(session.round().host()));
        var elsewhere = browser(scenario.coordinatorOf(scenario.host("Lappi")));

        coordinator.changes(session, draft -> theme(draft, "Huuhkajien pesintä"));
        assertThat(whats(coordinating, "huuhkaja")).contains("Neuvottelutilaisuus");
        assertThat(whats(coordinating, "Fredrikshamn huuhkaja"))
                .as("by the Swedish name of whom it invites")
                .isNotEmpty();
        assertThat(whats(supervisor, "huuhkajista")).contains("Neuvottelutilaisuus");
        assertThat(List.of(kotka, kouvola, association, elsewhere))
                .as("nobody was invited yet")
                .allSatisfy(one -> assertThat(whats(one, "huuhkaja")).isEmpty());

        clock.passes(session.invitationOn());
        assertThat(List.of(kotka, hamina, association))
                .allSatisfy(one -> assertThat(whats(one, "huuhkaja")).contains("Neuvottelutilaisuus"));
        assertThat(List.of(kouvola, elsewhere))
                .allSatisfy(one -> assertThat(whats(one, "huuhkaja")).isEmpty());
        assertThat(whats(kotka, "huuhkaja Hamina")).as("who else is invited").isEmpty();

        edits(session, "Merikotkan seuranta");
        assertThat(whats(coordinating, "merikotkista")).containsExactly("Esityslista");
        assertThat(List.of(kotka, supervisor)).as("not sent yet").allSatisfy(one -> assertThat(whats(one, "merikotka"))
                .isEmpty());
        clock.passes(session.day().minusDays(14));
        assertThat(whats(kotka, "merikotkista")).containsExactly("Esityslista");
        assertThat(whats(supervisor, "merikotkista")).containsExactly("Esityslista");
        assertThat(whats(kouvola, "merikotkista")).isEmpty();

        clock.passes(session.day());
        coordinator.records(session, Coordinator.everybodyCame().andThen(draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Pöntöt lintujen mielenterveydestä")
                .put("owner", session.party("Kotka").id().value())
                .put("dueOn", "2027-12-01")));
        assertThat(whats(coordinating, "lintujen mielenterveys")).containsExactly("Kirjattu tilaisuudesta");
        coordinator
                .atTasklist(session.round().host())
                .handsIn(
                        session.minutes().id(),
                        "draftMinutes",
                        draft -> draft.put("discussion", "Kirjosieppojen muutto käytiin läpi."));
        assertThat(whats(coordinating, "kirjosieppo muutto")).containsExactly("Pöytäkirja");
        assertThat(whats(kotka, "kirjosieppo")).as("for comments").containsExactly("Pöytäkirja");
        assertThat(List.of(supervisor, kouvola, elsewhere))
                .allSatisfy(one -> assertThat(whats(one, "kirjosieppo")).isEmpty());

        List.of("Kotka", "Hamina", Scenario.ASSOCIATION)
                .forEach(party -> session.personOf(party).hasNoComments());
        coordinator
                .atTasklist(session.round().host())
                .handsIn(session.minutes().id(), "finishMinutes", draft -> draft.put("decision", "APPROVAL")
                        .put("discussion", "Kirjosieppojen kevätmuutto käytiin läpi."));
        assertThat(whats(coordinating, "kevätmuutosta")).containsExactly("Pöytäkirja");
        assertThat(whats(kotka, "kevätmuutosta")).as("approved by nobody yet").isEmpty();
        coordinator.approvesMinutes(session);
        assertThat(List.of(coordinating, supervisor, kotka, hamina, association))
                .allSatisfy(
                        one -> assertThat(whats(one, "kirjosieppo kevätmuutto")).containsExactly("Pöytäkirja"));
        assertThat(List.of(kouvola, elsewhere))
                .allSatisfy(one -> assertThat(whats(one, "kirjosieppo")).isEmpty());

        session.measure().reports("Kotka", "PROGRESS", "Kottaraiset asuvat niissä.");
        assertThat(List.of(coordinating, supervisor, kotka))
                .allSatisfy(one -> assertThat(whats(one, "kottarainen")).containsExactly("Toimenpide"));
        assertThat(List.of(hamina, association, kouvola, elsewhere))
                .as("another's report")
                .allSatisfy(one -> assertThat(whats(one, "kottaraiset")).isEmpty());
        coordinator.givesOwner(session, session.measure(), "Hamina", "Vaihtui");
        assertThat(whats(kotka, "kottaraiset")).as("not hers any more").isEmpty();

        assertThat(opens(kotka, "kirjosieppo"))
                .contains(
                        "<mark>Kirjosieppojen</mark>",
                        "/neuvottelu/neuvottelukierros/" + session.round().row().id());
        assertThat(whats(kotka, "kirjosieppo&kind=AGENDA")).isEmpty();
        assertThat(whats(
                        kotka,
                        "kirjosieppo&kind=MINUTES&year=2027&host="
                                + session.round().host().id()))
                .hasSize(1);
        assertThat(whats(kotka, "kirjosieppo&year=2026")).isEmpty();
        assertThat(whats(kotka, "kirjosieppo&host=hva-21")).isEmpty();
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsAndWhatIsUndoneLeavesNone() {
        var session = coordinator.opensRoundWithOneSession("Kymenlaakso", LocalDate.of(2027, 5, 12), "Kotka");
        var coordinating = browser(scenario.coordinatorOf(session.round().host()));
        coordinator.changes(session, draft -> theme(draft, "Harmaahaikara"));
        assertThat(whats(coordinating, "harmaahaikarat")).hasSize(1);
        coordinator.changes(session, draft -> theme(draft, "Kaulushaikara"));
        assertThat(whats(coordinating, "harmaahaikarat")).isEmpty();
        assertThat(whats(coordinating, "kaulushaikarat")).hasSize(1);

        transactions.executeWithoutResult(undone -> {
            sessions.named(session.id(), TextPair.of("Jalohaikara"));
            undone.setRollbackOnly();
        });
        assertThat(whats(coordinating, "jalohaikara")).isEmpty();
        transactions.executeWithoutResult(done -> sessions.named(session.id(), TextPair.of("Jalohaikara")));
        assertThat(whats(coordinating, "jalohaikara")).hasSize(1);
    }

    @Test
    void rowsFromBeforeTheirWordsAreFoundAfterTheNextStartAndOnce() {
        var session = coordinator.opensRoundWithOneSession("Kymenlaakso", LocalDate.of(2027, 9, 8), "Kotka");
        var coordinating = browser(scenario.coordinatorOf(session.round().host()));
        coordinator.changes(session, draft -> theme(draft, "Kuukkelimaja"));
        var round = session.round().row().id();
        var all = words(round);
        rows.sql("delete from found_word").update();
        rows.sql("delete from findable").update();
        rows.sql("delete from adopted_words").update();
        assertThat(whats(coordinating, "kuukkelimajat")).isEmpty();

        starts();

        assertThat(whats(coordinating, "kuukkelimajalla")).hasSize(1);
        assertThat(words(round)).isEqualTo(all);
        rows.sql("delete from found_word").update();
        starts();
        assertThat(words(round)).as("once").isEmpty();
        rows.sql("delete from adopted_words").update();
        starts();
        assertThat(words(round)).isEqualTo(all);
    }

    /** Of a round and what is of it, by kind. */
    private Map<String, Long> words(long round) {
        return rows.sql("""
                        select f.kind, count(*) words from found_word w join findable f on f.id = w.findable_id
                        where f.round_id = ? group by f.kind""").param(round).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("kind"), row -> (Long) row.get("words")));
    }

    private void starts() {
        ReflectionTestUtils.invokeMethod(beans.getBean("adoptFormerRows"), "adopt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%25",
                "%22",
                "ja%20och",
                "%00",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "'%20or%201=1",
                "%F0%9F%98%80"
            })
    void whatCannotBeLookedForIsAnsweredCalmly(String typed) {
        var reader = WebUser.of(port, people.member("haku.yksi", "kunta-286", "hva-08"), TestPeople.PASSWORD)
                .withLanguageCookie("fi");
        var page = reader.opens(PAGE + "?q=" + typed);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Haku</h1>").doesNotContain("<script", "??");
        assertThat(hits(page.body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "q=haku&year=x&kind=y&host=z&page=-1,200",
        "q=haku&year=0000&page=9999,200",
        "q=haku&year=9999&page=500,200",
        "q=haku&q=toinen,200",
        "nothing,200"
    })
    void anAddressThatNobodyMadeIsAnsweredCalmly(String query, int status) {
        var reader = WebUser.of(port, people.member("haku.yksi", "kunta-286", "hva-08"), TestPeople.PASSWORD);
        assertThat(reader.opens(PAGE + "?" + query).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"fi,Haku on liian pitkä", "sv,Sökningen är för lång", "en,The search is too long"})
    void aLongTextIsRefusedInTheReadersLanguage(String language, String said) {
        var reader = WebUser.of(port, people.member("haku.kaksi", "kunta-286", "hva-08"), TestPeople.PASSWORD)
                .withLanguageCookie(language);
        assertThat(reader.opens(PAGE + "?q=" + "a".repeat(201)).body()).contains(said);
        assertThat(reader.opens(PAGE + "?q=" + "a%20".repeat(1_500)).statusCode())
                .isEqualTo(200);
        // The server takes no longer address than 8 KB: as for every page.
        assertThat(reader.opens(PAGE + "?q=" + "a".repeat(10_000)).statusCode()).isIn(200, 400);
    }

    /** What somebody looks for may be about a person. */
    @Test
    void whatWasLookedForIsInNoLogAndAStrangerLogsInFirst(CapturedOutput log) {
        var reader = WebUser.of(port, people.member("haku.kolme", "kunta-286", "hva-08"), TestPeople.PASSWORD);
        assertThat(reader.opens(PAGE + "?q=salainenhakusana").statusCode()).isEqualTo(200);
        assertThat(log.getAll()).doesNotContain("salainenhakusana");
        assertThat(rows.sql("select count(*) from use_of_data where subject like '%salainenhakusana%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(WebUser.anonymous(port).opens(PAGE + "?q=sana").statusCode()).isEqualTo(302);
    }

    private WebUser browser(Person person) {
        return WebUser.of(port, person.id(), TestPeople.PASSWORD).withLanguageCookie("fi");
    }

    /** What each hit is. */
    private static List<String> whats(WebUser reader, String query) {
        return hits(opens(reader, query)).stream()
                .map(hit ->
                        WHAT.matcher(hit).results().findFirst().orElseThrow().group(1))
                .toList();
    }

    private static List<String> hits(String page) {
        return HIT.matcher(page).results().map(one -> one.group()).toList();
    }

    /** @param query words, and filters after "&" */
    private static String opens(WebUser reader, String query) {
        var words = query.split("&", 2);
        var page = reader.opens(PAGE + "?q=" + URLEncoder.encode(words[0], StandardCharsets.UTF_8)
                + (words.length > 1 ? "&" + words[1] : ""));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private static void theme(ObjectNode draft, String theme) {
        draft.putArray("themes").add(theme);
    }

    private void edits(OpenedSession session, String point) {
        var seen = coordinator.atTasklist(session.round().host()).asks("sessions/" + session.id() + "/agenda");
        coordinator.does(session, "EDIT_AGENDA", draft -> {
            var agenda = draft.putObject("agenda");
            agenda.set("version", seen.get("version"));
            agenda.set("points", seen.get("points").deepCopy());
            ((ArrayNode) agenda.get("points")).addObject().putObject("title").put("fi", point);
        });
    }
}
