package fi.neuvottelu.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each person finds in the lists of Tasklist, read as Tasklist reads them. */
@NeuvotteluTest
class SharedFiltersTest {
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String ORGANISATION =
            "Organisaationi tehtävät / Min organisations uppgifter / Tasks of my organisation";
    private static final String MINE = "Omat tehtävät / Mina uppgifter / My tasks";
    private static final String THIS_WEEK = "Tällä viikolla / Denna vecka / This week";
    private static final String MAY = "Voit muuttaa / Kan ändras / You can change";
    private static final String OVERDUE = "Tavoitepäivä ohi / Måldatumet har passerat / Target date passed";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ObjectMapper json;

    private final List<String> instances = new ArrayList<>();

    @BeforeEach
    void peopleOfPohjanmaa() {
        people.coordinator("koordinaattori.luettelo", "hva-17");
        people.member("vaasa.luettelo", "kunta-905", "hva-17");
        people.member("vaasa.toinen.luettelo", "kunta-905", "hva-17");
        people.member("yhdistys.luettelo", "toimija-77", "hva-17");
        people.supervisor("valvoja.luettelo", "hva-17");
        people.supervisor("valvoja.muualla.luettelo", "hva-03");
        var model = Bpmn.createExecutableProcess("sharedFiltersTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("doSomething")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("sharedFiltersTest")
                .addModelInstance("sharedFiltersTest.bpmn", model)
                .deploy();
    }

    @AfterEach
    void nothingIsLeft() {
        people.nobodyActs();
        instances.forEach(instance -> runtime.deleteProcessInstance(instance, "test"));
    }

    @Test
    void whoLogsInForTheFirstTimeSeesWhatWaitsForHerOrganisation() {
        var firstList = json(person("vaasa.luettelo").get(ENGINE + "filter?resourceType=Task&itemCount=true"));
        assertThat(StreamSupport.stream(firstList.spliterator(), false)
                        .min((one, other) -> Integer.compare(place(one), place(other)))
                        .orElseThrow()
                        .get("name")
                        .asText())
                .isEqualTo(ORGANISATION);
        task("answer", "kunta-905", null, null);
        assertThat(list("vaasa.luettelo", ORGANISATION)).containsExactly("answer");
        assertThat(list("vaasa.luettelo", MINE)).isEmpty();
        assertThat(list("yhdistys.luettelo", ORGANISATION)).isEmpty();
    }

    @Test
    void whatSheMayDoStandsApartFromWhatSheMust() {
        task("answer", "kunta-905", null, null);
        task("change", "kunta-905", null, "2027-01-12T14:00:00Z");
        var change = tasks.createTaskQuery().taskName("change").singleResult();
        tasks.setPriority(change.getId(), Lists.MAY);
        assertThat(list("vaasa.luettelo", ORGANISATION)).containsExactly("answer");
        assertThat(list("vaasa.luettelo", MAY)).containsExactly("change");
        assertThat(list("vaasa.luettelo", THIS_WEEK)).isEmpty();
        assertThat(list("yhdistys.luettelo", MAY)).isEmpty();
    }

    @Test
    void whatIsDueFirstComesFirstAndWhatHasNoDateLast() {
        task("whenever", "kunta-905", null, null);
        task("later", "kunta-905", null, "2027-02-12T14:00:00Z");
        task("soon", "kunta-905", null, "2027-01-12T14:00:00Z");
        assertThat(list(
                        "vaasa.luettelo",
                        ORGANISATION,
                        "{\"sorting\": [{\"sortBy\": \"dueDate\", \"sortOrder\": \"asc\"}]}"))
                .containsExactly("soon", "later", "whenever");
    }

    @Test
    void aTaskThatAColleagueHasTakenStaysInSight() {
        task("taken", "kunta-905", "vaasa.toinen.luettelo", null);
        assertThat(list("vaasa.luettelo", ORGANISATION)).containsExactly("taken");
        assertThat(list("vaasa.luettelo", MINE)).isEmpty();
        assertThat(list("vaasa.toinen.luettelo", MINE)).containsExactly("taken");
    }

    @Test
    void theTaskOfOneNamedPersonIsInHerFirstListAndInNobodyElses() {
        task("approve", null, "vaasa.luettelo", null);
        assertThat(list("vaasa.luettelo", ORGANISATION)).containsExactly("approve");
        assertThat(list("vaasa.luettelo", MINE)).containsExactly("approve");
        assertThat(list("vaasa.toinen.luettelo", ORGANISATION)).isEmpty();
    }

    @Test
    void theCoordinatorSeesTheTasksOfTheDeskAndNotThoseOfTheParties() {
        task("run", Groups.coordinatorsOf("hva-17"), null, "2027-01-12T14:00:00Z");
        task("answer", "kunta-905", null, "2027-01-12T14:00:00Z");
        assertThat(list("koordinaattori.luettelo", ORGANISATION)).containsExactly("run");
        assertThat(list("koordinaattori.luettelo", THIS_WEEK)).containsExactly("run");
    }

    @Test
    void whatIsDueTodayIsOfThisWeekUntilTheOfficeCloses() {
        // 16.00 in Finland.
        task("today", "kunta-905", null, "2027-01-11T14:00:00Z");
        clock.moveTo(Instant.parse("2027-01-11T13:59:00Z"));
        assertThat(list("vaasa.luettelo", THIS_WEEK)).containsExactly("today");
        assertThat(list("vaasa.luettelo", OVERDUE)).isEmpty();
        clock.moveTo(Instant.parse("2027-01-11T14:01:00Z"));
        assertThat(list("vaasa.luettelo", THIS_WEEK)).isEmpty();
        assertThat(list("vaasa.luettelo", OVERDUE)).containsExactly("today");
    }

    @Test
    void theWeekEndsOnSunday() {
        task("sunday", "kunta-905", null, "2027-01-17T14:00:00Z");
        task("monday", "kunta-905", null, "2027-01-18T14:00:00Z");
        task("whenever", "kunta-905", null, null);
        assertThat(list("vaasa.luettelo", THIS_WEEK)).containsExactly("sunday");
        clock.moveTo(Instant.parse("2027-01-17T10:00:00Z"));
        assertThat(list("vaasa.luettelo", THIS_WEEK)).containsExactly("sunday");
        clock.moveTo(Instant.parse("2027-01-18T07:00:00Z"));
        assertThat(list("vaasa.luettelo", THIS_WEEK)).containsExactly("monday");
        assertThat(list("vaasa.luettelo", OVERDUE)).containsExactly("sunday");
    }

    @Test
    void theSupervisorSeesWhatIsLateAtHerHostOnly() {
        task("late", "kunta-905", null, "2027-01-08T14:00:00Z");
        assertThat(list("valvoja.luettelo", OVERDUE)).contains("late");
        assertThat(list("valvoja.luettelo", ORGANISATION)).isEmpty();
        assertThat(list("valvoja.muualla.luettelo", OVERDUE)).doesNotContain("late");
    }

    private void task(String name, @Nullable String group, @Nullable String assignee, @Nullable String due) {
        var instance = runtime.startProcessInstanceByKey("sharedFiltersTest", Map.of("host", "hva-17"));
        instances.add(instance.getId());
        var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        task.setName(name);
        task.setAssignee(assignee);
        if (due != null) {
            task.setDueDate(java.util.Date.from(Instant.parse(due)));
        }
        tasks.saveTask(task);
        if (group != null) {
            tasks.addCandidateGroup(task.getId(), group);
        }
    }

    private List<String> list(String who, String filter) {
        return list(who, filter, "{}");
    }

    private List<String> list(String who, String filter, String asked) {
        var browser = person(who);
        var found = json(browser.get(ENGINE + "filter?name=" + URLEncoder.encode(filter, StandardCharsets.UTF_8)));
        var shown =
                json(browser.post(ENGINE + "filter/" + found.get(0).get("id").asText() + "/list", asked));
        return StreamSupport.stream(shown.spliterator(), false)
                .map(task -> task.get("name").asText())
                .filter(name -> !name.contains("–"))
                .toList();
    }

    private static int place(JsonNode filter) {
        return filter.get("properties").get("priority").asInt();
    }

    private WebUser person(String id) {
        return WebUser.of(port, id, TestPeople.PASSWORD);
    }

    private JsonNode json(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (IOException notJson) {
            throw new IllegalStateException(answer.body(), notJson);
        }
    }
}
