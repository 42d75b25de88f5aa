package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with the demo's people and clock: a whole round of Pohjanmaa through the web app's own API. */
class WholeRoundIT {
    private static final String PASSWORD = "Neuvottelu-2027";
    private static final Duration PATIENCE = Duration.ofSeconds(400);
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String OURS = "/camunda/api/neuvottelu/";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path home;

    private Process application;
    private int port;
    private WebUser coordinator;

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        launch();
    }

    private void launch() throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=UTC",
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("neuvottelu.jar"),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--camunda.bpm.job-execution.max-wait=500")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        until("the demo is ready", () -> log().contains("The demo is ready"));
        coordinator = user("koordinaattori.pohjanmaa");
    }

    /** As if the plug were pulled: nothing that was acknowledged may be lost. */
    private void crash() throws Exception {
        application.destroyForcibly();
        application.waitFor();
        launch();
    }

    @AfterEach
    void stop() throws InterruptedException {
        application.destroy();
        application.waitFor();
    }

    @Test
    void aRoundRunsFromThePlanToAFollowUpDone() throws Exception {
        var today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        var year = today.getYear() + 1;
        openRound(year);
        work(coordinator, "planTheRound", draft -> plan(draft, LocalDate.of(year, 3, 10)));
        work(coordinator, "confirmThePlan", draft -> draft.put("decision", "CONFIRM")
                .put("reason", "Testi"));

        var invited = user("vaasa.edustaja");
        timePassesUntil(() -> task(invited, "answerInvitation") != null);
        answer(invited, "YES", null);
        answer(user("narpio.edustaja"), "REMOTELY", null);
        answer(user("laihia.edustaja"), "NO", "Ei pääse paikalle");

        crash();
        var vaasa = user("vaasa.edustaja");
        assertThat(task(vaasa, "changeAnswer"))
                .as("what was answered before the crash")
                .isNotNull();
        timePassesUntil(() -> task(coordinator, "recordTheSession") != null);
        work(coordinator, "recordTheSession", this::record);
        work(coordinator, "draftMinutes", draft -> draft.put("discussion", "Keskusteltiin tavoitteista."));
        eventually(() -> task(vaasa, "reviewMinutes") != null);
        work(vaasa, "reviewMinutes", draft -> draft.put("noComments", true));
        timePassesUntil(() -> task(coordinator, "finishMinutes") != null);
        work(coordinator, "finishMinutes", draft -> draft.put("decision", "APPROVAL"));
        for (var approver : List.of("puheenjohtaja.pohjanmaa", "vaasa.edustaja", "narpio.edustaja")) {
            var person = user(approver);
            eventually(() -> task(person, "approveMinutes") != null);
            work(person, "approveMinutes", draft -> draft.put("decision", "APPROVE"));
        }
        eventually(() -> task(vaasa, "reportOnMeasure") != null);
        work(vaasa, "reportOnMeasure", draft -> draft.put("outcome", "DONE").put("text", "Tehty."));
        assertThat(task(vaasa, "reportOnMeasure")).isNull();

        eventually(() -> letters("-minutes.eml").size() >= 15);
        assertThat(text(letters("-invitation.eml"), "kunta-905"))
                .contains("612/2021")
                .contains("Österbotten");
        assertThat(text(letters("-invitation.eml"), "kunta-399"))
                .contains("612/2021")
                .doesNotContain("välfärdsområde");
        assertThat(letters("-measure.eml")).hasSize(1);
    }

    private void openRound(int year) throws IOException {
        var start = UUID.randomUUID();
        var saved = coordinator.put(
                OURS + "start/health-promotion-negotiation/draft/" + start,
                json.writeValueAsString(json.createObjectNode()
                        .put("version", 0)
                        .set("content", json.createObjectNode().put("year", String.valueOf(year)))));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        var definition = read(coordinator.get(
                        ENGINE + "process-definition?key=health-promotion-negotiation&latestVersion=true"))
                .get(0)
                .get("id")
                .asText();
        var opened =
                coordinator.post(ENGINE + "process-definition/" + definition + "/submit-form", """
                {"variables": {"host": {"type": "String", "value": "hva-17"}, "draft": {"type": "String", "value": "%s"}}}""".formatted(start));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(read(opened).get("businessKey").asText()).isEqualTo("HYTE " + year + " Pohjanmaa");
    }

    private void plan(ObjectNode draft, LocalDate day) {
        draft.put("contactName", "Kaisa Koordinaattori").put("contactRole", "hyte-koordinaattori");
        draft.put("contactEmail", "hyte@pohjanmaa.example");
        var session = (ObjectNode) draft.get("sessions").get(0);
        session.put("date", day.toString()).put("place", "Kaupungintalo, Vaasa");
        var ladder = read(coordinator.get(OURS + "ladder?host=hva-17&session=" + day));
        for (var step : List.of("invitationOn", "replyBy", "replyByOthers")) {
            session.put(
                    step,
                    ladder.path(step).path("date").asText(ladder.path(step).asText()));
        }
    }

    private void answer(WebUser person, String answer, String reason) throws IOException {
        work(person, "answerInvitation", draft -> {
            draft.put("answer", answer).put("reason", reason);
            if (reason == null) {
                draft.putArray("representatives")
                        .addObject()
                        .put("name", "Å. Čech")
                        .put("role", "hyte-yhdyshenkilö");
            }
        });
    }

    private void record(ObjectNode draft) {
        var topics = draft.putObject("topics");
        for (var topic : List.of("GOALS", "MEASURES", "COOPERATION", "MONITORING")) {
            topics.put(topic, "Käsitelty: " + topic + " <script> ${7*7}");
        }
        draft.putArray("measures")
                .addObject()
                .put("text", "Liikuntaneuvonta käyntiin")
                .put("owner", "kunta-905")
                .put(
                        "dueOn",
                        LocalDate.parse(draft.get("date").asText())
                                .plusDays(100)
                                .toString());
        var approvers = draft.putArray("approvers");
        approver(approvers.addObject(), "hva-17", "Pekka Puheenjohtaja", "puheenjohtaja.pohjanmaa");
        approver(approvers.addObject(), "kunta-905", "Ville Vaasalainen", "vaasa.edustaja");
        approver(approvers.addObject(), "kunta-545", "Nina Närpes", "narpio.edustaja");
    }

    private static void approver(ObjectNode seat, String party, String name, String user) {
        seat.put("party", party).put("name", name).put("userId", user);
    }

    /** As the form does: reads the task, keeps the draft, hands it in by its version. */
    private void work(WebUser person, String step, java.util.function.Consumer<ObjectNode> typed) throws IOException {
        eventually(() -> task(person, step) != null);
        var task = task(person, step);
        var claimed = task.path("assignee").isNull()
                ? person.post(
                        ENGINE + "task/" + task.get("id").asText() + "/claim", "{\"userId\": \"" + me(person) + "\"}")
                : null;
        assertThat(claimed == null || claimed.statusCode() == 204)
                .as(step + ": " + (claimed == null ? "" : claimed.body()))
                .isTrue();
        var form = OURS + "tasks/" + task.get("id").asText();
        var page = person.get(form);
        assertThat(page.statusCode()).as(step + ": " + page.body()).isEqualTo(200);
        var draft = (ObjectNode) read(page).get("draft");
        typed.accept((ObjectNode) draft.get("content"));
        var saved = person.put(form + "/draft", json.writeValueAsString(draft));
        assertThat(saved.statusCode()).as(step + ": " + saved.body()).isEqualTo(200);
        var submit = ENGINE + "task/" + task.get("id").asText() + "/submit-form";
        var handedIn = """
                {"variables": {"draft": {"type": "Integer", "value": %d}}}""".formatted(read(saved).get("version").asInt());
        var done = person.post(submit, handedIn);
        // A reminder that leaves in the same moment: the person presses the button again.
        for (var again = 0; again < 5 && done.body().contains("concurrently"); again++) {
            pause(2000);
            done = person.post(submit, handedIn);
        }
        assertThat(done.statusCode()).as(step + ": " + done.body()).isIn(200, 204);
    }

    private JsonNode task(WebUser person, String step) {
        var tasks = read(person.get(ENGINE + "task?taskDefinitionKey=" + step));
        return tasks.isEmpty() ? null : tasks.get(0);
    }

    private String me(WebUser person) {
        return read(person.get("/camunda/api/admin/auth/user/default"))
                .get("userId")
                .asText();
    }

    private WebUser user(String id) {
        return WebUser.of(port, id, PASSWORD);
    }

    private JsonNode read(java.net.http.HttpResponse<String> answer) {
        try {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json.readTree(answer.body());
        } catch (IOException notJson) {
            throw new IllegalStateException(answer.body(), notJson);
        }
    }

    /** The demo's clock goes from due date to due date; what falls due is done before it goes on. */
    private void timePassesUntil(Supplier<Boolean> happened) {
        until("time passes", () -> {
            if (happened.get()) {
                return true;
            }
            coordinator.post(OURS + "demo/clock/next-due-date", "{}");
            for (var moment = 0; moment < 10 && !happened.get(); moment++) {
                pause(150);
            }
            return happened.get();
        });
    }

    private void eventually(Supplier<Boolean> happened) {
        until("it happens", happened);
    }

    private void until(String what, Supplier<Boolean> happened) {
        var end = Instant.now().plus(PATIENCE);
        while (!happened.get()) {
            assertThat(Instant.now()).as(what + "\n" + tail(log())).isBefore(end);
            pause(300);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String log() {
        try {
            return Files.readString(home.resolve("log"));
        } catch (IOException notYet) {
            return "";
        }
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 4000));
    }

    private List<Path> letters(String kind) {
        var folder = home.resolve("letters-out");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(kind))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(List<Path> letters, String party) throws Exception {
        for (var file : letters) {
            try (var in = Files.newInputStream(file)) {
                var mail = new MimeMessage(Session.getInstance(new Properties()), in);
                if (mail.getAllRecipients()[0].toString().contains(party)) {
                    return plain(mail);
                }
            }
        }
        throw new AssertionError("no letter to " + party);
    }

    private static String plain(jakarta.mail.Part part) throws Exception {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var text = plain(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
