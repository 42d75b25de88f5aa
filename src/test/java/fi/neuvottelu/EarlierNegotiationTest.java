package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.party.Host;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** earlier-negotiation: what was negotiated before or elsewhere counts as a session does. */
@ScenarioTest
class EarlierNegotiationTest {
    private static final String PROCESS = "earlier-negotiation";
    private static final String HOST = "hva-13";
    private static final String POLICE = "Itä-Suomen poliisilaitos";

    @Autowired
    Scenario scenario;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient rows;

    private Host host;
    private Person coordinator;
    private Duties duties;

    @BeforeEach
    void theFirstOfNovember() {
        clock.moveTo(Instant.parse("2026-11-02T07:00:00Z"));
        host = scenario.host("Pohjois-Savo");
        coordinator = scenario.coordinatorOf(host);
        duties = new Duties(scenario.nationalSupervisor());
    }

    @AfterEach
    void asBefore() {
        for (var table :
                List.of("earlier_measure", "earlier_party", "earlier_topic", "earlier_act", "earlier_negotiation")) {
            rows.sql("delete from " + table).update();
        }
        rows.sql("delete from other_actor where host = ? and (name like 'Yhdistys %' or name in (?, 'Yritys Oy'))")
                .params(HOST, POLICE)
                .update();
    }

    /** Pohjois-Savo begins on 1 November: 17 of 19 municipalities came on 5 June, 20 associations, a company, the police. */
    @Test
    void whatWasNegotiatedBeforeCountsAsASessionDoes() {
        var year = "year=2026&on=2026-11-02&";
        assertThat(duties.status(year + "code=OB-Y7&county=13")).isNotEqualTo("FULFILLED");
        var instance = PassedInstance.of(scenario.engine, coordinator.starts(PROCESS, HOST, ofJune()));
        assertThat(instance)
                .hasPassed(
                        findId("Negotiation handed in"),
                        findId("Record earlier negotiation"),
                        findId("Negotiation recorded"))
                .isEnded();
        assertThat(instance.getTenantId()).isEqualTo(HOST);

        assertThat(duties.status(year + "code=OB-Y7&county=13")).isEqualTo("FULFILLED");
        var parts = duties.list(year + "code=OB-Y6-PART&county=13");
        assertThat(parts).hasSize(19);
        assertThat(parts.stream().filter(one -> one.get("held").booleanValue())).hasSize(17);
        assertThat(duties.status("year=2025&on=2026-11-02&code=OB-Y7&county=13"))
                .as("it counts for its own year")
                .isNotEqualTo("FULFILLED");
    }

    @Test
    void withoutADocumentTheEvidenceIsOpen() {
        coordinator.starts(PROCESS, HOST, ofJune().andThen(draft -> draft.put("link", "")
                .put("number", "")
                .put("seenOn", "")));
        var line = "year=2026&on=2026-11-02&code=OB-Y7&county=13";
        assertThat(duties.status(line)).isEqualTo("HELD_EVIDENCE_OPEN");
        assertThat(duties.is("held", line)).isTrue();
        assertThat(duties.is("documented", line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "heldOn, 2026-11-03, earlier.inFuture, 3.11.2026",
        "heldOn, 2022-12-31, earlier.before.HEALTH_PROMOTION, 31.12.2022",
        "heldOn, '', date.missing, ",
        "invitedOn, '', earlier.invitedOnMissing, ",
        "invitedOn, 2026-06-06, earlier.invitedAfterwards, 6.6.2026;5.6.2026",
        "invitedBy, PIGEON, earlier.invitedByMissing, ",
        "seenOn, '', earlier.seenOnMissing, ",
        "seenOn, 2026-11-03, earlier.seenOn, 3.11.2026;5.6.2026;2.11.2026",
        "seenOn, 2026-06-04, earlier.seenOn, 4.6.2026;5.6.2026;2.11.2026",
        "link, javascript:alert(1), earlier.link, "
    })
    void whatCannotBeIsRefused(String field, String typed, String key, String arguments) {
        var because = arguments == null ? Refused.because(key) : Refused.because(key, (Object[]) arguments.split(";"));
        because.when(() -> coordinator.starts(PROCESS, HOST, ofJune().andThen(draft -> draft.put(field, typed))));
        nothingIsDone();
    }

    private void nothingIsDone() {
        assertThat(rows.sql("select count(*) from earlier_negotiation")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows.sql("select count(*) from other_actor where name = ?")
                        .param(POLICE)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Consumer<ObjectNode> ofJune() {
        return draft -> {
            draft.put("heldOn", "2026-06-05")
                    .put("invitedOn", "2026-04-20")
                    .put("invitedBy", "LETTER")
                    .put("link", "")
                    .put("number", "POS/1234/2026")
                    .put("seenOn", "2026-11-02")
                    .put("note", "");
            draft.putArray("acts").add("HEALTH_PROMOTION");
            var topics = draft.putArray("topics");
            List.of("GOALS", "MEASURES", "COOPERATION", "MONITORING")
                    .forEach(topic -> topics.add("HEALTH_PROMOTION." + topic));
            draft.putArray("measures");
            var parties = draft.putArray("parties");
            named(parties, HOST, false, true);
            var municipalities = scenario.municipalitiesOf("Pohjois-Savo");
            IntStream.range(0, municipalities.size())
                    .forEach(n -> named(
                            parties,
                            scenario.party(host, municipalities.get(n)).id().value(),
                            true,
                            n >= 2));
            IntStream.rangeClosed(1, 20).forEach(n -> actor(parties, "Yhdistys " + n, "NONPROFIT"));
            actor(parties, "Yritys Oy", "PRIVATE");
            actor(parties, POLICE, "PUBLIC_OTHER");
        };
    }

    private static void named(ArrayNode parties, String party, boolean invited, boolean came) {
        parties.addObject().put("party", party).put("invited", invited).put("came", came);
    }

    private static void actor(ArrayNode parties, String name, String sector) {
        parties.addObject()
                .put("name", name)
                .put("sector", sector)
                .put("invited", true)
                .put("came", true);
    }
}
