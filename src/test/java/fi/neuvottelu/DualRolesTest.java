package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who sits in the councils of both sides is marked as such from the answer to the minutes. */
@ScenarioTest
class DualRolesTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    private OpenedSession invited() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi", "Kaavi");
        clock.passes(session.invitationOn());
        return session;
    }

    @Test
    void theMarkOfAnAnswerReachesTheRecordAndTheMinutes() {
        var session = invited();
        var iisalmi = session.party("Iisalmi");
        var people = session.personOf("Iisalmi");
        assertThat(people.atTasklist()
                        .page(people.task("answerInvitation"))
                        .at("/facts/dualRole")
                        .textValue())
                .isEqualTo("MUNICIPALITY");
        people.answers(PartyPerson.yes()
                .andThen(draft -> ((ObjectNode) draft.at("/representatives/0")).put("dualRole", true)));
        assertThat(people.atTasklist()
                        .page(people.task("changeAnswer"))
                        .at("/draft/content/representatives/0/dualRole")
                        .booleanValue())
                .as("what the form of a change begins with")
                .isTrue();
        session.personOf("Kaavi").comes();
        clock.passes(Scenario.DAY);
        coordinator.records(session, draft -> {
            assertThat(marks(draft, line -> line.at("/party")
                            .textValue()
                            .equals(iisalmi.id().value())))
                    .containsExactly(true);
            assertThat(marks(draft, line -> !line.at("/party")
                            .textValue()
                            .equals(iisalmi.id().value())))
                    .containsOnly(false);
            draft.get("attendance").forEach(line -> {
                if (line.at("/kind").textValue().equals("HOST")) {
                    ((ObjectNode) line).put("name", "Kerttu Karhunen").put("dualRole", true);
                }
            });
        });
        coordinator.correctsRecord(session, draft -> assertThat(marks(draft, line -> true))
                .as("what a correction begins with")
                .containsExactlyInAnyOrder(true, true, false));
        var host = coordinator.atTasklist(session.round().host());
        var minutes = host.page(host.taskOf(session.minutes().id(), "draftMinutes"));
        assertThat(minutes.at("/facts/fi/present").toString())
                .contains("Å. Čech, hyte-yhdyshenkilö, myös aluevaltuutettu, paikalla")
                .contains("Kerttu Karhunen, myös kunnanvaltuutettu, paikalla")
                .containsOnlyOnce("myös aluevaltuutettu");
        assertThat(minutes.at("/facts/sv/present").toString())
                .contains("också ledamot i välfärdsområdesfullmäktige")
                .contains("också kommunfullmäktigeledamot");
    }

    @Test
    void draftsFromBeforeTheMarkStillCount() {
        var session = invited();
        session.personOf("Iisalmi").answers(PartyPerson.yes());
        session.personOf("Kaavi").comes();
        clock.passes(Scenario.DAY);
        coordinator.records(
                session, draft -> draft.get("attendance").forEach(line -> ((ObjectNode) line).remove("dualRole")));
        assertThat(scenario.sessions.attendance(session.id())).hasSize(3).noneMatch(line -> line.dualRole());
    }

    private static Stream<Boolean> marks(JsonNode draft, Predicate<JsonNode> which) {
        return StreamSupport.stream(draft.get("attendance").spliterator(), false)
                .filter(which)
                .map(line -> line.at("/dualRole").booleanValue());
    }
}
