package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.casenumber.CaseNumbers;
import fi.neuvottelu.casenumber.HandledUnder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each organisation says under which number it handles the round; nobody says it for another. */
@ScenarioTest
class CaseNumbersTest {
    private static final String PAGE = "/neuvottelu/asianumerot";
    private static final Locale FINNISH = new Locale("fi");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    CaseNumbers numbers;

    private String number;
    private OpenedSession session;
    private Person atHost;

    @BeforeEach
    void aRoundHasInvited() {
        var round = coordinator.opensRound("Pohjois-Karjala", Scenario.DAY.getYear());
        number = "SIUN/17/00.01.02/2027-" + round.row().id();
        coordinator.plans(
                round,
                coordinator
                        .oneSession(round, Scenario.DAY, "Kitee", "Nurmes")
                        .andThen(draft -> draft.put("caseNumber", " " + number + " ")));
        coordinator.confirms(round);
        session = round.session();
        clock.passes(session.invitationOn());
        atHost = coordinator.atTasklist(round.host()).reads("fi");
    }

    @Test
    void theNumberOfThePlanIsTheHostsForEverybody() {
        assertThat(of("Kitee").text(FINNISH)).isEqualTo("Asianumero " + number);
        assertThat(of("Kitee").lines(FINNISH)).hasSize(1);
    }

    @Test
    void untilItIsKnownOurOwnStandsAndLooksLikeNoCaseNumber() {
        says(atHost, host(), "");
        var ours = of("Kitee").text(FINNISH);
        assertThat(ours).isEqualTo("Neuvottelun tunnus " + round());
        assertThat(ours).doesNotContain("/");
    }

    @Test
    void aPartyAddsItsOwnWhenItAnswersAndNobodyElseReadsIt() {
        session.personOf("Kitee").answers(PartyPerson.yes().andThen(draft -> draft.put("caseNumber", "KIT-44/2027")));
        assertThat(of("Kitee").lines(FINNISH)).containsExactly("Asianumero " + number, "Oma asianumero KIT-44/2027");
        assertThat(of("Nurmes").party()).isNull();
        var nurmes = session.personOf("Nurmes").atTasklist().browser();
        assertThat(nurmes.opens(PAGE).body()).contains("SIUN/17").doesNotContain("KIT-44");
    }

    @Test
    void byTheLinkInTheLetterToo() {
        var reader = new LetterReader(WebUser.anonymous(port).withLanguageCookie("fi"), clock::runDue);
        var link = linkIn(mailbox.letterTo("Nurmes"));
        String[] answer = {"answer", "NO", "reason", "Kokous", "byName", "Maija", "byRole", "sihteeri"};
        reader.records(link, LetterReader.append(answer, "caseNumber", "NUR 9/2027"));
        assertThat(of("Nurmes").party()).isEqualTo("NUR 9/2027");
        assertThat(reader.opens(link).body()).contains("value=\"NUR 9/2027\"");

        var refused = reader.sends(link, LetterReader.append(answer, "caseNumber", "ei vielä"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Asianumerossa on aina numeroita");
        reader.records(link, answer);
        assertThat(of("Nurmes").party()).as("a page that says nothing of it").isEqualTo("NUR 9/2027");
    }

    @Test
    void whatItWasStaysInView() {
        assertThat(says(atHost, host(), "SIUN/99/2027").statusCode()).isEqualTo(302);
        assertThat(of("Kitee").host()).isEqualTo("SIUN/99/2027");
        assertThat(atHost.browser().opens(PAGE).body()).contains("value=\"SIUN/99/2027\"", number + ", muutettu");
        assertThat(session.personOf("Kitee").atTasklist().browser().opens(PAGE).body())
                .contains("Järjestäjällä: Asianumero SIUN/99/2027")
                .doesNotContain(number);
    }

    @Test
    void nobodySaysItForAnother() {
        var kitee = session.personOf("Kitee").atTasklist();
        assertThat(says(kitee, host(), "K-1").statusCode()).isEqualTo(404);
        assertThat(says(kitee, session.party("Nurmes").id().value(), "K-1").statusCode())
                .isEqualTo(404);
        assertThat(says(atHost, session.party("Nurmes").id().value(), "K-1").statusCode())
                .isEqualTo(404);
        var other = coordinator.atTasklist(scenario.host("Kainuu"));
        assertThat(says(other, host(), "K-1").statusCode()).isEqualTo(404);
        assertThat(other.browser().opens(PAGE).body()).doesNotContain("SIUN/17");
        assertThat(other.browser().get(PAGE + ".csv?host=" + host()).statusCode())
                .isEqualTo(404);
        assertThat(kitee.browser().get(PAGE + ".csv?host=" + host()).statusCode())
                .isEqualTo(404);
        assertThat(says(kitee, "kunta-999", "K-1").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoNumberIsRefusedAndNothingChanges() {
        var refused = says(atHost, host(), "tulossa");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("”tulossa” ei ole asianumero");
        assertThat(says(atHost, host(), "1".repeat(101)).body()).contains("100");
        assertThat(of("Kitee").host()).isEqualTo(number);
    }

    @Test
    void aFileIsShownFirstAndRecordedAsAWholeOrNotAtAll() {
        var wrong = brings(
                "kierros;asianumero\n%d;SIUN/1/2027\nHYTE 1999 Pohjois-Karjala;X/1\n%d;SIUN/2/2027\n"
                        .formatted(round(), round()),
                true);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "Rivi 3: Kierrosta ”HYTE 1999 Pohjois-Karjala” ei ole", "Rivi 4: Sama kierros on jo rivillä 2");
        assertThat(of("Kitee").host()).isEqualTo(number);

        var file = "omgång;ärendenummer\n%d;SIUN/1/2027\n".formatted(round());
        assertThat(brings(file, false).body()).contains("ennen " + number + ", nyt SIUN/1/2027");
        assertThat(of("Kitee").host()).isEqualTo(number);
        assertThat(brings(file, true).statusCode()).isEqualTo(302);
        assertThat(of("Kitee").host()).isEqualTo("SIUN/1/2027");
    }

    @Test
    void whatIsExportedIsReadAgain() {
        var exported = atHost.browser().get(PAGE + ".csv?host=" + host()).body();
        assertThat(exported).contains(number);
        var filled =
                exported.lines().filter(line -> !line.endsWith(";")).reduce("", (before, line) -> before + line + "\n");
        assertThat(brings(filled, false).body()).contains("on jo kirjattu").doesNotContain("Rivi ");
    }

    private HttpResponse<String> says(Person person, String party, String typed) {
        return person.reads("fi")
                .browser()
                .submit(PAGE, "round=" + round() + "&party=" + party + "&number=" + encoded(typed));
    }

    private HttpResponse<String> brings(String csv, boolean right) {
        return atHost.browser()
                .submit(PAGE + "/tiedosto", "host=" + host() + "&csv=" + encoded(csv) + (right ? "&right=true" : ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HandledUnder of(String party) {
        return numbers.of(session.round().row(), session.party(party).id());
    }

    private long round() {
        return session.round().row().id();
    }

    private String host() {
        return session.round().host().id().value();
    }
}
