package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which duties the work beside a round and its sessions serves, in the tab of Cockpit and on the cards of Tasklist. */
@Tag("sql")
@ScenarioTest
class ServedDutiesTest {
    private static final String HOST = "Etelä-Karjala";

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    JdbcClient rows;

    /** Of other stories: a municipality waits for one answer at a time. */
    @AfterEach
    void nothingStaysOpen() {
        rows.sql("update negotiation_request set state = 'WITHDRAWN', open_of = null where state = 'OPEN'")
                .update();
    }

    @Test
    void correctionMeasureAndDecisionServeTheYearOfTheirSession() {
        var session = coordinator.opensRoundWithOneSession(HOST, Scenario.DAY, "Lappeenranta", "Imatra");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.correctsRecord(session, draft -> draft.withArray("measures")
                .addObject()
                .put("text", "Kävelyreitti")
                .put("owner", session.party("Imatra").id().value())
                .put("dueOn", "2027-09-10"));
        var host = coordinator.atTasklist(session.round().host());

        assertThat(served(session.correction().getId()))
                .contains("OB-Y7 11 null", "OB-Y6-PART 405 11", "OB-Y6-PART 153 11")
                .noneMatch(line -> line.startsWith("OB-T14"));
        assertYear(card(host, host.taskOf(session.correction().getId(), "correctTheRecord")), null);

        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);

        var measure = session.measure().row().instance();
        assertThat(served(measure)).containsExactlyInAnyOrder("OB-Y7 11 null", "OB-Y6-PART 153 11");
        var imatra = session.personOf("Imatra").atTasklist();
        assertYear(card(imatra, imatra.taskOf(measure, "reportOnMeasure")), "2027-09-10");

        var decision = session.decision("Lappeenranta");
        assertThat(served(decision.row().instance())).containsExactlyInAnyOrder("OB-Y7 11 null", "OB-Y6-PART 405 11");
        assertYear(
                card(decision.person(), decision.task()), decision.row().dueOn().toString());
        assertThat(new Duties(imatra).servedBy(decision.row().instance()))
                .as("what concerns another is not told")
                .isEmpty();
    }

    @Test
    void aRequestServesThePairThatItAsksFor() {
        var host = scenario.host(HOST);
        var municipality = scenario.party(host, "Lappeenranta");
        var asker = scenario.memberOf(municipality, host, "pyytaja");
        var instance = asker.starts("negotiation-request", host.id().value(), draft -> {
            draft.put("municipality", municipality.id().value())
                    .put("text", "Työnjako")
                    .put("contactRole", "kunnanjohtaja");
            draft.putArray("topics").add("GOALS");
        });

        assertThat(served(instance)).containsExactly("OB-T14 11 405");
        var atDesk = scenario.coordinatorOf(host);
        var card = card(atDesk, atDesk.taskOf(instance, "answerTheRequest"));
        assertThat(card.at("/windows/0/start").textValue()).isEqualTo("2025-06-01");
        assertThat(card.at("/windows/0/end").textValue()).isEqualTo("2029-05-31");
        assertThat(card.at("/windows/0/section").textValue()).isEqualTo("611/2021 s. 14");
        assertThat(card.get("agreed").textValue()).isEqualTo("2027-02-10");
        assertThat(card(asker, asker.taskOf(instance, "withdrawTheRequest"))
                        .get("agreed")
                        .isNull())
                .isTrue();
    }

    @Test
    void lettersThatDidNotArriveServeTheDutyOfTheirParty() {
        var session = coordinator.opensRoundWithOneSession(HOST, LocalDate.of(2027, 3, 17), "Parikkala", "Savitaipale");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var instance = session.undelivered("Parikkala").getId();

        assertThat(served(instance)).containsExactlyInAnyOrder("OB-Y7 11 null", "OB-Y6-PART 580 11");
        var host = coordinator.atTasklist(session.round().host());
        assertYear(card(host, host.taskOf(instance, "mendTheAddress")), "2027-02-05");
    }

    private List<String> served(String instance) {
        return new Duties(scenario.nationalSupervisor()).servedBy(instance);
    }

    private static ObjectNode card(Person person, JsonNode task) {
        var cards = person.asks("duties/of-tasks?lang=en&ids=" + task.get("id").textValue());
        assertThat(cards).hasSize(1);
        return (ObjectNode) cards.get(0);
    }

    private static void assertYear(JsonNode card, @Nullable String agreed) {
        assertThat(card.get("windows")).hasSize(1);
        assertThat(card.at("/windows/0/start").textValue()).isEqualTo("2027-01-01");
        assertThat(card.at("/windows/0/end").textValue()).isEqualTo("2027-12-31");
        assertThat(card.at("/windows/0/section").textValue()).isEqualTo("612/2021 s. 7(4)");
        assertThat(card.get("agreed").textValue()).isEqualTo(agreed);
    }
}
