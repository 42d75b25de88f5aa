package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.people.MembershipChanges;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Case S13: who is taken out of a group, or is no more, is so at the next request, whatever session is still open. */
@Tag("sql")
@NeuvotteluTest
class RemovedAtOnceTest {
    private static final String SUPERVISORS_ONLY =
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics";
    private static final String ANYBODYS_TASKS = "/camunda/api/engine/engine/default/task/count";

    private static final String HELSINKI = "{\"code\":\"90\",";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    IdentityService identities;

    @Autowired
    MembershipChanges changes;

    @Test
    void whoIsTakenOutOfAGroup() {
        people.supervisor("poistettu.yksi", "hva-17");
        var browser = WebUser.of(port, "poistettu.yksi", TestPeople.PASSWORD);
        assertThat(browser.get(SUPERVISORS_ONLY).statusCode()).isEqualTo(200);
        identities.deleteMembership("poistettu.yksi", "valvojat");
        assertThat(browser.get(SUPERVISORS_ONLY).statusCode()).isEqualTo(404);
        identities.createMembership("poistettu.yksi", "valvojat");
        assertThat(browser.get(SUPERVISORS_ONLY).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNoMore() {
        people.member("poistettu.kaksi", "kunta-905", "hva-17");
        var browser = WebUser.of(port, "poistettu.kaksi", TestPeople.PASSWORD);
        assertThat(browser.get(ANYBODYS_TASKS).statusCode()).isEqualTo(200);
        identities.deleteUser("poistettu.kaksi");
        assertThat(browser.get(ANYBODYS_TASKS).statusCode()).isEqualTo(401);
        assertThat(browser.get("/camunda/api/neuvottelu/duties/choices").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoseGroupLosesItsHostOrIsNoMore() {
        var group = identities.newGroup("poistettava");
        identities.saveGroup(group);
        identities.createTenantGroupMembership("hva-17", "poistettava");
        people.supervisor("poistettu.kolme", "hva-17");
        identities.createMembership("poistettu.kolme", "poistettava");
        var before = changes.of("poistettu.kolme");
        identities.deleteTenantGroupMembership("hva-17", "poistettava");
        identities.createTenantGroupMembership("hva-01", "poistettava");
        assertThat(changes.of("poistettu.kolme")).isEqualTo(before + 2);
        identities.deleteGroup("poistettava");
        assertThat(changes.of("poistettu.kolme")).isEqualTo(before + 3);
    }

    @Test
    void aHostThatIsAddedIsSeenAtOnce() {
        people.supervisor("lisatty.yksi", "hva-17");
        var browser = WebUser.of(port, "lisatty.yksi", TestPeople.PASSWORD);
        assertThat(browser.get(SUPERVISORS_ONLY).statusCode()).isEqualTo(200);
        assertThat(hostsSeen(browser)).doesNotContain(HELSINKI);
        identities.createMembership("lisatty.yksi", Groups.supervisorsOf("helsinki"));
        assertThat(hostsSeen(browser)).contains(HELSINKI);
        identities.deleteMembership("lisatty.yksi", Groups.supervisorsOf("helsinki"));
        assertThat(hostsSeen(browser)).doesNotContain(HELSINKI);
    }

    /** What is refused or goes wrong has changed nothing. */
    @Test
    void aChangeThatFailsIsNotCounted() {
        people.supervisor("poistettu.nelja", "hva-17");
        var before = changes.of("poistettu.nelja");
        assertThatThrownBy(() -> identities.createMembership("poistettu.nelja", "ei-ole"))
                .isInstanceOf(RuntimeException.class);
        assertThat(changes.of("poistettu.nelja")).isEqualTo(before);
    }

    private static String hostsSeen(WebUser browser) {
        return browser.get("/camunda/api/neuvottelu/duties/choices").body();
    }
}
