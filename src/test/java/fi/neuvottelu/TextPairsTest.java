package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reads Finnish and whoever reads Swedish is told a plan in her language. */
@ScenarioTest
class TextPairsTest {
    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Test
    void eachHalfOfALetterHasItsOwn() {
        var session = planned();
        assertThat(session.row().place()).isEqualTo(new TextPair("Kaupungintalo", "Stadshuset"));
        clock.passes(session.invitationOn());

        var vaasa = mailbox.letterTo("Vaasa");
        assertThat(vaasa.text())
                .contains("Paikka: Kaupungintalo", "Plats: Stadshuset")
                .contains("Nuoret, Työ", "Unga, Työ")
                .contains("Kaisa Koordinaattori, koordinaattori", "Kaisa Koordinaattori, koordinator");
        assertThat(vaasa.entry("LOCATION")).isEqualTo("Kaupungintalo / Stadshuset");
        assertThat(mailbox.letterTo("Närpiö").entry("LOCATION")).isEqualTo("Stadshuset / Kaupungintalo");
        assertThat(mailbox.letterTo("Laihia").text())
                .contains("Kaupungintalo", "Nuoret, Työ")
                .doesNotContain("Stadshuset", "Unga");
    }

    @Test
    void aChangeAndItsReasonAreToldInEach() {
        var session = planned();
        clock.passes(session.invitationOn());
        var person = coordinator.atTasklist(session.round().host());
        var task = person.taskOf(session.round().instance().getId(), "runTheRound");
        var times = person.page(task).at("/facts/sessions/0/times");
        assertThat(times.at("/place/sv").textValue()).isEqualTo("Stadshuset");
        coordinator.does(session, "CHANGE_SESSION", draft -> {
            draft.set("plan", times);
            pair(draft.withObject("/plan").putObject("place"), "Kirjasto", "Biblioteket");
            pair(draft.putObject("reason"), "Remontti", "Renovering");
        });
        clock.passes(clock.today());
        assertThat(mailbox.letterTo("Vaasa").text())
                .contains("Remontti", "Renovering", "Kirjasto", "Biblioteket", "Kaupungintalo", "Stadshuset");
        assertThat(mailbox.letterTo("Vaasa").entry("SEQUENCE")).isEqualTo("1");

        coordinator.does(session, "CANCEL_SESSION", draft -> pair(draft.putObject("reason"), "Siirtyy", "Skjuts upp"));
        assertThat(session.row().changeReason()).isEqualTo(new TextPair("Siirtyy", "Skjuts upp"));
    }

    @Test
    void whatIsMissingIsSaidInThePlanUntilItIsThere() {
        var round = coordinator.opensRound("Pohjanmaa", 2027, "Parien vuoksi");
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Vaasa", "Laihia"));
        var person = coordinator.atTasklist(round.host());
        assertThat(gaps(round, person))
                .contains(
                        "Tilaisuus 1: paikka on vain suomeksi. Ruotsinkielisen kirjeen saavat: Vaasa",
                        "Yhteyshenkilön tehtävä on vain suomeksi. Ruotsinkielisen kirjeen saavat: Vaasa");
        coordinator.decides(round, "BACK", null);
        assertThat(person.page(person.taskOf(round.instance().getId(), "planTheRound"))
                        .at("/facts/languages"))
                .extracting(JsonNode::textValue)
                .containsExactly("fi", "sv");
        coordinator.plans(round, this::inBothLanguages);
        assertThat(gaps(round, person)).noneMatch(said -> said.contains("vain suomeksi"));
    }

    @Test
    void aRecordKeepsThePlannedPlaceInBothUnlessItWasElsewhere() {
        var session = planned();
        clock.passes(session.day());
        coordinator.records(session);
        assertThat(session.row().place()).isEqualTo(new TextPair("Kaupungintalo", "Stadshuset"));
        coordinator.correctsRecord(session, record -> record.put("place", "Kirjasto"));
        assertThat(session.row().place()).isEqualTo(TextPair.of("Kirjasto"));
    }

    private OpenedSession planned() {
        var round = coordinator.opensRound("Pohjanmaa", 2027, "Parien vuoksi");
        coordinator.plans(
                round,
                coordinator
                        .oneSession(round, Scenario.DAY, "Vaasa", "Närpiö", "Laihia")
                        .andThen(this::inBothLanguages));
        coordinator.confirms(round);
        return round.session();
    }

    private void inBothLanguages(ObjectNode draft) {
        pair(draft.putObject("contactRole"), "koordinaattori", "koordinator");
        var session = draft.withObject("/sessions/0");
        pair(session.putObject("place"), "Kaupungintalo", "Stadshuset");
        var themes = session.putArray("themes");
        pair(themes.addObject(), "Nuoret", "Unga");
        themes.addObject().put("fi", "Työ").put("same", true);
    }

    private static void pair(ObjectNode pair, String fi, String sv) {
        pair.put("fi", fi).put("sv", sv);
    }

    private static List<String> gaps(OpenedRound round, Person person) {
        return StreamSupport.stream(
                        person.page(person.taskOf(round.instance().getId(), "confirmThePlan"))
                                .at("/facts/gaps")
                                .spliterator(),
                        false)
                .map(JsonNode::textValue)
                .toList();
    }
}
