package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A desk says who comes by name, and does one thing for many. */
@ScenarioTest
class DeskOfManyTest {
    private static final String NAMES = "/neuvottelu/nimilista";

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Test
    void whoComesIsThereByNameOnThePageForTheDoorAndInTheFile() {
        var session = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Kajaani", "Sotkamo", "Puolanka");
        clock.passes(session.invitationOn());
        session.personOf("Kajaani").comes();
        session.personOf("Puolanka").declines("ei ehditä");
        coordinator.answersFor(session, "Sotkamo", "kirjaamo", draft -> draft.put("answer", "REMOTELY")
                .put("nobodyNamed", true));
        var desk = coordinator.atTasklist(session.round().host());

        var line = desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"))
                .at("/facts/sessions/0/parties");
        assertThat(line.findValuesAsText("personName")).containsExactly("Å. Čech");
        var address = "?session=" + session.id();
        var page = desk.browser().opens(NAMES + address).body();
        assertThat(page).contains("Å. Čech", "Kajaani", "Sotkamo", "etänä", "ei ole nimennyt edustajia");
        assertThat(page).doesNotContain("Puolanka");
        assertThat(page.indexOf("Kajaani")).isLessThan(page.indexOf("Sotkamo"));
        var file = desk.browser().opens(NAMES + ".csv" + address);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body().lines().skip(1)).hasSize(2).first().asString().startsWith("Kajaani;Å. Čech;");
    }

    @Test
    void itIsForTheCoordinatorsOfItsHostOnly() {
        var session = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Kajaani");
        var address = NAMES + "?session=" + session.id();
        var other = coordinator.opensRoundWithOneSession("Lappi", Scenario.DAY, "Kemi");
        var elsewhere = coordinator.atTasklist(other.round().host()).browser();

        assertThat(elsewhere.opens(address).statusCode()).isEqualTo(404);
        assertThat(elsewhere.opens(address.replace("?", ".csv?")).statusCode()).isEqualTo(404);
        assertThat(elsewhere.opens(NAMES + "?session=999999999").statusCode()).isEqualTo(404);
        assertThat(session.personOf("Kajaani")
                        .atTasklist()
                        .browser()
                        .opens(address)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void manyAreInvitedInOneActionAndNoneIfOneCannotBe() {
        var session = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Kajaani");

        Refused.because("plan.otherCounty", "Vaasa", "Kainuun hyvinvointialue")
                .when(() -> coordinator.does(session, "INVITE_PARTY", draft -> draft.putArray("parties")
                        .add("kunta-765")
                        .add("kunta-905")));
        assertThat(parties(session)).isEqualTo(1);

        coordinator.does(session, "INVITE_PARTY", draft -> draft.putArray("parties")
                .add("kunta-765")
                .add("kunta-578"));
        assertThat(parties(session)).isEqualTo(3);
    }

    private int parties(OpenedSession session) {
        var desk = coordinator.atTasklist(session.round().host());
        return desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"))
                .at("/facts/sessions/0/parties")
                .size();
    }
}
