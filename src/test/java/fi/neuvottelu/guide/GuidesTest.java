package fi.neuvottelu.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.Sector;
import fi.neuvottelu.words.ReadersLanguage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Guides for everybody, and what an empty list says to each. */
@NeuvotteluTest
class GuidesTest {
    private static final String BEGINNING = "/camunda/api/neuvottelu/beginning";
    private static final Pattern PICTURE = Pattern.compile("<img src=\"(/pictures/[^\"]+)\" alt=\"([^\"]+)\">");
    private static final LocalDate LATER = LocalDate.of(2090, 1, 1);
    private static final int LARGEST_PICTURE = 150 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ObjectMapper json;

    @Autowired
    FirstSteps steps;

    @Autowired
    Parties parties;

    @Autowired
    OtherActors actors;

    @Autowired
    Contacts contacts;

    @ParameterizedTest
    @EnumSource
    void aGuideHasItsStepsAndPicturesInEachLanguage(Role role) throws IOException {
        for (var language : ReadersLanguage.all()) {
            var page = WebUser.anonymous(port)
                    .opens(role.address() + "?lang=" + language.getLanguage())
                    .body();
            assertThat(page)
                    .contains("<html lang=\"" + language.getLanguage() + "\">")
                    .doesNotContain("{", "??");
            assertThat(page.split("<li>[^<]", -1)).as("steps").hasSizeGreaterThanOrEqualTo(6);
            var pictures = PICTURE.matcher(page).results().toList();
            assertThat(pictures).hasSizeBetween(2, 4);
            for (var picture : pictures) {
                var file = new ClassPathResource("static" + picture.group(1));
                assertThat(picture.group(1)).endsWith("-" + language.getLanguage() + ".png");
                assertThat(file.contentLength()).isBetween(1L, (long) LARGEST_PICTURE);
                assertThat(WebUser.anonymous(port).opens(picture.group(1)).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aStrangerChooses() {
        assertThat(WebUser.anonymous(port).opens(Role.ALL + "?lang=en").body())
                .contains("Help for participants", "Help for coordinators", "Help for supervisors");
    }

    @ParameterizedTest
    @CsvSource({"ohje.osapuoli, PARTICIPANT", "ohje.koordinaattori, COORDINATOR", "ohje.valvoja, SUPERVISOR"})
    void whoeverHasLoggedInComesToHerOwn(String user, Role role) {
        threePeople();
        var page = WebUser.of(port, user, TestPeople.PASSWORD).opens(Role.ALL);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith(role.address());
    }

    @Test
    void theFirstStepsOfAHostAreCounted() {
        var host = parties.host(PartyId.of("hva-07"));
        var before = of(host.id());
        var actor = actors.register(host, "Ohjeyhdistys " + UUID.randomUUID(), Sector.NONPROFIT, List.of(Language.FI));

        assertThat(of(host.id()).get(1).text()).isNotEqualTo(before.get(1).text());
        assertThat(of(host.id()).get(1).done()).isFalse();
        assertThat(of(host.id()).get(2).done()).isTrue();

        var reached = contacts.reached(List.of(actor.id()), LATER);
        contacts.setMailbox(actor.id(), "ohje@yhdistys.example", "kirjaamo", LocalDate.of(2026, 1, 1));
        assertThat(reached).isZero();
        assertThat(contacts.reached(List.of(actor.id()), LATER)).isEqualTo(1);
        actors.end(actor.id(), LocalDate.of(2026, 1, 1));
    }

    private List<FirstSteps.Step> of(PartyId host) {
        return steps.of(parties.host(host), ReadersLanguage.FINNISH);
    }

    @Test
    void anEmptyListSpeaksOfHerRoleAndOfHerHostsAlone() throws IOException {
        threePeople();
        var coordinator = beginning("ohje.koordinaattori");
        assertThat(coordinator.get("hosts")).hasSize(1);
        assertThat(coordinator.at("/hosts/0/steps")).hasSize(4);
        assertThat(coordinator.at("/lines/0").textValue()).contains("Starta förfarande");
        assertThat(coordinator.get("guide").textValue()).isEqualTo(Role.COORDINATOR.address());
        var participant = beginning("ohje.osapuoli");
        assertThat(participant.get("hosts")).isEmpty();
        assertThat(participant.at("/lines/0").textValue()).contains("Skyldigheter");
        assertThat(beginning("ohje.valvoja").at("/lines/0").textValue()).contains("Cockpit");
    }

    private JsonNode beginning(String user) throws IOException {
        return json.readTree(WebUser.of(port, user, TestPeople.PASSWORD)
                .withLanguageCookie("sv")
                .get(BEGINNING)
                .body());
    }

    private void threePeople() {
        people.member("ohje.osapuoli", "kunta-905", "hva-17");
        people.coordinator("ohje.koordinaattori", "hva-17");
        people.supervisor("ohje.valvoja", "hva-17");
    }
}
