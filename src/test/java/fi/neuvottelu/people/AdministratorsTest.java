package fi.neuvottelu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who runs the installation does that and nothing else, on the engine's own API as in the web apps. */
@NeuvotteluTest
class AdministratorsTest {
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String ADMINISTRATOR = "yllapitaja.testi";
    private static final String MEMBER = "vaasa.yllapidettava";

    @LocalServerPort
    int port;

    @Autowired
    Rights rights;

    @Autowired
    ProcessEngine engine;

    @Autowired
    WebAccounts accounts;

    @Autowired
    TestPeople people;

    @BeforeEach
    void anAdministratorAndSomebodyElse() {
        people.administrator(ADMINISTRATOR);
        people.member(MEMBER, "kunta-905", "hva-17");
    }

    @AfterEach
    void nothingIsLeft() {
        people.nothingWasDone();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("administratorsTest")
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
        List.of(ADMINISTRATOR, MEMBER, "uusi.henkilo", "ennen.yllapitaja")
                .forEach(engine.getIdentityService()::deleteUser);
    }

    @Test
    void noPersonIsAmongTheEnginesOwnAdministrators() {
        var identity = engine.getIdentityService();
        people.member("ennen.yllapitaja", "kunta-905", "hva-17");
        identity.createMembership("ennen.yllapitaja", Groups.ENGINE_ADMINISTRATORS);
        everythingAsEarlierVersionsGaveIt();

        rights.putInPlace();
        rights.putInPlace();

        assertThat(membersOf(Groups.ENGINE_ADMINISTRATORS)).containsExactly(Administrators.TECHNICAL);
        assertThat(membersOf(Groups.ADMINISTRATORS)).contains("ennen.yllapitaja", "yllapito");
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .groupIdIn(Groups.ENGINE_ADMINISTRATORS)
                        .list())
                .singleElement()
                .satisfies(right -> {
                    assertThat(right.getResourceType()).isEqualTo(Resources.USER.resourceType());
                    assertThat(right.isPermissionGranted(Permissions.DELETE)).isFalse();
                });
    }

    @Test
    void nobodyLogsInWithTheTechnicalAccount() {
        var identity = engine.getIdentityService();
        var technical =
                identity.createUserQuery().userId(Administrators.TECHNICAL).singleResult();
        technical.setPassword(TestPeople.PASSWORD);
        identity.saveUser(technical);
        assertThat(accounts.service().checkPassword(Administrators.TECHNICAL, TestPeople.PASSWORD))
                .isFalse();

        rights.putInPlace();

        assertThat(identity.checkPassword(Administrators.TECHNICAL, TestPeople.PASSWORD))
                .isFalse();
        assertThat(accounts.service().checkPassword(MEMBER, TestPeople.PASSWORD))
                .isTrue();
        assertThatThrownBy(() -> WebUser.of(port, Administrators.TECHNICAL, TestPeople.PASSWORD))
                .hasMessageContaining("401");
    }

    @Test
    void anAdministratorMakesPeopleAndTheirMemberships() {
        var browser = WebUser.of(port, ADMINISTRATOR, TestPeople.PASSWORD);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get(ENGINE + "/user").body()).contains(MEMBER);
        assertThat(browser.get(ENGINE + "/group?member=" + MEMBER).body()).contains("kunta-905");
        assertThat(browser.post(ENGINE + "/user/create", """
                {"profile": {"id": "uusi.henkilo", "firstName": "Uusi", "lastName": "Henkilö", "email": "u@kunta.example"},
                 "credentials": {"password": "%s"}}""".formatted(TestPeople.PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.put(ENGINE + "/group/kunta-905/members/uusi.henkilo", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(membersOf("kunta-905")).contains("uusi.henkilo");
        assertThat(browser.delete(ENGINE + "/group/kunta-905/members/uusi.henkilo")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.delete(ENGINE + "/user/uusi.henkilo").statusCode()).isEqualTo(204);
    }

    @Test
    void onTheStockPagesAPasswordChangesAndAProfileDoesNot() {
        var member = WebUser.of(port, MEMBER, TestPeople.PASSWORD);
        assertThat(member.put(ENGINE + "/user/" + MEMBER + "/credentials", """
                {"password": "Uusi-salasana-27", "authenticatedUserPassword": "%s"}""".formatted(TestPeople.PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(engine.getIdentityService().checkPassword(MEMBER, "Uusi-salasana-27"))
                .isTrue();
        var profile = """
                {"id": "%s", "firstName": "Testi", "lastName": "Puheenjohtaja", "email": "a@b.example"}""".formatted(MEMBER);
        assertThat(member.put(ENGINE + "/user/" + MEMBER + "/profile", profile).statusCode())
                .isGreaterThanOrEqualTo(400);

        var administrator = WebUser.of(port, ADMINISTRATOR, TestPeople.PASSWORD);
        assertThat(administrator
                        .put(ENGINE + "/user/" + MEMBER + "/profile", profile)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(administrator
                        .put(ENGINE + "/user/" + MEMBER + "/credentials", """
                {"password": "%1$s", "authenticatedUserPassword": "%1$s"}""".formatted(TestPeople.PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator
                        .post(ENGINE + "/user/" + MEMBER + "/unlock", "")
                        .statusCode())
                .isEqualTo(204);
        var now = engine.getIdentityService().createUserQuery().userId(MEMBER).singleResult();
        assertThat(now.getLastName()).isEqualTo("Henkilö");
        assertThat(engine.getIdentityService().checkPassword(MEMBER, TestPeople.PASSWORD))
                .isTrue();
    }

    @Test
    void anAdministratorReadsNothingOfNegotiations() {
        taskOfVaasa();
        people.acts(ADMINISTRATOR);

        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isZero();
        assertThat(engine.getHistoryService().createHistoricTaskInstanceQuery().count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .count())
                .isZero();
        assertThat(engine.getHistoryService().createUserOperationLogQuery().count())
                .isZero();
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isZero();
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count())
                .isZero();
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .extracting(model -> model.getKey())
                .contains("holidays")
                .doesNotContain("administratorsTest", "party-invitation", "minutes-approval");
    }

    @Test
    void noPageOfOursShowsHerMore() {
        var task = taskOfVaasa();
        var browser = WebUser.of(port, ADMINISTRATOR, TestPeople.PASSWORD);
        var ours = "/camunda/api/neuvottelu";

        assertThat(browser.get(ours + "/duties").body()).isEqualTo("[]");
        assertThat(Stream.of(
                                "/tasks/" + task.getId(),
                                "/tasks/" + task.getId() + "/draft",
                                "/start/health-promotion-negotiation",
                                "/start/import-contacts",
                                "/hosts/hva-17/contacts",
                                "/hosts/hva-17/parties/kunta-905/people",
                                "/feeds?county=17",
                                "/duties/one?code=OB-Y7&holder=17")
                        .map(path -> browser.get(ours + path).statusCode()))
                .allMatch(status -> status == 404 || status == 405);
        assertThat(browser.get(ENGINE + "/task").body()).isEqualTo("[]");
        assertThat(browser.get(ENGINE + "/task/" + task.getId()).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void anAdministratorCannotGiveHerselfMore() {
        people.acts(ADMINISTRATOR);
        var identity = engine.getIdentityService();
        var authorizations = engine.getAuthorizationService();

        refused(() -> identity.createMembership(ADMINISTRATOR, Groups.ENGINE_ADMINISTRATORS));
        refused(() -> identity.deleteMembership(Administrators.TECHNICAL, Groups.ENGINE_ADMINISTRATORS));
        refused(() -> identity.deleteUser(Administrators.TECHNICAL));
        refused(() -> identity.deleteGroup(Groups.coordinatorsOf("hva-17")));
        refused(() -> identity.createTenantUserMembership("hva-17", ADMINISTRATOR));
        refused(() -> identity.createTenantGroupMembership("hva-17", Groups.ADMINISTRATORS));
        refused(() -> {
            var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setUserId(ADMINISTRATOR);
            right.setResource(Resources.TASK);
            right.setResourceId("*");
            right.addPermission(Permissions.ALL);
            authorizations.saveAuthorization(right);
        });
        refused(() ->
                engine.getFilterService().saveFilter(engine.getFilterService().newTaskFilter("Kaikki")));
        refused(() -> engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("x.bpmn", model("intruder"))
                .deploy());
        refused(() -> changeProfile(Administrators.TECHNICAL));
        refused(() -> changeProfile(MEMBER));
        refused(() -> changeProfile(ADMINISTRATOR));
    }

    @Test
    void nobodyElseAdministers() {
        people.acts(MEMBER);
        var identity = engine.getIdentityService();
        refused(() -> identity.createMembership(MEMBER, Groups.ADMINISTRATORS));
        refused(() -> identity.saveUser(identity.newUser("uusi.henkilo")));
        refused(() -> changeProfile(MEMBER));
        assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly(MEMBER);
    }

    @Test
    void inTheWebAppsAPasswordChangesAndNoProfileDoes() {
        var web = accounts.service();
        people.acts(MEMBER);
        saved(MEMBER, user -> user.setPassword("Uusi-salasana-27"));
        assertThat(web.checkPassword(MEMBER, "Uusi-salasana-27")).isTrue();
        assertThatThrownBy(() -> saved(MEMBER, user -> user.setLastName("Puheenjohtaja")))
                .isInstanceOf(Refusal.class);
        refused(() -> web.unlockUser(MEMBER));

        people.acts(ADMINISTRATOR);
        saved(MEMBER, user -> user.setPassword(TestPeople.PASSWORD));
        assertThat(web.checkPassword(MEMBER, TestPeople.PASSWORD)).isTrue();
        assertThatThrownBy(() -> saved(MEMBER, user -> user.setEmail("muu@kunta.example")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> saved(Administrators.TECHNICAL, user -> user.setPassword(TestPeople.PASSWORD)))
                .isInstanceOf(Refusal.class);
        web.unlockUser(MEMBER);
        assertThat(engine.getIdentityService().getCurrentAuthentication().getGroupIds())
                .containsExactly(Groups.ADMINISTRATORS);
    }

    @Test
    void aPasswordIsHersAlone() {
        people.coordinator("koordinaattori.salasana", "hva-17");
        // As a page would that has come by the row in another way.
        var theirs =
                engine.getIdentityService().createUserQuery().userId(MEMBER).singleResult();
        theirs.setPassword("Vieras-salasana-27");
        people.acts("koordinaattori.salasana");
        assertThatThrownBy(() -> accounts.service().saveUser(theirs)).isInstanceOf(Refusal.class);
        people.nobodyActs();
        assertThat(engine.getIdentityService().checkPassword(MEMBER, TestPeople.PASSWORD))
                .isTrue();
    }

    private void saved(String id, Consumer<User> change) {
        var user = accounts.service().createUserQuery().userId(id).singleResult();
        change.accept(user);
        accounts.service().saveUser(user);
    }

    private void changeProfile(String id) {
        var user = engine.getIdentityService().createUserQuery().userId(id).singleResult();
        user.setLastName("Puheenjohtaja");
        engine.getIdentityService().saveUser(user);
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(AuthorizationException.class);
    }

    private void everythingAsEarlierVersionsGaveIt() {
        var authorizations = engine.getAuthorizationService();
        var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(Groups.ENGINE_ADMINISTRATORS);
        right.setResource(Resources.TASK);
        right.setResourceId("*");
        right.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(right);
    }

    private List<String> membersOf(String group) {
        return engine.getIdentityService().createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
    }

    private Task taskOfVaasa() {
        engine.getRepositoryService()
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("administratorsTest")
                .addModelInstance("administratorsTest.bpmn", model("administratorsTest"))
                .deploy();
        var instance =
                engine.getRuntimeService().startProcessInstanceByKey("administratorsTest", Map.of("host", "hva-17"));
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private static BpmnModelInstance model(String id) {
        return Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("doSomething")
                .camundaCandidateGroups("kunta-905")
                .endEvent()
                .done();
    }
}
