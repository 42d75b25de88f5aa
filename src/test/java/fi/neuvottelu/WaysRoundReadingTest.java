package fi.neuvottelu;

import static fi.neuvottelu.Attempt.ENGINE;
import static fi.neuvottelu.Attempt.OURS;
import static fi.neuvottelu.Attempt.changesNothing;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who only watches, or has gone, neither reads nor leaves anything; and a no is said in one line of the log. */
@ScenarioTest
@ExtendWith(OutputCaptureExtension.class)
class WaysRoundReadingTest {
    private static final String UNSENT = "Emme tule, mutta tätä emme ole vielä lähettäneet";

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient rows;

    /** S9: whatever stands among those who held a task was written by us. */
    @Test
    void aSupervisorWritesNothingOnATask() {
        var session = invited();
        var task = session.personOf("Vaasa").task("answerInvitation");
        var id = task.get("id").textValue();
        var supervisor = supervisor();
        var holders = session.personOf("Vaasa").atTasklist().page(task).at("/task/holder");

        refused(() -> supervisor.post(
                ENGINE + "task/" + id + "/comment/create", "{\"message\": \"vaasa.edustaja → valvoja\"}"));
        refused(() -> supervisor.post(
                ENGINE + "task/" + id + "/comment/create",
                "{\"message\": \"x\", \"processInstanceId\": \""
                        + session.invitation("Vaasa").instance() + "\"}"));
        refused(() -> supervisor.send(
                "POST",
                ENGINE + "task/" + id + "/attachment/create",
                """
                --b\r
                Content-Disposition: form-data; name="attachment-name"\r
                \r
                liite\r
                --b\r
                Content-Disposition: form-data; name="content"; filename="a.txt"\r
                \r
                %s\r
                --b--\r
                """.formatted("x".repeat(100_000)),
                "multipart/form-data; boundary=b"));
        refused(() -> session.personOf("Vaasa")
                .atTasklist()
                .browser()
                .post(ENGINE + "task/" + id + "/comment/create", "{\"message\": \"kollega → vaasa.edustaja\"}"));

        assertThat(session.personOf("Vaasa").atTasklist().page(task).at("/task/holder"))
                .isEqualTo(holders);
    }

    /** S10: the one who writes reads on; her colleague, who may take it over, too; nobody else. */
    @Test
    void aDraftIsShownOnlyToWhoMayWorkOnTheTask() {
        var session = invited();
        var vaasa = session.personOf("Vaasa");
        var task = vaasa.task("answerInvitation");
        vaasa.atTasklist().takes(task);
        vaasa.atTasklist().saves(task, draft -> draft.put("answer", "NO").put("reason", UNSENT));
        var page = OURS + "tasks/" + task.get("id").textValue();

        assertThat(vaasa.atTasklist().browser().get(page).body()).contains(UNSENT);
        assertThat(session.colleagueOf("Vaasa").atTasklist().browser().get(page).body())
                .contains(UNSENT);
        for (var other : List.of(
                supervisor(),
                scenario.nationalSupervisor().browser(),
                coordinator.atTasklist(session.round().host()).browser(),
                scenario.administrator().browser(),
                session.personOf("Mustasaari").atTasklist().browser())) {
            var answer = other.get(page);
            assertThat(answer.body()).doesNotContain(UNSENT);
            assertThat(answer.statusCode()).isLessThan(500);
        }
    }

    /** S11. */
    @Test
    void nobodyReadsWhoWasAddedAtAnotherHost() {
        people.acts(scenario.administrator().id());
        var user = identity.newUser("uusi.espoolainen");
        user.setFirstName("Uusi");
        user.setLastName("Espoolainen");
        user.setPassword(TestPeople.PASSWORD);
        try {
            identity.saveUser(user);
            identity.createMembership("uusi.espoolainen", "osallistujat");
        } finally {
            people.nobodyActs();
            identity.deleteUser("uusi.espoolainen");
        }
        var host = scenario.host("Pohjanmaa");
        for (var reader : List.of(
                scenario.coordinatorOf(host).browser(),
                supervisor(),
                scenario.memberOf(scenario.party(host, "Vaasa"), host, "edustaja")
                        .browser())) {
            for (var log : List.of("history/user-operation", "history/user-operation?entityType=User")) {
                var answer = reader.get(ENGINE + log);
                assertThat(answer.body()).doesNotContain("espoolainen");
                assertThat(answer.statusCode()).isLessThan(500);
            }
        }
    }

    /** S12: on our routes and on the engine's. */
    @Test
    void aForeignAndAnUnknownIdAreAnsweredAlikeInOneLineAtMost(CapturedOutput log) {
        var foreign = invited().personOf("Vaasa").task("answerInvitation");
        var id = foreign.get("id").textValue();
        var instance = foreign.get("processInstanceId").textValue();
        var unknown = "00000000-0000-4000-8000-000000000000";
        var other = scenario.coordinatorOf(scenario.host("Länsi-Uusimaa")).browser();
        List<Supplier<List<HttpResponse<String>>>> calls = List.of(
                () -> alike(other, OURS + "tasks/%s", id, unknown),
                () -> alike(other, ENGINE + "task/%s", id, unknown),
                () -> alike(other, ENGINE + "task/%s/form", id, unknown),
                () -> alike(other, ENGINE + "task/%s/form-variables", id, unknown),
                () -> alike(other, ENGINE + "task/%s/variables", id, unknown),
                () -> alike(other, ENGINE + "process-instance/%s", instance, unknown),
                () -> alike(other, ENGINE + "process-instance/%s/variables", instance, unknown),
                () -> alike(other, ENGINE + "history/process-instance/%s", instance, unknown),
                () -> List.of(
                        other.post(ENGINE + "task/" + id + "/claim", "{\"userId\": \"x\"}"),
                        other.post(ENGINE + "task/" + unknown + "/claim", "{\"userId\": \"x\"}")),
                () -> List.of(
                        other.post(ENGINE + "task/" + id + "/submit-form", "{}"),
                        other.post(ENGINE + "task/" + unknown + "/submit-form", "{}")));
        for (var call : calls) {
            var said = log.getAll().lines().count();
            var answers = call.get();
            assertThat(answers)
                    .as(answers.get(0).uri().getPath())
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(404);
            assertThat(answers.get(0).body().replace(id, "ID").replace(instance, "ID"))
                    .isEqualTo(answers.get(1).body().replace(unknown, "ID"));
            assertThat(log.getAll().lines().skip(said)).as("one for each").hasSizeLessThanOrEqualTo(2);
        }
    }

    /** S13, without the change of a password. */
    @Test
    void whoHasLeftIsRefusedWithTheNextRequest() {
        var session = invited();
        var host = session.round().host();
        var leaver = scenario.memberOf(session.party("Vaasa"), host, "lahtija");
        var task = leaver.taskOf(session.invitation("Vaasa").instance(), "answerInvitation");
        assertThat(leaver.opens(task)).isTrue();

        identity.deleteMembership(leaver.id(), "kunta-905");
        assertThat(leaver.opens(task)).as("no more of Vaasa").isFalse();
        assertThat(leaver.tasksOf(session.invitation("Vaasa").instance(), "answerInvitation"))
                .isEmpty();

        identity.deleteUser(leaver.id());
        assertThat(leaver.browser().get(ENGINE + "task").statusCode()).isEqualTo(401);
        assertThat(leaver.browser().get(OURS + "duties").statusCode()).isEqualTo(401);
        assertThat(leaver.opens(task)).isFalse();
    }

    /** S17. */
    @Test
    void nobodyTakesTheNameOfTheChair() {
        var host = scenario.host("Pohjanmaa");
        var member = scenario.memberOf(scenario.party(host, "Vaasa"), host, "edustaja");
        refused(() -> member.browser()
                .put(
                        ENGINE + "user/" + member.id() + "/profile",
                        "{\"id\": \"%s\", \"firstName\": \"Pekka\", \"lastName\": \"Puheenjohtaja\", \"email\": \"x@evil.example\"}"
                                .formatted(member.id())));
    }

    /** D15. */
    @Test
    void aRefusalIsOneLineOfTheLogWithoutWhatWasTyped(CapturedOutput log) {
        var session = invited();
        var vaasa = session.personOf("Vaasa");
        var task = vaasa.task("answerInvitation");
        vaasa.atTasklist().takes(task);
        var version = vaasa.atTasklist().saves(task, draft -> draft.put("answer", "NO")
                .put("reason", " ")
                .putArray("agendaPoints")
                .add(UNSENT));
        var said = log.getAll().lines().count();

        Refused.because("answer.reasonMissing").when(() -> vaasa.atTasklist().submits(task, version));

        assertThat(log.getAll().lines().skip(said)).hasSizeLessThanOrEqualTo(1);
        assertThat(log.getAll()).doesNotContain(UNSENT);
    }

    private static List<HttpResponse<String>> alike(WebUser person, String path, String foreign, String unknown) {
        return List.of(person.get(path.formatted(foreign)), person.get(path.formatted(unknown)));
    }

    private void refused(Supplier<HttpResponse<String>> attempt) {
        changesNothing(rows, clock, attempt);
    }

    private WebUser supervisor() {
        return scenario.person(people.supervisor("valvoja.hva-17", "hva-17")).browser();
    }

    private OpenedSession invited() {
        var session = coordinator.opensRoundWithOneSession("Pohjanmaa", Scenario.DAY, "Vaasa", "Mustasaari");
        clock.passes(session.invitationOn());
        return session;
    }
}
