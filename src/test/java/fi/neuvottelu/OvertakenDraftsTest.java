package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.followup.FollowUpState;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.minutes.Review;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes at Tasklist, and the same is handed in past her form: her words stay, and she is told who did so, and when. */
@ScenarioTest
class OvertakenDraftsTest {
    private static final String[] MAIJA_DECLINES =
            LetterReader.declining("Kokous samaan aikaan", "Maija Ŋ", "sihteeri");

    @Autowired
    LetterReaders readers;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    JdbcClient rows;

    @Test
    void whatSheWroteWaitsForHerAndGoesAsAChange() {
        var invited = readers.invited("Pirkanmaa", "Nokia", "Tampere");
        var party = invited.session().personOf("Nokia");
        var she = party.atTasklist().reads("sv");
        var task = party.task("answerInvitation");
        she.takes(task);
        var version = she.saves(task, PartyPerson.yes());

        invited.reader().records(invited.link(), MAIJA_DECLINES);

        var open = JsonNodeFactory.instance.objectNode().put("answer", "YES").put("reason", "");
        open.putArray("representatives").addObject().put("name", "Kalle").put("role", "johtaja");
        var late = saves(she, task, version, open);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "draft.overtaken",
                        "Detta har besvarats under tiden: Maija Ŋ, sihteeri (via länken i brevet), ",
                        "öppna uppgiften på nytt");
        assertThat(opens(she, task).body()).as("whoever sends, too").contains("Maija Ŋ, sihteeri");

        var again = party.task("changeAnswer");
        she.takes(again);
        var page = she.page(again);
        assertThat(page.at("/draft/content/answer").textValue()).isEqualTo("NO");
        assertThat(page.at("/aside/words").textValue())
                .startsWith("Detta har besvarats under tiden: Maija Ŋ, sihteeri (via länken i brevet), ");
        assertThat(page.at("/aside/content")).as("with her last words").isEqualTo(open);

        she.submits(again, she.saves(again, draft -> draft.setAll((ObjectNode) page.at("/aside/content"))));
        var invitation = invited.session().invitation("Nokia");
        assertThat(invitation.answer()).isEqualTo(Answer.YES);
        assertThat(scenario.invitations.nominations(invitation.id()))
                .extracting(Nomination::personName)
                .containsExactly("Kalle");
        assertThat(rows.sql("select count(*) from invitation_answer where invitation_id = ?")
                        .param(invitation.id())
                        .query(Integer.class)
                        .single())
                .as("both are kept")
                .isEqualTo(2);
        assertThat(aside(she, party.task("changeAnswer")).isNull()).isTrue();
    }

    @Test
    void whoeverHasOnlyOpenedTheFormHasWrittenNothing() {
        var invited = readers.invited("Pirkanmaa", "Nokia", "Tampere");
        var party = invited.session().personOf("Nokia");
        var she = party.atTasklist();
        var task = party.task("answerInvitation");
        she.takes(task);
        she.saves(task, draft -> draft.putArray("representatives").addObject());
        invited.reader().records(invited.link(), MAIJA_DECLINES);
        assertThat(aside(she, party.task("changeAnswer")).isNull()).isTrue();

        var change = party.task("changeAnswer");
        she.takes(change);
        she.saves(change, PartyPerson.no("Sama syy"));
        invited.reader().records(invited.link(), LetterReader.declining("Sama syy", "Kalle", "johtaja"));
        assertThat(aside(she, party.task("changeAnswer")).isNull())
                .as("it stands already")
                .isTrue();
    }

    @Test
    void sheCanDiscardItAndOthersLearnNothing() {
        var invited = readers.invited("Pirkanmaa", "Nokia", "Tampere");
        var party = invited.session().personOf("Nokia");
        var she = party.atTasklist().reads("fi");
        var task = party.task("answerInvitation");
        she.takes(task);
        var version = she.saves(task, PartyPerson.yes());
        coordinator.answersFor(invited.session(), "Nokia", "Maria Holm", draft -> draft.put("answer", "NO")
                .put("reason", "Este"));
        var stranger = invited.session().personOf("Tampere").atTasklist();
        var nothing = JsonNodeFactory.instance.objectNode();
        assertThat(saves(stranger, task, version, nothing).statusCode()).isEqualTo(404);
        assertThat(opens(stranger, task).statusCode()).isEqualTo(404);

        var change = party.task("changeAnswer");
        she.takes(change);
        assertThat(aside(she, change).get("words").textValue()).contains("Maria Holm (puhelimitse)");
        assertThat(delete(stranger, change).statusCode()).isEqualTo(404);
        assertThat(delete(she, change).statusCode()).isEqualTo(204);
        assertThat(aside(she, change).isNull()).isTrue();
    }

    @Test
    void commentsStayTooAndWhatSheHandsInHerselfLeavesNothing() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi", "Kaavi");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.draftsMinutes(session);
        var link = linkIn(mailbox.letterTo("Iisalmi"));
        var she = session.personOf("Iisalmi").atTasklist().reads("en");
        var instance = session.minutes().review("Iisalmi").instance();
        var task = she.taskOf(instance, "reviewMinutes");
        she.takes(task);
        she.saves(task, draft -> draft.put("comment", "Kohta 2 puuttuu."));

        readers.in("fi").records(link, "comment", "Kohta 3.", "byName", "Rita", "byRole", "kirjaaja");

        var change = she.taskOf(instance, "changeComments");
        she.takes(change);
        assertThat(aside(she, change).get("words").textValue())
                .startsWith("This was answered meanwhile: Rita, kirjaaja (by the link in the letter), ");
        assertThat(aside(she, change).at("/content/comment").textValue()).isEqualTo("Kohta 2 puuttuu.");
        she.submits(change, she.saves(change, draft -> draft.put("comment", "Kohdat 2 ja 3.")));
        assertThat(session.minutes().review("Iisalmi").commentText()).isEqualTo("Kohdat 2 ja 3.");
        assertThat(session.minutes().review("Iisalmi").state()).isEqualTo(Review.State.COMMENTED);
        assertThat(rows.sql("select count(*) from draft where draft_key like ?")
                        .param(instance + "/%/aside")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatCannotBeChangedAnyMoreIsSaidSo() {
        var session = coordinator.opensRoundWithOneSession("Varsinais-Suomi", Scenario.DAY, "Turku", "Raisio");
        clock.passes(session.day());
        coordinator.records(session, draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Pyöräreitti keskustaan")
                .put("owner", session.party("Turku").id().value())
                .put("dueOn", "2027-09-10"));
        coordinator.bringsMinutesToApproval(session);
        clock.passes(LocalDate.of(2027, 3, 31));
        coordinator.approvesMinutes(session);
        var measure = session.measure();
        var link = mailbox.lettersTo("Turku").stream()
                .filter(letter -> letter.text().contains("Pyöräreitti"))
                .flatMap(letter -> LetterReader.linksIn(letter).stream())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var she = session.personOf("Turku").atTasklist().reads("fi");
        var task = she.taskOf(measure.row().instance(), "reportOnMeasure");
        she.takes(task);
        var version = she.saves(task, draft -> draft.put("outcome", "PROGRESS").put("text", "Puolessa"));
        var reader = readers.in("fi");

        reader.records(link, "outcome", "PROGRESS", "text", "Alussa", "byName", "Åsa", "byRole", "insinööri");
        var again = she.taskOf(measure.row().instance(), "reportOnMeasure");
        she.takes(again);
        assertThat(aside(she, again).at("/content/text").textValue()).isEqualTo("Puolessa");
        reader.sends(link, "outcome", "DONE", "text", "", "byName", "Åsa", "byRole", "insinööri");
        assertThat(measure.row().state()).isEqualTo(FollowUpState.DONE);

        var late =
                saves(she, again, version, JsonNodeFactory.instance.objectNode().put("text", "Puolessa"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("draft.overtakenForGood", "Åsa, insinööri (kirjeessä olleesta linkistä)", "kopioi se");
    }

    private static HttpResponse<String> saves(Person she, JsonNode task, int version, ObjectNode content) {
        var draft = JsonNodeFactory.instance.objectNode().put("version", version);
        draft.set("content", content);
        return she.browser().put(ours(task) + "/draft", draft.toString());
    }

    private static HttpResponse<String> opens(Person she, JsonNode task) {
        return she.browser().get(ours(task));
    }

    private static HttpResponse<String> delete(Person she, JsonNode task) {
        return she.browser().delete(ours(task) + "/aside");
    }

    private static String ours(JsonNode task) {
        return "/camunda/api/neuvottelu/tasks/" + task.get("id").textValue();
    }

    private static JsonNode aside(Person she, JsonNode task) {
        return she.page(task).get("aside");
    }
}
