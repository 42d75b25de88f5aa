package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Case S13: who is taken out of a group, or is no more, is so at the next request, whatever session is still open. */
@NeuvotteluTest
class RemovedAtOnceTest {
    private static final String SUPERVISORS_ONLY =
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics";
    private static final String ANYBODYS_TASKS = "/camunda/api/engine/engine/default/task/count";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    IdentityService identities;

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
}
