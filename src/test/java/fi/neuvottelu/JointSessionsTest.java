package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One session that counts under both Acts, if letter and agenda say so and both sets of topics are recorded. */
@ScenarioTest
class JointSessionsTest {
    private static final List<String> ACTORS = List.of(Scenario.ASSOCIATION, Scenario.COMPANY, Scenario.LIBRARY);

    /** A term of its own, so that no other story counts. */
    private static final LocalDate DAY = LocalDate.of(2035, 3, 6);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @BeforeEach
    void farAhead() {
        clock.moveTo(Instant.parse("2035-01-09T07:00:00Z"));
    }

    @Test
    void aSessionCountsUnderBothActsWhenBothSetsOfTopicsAreRecorded() {
        var term = coordinator.opensTermRound("Pohjois-Savo", null);
        var yearly = jointRound("Pohjois-Savo", term);
        var session = yearly.session();
        clock.passes(session.invitationOn());
        assertThat(mailbox.letterTo("Kuopio").text())
                .contains("(612/2021) 6 ja 7 § sekä hyvinvointialueesta annetun lain (611/2021) 14 §")
                .contains("Sama tilaisuus luetaan myös tähän neuvotteluun: Yhteistyö 2033–2037 Pohjois-Savo")
                .contains("työnjako (611/2021 14 §)")
                .contains(
                        "Hyvinvointialueen ja kuntien neuvottelu valtuustokaudelta (611/2021 14 §)\n   - yhteistyö\n   - tavoitteet");
        clock.passes(session.day());
        coordinator.records(session, draft -> {
            draft.get("attendance").forEach(line -> ((ObjectNode) line).put("presence", "CAME"));
            var also = draft.withObject("alsoTopics")
                    .withObject(String.valueOf(term.row().id()));
            for (var topic : List.of("COOPERATION", "GOALS", "DIVISION_OF_WORK")) {
                also.put(topic, "Käsiteltiin kaudelta.");
            }
        });
        var secretary = coordinator.atTasklist(yearly.host());
        assertThat(secretary
                        .page(secretary.taskOf(session.minutes().id(), "draftMinutes"))
                        .toString())
                .contains("Käsiteltiin kaudelta.", "työnjako (611/2021 14 §)", "toimenpiteet (612/2021 7 § 4 mom.)");
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);

        assertThat(coordinator.missing(yearly, "COMPLETE")).isEmpty();
        planned(term);
        assertThat(coordinator.missing(term, "COMPLETE")).isEmpty();
    }

    @Test
    void withoutAllTopicsOfTheOtherActItCountsOnlyUnderItsOwn() {
        var term = coordinator.opensTermRound("Päijät-Häme", null);
        var yearly = jointRound("Päijät-Häme", term);
        clock.passes(yearly.session().day());
        coordinator.records(yearly.session(), draft -> {
            draft.get("attendance").forEach(line -> ((ObjectNode) line).put("presence", "CAME"));
            draft.withObject("alsoTopics")
                    .withObject(String.valueOf(term.row().id()))
                    .put("DIVISION_OF_WORK", "Vain työnjako; tavoitteet ja yhteistyö vain toisen lain mukaan.");
        });

        assertThat(coordinator.missing(yearly, "HELD")).isEmpty();
        coordinator.plans(term, draft -> draft.putArray("sessions"));
        Refused.because("plan.reasonMissing", 2).when(() -> coordinator.decides(term, "CONFIRM", null));
        coordinator.confirms(term);
        assertThat(coordinator.missing(term, "HELD"))
                .containsExactly(
                        "Tilaisuus ti 6.3.2035 järjestettiin toisen lain nojalla. Se lasketaan mukaan, kun kaikki tämän lain aiheet on kirjattu käsitellyiksi. Tämä on oma sääntömme.");
    }

    @Test
    void anotherHostsRoundOrOneThatHasEndedIsRefused() {
        var term = coordinator.opensTermRound("Kymenlaakso");
        var yearly = coordinator.opensRound("Satakunta", 2035);
        Refused.because("plan.ofSession", 1, Refused.because("plan.alsoForUnknown"))
                .when(() -> coordinator.plans(yearly, draft -> {
                    coordinator.oneSession(yearly, DAY, "Eura").accept(draft);
                    ((ObjectNode) draft.at("/sessions/0"))
                            .putArray("alsoFor")
                            .add(term.row().id());
                }));
    }

    /** Acceptance example 2 with the term: 22 municipalities in four groups, one of them absent. */
    @Test
    void example2FourGroupsUnderBothActsAndOneMunicipalityAbsent() {
        var municipalities = scenario.municipalitiesOf("Keski-Suomi");
        assertThat(municipalities).hasSize(22);
        var absent = municipalities.get(21);
        var term = coordinator.opensTermRound("Keski-Suomi", null);
        var yearly = coordinator.opensRound("Keski-Suomi", 2035);
        coordinator.plans(yearly, draft -> {
            var sessions = draft.putArray("sessions");
            for (var group = 0; group < 4; group++) {
                var some = municipalities.subList(group * 6, Math.min(22, group * 6 + 6));
                var form = sessions.addObject();
                coordinator.session(
                        form,
                        yearly.host(),
                        DAY.plusDays(group),
                        Stream.concat(some.stream(), ACTORS.stream()).toArray(String[]::new));
                form.putArray("alsoFor").add(term.row().id());
            }
        });
        coordinator.decides(yearly, "CONFIRM", null);
        clock.passes(LocalDate.of(2035, 3, 10));
        for (var session : yearly.sessions()) {
            var away = scenario.party(yearly.host(), absent).id().value();
            coordinator.records(session, draft -> {
                draft.get("attendance").forEach(line -> ((ObjectNode) line)
                        .put("presence", away.equals(line.get("party").textValue()) ? "ABSENT" : "CAME"));
                var also = draft.withObject("alsoTopics")
                        .withObject(String.valueOf(term.row().id()));
                List.of("COOPERATION", "GOALS", "DIVISION_OF_WORK").forEach(topic -> also.put(topic, "Sovittiin."));
            });
        }
        approved(yearly.sessions());

        assertThat(coordinator.missing(yearly, "COMPLETE"))
                .as("the county's year")
                .isEmpty();
        planned(term);
        assertThat(coordinator.missing(term, "HELD"))
                .containsExactly(
                        absent
                                + ": kutsuttu pe 26.1.2035 tilaisuuteen pe 9.3.2035, vastausta tai läsnäoloa ei ole kirjattu (611/2021 14 §)");
        assertThat(coordinator.missing(term, "COMPLETE")).hasSize(1);
        var pairs = new Duties(scenario.nationalSupervisor()).list("code=OB-T14&county=15");
        assertThat(pairs)
                .hasSize(22)
                .filteredOn(pair -> !pair.get("held").booleanValue())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.get("counterpartName").textValue()).isEqualTo(absent);
                    assertThat(pair.at("/missing/0/code").textValue()).isEqualTo("partyNoAnswer");
                });
        assertThat(pairs)
                .filteredOn(pair -> pair.get("status").textValue().equals("FULFILLED"))
                .hasSize(21);
    }

    @Test
    void aJointSessionInUusimaaCountsForEachHostThatRecordsIt() {
        var east = coordinator.opensRound("Itä-Uusimaa", 2035);
        coordinator.plans(east, draft -> {
            coordinator.oneSession(east, DAY, with("Porvoo", "HUS-yhtymä")).accept(draft);
            ((ObjectNode) draft.at("/sessions/0")).putArray("jointWith").add("hva-02");
        });
        coordinator.confirms(east);
        clock.passes(east.session().invitationOn());
        assertThat(mailbox.letterTo("Porvoo").text()).contains("Järjestetään yhdessä: Keski-Uudenmaan hyvinvointialue");

        var central = coordinator.opensRound("Keski-Uusimaa", 2035);
        var planner = coordinator.atTasklist(central.host());
        var shared = planner.page(planner.taskOf(central.instance().getId(), "planTheRound"))
                .at("/facts/shared/0");
        assertThat(shared.get("date").textValue()).isEqualTo(DAY.toString());
        assertThat(shared.get("jointWith")).hasToString("[\"hva-01\"]");
        coordinator.plans(central, draft -> {
            coordinator.oneSession(central, DAY, with("Hyvinkää", "HUS-yhtymä")).accept(draft);
            ((ObjectNode) draft.at("/sessions/0")).set("jointWith", shared.get("jointWith"));
        });
        coordinator.confirms(central);
        clock.passes(DAY);
        coordinator.recordsAllPresentBut(east.session());

        assertThat(coordinator.missing(east, "HELD")).isEmpty();
        assertThat(coordinator.missing(central, "HELD"))
                .as("not recorded there yet")
                .isNotEmpty();
        coordinator.recordsAllPresentBut(central.session());
        assertThat(coordinator.missing(central, "HELD")).isEmpty();
        assertThat(scenario.sessions.attendance(central.session().id()))
                .anySatisfy(line -> assertThat(line.organisation()).isEqualTo("Itä-Uudenmaan hyvinvointialue"));
    }

    @Test
    void onlyHostsInUusimaaShareASession() {
        var round = coordinator.opensRound("Satakunta", 2035);
        Refused.because("plan.ofSession", 1, Refused.because("plan.notJoint", "hva-01"))
                .when(() -> coordinator.plans(round, draft -> {
                    coordinator.oneSession(round, DAY, "Eura").accept(draft);
                    ((ObjectNode) draft.at("/sessions/0")).putArray("jointWith").add("hva-01");
                }));
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(more), ACTORS.stream()).toArray(String[]::new);
    }

    /** The reviews of all of them run side by side. */
    private void approved(List<OpenedSession> sessions) {
        sessions.forEach(coordinator::draftsMinutes);
        clock.passes(clock.today().plusDays(42));
        sessions.forEach(session -> {
            coordinator.finishesMinutes(session, "APPROVAL");
            coordinator.approvesMinutes(session);
        });
    }

    private OpenedRound jointRound(String host, OpenedRound term) {
        var yearly = coordinator.opensRound(host, 2035);
        var everybody = Stream.concat(scenario.municipalitiesOf(host).stream(), ACTORS.stream())
                .toArray(String[]::new);
        coordinator.plans(yearly, draft -> {
            coordinator.oneSession(yearly, DAY, everybody).accept(draft);
            ((ObjectNode) draft.at("/sessions/0"))
                    .putArray("alsoFor")
                    .add(term.row().id());
        });
        coordinator.decides(yearly, "CONFIRM", null);
        return yearly;
    }

    /** Every session that it needs is arranged by the other round. */
    private void planned(OpenedRound term) {
        coordinator.plans(term, draft -> draft.putArray("sessions"));
        coordinator.decides(term, "CONFIRM", null);
    }
}
