package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For whom a duty waits, and since when: each thing for as long as its row is open. */
@ScenarioTest
class WaitingTest {
    /** Of this story alone. */
    private static final String HOST = "Satakunta";

    private static final String AREA = "Satakunnan hyvinvointialue";
    private static final LocalDate DUE = LocalDate.of(2027, 9, 30);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient rows;

    /** One that stays open would be another story's. */
    @BeforeEach
    @AfterEach
    void nothingStaysOpen() {
        rows.sql("update negotiation_request set state = 'WITHDRAWN', open_of = null where state = 'OPEN'")
                .update();
        rows.sql("update negotiation_session set state = 'CANCELLED' where host = 'hva-06'")
                .update();
        rows.sql("update follow_up set state = 'DONE' where host = 'hva-06'").update();
    }

    /** The host opens a round, plans it, confirms the plan and invites; 611/2021 s. 14 binds both to begin. */
    @Test
    void beforeASessionIsPlannedForTheHostsOwnStep() {
        rows.sql("update negotiation_round set state = 'CANCELLED' where host = 'hva-06'")
                .update();
        assertThat(ofTheHost()).containsExactly("BEGINNING " + AREA + " 2027-01-01");
        assertThat(ofTheTown("609")).containsExactly("BEGINNING " + AREA + " 2027-01-01");
        assertThat(ofThePair("609")).containsExactly("BEGINNING Pori, " + AREA + " 2025-06-01");
        assertThat(scenario.coordinatorOf(scenario.host(HOST))
                        .browser()
                        .get(Attempt.OURS + "duties.csv?lang=sv&code=OB-Y7&county=06")
                        .body())
                .contains("Satakunta välfärdsområde: att förhandlingen inleds, sedan 1.1.2027");

        assertThat(scenario.coordinatorOf(scenario.host(HOST))
                        .asks("duties/summary?lang=en")
                        .get("urgent"))
                .filteredOn(one -> one.at("/duty/code").textValue().equals("OB-T14")
                        && one.at("/duty/windowStart").textValue().equals("2025-06-01"))
                .singleElement()
                .satisfies(folded -> assertThat(words(folded.get("waiting")))
                        .singleElement()
                        .asString()
                        .as("all of the area; who has begun in another story is none of them")
                        .matches("BEGINNING 1\\d parties 2025-06-01"));

        var opened = clock.today();
        var round = coordinator.opensTermRound(HOST);
        assertThat(ofThePair("609")).containsExactly("PLAN " + AREA + " " + opened);
        assertThat(ofTheHost()).as("under the other Act").containsExactly("BEGINNING " + AREA + " 2027-01-01");

        clock.passes(opened.plusDays(2));
        var planned = clock.today();
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Pori"));
        assertThat(ofThePair("609")).containsExactly("PLAN_CONFIRMATION " + AREA + " " + planned);

        coordinator.confirms(round);
        assertThat(ofThePair("609")).containsExactly("INVITATION " + AREA + " null");
        assertThat(ofThePair("684")).as("not in the plan").containsExactly("INVITATION " + AREA + " null");

        var session = round.session();
        clock.passes(session.invitationOn());
        session.personOf("Pori").comes();
        assertThat(ofThePair("609")).as("its day has not come").isEmpty();
    }

    @Test
    void aRoundWithoutASessionWaitsForOne() {
        rows.sql("update negotiation_round set state = 'CANCELLED' where host = 'hva-06'")
                .update();
        var session = coordinator.opensRoundWithOneSession(HOST, Scenario.DAY, "Pori");
        coordinator.cancels(session, "Tila ei ole käytettävissä");
        assertThat(ofTheHost()).containsExactly("PLAN " + AREA + " null");
    }

    @Test
    void untilItIsInvitedForTheHostAndThenForTheParties() {
        var session = coordinator.opensRoundWithOneSession(
                HOST, Scenario.DAY, "Pori", "Rauma", "Ulvila", Scenario.ASSOCIATION);
        assertThat(ofTheHost()).as("its day has not come").containsExactly("INVITATION " + AREA + " null");
        assertThat(ofTheTown("609")).containsExactly("INVITATION " + AREA + " null");

        clock.passes(session.invitationOn());
        var invited = session.invitationOn();
        assertThat(ofTheHost()).containsExactly("ANSWER 4 parties " + invited);
        assertThat(ofTheTown("609")).containsExactly("ANSWER Pori " + invited);
        assertThat(ofTheTown("214")).as("never invited").containsExactly("INVITATION " + AREA + " null");

        session.personOf("Pori").comes();
        session.personOf("Ulvila").declines("Este");
        assertThat(ofTheHost()).containsExactly("ANSWER Hyvän mielen yhdistys ry, Rauma " + invited);
        assertThat(ofTheTown("609")).isEmpty();
    }

    @Test
    void anInvitationThatHasNotLeftOnItsDayIsWaitedForSinceThatDay() {
        var session = coordinator.opensRoundWithOneSession(HOST, Scenario.DAY, "Pori");
        clock.moveTo(session.invitationOn().plusDays(2).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));
        assertThat(ofTheHost()).containsExactly("INVITATION " + AREA + " " + session.invitationOn());
    }

    @Test
    void fromTheRecordOfTheSessionToTheReportOnAMeasure() {
        var session = coordinator.opensRoundWithOneSession(HOST, Scenario.DAY, "Pori", "Rauma", "Ulvila");
        clock.passes(session.invitationOn());
        List.of("Pori", "Rauma", "Ulvila")
                .forEach(town -> session.personOf(town).comes());
        clock.passes(session.day());
        assertThat(ofTheHost()).as("the day of the session").isEmpty();
        clock.passes(session.day().plusDays(1));
        assertThat(ofTheHost()).containsExactly("RECORD " + AREA + " " + session.day());
        assertThat(ofTheTown("684")).containsExactly("RECORD " + AREA + " " + session.day());

        coordinator.records(session, draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Kävelyreitti")
                .put("owner", session.party("Rauma").id().value())
                .put("dueOn", DUE.toString()));
        assertThat(ofTheHost()).containsExactly("MINUTES " + AREA + " " + session.day());

        coordinator.draftsMinutes(session);
        var sent = clock.today();
        session.personOf("Pori").hasNoComments();
        assertThat(ofTheHost()).containsExactly("REVIEW Rauma, Ulvila " + sent);
        assertThat(ofTheTown("609")).as("others by number alone").containsExactly("REVIEW 2 parties " + sent);
        assertThat(ofTheTown("684")).containsExactly("REVIEW 2 parties " + sent);

        session.personOf("Ulvila").hasNoComments();
        assertThat(ofTheTown("684")).containsExactly("REVIEW Rauma " + sent);
        session.personOf("Rauma").hasNoComments();
        assertThat(ofTheHost()).containsExactly("MINUTES " + AREA + " null");

        coordinator.finishesMinutes(session, "APPROVAL");
        assertThat(ofTheHost()).containsExactly("APPROVAL " + AREA + " " + clock.today());

        coordinator.approvesMinutes(session);
        var approved = clock.today();
        assertThat(ofTheHost()).containsExactly("DECISION 4 parties " + approved);
        assertThat(ofTheTown("684")).containsExactly("DECISION Rauma " + approved);
        List.of(HOST, "Pori", "Ulvila").forEach(party -> session.decision(party).isNotTaken("Ei tarpeen"));
        assertThat(ofTheHost()).containsExactly("DECISION Rauma " + approved);
        session.decision("Rauma").isNotTaken("Ei tarpeen");
        assertThat(ofTheHost()).isEmpty();

        clock.passes(DUE.minusDays(1));
        assertThat(ofTheHost()).isEmpty();
        clock.passes(DUE);
        assertThat(ofTheHost()).containsExactly("MEASURE Rauma " + DUE);
        assertThat(ofTheTown("684")).containsExactly("MEASURE Rauma " + DUE);
        assertThat(ofTheTown("609")).isEmpty();
        session.measure().reports("Rauma", "DONE", null);
        assertThat(ofTheHost()).isEmpty();
    }

    @Test
    void aDutyThatIsMetByARecordWaitsForWhoeverOwesIt() {
        assertThat(national("code=OB-YREP&municipality=609")).containsExactly("REPORT Pori 2027-01-01");
        assertThat(told(scenario.coordinatorOf(scenario.host(HOST)), "code=OB-YREP&municipality=609"))
                .as("to its own council: nothing that the county judges")
                .isEmpty();
    }

    @Test
    void ofADayThatHasPassedItIsNotToldForNothingKeepsIt() {
        var day = new Duties(scenario.nationalSupervisor()).only("code=OB-Y7&county=06&on=2027-01-10");
        assertThat(day.has("waiting")).isFalse();
    }

    /** T10: the request and the review were open, and the page of the duty said that no task waits. */
    @Test
    void aRequestLongPastItsReplyDateAndAnOpenReviewStandOnTheDuty() {
        var host = scenario.host(HOST);
        var round = coordinator.opensTermRound(HOST);
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Rauma", "Ulvila"));
        coordinator.confirms(round);
        var rauma = scenario.memberOf(scenario.party(host, "Rauma"), host, "pyytaja");
        rauma.starts("negotiation-request", host.id().value(), draft -> draft.put("municipality", "kunta-684")
                .put("text", "Sote-keskuksen palvelut")
                .put("contactRole", "kunnanjohtaja"));
        var asked = clock.today();
        var replyBy = rows.sql(
                        "select reply_by from negotiation_request where municipality = 'kunta-684' and state = 'OPEN'")
                .query(LocalDate.class)
                .single();
        var request = rows.sql(
                        "select instance from negotiation_request where municipality = 'kunta-684' and state = 'OPEN'")
                .query(String.class)
                .single();
        assertThat(scenario.coordinatorOf(host).titleInSwedish(request, "answerTheRequest"))
                .endsWith(" – Satakunta · Raumo");
        var session = round.session();
        clock.passes(session.invitationOn());
        List.of("Rauma", "Ulvila").forEach(town -> session.personOf(town).comes());
        clock.passes(session.day());
        coordinator.records(session);
        clock.passes(replyBy.plusDays(60));
        coordinator.draftsMinutes(session);
        var sent = clock.today();
        clock.passes(replyBy.plusDays(62));

        for (var reader : List.of(scenario.coordinatorOf(host), rauma, scenario.nationalSupervisor())) {
            assertThat(told(reader, "code=OB-T14&municipality=684"))
                    .as(reader.id())
                    .containsExactly("REQUEST " + AREA + " " + asked, "REVIEW 2 parties " + sent);
        }
        session.personOf("Ulvila").hasNoComments();
        assertThat(told(rauma, "code=OB-T14&municipality=684"))
                .containsExactly("REQUEST " + AREA + " " + asked, "REVIEW Rauma " + sent);
        var page = rauma.asks("duties/one?code=OB-T14&holder=06&counterpart=684&windowStart=2025-06-01&lang=sv");
        assertThat(words(page.get("duty").get("waiting")))
                .containsExactly("REQUEST Satakunta välfärdsområde " + asked, "REVIEW Raumo " + sent);
        assertThat(scenario.coordinatorOf(host)
                        .asks("duties/one?code=OB-T14&holder=06&counterpart=684&windowStart=2025-06-01&lang=sv")
                        .get("tasks"))
                .extracting(task -> task.get("name").textValue() + " | "
                        + task.get("who").textValue() + " | " + task.get("coordinators"))
                .singleElement()
                .asString()
                .as("in her language, and by name")
                .matches(
                        "Sköt förhandlingsomgången – Samråd 2025–2029 Satakunta.* \\| Satakunta välfärdsområde \\| true");
    }

    /** A host that has invited has done its part, and so has the municipality that has answered. */
    @Test
    void whatIsNothingForTheReaderToMendIsCountedApart() {
        var host = scenario.host(HOST);
        var reader = scenario.coordinatorOf(host);
        var before = apart(reader);
        var round = coordinator.opensTermRound(HOST);
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Huittinen", "Kankaanpää"));
        coordinator.confirms(round);
        clock.passes(round.session().invitationOn());

        assertThat(apart(reader)).isEqualTo(before + 2);
        assertThat(new Duties(reader).list("unfinished=true&status=NOT_STARTED"))
                .filteredOn(line -> !line.get("coloured").booleanValue())
                .hasSize(before + 2);
        assertThat(apart(scenario.nationalSupervisor())).isZero();
    }

    private static int apart(Person reader) {
        return reader.asks("duties/summary").at("/uncoloured/NOT_STARTED").intValue();
    }

    private List<String> ofTheHost() {
        return national("code=OB-Y7&county=06");
    }

    private List<String> ofTheTown(String code) {
        return national("code=OB-Y6-PART&municipality=" + code);
    }

    private List<String> ofThePair(String code) {
        return national("code=OB-T14&municipality=" + code);
    }

    private List<String> national(String query) {
        return told(scenario.nationalSupervisor(), query);
    }

    private static List<String> told(Person reader, String query) {
        return words(new Duties(reader).only(query).get("waiting"));
    }

    private static List<String> words(JsonNode waiting) {
        return StreamSupport.stream(waiting.spliterator(), false)
                .map(one -> one.get("what").textValue() + " " + one.get("with").textValue() + " "
                        + one.get("since").textValue())
                .toList();
    }
}
