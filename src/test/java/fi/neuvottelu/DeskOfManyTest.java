package fi.neuvottelu;

import static fi.neuvottelu.Refused.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    @Autowired
    TestMailbox mailbox;

    @Autowired
    Letters letters;

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
    void aSessionKeepsTheNameOfItsGroup() {
        var round = coordinator.opensRound("Kainuu", Scenario.DAY.getYear());
        coordinator.plans(
                round, coordinator.oneSession(round, Scenario.DAY, "Kajaani").andThen(draft -> {
                    var sessions = draft.withArray("sessions");
                    ((ObjectNode) sessions.get(0))
                            .putObject("group")
                            .put("fi", "Eteläinen")
                            .put("sv", "Södra");
                    coordinator.session(sessions.addObject(), round.host(), day(1), "Sotkamo");
                }));
        coordinator.confirms(round);
        var desk = coordinator.atTasklist(round.host());

        var shown =
                desk.page(desk.taskOf(round.instance().getId(), "runTheRound")).at("/facts/sessions");
        assertThat(shown.at("/0/label").textValue()).endsWith(", Eteläinen");
        assertThat(shown.at("/1/label").textValue()).doesNotContain("Eteläinen");
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

    @Test
    void severalSessionsAreMovedInOneActionAndEachOfTheInvitedIsToldOnce() {
        var round = threeSessions();
        var moved = round.sessions();
        clock.passes(moved.get(2).invitationOn());
        moved.get(0).personOf("Kajaani").comes();
        mailbox.empty();

        coordinator.changesSeveral(
                round,
                moved,
                plan -> coordinator.on(
                        plan,
                        round.host(),
                        LocalDate.parse(plan.get("date").textValue()).plusDays(7)));

        assertThat(round.sessions()).extracting(OpenedSession::day).containsExactly(day(7), day(8), day(9));
        for (var party : List.of("Kajaani", "Sotkamo", "Kuhmo", "Puolanka")) {
            assertThat(mailbox.lettersTo(party)).as(party).singleElement().satisfies(letter -> {
                assertThat(letter.subject()).startsWith("Muutos neuvotteluun");
                assertThat(letter.entry("METHOD")).isEqualTo("REQUEST");
            });
        }
        assertThat(moved.get(0).invitation("Kajaani").answer()).isNull();
        moved.get(0).personOf("Kajaani").comes();
    }

    @Test
    void whatLacksIsSaidTogetherByTheSessionAndNothingIsDone() {
        var round = threeSessions();
        clock.passes(round.session(2).invitationOn());
        mailbox.empty();

        assertThatThrownBy(() -> coordinator.changesSeveral(round, round.sessions(), plan -> {
                    switch (plan.get("date").textValue()) {
                        case "2027-03-10" -> plan.put("place", "Kirjasto");
                        case "2027-03-11" -> plan.put("to", "08:00");
                        default -> {}
                    }
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("\n11.3.2027 9.00: ")
                .hasMessageContaining("\n12.3.2027 9.00: ")
                .hasMessageNotContaining("10.3.2027");
        Refused.because("desk.of", "10.3.2027 9.00", because("desk.sessionTwice"))
                .when(() -> coordinator.changesSeveral(
                        round, List.of(round.session(0), round.session(0)), plan -> plan.put("place", "Kirjasto")));
        Refused.because("desk.sessionMissing").when(() -> coordinator.changesSeveral(round, List.of(), plan -> {}));

        assertThat(round.sessions())
                .extracting(session -> session.row().version())
                .containsOnly(1);
        assertThat(mailbox.lettersTo("Kajaani")).isEmpty();
    }

    @Test
    void partiesAreMovedToAnotherSessionAndALetterOfEachSaysSo() {
        var round = threeSessions();
        var from = round.session(2);
        var to = round.session(0);
        clock.passes(from.invitationOn());
        var uid = mailbox.letterTo("Kuhmo").entry("UID");
        from.personOf("Kuhmo").comes();
        mailbox.empty();

        coordinator.movesParties(from, to, "Kuhmo", "Puolanka");

        for (var party : List.of("Kuhmo", "Puolanka")) {
            assertThat(from.invitation(party).state()).isEqualTo(InvitationState.WITHDRAWN);
            assertThat(from.invitationOf(party))
                    .hasPassed(findId("Invitation withdrawn"), findId("Send cancellation"))
                    .isEnded();
            assertThat(to.invitationOf(party)).isWaitingAt(findId("Answer invitation"));
            assertThat(mailbox.lettersTo(party)).hasSize(2);
            assertThat(mailbox.lettersTo(party).get(0).text())
                    .contains("Siirrämme teidät", "Uusi aika: keskiviikko 10.3.2027 klo 9.00–15.00");
            assertThat(mailbox.lettersTo(party).get(0).entry("METHOD")).isEqualTo("CANCEL");
            assertThat(mailbox.letterTo(party).subject()).startsWith("Kutsu neuvotteluun 10.3.2027");
        }
        assertThat(mailbox.lettersTo("Kuhmo").get(0).entry("UID")).isEqualTo(uid);
        assertThat(mailbox.letterTo("Kuhmo").entry("UID")).isNotEqualTo(uid);
        assertThat(to.invitation("Kuhmo").answer()).as("given to another day").isNull();
        assertThat(mailbox.lettersTo("Kajaani")).isEmpty();
        assertThat(letters.accepted(from.party("Kuhmo").id(), from.id())).isFalse();
        assertThat(letters.accepted(from.party("Kuhmo").id(), to.id())).isTrue();
    }

    @Test
    void whoWasMovedAwayCanComeBackAndAnswersAnew() {
        var round = threeSessions();
        var first = round.session(2);
        var other = round.session(0);
        clock.passes(first.invitationOn());
        first.personOf("Kuhmo").comes();
        coordinator.movesParties(first, other, "Kuhmo");
        mailbox.empty();

        coordinator.movesParties(other, first, "Kuhmo");

        assertThat(mailbox.lettersTo("Kuhmo")).hasSize(2);
        assertThat(first.letters(LetterKind.INVITATION, "Kuhmo")).hasSize(2);
        assertThat(first.invitation("Kuhmo").answer()).isNull();
        first.personOf("Kuhmo").declines("Ei ehdi");
        assertThat(first.invitation("Kuhmo").answer()).isEqualTo(Answer.NO);
        coordinator.cancels(first, "Sairastapaus");
        assertThat(first.letters(LetterKind.INVITATION_CANCELLED, "Kuhmo")).hasSize(2);
        assertThat(mailbox.letterTo("Kuhmo").text()).contains("on peruttu.\n\nNeuvottelu:", "Syy: Sairastapaus");
    }

    @Test
    void allAreMovedOrNone() {
        var round = threeSessions();
        var from = round.session(2);
        Refused.because("desk.sameSession").when(() -> coordinator.movesParties(from, from, "Kuhmo"));
        Refused.because("desk.notInvited", "Kajaani")
                .when(() -> coordinator.movesParties(from, round.session(0), "Kuhmo", "Kajaani"));
        Refused.because("desk.toMissing")
                .when(() -> coordinator.does(from, "MOVE_PARTIES", draft -> draft.putNull("to")
                        .putArray("parties")
                        .add(from.party("Kuhmo").id().value())));
        assertThat(from.invitation("Kuhmo").state()).isEqualTo(InvitationState.PLANNED);

        coordinator.movesParties(from, round.session(0), "Kuhmo");
        clock.passes(from.invitationOn());
        assertThat(mailbox.lettersTo("Kuhmo"))
                .as("nobody is told of an invitation that never left")
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).startsWith("Kutsu neuvotteluun 10.3.2027"));
    }

    @Test
    void answersOfManyAreRecordedInOneActionAllOrNone() {
        var session = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Kajaani", "Sotkamo", "Puolanka");
        clock.passes(session.invitationOn());
        Consumer<ObjectNode> comes = answer -> answer.put("answer", "YES").put("nobodyNamed", true);

        assertThatThrownBy(() -> coordinator.answersForSeveral(
                        session,
                        "kirjaamo",
                        Map.of(
                                "Kajaani", comes,
                                "Sotkamo", answer -> answer.put("answer", "NO"),
                                "Puolanka", answer -> answer.put("answer", "YES"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("\nSotkamo: ")
                .hasMessageContaining("\nPuolanka: ")
                .hasMessageNotContaining("Kajaani");
        Refused.because("desk.answersMissing")
                .when(() -> coordinator.answersForSeveral(
                        session, "kirjaamo", Map.of("Kajaani", answer -> answer.putNull("answer"))));
        assertThat(session.invitation("Kajaani").answer()).isNull();

        coordinator.answersForSeveral(
                session,
                "kirjaamo",
                Map.of("Kajaani", comes, "Sotkamo", PartyPerson.no("Kokous"), "Puolanka", answer -> {}));

        assertThat(session.invitation("Kajaani").answer()).isEqualTo(Answer.YES);
        assertThat(session.invitation("Sotkamo").answerReason()).isEqualTo("Kokous");
        assertThat(session.invitation("Puolanka").answer()).isNull();
        assertThat(session.letters(LetterKind.RECEIPT, "Kajaani")).hasSize(1);
        assertThat(session.letters(LetterKind.RECEIPT, "Sotkamo")).hasSize(1);
        assertThat(session.letters(LetterKind.RECEIPT, "Puolanka")).isEmpty();
        session.personOf("Kajaani").nowDeclines("Ei sittenkään");
    }

    @Test
    void partiesAreWrittenToInTheirLanguagesAboutASessionOrTheRound() {
        var session = coordinator.opensRoundWithOneSession("Pohjanmaa", Scenario.DAY, "Vaasa", "Närpiö", "Laihia");
        Refused.because("desk.notInvited", session.party("Laihia").name())
                .when(() -> writes(session, "Laihia", "Vielä ei."));
        clock.passes(session.invitationOn());
        mailbox.empty();
        Refused.because("desk.messageMissing").when(() -> writes(session, "Vaasa", " "));
        Refused.because("text.tooLong", 4000).when(() -> writes(session, "Vaasa", "x".repeat(4001)));

        writes(session, "Närpiö", "Ovi C on auki.");
        writes(session, "Närpiö", "Ovi C on auki.");
        assertThat(session.letters(LetterKind.MESSAGE, "Närpiö"))
                .as("said twice is written twice")
                .hasSize(2)
                .allMatch(letter -> letter.state() == Dispatch.State.SENT);
        assertThat(mailbox.letterTo("Närpiö").text()).contains("Dörr C är öppen.", "Tillfälle: onsdag 10.3.2027");
        assertThat(mailbox.lettersTo("Vaasa")).isEmpty();

        coordinator.does(session.round(), "WRITE_TO_PARTIES", draft -> {
            draft.putArray("parties")
                    .add(session.party("Vaasa").id().value())
                    .add(session.party("Laihia").id().value());
            draft.putObject("message").put("fi", "Kiitos vastauksista.");
        });
        assertThat(mailbox.letterTo("Laihia").text()).contains("\n\nKiitos vastauksista.\n\n");
        assertThat(mailbox.letterTo("Laihia").subject()).startsWith("Viesti neuvottelusta: HYTE 2027 Pohjanmaa");
    }

    private void writes(OpenedSession session, String party, String finnish) {
        coordinator.does(session, "WRITE_TO_PARTIES", draft -> {
            draft.putArray("parties").add(session.party(party).id().value());
            draft.putObject("message").put("fi", finnish).put("sv", finnish.isBlank() ? null : "Dörr C är öppen.");
        });
    }

    /** On three days, with Kajaani, with Sotkamo, and with Kuhmo and Puolanka. */
    private OpenedRound threeSessions() {
        var round = coordinator.opensRound("Kainuu", Scenario.DAY.getYear());
        coordinator.plans(
                round, coordinator.oneSession(round, Scenario.DAY, "Kajaani").andThen(draft -> {
                    var sessions = draft.withArray("sessions");
                    coordinator.session(sessions.addObject(), round.host(), day(1), "Sotkamo");
                    coordinator.session(sessions.addObject(), round.host(), day(2), "Kuhmo", "Puolanka");
                }));
        coordinator.confirms(round);
        return round;
    }

    private static LocalDate day(int after) {
        return Scenario.DAY.plusDays(after);
    }

    private int parties(OpenedSession session) {
        var desk = coordinator.atTasklist(session.round().host());
        return desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"))
                .at("/facts/sessions/0/parties")
                .size();
    }
}
