package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One session that counts under both Acts, if letter and agenda say so and both sets of topics are recorded. */
@ScenarioTest
class JointSessionsTest {
    private static final List<String> ACTORS = List.of(Scenario.ASSOCIATION, Scenario.COMPANY, Scenario.LIBRARY);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Test
    void aSessionCountsUnderBothActsWhenBothSetsOfTopicsAreRecorded() {
        var term = coordinator.opensTermRound("Pohjois-Savo", null);
        var yearly = jointRound("Pohjois-Savo", term);
        var session = yearly.session();
        clock.passes(session.invitationOn());
        assertThat(mailbox.letterTo("Kuopio").text())
                .contains("(612/2021) 6 ja 7 § sekä hyvinvointialueesta annetun lain (611/2021) 14 §")
                .contains("Sama tilaisuus luetaan myös tähän neuvotteluun: Yhteistyö 2025–2029 Pohjois-Savo")
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
                    .put("GOALS", "Vain tavoitteet.");
        });

        assertThat(coordinator.missing(yearly, "HELD")).isEmpty();
        coordinator.plans(term, draft -> draft.putArray("sessions"));
        Refused.because("plan.reasonMissing", 2).when(() -> coordinator.decides(term, "CONFIRM", null));
        coordinator.confirms(term);
        assertThat(coordinator.missing(term, "HELD"))
                .containsExactly("Valtuustokaudella 2025–2029 ei ole pidetty neuvottelutilaisuutta (611/2021 14 §)");
    }

    @Test
    void anotherHostsRoundOrOneThatHasEndedIsRefused() {
        var term = coordinator.opensTermRound("Kymenlaakso");
        var yearly = coordinator.opensRound("Satakunta", 2027);
        Refused.because("plan.ofSession", 1, Refused.because("plan.alsoForUnknown"))
                .when(() -> coordinator.plans(yearly, draft -> {
                    coordinator.oneSession(yearly, Scenario.DAY, "Eura").accept(draft);
                    ((ObjectNode) draft.at("/sessions/0"))
                            .putArray("alsoFor")
                            .add(term.row().id());
                }));
    }

    private OpenedRound jointRound(String host, OpenedRound term) {
        var yearly = coordinator.opensRound(host, 2027);
        var everybody = Stream.concat(scenario.municipalitiesOf(host).stream(), ACTORS.stream())
                .toArray(String[]::new);
        coordinator.plans(yearly, draft -> {
            coordinator.oneSession(yearly, Scenario.DAY, everybody).accept(draft);
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
