package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page of the web apps that somebody has a right to is whole: nothing that it asks for is refused at the edge. Those that
 * few people open are walked with the attack, before a release.
 */
@Tag("attack")
@BrowserTest
class AppsBehindTheEdgeBrowserTest {
    private static final String HOST = "Pohjois-Savo";

    /** Of this story alone. */
    private static final int YEAR = 2043;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    RepositoryService models;

    private Browser browser;
    private OpenedSession session;
    private String host;

    @BeforeEach
    void aRoundIsOpen(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
        session = coordinator.opensRoundWithOneSession(HOST, LocalDate.of(YEAR, 3, 12), "Kuopio", "Iisalmi");
        clock.passes(session.invitationOn());
        host = session.round().host().id().value();
        people.coordinator("sivut.koordinaattori", host);
        people.supervisor("sivut.valvoja", host);
        people.administrator("sivut.yllapito");
    }

    @Test
    void tasklistOfAMember() {
        tasklist(session.personOf("Kuopio").atTasklist().id());
    }

    @Test
    void theFormsOfAMemberAndOfACoordinator() {
        browser.logsInAtTasklist(session.personOf("Kuopio").atTasklist().id(), "en");
        browser.sees(".tasks-list .task a").click();
        browser.sees(".nv-form.nv-ready");
        browser.comesToRest();
        nothingWasRefused("a task");
        browser.logsInAtTasklist("sivut.koordinaattori", "en");
        browser.sees("a[ng-click='open()']:has(.glyphicon-list-alt)").click();
        browser.sees(".modal-dialog a", "Import contacts").click();
        browser.sees(".modal-dialog .nv-form.nv-ready");
        browser.comesToRest();
        nothingWasRefused("a start form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sivut.koordinaattori", "sivut.valvoja", "sivut.yllapito"})
    void tasklistOfTheOthers(String person) {
        tasklist(person);
    }

    private void tasklist(String person) {
        browser.logsInAtTasklist(person, "en");
        browser.comesToRest();
        clicks(".tasks-list .task a");
        browser.comesToRest();
        clicks(".task-details .nav-tabs li:last-child a");
        browser.comesToRest();
        clicks("a[ng-click='open()']:has(.glyphicon-list-alt)");
        browser.comesToRest();
        clicks(".modal-dialog .processes a, .modal-dialog li a");
        browser.comesToRest();
        browser.presses(Keys.ESCAPE);
        nothingWasRefused("tasklist");
    }

    @Test
    void cockpit() {
        var model = models.createProcessDefinitionQuery()
                .processDefinitionKey("party-invitation")
                .latestVersion()
                .singleResult()
                .getId();
        var instance = session.invitationOf("Kuopio").getId();
        browser.logsIn("sivut.valvoja", "en");
        opens(
                "dashboard",
                "processes",
                "decisions",
                "tasks",
                "repository",
                "batch",
                "duties",
                model(model, "process-instances-table"),
                model(model, "incidents-tab"),
                model(model, "call-process-definitions-table"),
                model(model, "job-definition-table"),
                instance(instance, "variables-tab"),
                instance(instance, "incidents-tab"),
                instance(instance, "called-process-instances-tab"),
                instance(instance, "user-tasks-tab"),
                instance(instance, "jobs-tab"),
                instance(instance, "external-tasks-tab"));
    }

    @Test
    void admin() {
        browser.logsInAtAdmin("sivut.yllapito", "en");
        opens(
                "users",
                "user-create",
                "groups",
                "group-create",
                "tenants",
                "users/sivut.yllapito?tab=profile",
                "users/sivut.yllapito?tab=account",
                "users/sivut.yllapito?tab=groups",
                "users/sivut.yllapito?tab=tenants",
                "groups/osallistujat?tab=group",
                "groups/osallistujat?tab=tenants",
                "groups/osallistujat?tab=users",
                "tenants/" + host + "?tab=groups",
                "tenants/" + host + "?tab=users");
    }

    @Test
    void welcome() {
        browser.logsInAtWelcome(session.personOf("Kuopio").atTasklist().id(), "en");
        opens("welcome");
    }

    private static String model(String id, String tab) {
        return "process-definition/" + id + "/runtime?tab=" + tab;
    }

    private static String instance(String id, String tab) {
        return "process-instance/" + id + "/runtime?tab=" + tab;
    }

    private void opens(String... pages) {
        // What the login page asked for is not hers.
        browser.comesToRest();
        browser.refusedResources();
        Stream.of(pages).forEach(page -> {
            browser.goesTo(page);
            browser.comesToRest();
            nothingWasRefused(page);
        });
    }

    /** Whether somebody is logged in, the clock of the demo and the home of a plugin are asked for by every page. */
    private void nothingWasRefused(String page) {
        assertThat(browser.refusedResources())
                .as(page)
                .filteredOn(refused -> !refused.contains("/admin/auth/user/default ")
                        && !refused.contains("/demo/clock ")
                        && !refused.contains("/camunda-welcome "))
                .isEmpty();
    }

    private void clicks(String css) {
        browser.all(css).stream()
                .filter(one -> one.isDisplayed())
                .limit(1)
                .forEach(one -> browser.asks("arguments[0].click()", one));
    }
}
