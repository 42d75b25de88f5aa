package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.words.TextPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way of arranging a round, from the sessions that the form proposes to what is covered when they have been held. */
@ScenarioTest
class ArrangementsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A term of its own, so that no other story counts. */
    private static final LocalDate DAY = LocalDate.of(2039, 3, 9);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @BeforeEach
    void farAhead() {
        clock.moveTo(Instant.parse("2039-01-09T07:00:00Z"));
    }

    @Test
    void municipalitySpecific() {
        var round = coordinator.opensTermRound("Etelä-Savo", null);
        coordinator.arranges(round, DAY, arrangement(typed -> typed.put("geography", "MUNICIPALITIES")));
        coordinator.decides(round, "CONFIRM", "Viikonloppu sopii");

        assertThat(round.sessions()).hasSameSizeAs(scenario.municipalitiesOf("Etelä-Savo"));
        assertThat(round.sessions()).allSatisfy(session -> assertThat(scenario.invitations.ofSession(session.id()))
                .hasSize(1));
        clock.passes(round.session(1).day());
        for (var session : List.of(round.session(0), round.session(1))) {
            coordinator.recordsAllPresentBut(session);
        }
        assertThat(coordinator.missing(round, "HELD"))
                .hasSize(scenario.municipalitiesOf("Etelä-Savo").size() - 2)
                .noneMatch(line -> line.startsWith(municipalityOf(round.session(0)) + ":"));
    }

    @Test
    void bySubregionsThatTheCoordinatorEdits() {
        var round = coordinator.opensTermRound("Pohjanmaa", null);
        haveAddresses(round);
        var proposed = coordinator.proposal(round, "geography=GROUPS");
        assertThat(proposed)
                .extracting(group -> group.get("municipalities").size())
                .containsExactlyInAnyOrder(3, 5, 6);
        assertThat(proposed)
                .extracting(group -> group.at("/group/sv").textValue())
                .containsExactlyInAnyOrder("Sydösterbotten", "Vasa", "Jakobstadsregionen");
        coordinator.plans(round, draft -> {
            var day = DAY;
            for (var group : proposed) {
                coordinator.on((ObjectNode) group, round.host(), day);
                day = day.plusDays(1);
            }
            var moved = ((ArrayNode) proposed.get(0).get("municipalities")).remove(0);
            ((ArrayNode) proposed.get(1).get("municipalities")).add(moved);
            draft.set("sessions", proposed);
        });
        coordinator.decides(round, "CONFIRM", null);

        allHeld(round);
        assertThat(coordinator.missing(round, "HELD")).isEmpty();
    }

    @Test
    void theWholeAreaAtOneTable() {
        var round = coordinator.opensTermRound("Keski-Uusimaa", null);
        haveAddresses(round);
        coordinator.arranges(round, DAY, arrangement(typed -> {}));
        coordinator.decides(round, "CONFIRM", null);

        assertThat(scenario.invitations.ofSession(round.session().id()))
                .as("no HUS and no other actors under 611/2021 s. 14")
                .hasSameSizeAs(scenario.municipalitiesOf("Keski-Uusimaa"));
        allHeld(round);
        assertThat(coordinator.missing(round, "HELD")).isEmpty();
    }

    @Test
    void continuousEachMeetingOfTheForumCountsOnlyWithMinutesOfItsOwn() {
        var round = coordinator.opensTermRound("Vantaa ja Kerava", null);
        haveAddresses(round);
        coordinator.arranges(round, DAY, arrangement(typed -> typed.put("time", "CONTINUOUS")
                .put("forum", "Kuntafoorumi")
                .put("times", 2)));
        coordinator.decides(round, "CONFIRM", null);
        assertThat(round.sessions()).hasSize(2);
        assertThat(round.row().forum()).isEqualTo("Kuntafoorumi");

        var first = round.session(0);
        clock.passes(first.day());
        coordinator.recordsAllPresentBut(first, "Kerava");
        assertThat(coordinator.missing(round, "HELD"))
                .singleElement()
                .asString()
                .startsWith("Foorumin kokous ")
                .endsWith("lasketaan mukaan, kun sen pöytäkirja on hyväksytty. Tämä on oma sääntömme.");
        // T3: nobody who was invited and came is told not to have been invited
        var vantaa = new Duties(scenario.nationalSupervisor()).only("code=OB-T14&municipality=092");
        assertThat(vantaa.get("status").textValue()).isEqualTo("HELD_EVIDENCE_OPEN");
        assertThat(vantaa.at("/missing/0/code").textValue()).isEqualTo("partyForumWaits");
        assertThat(vantaa.at("/missing/0/section").isNull()).as("our own rule").isTrue();
        assertThat(StreamSupport.stream(vantaa.get("remarks").spliterator(), false)
                        .map(one -> one.get("code").textValue()))
                .contains("sideInvited", "sideCame");
        coordinator.bringsMinutesToApproval(first);
        coordinator.approvesMinutes(first);
        assertThat(coordinator.missing(round, "HELD"))
                .singleElement()
                .asString()
                .matches(
                        "Kerava: kutsuttu .* Tilaisuutta .* ei ole vielä pidetty tai kirjattu\\. \\(611/2021 14 §\\)|Kerava: tilaisuus on suunniteltu .*");

        var second = round.session(1);
        clock.passes(second.day());
        coordinator.recordsAllPresentBut(second);
        coordinator.bringsMinutesToApproval(second);
        coordinator.approvesMinutes(second);
        assertThat(coordinator.missing(round, "HELD")).isEmpty();
    }

    @Test
    void openItemsPassToTheNextMeeting() {
        var round = coordinator.opensTermRound("Itä-Uusimaa", null);
        coordinator.plans(round, draft -> {
            draft.set("attributes", arrangement(typed -> typed.put("time", "CONTINUOUS")
                    .put("forum", "Foorumi")));
            var sessions = draft.putArray("sessions");
            for (var day : List.of(DAY, DAY.plusDays(120))) {
                coordinator.session(sessions.addObject(), round.host(), day, "Porvoo", "Loviisa");
            }
        });
        coordinator.confirms(round);
        var first = round.session(0);
        clock.passes(first.day());
        coordinator.records(first, draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Yhteinen liikuntaneuvonta")
                .put("owner", first.party("Porvoo").id().value())
                .put("dueOn", "2039-12-31"));
        coordinator.bringsMinutesToApproval(first);
        coordinator.approvesMinutes(first);

        clock.passes(round.session(1).invitationOn());

        assertThat(mailbox.letterTo("Loviisa").text())
                .contains("3. Edellisen neuvottelun seuranta")
                .contains("- Yhteinen liikuntaneuvonta (Porvoo, määräpäivä 31.12.2039): kesken");
    }

    @Test
    void byThemesWithParticipantsByTheme() {
        var round = coordinator.opensTermRound("Pirkanmaa");
        var proposed = coordinator.proposal(
                round,
                "geography=WHOLE_AREA&content=THEMES&times=2"
                        + "&theme=Ty%C3%B6llisyys,%20ja%20kotoutuminen&theme=Varautuminen");
        assertThat(proposed)
                .extracting(
                        one -> one.get("series") + " " + one.at("/themes/0/fi").textValue())
                .containsExactly(
                        "1 Työllisyys, ja kotoutuminen",
                        "1 Varautuminen",
                        "2 Työllisyys, ja kotoutuminen",
                        "2 Varautuminen");
        var day = DAY;
        for (var session : proposed) {
            coordinator.on((ObjectNode) session, round.host(), day);
            day = day.plusDays(1);
        }
        var participants = (ArrayNode) proposed.get(1).get("municipalities");
        participants.removeAll();
        Refused.because("plan.ofSession", 2, Refused.because("plan.themeWithoutParticipants", "Varautuminen"))
                .when(() -> coordinator.plans(round, draft -> draft.set("sessions", proposed)));
        participants.add(scenario.party(round.host(), "Nokia").id().value());
        coordinator.plans(round, draft -> draft.set("sessions", proposed));
        coordinator.confirms(round);
        assertThat(round.session(1).row().themeList()).containsExactly(TextPair.of("Varautuminen"));
        assertThat(scenario.invitations.ofSession(round.session(1).id())).hasSize(1);
    }

    @Test
    void standardFormWithTheAnswersOfTheLastRoundBesideTheQuestions() {
        var questions = List.of("Miten yhteistyö toimii?", "Mikä on muuttunut?");
        var first = standardRound(null, DAY, questions);
        clock.passes(first.session().invitationOn());
        assertThat(mailbox.letterTo("Forssa").text())
                .contains("Vakiokysymykset\n   - Miten yhteistyö toimii?\n   - Mikä on muuttunut?");
        clock.passes(first.session().day());
        coordinator.records(
                first.session(),
                draft -> draft.putObject("answers").put("1", "Hyvin").put("2", ""));
        var second = standardRound("Vakiokierros", LocalDate.of(2039, 10, 6), questions);
        var planned = coordinator.atTasklist(second.host());
        clock.passes(second.session().day());

        var page = planned.page(planned.taskOf(second.session().row().instance(), "recordTheSession"));

        assertThat(page.at("/facts/questions"))
                .extracting(one -> one.get("question").textValue() + " "
                        + one.get("before").textValue())
                .containsExactly("Miten yhteistyö toimii? Hyvin", "Mikä on muuttunut? ");
    }

    private OpenedRound standardRound(String reason, LocalDate day, List<String> questions) {
        var round = coordinator.opensTermRound("Kanta-Häme", reason);
        coordinator.plans(round, draft -> {
            coordinator.oneSession(round, day, "Forssa").accept(draft);
            var attributes = arrangement(typed -> typed.put("form", "STANDARD"));
            questions.forEach(attributes.putArray("questions")::add);
            draft.set("attributes", attributes);
        });
        coordinator.confirms(round);
        return round;
    }

    @Test
    void groupsAndThemesTogetherForTheYearlyNegotiationToo() {
        var round = coordinator.opensRound("Kymenlaakso", 2039);
        var proposed = coordinator.proposal(round, "geography=GROUPS&content=THEMES&theme=Ikääntyneet&theme=Nuoret");
        assertThat(proposed).hasSize(4);
        var attributes = arrangement(typed -> typed.put("geography", "GROUPS").put("content", "THEMES"));
        attributes.putArray("themes").add("Ikääntyneet").add("Nuoret");
        coordinator.arranges(round, DAY, attributes);
        coordinator.confirms(round);
        assertThat(round.sessions()).hasSize(4);
    }

    @Test
    void aMunicipalityLeftOutOrInTwoGroupsOfOneThemeIsSaidBeforeAnythingIsSent() {
        var round = coordinator.opensTermRound("Kymenlaakso");
        coordinator.plans(round, draft -> {
            var sessions = draft.putArray("sessions");
            for (var day = 0; day < 2; day++) {
                var session = sessions.addObject();
                coordinator.session(session, round.host(), DAY.plusDays(day), "Kotka", "Kouvola");
                session.putArray("themes").add("Asuminen");
            }
        });

        var person = coordinator.atTasklist(round.host());
        var warnings = person.page(person.taskOf(round.instance().getId(), "confirmThePlan"))
                .at("/facts/warnings");
        assertThat(warnings)
                .extracting(JsonNode::textValue)
                .contains(
                        "Kunta ei ole mukana missään tilaisuudessa: Hamina (611/2021 14 §)",
                        "Kunta on saman teeman kahdessa ryhmässä: Kotka (Asuminen)");
    }

    @Test
    void twoSessionsAtOneTimeForOnePartyAreAskedAboutAndNotRefused() {
        var round = coordinator.opensTermRound("Päijät-Häme");
        coordinator.plans(round, draft -> {
            var sessions = draft.putArray("sessions");
            for (var invited : List.of("Lahti", "Heinola", "Lahti")) {
                coordinator.session(sessions.addObject(), round.host(), DAY, invited, "Hollola");
            }
            ((ObjectNode) sessions.get(2)).put("from", "15:00").put("to", "16:00");
        });

        var person = coordinator.atTasklist(round.host());
        var facts = person.page(person.taskOf(round.instance().getId(), "confirmThePlan"))
                .get("facts");
        assertThat(facts.get("warnings"))
                .extracting(JsonNode::textValue)
                .filteredOn(line -> line.contains("yhtä aikaa"))
                .containsExactly("Tilaisuudet 1 ja 2 ovat yhtä aikaa, ja molempiin on kutsuttu Hollola");
        assertThat(facts.at("/sessions/1/municipalities"))
                .extracting(JsonNode::textValue)
                .containsExactly("Heinola", "Hollola");
        assertThat(facts.at("/departures"))
                .singleElement()
                .satisfies(day -> assertThat(day.get("letters").intValue()).isEqualTo(6));
        Refused.because("plan.reasonMissing", facts.get("warnings").size())
                .when(() -> coordinator.decides(round, "CONFIRM", null));
        coordinator.decides(round, "CONFIRM", "Hollolasta tulee kaksi ryhmää");
        coordinator.cancels(round, "Kokeiltu");
    }

    @Test
    void aHundredSessionsAreTheMostInAPlan() {
        var round = coordinator.opensTermRound("Päijät-Häme");
        Refused.because("plan.tooMany", 101, 100)
                .when(() -> coordinator.plans(round, draft -> {
                    var sessions = draft.putArray("sessions");
                    for (var n = 0; n < 101; n++) {
                        sessions.addObject();
                    }
                }));
    }

    @Test
    void whatIsNotChosenOrTooMuchIsRefused() {
        var round = coordinator.opensTermRound("Varsinais-Suomi");
        Refused.because("arrangement.tooMany", 27 * 5, 100)
                .when(() -> coordinator.proposal(round, "geography=MUNICIPALITIES&times=5"));
        Refused.because("arrangement.times", 12).when(() -> coordinator.proposal(round, "geography=GROUPS&times=13"));
        Refused.because("arrangement.geography").when(() -> coordinator.proposal(round, "geography=MAAKUNTA"));
        Refused.because("arrangement.themesMissing")
                .when(() -> coordinator.proposal(round, "geography=GROUPS&content=THEMES"));
        Refused.because("arrangement.forumMissing").when(() -> plans(round, typed -> typed.put("time", "CONTINUOUS")));
        Refused.because("arrangement.questionsMissing")
                .when(() -> plans(round, typed -> typed.put("form", "STANDARD")));
    }

    private void plans(OpenedRound round, Consumer<ObjectNode> attributes) {
        coordinator.plans(round, draft -> {
            coordinator.oneSession(round, DAY, "Turku").accept(draft);
            draft.set("attributes", arrangement(attributes));
        });
    }

    private static ObjectNode arrangement(Consumer<ObjectNode> typed) {
        var attributes = JSON.createObjectNode()
                .put("geography", "WHOLE_AREA")
                .put("time", "SINGLE")
                .put("content", "EVERYTHING")
                .put("form", "FREE")
                .put("times", 1);
        typed.accept(attributes);
        return attributes;
    }

    private void haveAddresses(OpenedRound round) {
        scenario.municipalitiesOf(round.host().shortName().fi()).forEach(name -> scenario.party(round.host(), name));
    }

    private void allHeld(OpenedRound round) {
        var sessions = round.sessions();
        clock.passes(sessions.get(sessions.size() - 1).day());
        sessions.forEach(session -> coordinator.recordsAllPresentBut(session));
    }

    private String municipalityOf(OpenedSession session) {
        var party = scenario.invitations.ofSession(session.id()).get(0).party();
        return Stream.of("Etelä-Savo")
                .flatMap(host -> scenario.municipalitiesOf(host).stream())
                .filter(name -> scenario.party(session.round().host(), name) instanceof Municipality one
                        && one.id().equals(party))
                .findFirst()
                .orElseThrow();
    }
}
