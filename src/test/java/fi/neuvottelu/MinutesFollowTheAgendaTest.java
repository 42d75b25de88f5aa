package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minutes follow the agenda point by point; those begun before they did finish as they were begun. */
@ScenarioTest
class MinutesFollowTheAgendaTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient rows;

    @Test
    void whatWasWrittenAtAPointStandsUnderItsTitleInTheLockedText() {
        var session = recorded();
        coordinator.atTasklist(session.round().host()).handsIn(session.minutes().id(), "draftMinutes", draft -> {
            assertThat(draft.get("points"))
                    .extracting(point -> point.at("/title/fi").textValue())
                    .startsWith("Avaus ja osallistujat");
            ((ObjectNode) draft.at("/points/1"))
                    .put("discussion", "Käytiin läpi.")
                    .put("noted", "Neljä kuudesta on tehty.")
                    .put("agreed", "Loput kaksi jatkuvat.")
                    .put("open", "Rahoitus.");
            draft.putArray("views").addObject().put("party", "kunta-140").put("text", "Aikataulu on liian tiukka.");
        });
        assertThat(session.personOf("Kaavi")
                        .atTasklist()
                        .page(session.personOf("Kaavi")
                                .atTasklist()
                                .taskOf(session.minutes().review("Kaavi").instance(), "reviewMinutes"))
                        .at("/facts/fi/points/1/noted")
                        .textValue())
                .isEqualTo("Neljä kuudesta on tehty.");
        session.personOf("Kaavi").hasNoComments();
        session.personOf("Iisalmi").hasNoComments();
        coordinator.finishesMinutes(session, "APPROVAL");
        theAgendaIsCalledSomethingElse(session);

        coordinator.approvesMinutes(session);

        var text = documents.minutesOf(session.id()).orElseThrow().content();
        assertThat(text)
                .contains("\n2. " + title(2) + "\nKeskustelu: Käytiin läpi.\nTodettu: Neljä kuudesta on tehty.\n"
                        + "Sovittu: Loput kaksi jatkuvat.\nAvoinna: Rahoitus.\n")
                .contains("Eriävät näkemykset\nIisalmi: Aikataulu on liian tiukka.\n")
                .contains(". Teemat: uimahalli\n")
                .doesNotContain("Jokin muu");
    }

    @Test
    void minutesThatWereBegunWithoutPointsFinishAsTheyWereBegun() {
        var session = recorded();
        coordinator.atTasklist(session.round().host()).handsIn(session.minutes().id(), "draftMinutes", draft -> {
            draft.removeAll();
            draft.put("discussion", "Keskusteltiin vanhaan tapaan.").put("differingViews", "Kaavi oli eri mieltä.");
        });
        session.personOf("Kaavi").hasNoComments();
        session.personOf("Iisalmi").hasNoComments();
        assertThat(rows.sql("select content from minutes where id = ?")
                        .param(session.minutes().row().id())
                        .query(String.class)
                        .single())
                .doesNotContain("points");
        rows.sql("update minutes set content = ? where id = ?")
                .params("""
                        {"discussion": "Keskusteltiin vanhaan tapaan.", "differingViews": "Kaavi oli eri mieltä.",
                         "furtherHandling": null, "nextNegotiation": null, "material": null, "decision": null}""", session.minutes().row().id())
                .update();
        var host = coordinator.atTasklist(session.round().host());
        var page = host.page(host.taskOf(session.minutes().id(), "finishMinutes"));
        assertThat(page.at("/facts/points")).isEmpty();
        assertThat(page.at("/draft/content").has("points")).isFalse();
        assertThat(page.at("/draft/content/discussion").textValue()).isEqualTo("Keskusteltiin vanhaan tapaan.");

        coordinator.finishesMinutes(session, "APPROVAL");
        coordinator.approvesMinutes(session);

        assertThat(documents.minutesOf(session.id()).orElseThrow().content())
                .contains("Keskustelu\nKeskusteltiin vanhaan tapaan.\n", "Eriävät näkemykset\nKaavi oli eri mieltä.\n")
                .doesNotContain("1. Avaus");
    }

    @Test
    void whatWasAgreedAtAPointIsAMeasureLikeAnyOtherAndNoCorrectionLosesIt() {
        var session = recorded();
        coordinator.correctsRecord(session, draft -> draft.withArray("measures")
                .addObject()
                .put("text", "Kirjauksen toimenpide")
                .put("owner", "kunta-204")
                .put("dueOn", "2027-12-01"));
        coordinator
                .atTasklist(session.round().host())
                .handsIn(session.minutes().id(), "draftMinutes", draft -> ((ObjectNode) draft.at("/points/1"))
                        .withArray("measures")
                        .addObject()
                        .put("text", "Pöytäkirjan toimenpide")
                        .put("owner", "kunta-140")
                        .put("dueOn", "2027-12-31"));
        assertThat(measures(session)).containsExactly("Kirjauksen toimenpide", "Pöytäkirjan toimenpide");

        coordinator.correctsRecord(session, draft -> {
            assertThat(draft.get("measures")).hasSize(1);
            draft.put("place", "Kirjasto").putArray("measures");
        });
        assertThat(measures(session)).containsExactly("Pöytäkirjan toimenpide");

        session.personOf("Kaavi").hasNoComments();
        session.personOf("Iisalmi").hasNoComments();
        coordinator.atTasklist(session.round().host()).handsIn(session.minutes().id(), "finishMinutes", draft -> {
            assertThat(draft.at("/points/1/measures/0/owner").textValue()).isEqualTo("kunta-140");
            ((ObjectNode) draft.at("/points/1/measures/0")).put("ownerRole", "liikuntasihteeri");
            draft.put("decision", "APPROVAL");
        });
        coordinator.approvesMinutes(session);

        assertThat(session.measure().row().text()).isEqualTo("Pöytäkirjan toimenpide");
        assertThat(session.measure().row().dueOn()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(documents.minutesOf(session.id()).orElseThrow().content())
                .contains("1. Pöytäkirjan toimenpide\n   Vastuutaho: Iisalmi, liikuntasihteeri\n");
    }

    @Test
    void whatCannotBeInMinutesIsSaid() {
        var session = recorded();
        var host = coordinator.atTasklist(session.round().host());
        var instance = session.minutes().id();
        Refused.because("minutes.whole")
                .when(() -> host.handsIn(instance, "draftMinutes", draft -> draft.putArray("whole")
                        .add("")
                        .add("1. Avaus")));
        Refused.because("minutes.unplaced")
                .when(() -> host.handsIn(instance, "draftMinutes", draft -> draft.put("unplaced", "Irrallinen rivi")
                        .putArray("whole")
                        .add(" ")));
        Refused.because("minutes.viewIncomplete")
                .when(() -> host.handsIn(instance, "draftMinutes", draft -> {
                    draft.put("unplaced", "");
                    draft.putArray("views").addObject().put("text", "Kenen?");
                }));
        Refused.because("minutes.viewOfStranger")
                .when(() -> host.handsIn(instance, "draftMinutes", draft -> ((ObjectNode) draft.at("/views/0"))
                        .put("party", "kunta-297")));
        Refused.because("measure.dueBeforeSession", "Liian aikaisin")
                .when(() -> host.handsIn(instance, "draftMinutes", draft -> {
                    draft.putArray("views");
                    ((ObjectNode) draft.at("/points/0"))
                            .putArray("measures")
                            .addObject()
                            .put("text", "Liian aikaisin")
                            .put("dueOn", "2027-01-01");
                }));
        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.DRAFT);
        assertThat(scenario.sessions.measures(session.id())).isEmpty();
    }

    @Test
    void nobodyWhoWasAbsentTakesASeatLater() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi", "Kaavi");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session, "Kaavi");
        coordinator.bringsMinutesToApproval(session);

        Refused.because("session.approverAbsent", "Vilma Vara", "Kaavi")
                .when(() -> coordinator.replacesApprover(session, 1, "Kaavi", "Vilma Vara", null, "Sairas"));
        coordinator.replacesApprover(session, 1, "Iisalmi", "Vilma Vara", null, "Sairas");

        assertThat(session.minutes().approval(1).personName()).isEqualTo("Vilma Vara");
    }

    @Test
    void whoeverIsRecordedAsAbsentHerselfExaminesNothingThoughHerPartyWasThere() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi");
        clock.passes(session.day());
        Refused.because("session.approverAbsent", "aino poissa", "Iisalmi")
                .when(() ->
                        coordinator.records(session, Coordinator.everybodyCame().andThen(draft -> {
                            person(draft, "Aino Poissa", "ABSENT");
                            person(draft, "Veli Verkossa", "REMOTE");
                            ((ObjectNode) draft.at("/approvers/1"))
                                    .put("party", "kunta-140")
                                    .put("name", "aino poissa");
                        })));

        coordinator.records(session, draft -> ((ObjectNode) draft.at("/approvers/1")).put("name", "Veli Verkossa"));

        assertThat(scenario.sessions.attendance(session.id()))
                .as("one party, on site, remotely and absent")
                .filteredOn(line -> String.valueOf(line.party()).equals("kunta-140"))
                .extracting(line -> line.presence().name())
                .containsExactly("CAME", "ABSENT", "REMOTE");
    }

    @Test
    void theDeskShowsTheRealDaysOnceTheyAreKnown() {
        var session = recorded();
        assertThat(dates(session)).containsExactly("DRAFT_MINUTES", "REVIEW_CLOSES", "APPROVE_BY");
        assertThat(day(session, "REVIEW_CLOSES")).contains("7.4.2027");
        assertThat(day(session, "APPROVE_BY")).contains("14.4.2027");

        coordinator.draftsMinutes(session);
        assertThat(dates(session)).containsExactly("REVIEW_CLOSES", "APPROVE_BY");
        assertThat(day(session, "REVIEW_CLOSES")).contains("24.3.2027");

        session.personOf("Kaavi").hasNoComments();
        session.personOf("Iisalmi").hasNoComments();
        coordinator.finishesMinutes(session, "APPROVAL");
        assertThat(day(session, "APPROVE_BY")).contains("17.3.2027");

        coordinator.approvesMinutes(session);
        assertThat(dates(session)).containsExactly("REVIEW_CLOSES", "APPROVED");
        assertThat(day(session, "APPROVED")).contains("10.3.2027");
    }

    @Test
    void whoeverOfAPartyComesRemotelyIsExpectedSo() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi", "Kaavi");
        clock.passes(session.invitationOn());
        session.personOf("Iisalmi").answers(answer -> {
            var people = answer.put("answer", "YES").putArray("representatives");
            people.addObject().put("name", "Aino Paikalla").put("role", "johtaja");
            people.addObject()
                    .put("name", "Veli Verkossa")
                    .put("role", "suunnittelija")
                    .put("remote", true);
        });
        session.personOf("Kaavi").answers(answer -> answer.put("answer", "REMOTELY")
                .putArray("representatives")
                .addObject()
                .put("name", "Kaisa Kaavilta")
                .put("role", "johtaja"));
        clock.passes(session.day());

        coordinator.records(session);

        assertThat(scenario.sessions.attendance(session.id()))
                .filteredOn(line -> line.personName() != null)
                .extracting(line -> line.personName() + " " + line.presence())
                .containsExactly("Aino Paikalla CAME", "Veli Verkossa REMOTE", "Kaisa Kaavilta REMOTE");
    }

    private OpenedSession recorded() {
        var round = coordinator.opensRound("Pohjois-Savo", Scenario.DAY.getYear());
        coordinator.plans(
                round,
                coordinator.oneSession(round, Scenario.DAY, "Iisalmi", "Kaavi").andThen(plan -> {
                    var theme = ((ObjectNode) plan.at("/sessions/0"))
                            .putArray("themes")
                            .addObject();
                    theme.put("fi", "uimahalli").put("sv", "simhall");
                }));
        coordinator.confirms(round);
        var session = round.session();
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        return session;
    }

    private static void person(ObjectNode draft, String name, String presence) {
        draft.withArray("attendance")
                .addObject()
                .put("kind", "PARTY")
                .put("party", "kunta-140")
                .put("name", name)
                .put("presence", presence);
    }

    /** Titles of points come from the session, which nobody can change after it was held. */
    private void theAgendaIsCalledSomethingElse(OpenedSession session) {
        rows.sql("update negotiation_session set themes = 'Jokin muu' where id = ?")
                .param(session.id())
                .update();
    }

    private static String title(int n) {
        return Texts.say("agenda.HEALTH_PROMOTION." + n, Language.FI.locale());
    }

    private List<String> measures(OpenedSession session) {
        return scenario.sessions.measures(session.id()).stream()
                .map(one -> one.text())
                .toList();
    }

    private List<String> dates(OpenedSession session) {
        return StreamSupport.stream(shown(session).spliterator(), false)
                .map(one -> one.get("what").textValue())
                .toList();
    }

    private String day(OpenedSession session, String what) {
        return StreamSupport.stream(shown(session).spliterator(), false)
                .filter(one -> one.get("what").textValue().equals(what))
                .map(JsonNode::toString)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode shown(OpenedSession session) {
        var host = coordinator.atTasklist(session.round().host());
        return host.page(host.taskOf(session.round().instance().getId(), "runTheRound"))
                .at("/facts/sessions/0/dates");
    }
}
