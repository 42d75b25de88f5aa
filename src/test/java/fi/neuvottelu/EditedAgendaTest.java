package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.invitation.AgendaPoint;
import fi.neuvottelu.invitation.AgendaPoints;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Topic;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordinator edits the agenda of a session: points, order, proposals, topics. */
@ScenarioTest
class EditedAgendaTest {
    private static final String GOALS = "template-5";

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    AgendaPoints points;

    @Test
    void withoutAnEditItIsTheTemplateAndTheFirstEditWritesItDown() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        var before = points.of(session.row());
        assertThat(sheet(session).get("version").intValue()).isZero();

        edits(session, draft -> point(draft, GOALS).put("minutes", "30").put("presenter", "Maija Esittelijä"));

        assertThat(points.of(session.row()))
                .as("the same keys, titles and topics")
                .isEqualTo(before);
        assertThat(sheet(session).get("version").intValue()).isEqualTo(1);
        clock.passes(session.invitationOn());
        assertThat(mailbox.letterTo("Imatra").text())
                .contains("4. Tavoitteet\n   - 30 min, esittelijä: Maija Esittelijä\n5. Toimenpiteet");
    }

    @Test
    void aProposalTakenInAndOneDeclinedAreToldAndTheNextLetterSaysWhatChanged() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra", "Lemi");
        clock.passes(session.invitationOn());
        session.personOf("Imatra").answers(PartyPerson.yes().andThen(draft -> draft.putArray("agendaPoints")
                .add("Nuorten liikuntapaikat")
                .add("Tieverkko")));
        assertThat(titles(session)).contains("Nuorten liikuntapaikat", "Tieverkko");

        edits(session, draft -> {
            var typed = (ArrayNode) draft.get("points");
            typed.insertObject(1).put("key", key(session, "Nuorten liikuntapaikat"));
            ((ObjectNode) typed.get(1))
                    .putObject("title")
                    .put("fi", "Nuorten liikuntapaikat")
                    .put("sv", "Ungas idrott");
            declines(draft, id(session, "Tieverkko"), "Kuuluu toiseen neuvotteluun");
        });

        assertThat(titles(session)).contains("Nuorten liikuntapaikat").doesNotContain("Tieverkko");
        assertThat(titles(session).indexOf("Nuorten liikuntapaikat")).isEqualTo(1);
        assertThat(session.letters(LetterKind.AGENDA_PROPOSALS, "Imatra")).hasSize(1);
        assertThat(session.letters(LetterKind.AGENDA_PROPOSALS, "Lemi")).isEmpty();
        assertThat(mailbox.letterTo("Imatra").text())
                .contains("- Nuorten liikuntapaikat\n  Esityslistan kohta 2: Nuorten liikuntapaikat")
                .contains("- Tieverkko\n  Perustelu: Kuuluu toiseen neuvotteluun");

        clock.passes(session.day().minusDays(14));
        assertThat(mailbox.letterTo("Lemi").text())
                .contains("- Lisätty: Nuorten liikuntapaikat\n")
                .doesNotContain("Tieverkko", "Siirretty", "Poistettu");
    }

    @Test
    void whoChangesTheAnswerKeepsWhatWasDecidedOnTheSameProposal() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        clock.passes(session.invitationOn());
        var person = session.personOf("Imatra");
        person.answers(PartyPerson.yes()
                .andThen(draft -> draft.putArray("agendaPoints").add("Liikunta").add("Tiet")));
        var liikunta = key(session, "Liikunta");
        edits(session, draft -> declines(draft, id(session, "Tiet"), "Ei tähän"));

        person.changesAnswer(PartyPerson.yes().andThen(draft -> draft.putArray("agendaPoints")
                .add("Tiet")
                .add("Liikunta")
                .add("Kirjasto")));

        assertThat(titles(session)).contains("Liikunta", "Kirjasto").doesNotContain("Tiet");
        assertThat(key(session, "Liikunta")).isEqualTo(liikunta);
        person.changesAnswer(PartyPerson.yes().andThen(draft -> draft.putArray("agendaPoints")));
        assertThat(titles(session)).doesNotContain("Liikunta", "Kirjasto", "Tiet");
    }

    @Test
    void ofTwoWhoEditTheSecondIsToldWhoWasFirstAndLosesNothing() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        var seen = sheet(session);
        edits(session, draft -> own(draft, "Ensimmäisen kohta"));

        assertThatThrownBy(() -> hands(session, seen, draft -> own(draft, "Toisen kohta")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(sheet(session).get("by").textValue() + " on muuttanut esityslistaa ");

        assertThat(titles(session)).contains("Ensimmäisen kohta").doesNotContain("Toisen kohta");
        var person = coordinator.atTasklist(session.round().host());
        assertThat(person.page(person.taskOf(session.round().instance().getId(), "runTheRound"))
                        .get("draft")
                        .toString())
                .as("what she typed")
                .contains("Toisen kohta");
        hands(session, sheet(session), draft -> own(draft, "Toisen kohta"));
        assertThat(titles(session)).contains("Ensimmäisen kohta", "Toisen kohta");
    }

    @Test
    void aPointThatCannotBeIsNamed() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        Refused.because("agenda.ofPoint", 4, "Tavoitteet", Refused.because("text.tooLong", 4000))
                .when(() -> edits(
                        session, draft -> ((ObjectNode) point(draft, GOALS).get("title")).put("fi", "ä".repeat(4001))));
        Refused.because("draft.textTooLong", 20_000)
                .when(() -> edits(
                        session,
                        draft -> ((ObjectNode) point(draft, GOALS).get("title")).put("fi", "ä".repeat(20_001))));
        Refused.because("agenda.ofPoint", 4, "Tavoitteet", Refused.because("agenda.minutes", 600))
                .when(() -> edits(session, draft -> point(draft, GOALS).put("minutes", "puoli tuntia")));
        Refused.because("agenda.ofPoint", 4, "Tavoitteet", Refused.because("letter.link"))
                .when(() -> edits(session, draft -> point(draft, GOALS).put("link", "javascript:alert(1)")));
        var last = sheet(session).get("points").size() + 1;
        Refused.because("agenda.ofPoint", last, "", Refused.because("agenda.titleMissing"))
                .when(() -> edits(session, draft -> own(draft, " ")));
        Refused.because("agenda.pointGone", 4)
                .when(() -> edits(session, draft -> point(draft, GOALS).put("key", "proposal-999999")));
        Refused.because("agenda.pointGone", 5)
                .when(() -> edits(session, draft -> point(draft, GOALS).put("key", "template-6")));
        Refused.because("agenda.nothingChanged").when(() -> edits(session, draft -> {}));
        assertThat(sheet(session).get("version").intValue()).isZero();
    }

    @Test
    void theTopicsOfThePointsAreTheSessions() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        assertThat(planned(session)).containsExactlyElementsOf(Topic.statutory(Act.HEALTH_PROMOTION));

        Refused.because("agenda.topicsFallOut", "tavoitteet", "612/2021 7 § 4 mom.")
                .when(() -> edits(session, draft -> removes(draft, GOALS)));
        assertThat(planned(session)).contains(Topic.GOALS);
        edits(session, draft -> removes(draft, GOALS).put("withoutTopics", true));
        assertThat(planned(session)).containsExactly(Topic.MEASURES, Topic.COOPERATION, Topic.MONITORING);

        edits(
                session,
                draft -> own(draft, "Yhteiset tavoitteet").putArray("topics").add("GOALS"));
        assertThat(planned(session)).contains(Topic.GOALS);
        assertThat(points.of(session.row()).stream()
                        .filter(one -> one.in(Language.FI).equals("Yhteiset tavoitteet"))
                        .map(AgendaPoint::topics))
                .containsExactly(Set.of(Topic.GOALS));
        Refused.because("agenda.noTopic", "612/2021 7 § 4 mom.")
                .when(() -> edits(session, draft -> {
                    draft.put("withoutTopics", true);
                    draft.get("points").forEach(one -> ((ObjectNode) one).putArray("topics"));
                }));
    }

    @Test
    void theConditionsOfOrganisationsHaveFiveHeadingsOnOffer() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        var offered = byKey(sheet(session).get("points"), "template-8").get("offeredHeadings");
        assertThat(offered.get("fi").textValue().lines()).hasSize(5).contains("avustukset", "tilat");
        assertThat(offered.get("sv").textValue().lines()).hasSize(5).contains("understöd");

        edits(session, draft -> removes(draft, "template-8"));
        assertThat(byKey(sheet(session).get("offered"), "template-8").isMissingNode())
                .isFalse();
        edits(session, draft -> ((ArrayNode) draft.get("points"))
                .add(byKey(sheet(session).get("offered"), "template-8"))
                .forEach(one -> {
                    if (one.get("key").textValue().equals("template-8")) {
                        ((ObjectNode) one).set("headings", offered);
                    }
                }));
        clock.passes(session.invitationOn());
        assertThat(mailbox.letterTo("Imatra").text())
                .contains("Järjestöjen toimintaedellytykset\n   - avustukset\n   - tilat\n");
    }

    @Test
    void nobodyElseReadsTheSheet() {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, "Imatra");
        var other = coordinator.atTasklist(scenario.host("Pirkanmaa"));
        assertThat(other.browser()
                        .get("/camunda/api/neuvottelu/sessions/" + session.id() + "/agenda")
                        .statusCode())
                .isEqualTo(404);
    }

    private void edits(OpenedSession session, Consumer<ObjectNode> typed) {
        hands(session, sheet(session), typed);
    }

    private void hands(OpenedSession session, JsonNode seen, Consumer<ObjectNode> typed) {
        coordinator.does(session, "EDIT_AGENDA", draft -> {
            var agenda = draft.putObject("agenda");
            agenda.set("version", seen.get("version"));
            agenda.set("points", seen.get("points").deepCopy());
            typed.accept(agenda);
        });
    }

    private JsonNode sheet(OpenedSession session) {
        return coordinator.atTasklist(session.round().host()).asks("sessions/" + session.id() + "/agenda");
    }

    private List<String> titles(OpenedSession session) {
        return points.of(session.row()).stream()
                .map(point -> point.in(Language.FI))
                .toList();
    }

    private List<Topic> planned(OpenedSession session) {
        return scenario.sessions.plannedTopics(session.id(), session.row().roundId(), Act.HEALTH_PROMOTION);
    }

    private long id(OpenedSession session, String text) {
        return proposal(session, text).get("id").longValue();
    }

    private String key(OpenedSession session, String text) {
        return proposal(session, text).get("key").textValue();
    }

    private JsonNode proposal(OpenedSession session, String text) {
        return StreamSupport.stream(sheet(session).get("proposals").spliterator(), false)
                .filter(one -> one.get("text").textValue().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode byKey(JsonNode points, String key) {
        for (var one : points) {
            if (one.get("key").textValue().equals(key)) {
                return one;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static ObjectNode point(ObjectNode draft, String key) {
        return (ObjectNode) byKey(draft.get("points"), key);
    }

    private static ObjectNode own(ObjectNode draft, String title) {
        var own = ((ArrayNode) draft.get("points")).addObject();
        own.putObject("title").put("fi", title);
        return own;
    }

    private static ObjectNode removes(ObjectNode draft, String key) {
        var typed = (ArrayNode) draft.get("points");
        for (var i = 0; i < typed.size(); i++) {
            if (typed.get(i).path("key").asText().equals(key)) {
                typed.remove(i);
            }
        }
        return draft;
    }

    private static void declines(ObjectNode draft, long proposal, String reason) {
        draft.putArray("proposals")
                .addObject()
                .put("id", proposal)
                .put("declined", true)
                .putObject("reason")
                .put("fi", reason);
    }
}
