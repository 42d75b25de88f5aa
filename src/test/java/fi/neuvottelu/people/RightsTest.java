package fi.neuvottelu.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NeuvotteluTest
class RightsTest {
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    Rights rights;

    @Autowired
    Organisations organisations;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    Hosting hosting;

    @Autowired
    TestPeople people;

    @Autowired
    Acting acting;

    @Test
    void eachHostIsATenantWithItsGroups() {
        assertThat(hosting.hosts()).hasSize(22).contains("hva-01", "hva-21", "helsinki");
        assertThat(hosting.hosts()).allSatisfy(host -> {
            assertThat(identity.createTenantQuery().tenantId(host).count()).isOne();
            assertThat(identity.createTenantQuery()
                            .tenantId(host)
                            .groupMember(Groups.coordinatorsOf(host))
                            .count())
                    .isOne();
            assertThat(identity.createTenantQuery()
                            .tenantId(host)
                            .groupMember(Groups.supervisorsOf(host))
                            .count())
                    .isOne();
        });
    }

    @Test
    void nodesThatStartAtOnceAddNothingTwice() throws Exception {
        var before = authorizations.createAuthorizationQuery().count();
        var nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> start = () -> {
                rights.putInPlace();
                organisations.ensure("kunta-001-testi", "Testi");
                organisations.negotiatesWith("kunta-001-testi", "hva-17");
                return true;
            };
            for (var started : nodes.invokeAll(List.of(start, start, start, start))) {
                assertThat(started.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }
        // The engine itself gives a new group the right to read itself and its tenant.
        assertThat(authorizations.createAuthorizationQuery().count() - before).isLessThanOrEqualTo(2);
        assertThat(filters.createFilterQuery().count()).isEqualTo(5);
        assertThat(identity.createGroupQuery().groupId("kunta-001-testi").count())
                .isOne();
    }

    @Test
    void aHostGetsItsNameWhenItIsKnown() {
        var unnamed = identity.createTenantQuery().tenantId("hva-19").singleResult();
        unnamed.setName("hva-19");
        identity.saveTenant(unnamed);
        var group = identity.createGroupQuery().groupId("koordinaattori-hva-19").singleResult();
        group.setName("hva-19: koordinaattorit / koordinatorer");
        identity.saveGroup(group);
        organisations.ensure("hva-19", "Pohjois-Pohjanmaan hyvinvointialue");
        organisations.ensure("hva-19", "Jokin muu");
        assertThat(identity.createTenantQuery()
                        .tenantId("hva-19")
                        .singleResult()
                        .getName())
                .isEqualTo("Pohjois-Pohjanmaan hyvinvointialue");
        assertThat(identity.createGroupQuery()
                        .groupId("koordinaattori-hva-19")
                        .singleResult()
                        .getName())
                .startsWith("Pohjois-Pohjanmaan hyvinvointialue:");
    }

    @Test
    void groupsThatOnceBoreTheIdOfTheirHostAreCalledByItsNameFromTheNextStartOn() {
        var group = identity.createGroupQuery().groupId("valvoja-hva-20").singleResult();
        group.setName("hva-20: valvojat / tillsyn");
        identity.saveGroup(group);
        rights.putInPlace();
        assertThat(identity.createGroupQuery().list())
                .extracting(one -> one.getName())
                .contains("Keski-Pohjanmaan hyvinvointialue / Mellersta Österbottens välfärdsområde"
                        + ": valvojat / tillsyn")
                .noneMatch(name -> name.startsWith("hva-"));
    }

    @Test
    void whoActsIsReadFromTheEngine() {
        people.coordinator("koordinaattori.testi", "hva-17");
        people.acts("koordinaattori.testi");
        try {
            assertThat(acting.requireUser()).isEqualTo("koordinaattori.testi");
            assertThat(acting.isCoordinatorOf("hva-17")).isTrue();
            assertThat(acting.isCoordinatorOf("hva-03")).isFalse();
            assertThat(acting.isMemberOf("hva-17")).isTrue();
            assertThat(acting.tenants()).containsExactly("hva-17");
            // Her rights do not matter for what the application has to do.
            organisations.ensure("toimija-1-testi", "Yhdistys");
            assertThat(acting.requireUser()).isEqualTo("koordinaattori.testi");
        } finally {
            people.nobodyActs();
        }
        assertThat(acting.user()).isEmpty();
    }

    @Test
    void aParticipantSeesNeitherPeopleNorRightsNorInstances() {
        people.member("osallistuja.testi", "kunta-905", "hva-17");
        var browser = WebUser.of(port, "osallistuja.testi", TestPeople.PASSWORD);
        for (var address : List.of(
                ENGINE + "/user",
                ENGINE + "/authorization",
                ENGINE + "/process-instance",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics")) {
            assertThat(browser.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(browser.get(ENGINE + "/process-definition?latestVersion=true")
                        .body())
                .as("what a member of a municipality may start herself")
                .contains(
                        "\"key\":\"negotiation-request\"", "\"key\":\"duty-record\"", "\"key\":\"earlier-negotiation\"")
                .doesNotContain(
                        "promotion-negotiation\"",
                        "cooperation-negotiation\"",
                        "minutes",
                        "invitation",
                        "calendar",
                        "actors",
                        "contacts");
        assertThat(browser.post(ENGINE + "/deployment/create", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAdministratorReachesPeopleAndNoRights() {
        var browser = WebUser.of(port, "yllapito", TestPeople.PASSWORD);
        assertThat(browser.get(ENGINE + "/user").body()).contains("yllapito");
        assertThat(browser.get(ENGINE + "/authorization").body()).isEqualTo("[]");
    }
}
