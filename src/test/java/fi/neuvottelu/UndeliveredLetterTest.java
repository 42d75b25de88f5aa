package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** undelivered-letter: letters to a party did not arrive. */
@ScenarioTest
class UndeliveredLetterTest {
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

    @Test
    void severalLettersThatTheServerRefusedAreOneTaskAndGoToTheNewAddress() {
        var session = planned("Alajärvi");
        mailbox.whileItRefuses(() -> clock.passes(session.replyBy()));
        assertThat(session.letters())
                .extracting(Dispatch::kind, Dispatch::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LetterKind.INVITATION, Dispatch.State.FAILED),
                        org.assertj.core.groups.Tuple.tuple(LetterKind.INVITATION_REMINDER, Dispatch.State.FAILED));
        assertThat(session.undelivered("Alajärvi")).isWaitingAt(findId("Mend the address"));
        var person = coordinator.atTasklist(session.round().host());
        assertThat(person.taskOf(session.undelivered("Alajärvi").getId(), "mendTheAddress")
                        .get("due")
                        .textValue())
                .as("two days, on a working day")
                .isNotBlank();
        var shown = person.page(person.taskOf(session.undelivered("Alajärvi").getId(), "mendTheAddress"))
                .get("facts");
        assertThat(shown.get("letters")).hasSize(2);
        assertThat(shown.at("/letters/0/answer").textValue()).contains("550 5.1.1 no such user");

        coordinator.mends(
                session, "Alajärvi", draft -> draft.put("way", "ADDRESS").put("email", "uusi@alajarvi.example"));

        assertThat(session.undelivered("Alajärvi"))
                .hasPassed(findId("Record address"), findId("Letter dealt with"))
                .isEnded();
        assertThat(mailbox.lettersAt("uusi@alajarvi.example")).hasSize(2);
        assertThat(mailbox.lettersAt("uusi@alajarvi.example").get(0).calendar()).contains("uusi@alajarvi.example");
        assertThat(session.letters()).extracting(Dispatch::state).containsOnly(Dispatch.State.SENT);
        clock.passes(session.replyBy().plusDays(3));
        assertThat(mailbox.lettersAt("uusi@alajarvi.example"))
                .as("later letters go there too")
                .hasSizeGreaterThan(2);
    }

    @Test
    void theSameAddressIsTriedAgain() {
        var session = planned("Kauhava");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var id = session.letters(LetterKind.INVITATION, "Kauhava").get(0).messageId();

        coordinator.mends(session, "Kauhava", draft -> draft.put("way", "AGAIN"));

        assertThat(session.undelivered("Kauhava")).isEnded();
        assertThat(mailbox.letterTo("Kauhava").messageId()).isEqualTo(id);
    }

    @Test
    void aLetterToAPartyWithoutMailboxIsHandedOverAndThePartyCountsAsInvited() {
        var session = planned("Evijärvi", "Lapua");
        var evijarvi = session.party("Evijärvi");
        scenario.hasNoMailbox(evijarvi);
        clock.passes(session.invitationOn());
        assertThat(session.undeliveredTo("Lapua")).isEmpty();
        assertThat(scenario.register.accepted(evijarvi.id(), session.id())).isFalse();

        Refused.because("letter.noMailbox")
                .when(() -> coordinator.mends(session, "Evijärvi", draft -> draft.put("way", "AGAIN")));
        Refused.because("date.missing")
                .when(() -> coordinator.mends(session, "Evijärvi", draft -> draft.put("way", "HANDED_OVER")));
        Refused.because("onBehalf.future")
                .when(() -> coordinator.mends(
                        session,
                        "Evijärvi",
                        draft -> draft.put(
                                "handedOverOn", clock.today().plusDays(1).toString())));
        Refused.because("undelivered.handedToMissing")
                .when(() -> coordinator.mends(
                        session,
                        "Evijärvi",
                        draft -> draft.put("handedOverOn", clock.today().toString())));
        assertThat(session.undelivered("Evijärvi")).isWaitingAt(findId("Mend the address"));
        isPrintedByItsOwnCoordinatorOnly(session, "Evijärvi");
        coordinator.mends(session, "Evijärvi", draft -> draft.put("handedTo", "kunnansihteeri"));

        assertThat(session.undelivered("Evijärvi")).isEnded();
        assertThat(scenario.register.accepted(evijarvi.id(), session.id())).isTrue();
        assertThat(settledNote(session, "Evijärvi")).isEqualTo("kunnansihteeri");
    }

    @Test
    void aLetterIsLetBeWithAReason() {
        var session = planned("Kurikka");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        Refused.because("undelivered.reasonMissing")
                .when(() -> coordinator.mends(
                        session, "Kurikka", draft -> draft.put("way", "LET_BE").put("reason", " ")));

        coordinator.mends(session, "Kurikka", draft -> draft.put("reason", "Kutsuttu puhelimitse"));

        assertThat(session.undelivered("Kurikka")).isEnded();
        assertThat(session.letters(LetterKind.INVITATION, "Kurikka").get(0).state())
                .isEqualTo(Dispatch.State.WITHDRAWN);
        assertThat(settledNote(session, "Kurikka")).isEqualTo("Kutsuttu puhelimitse");
        assertThat(mailbox.lettersTo("Kurikka")).isEmpty();
    }

    @Test
    void aLetterSentAgainFromTheDeskEndsTheTask() {
        var session = planned("Ilmajoki");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var letter = session.letters(LetterKind.INVITATION, "Ilmajoki").get(0).id();

        coordinator.does(session.round(), "SEND_AGAIN", draft -> draft.put("letter", letter));

        assertThat(session.undelivered("Ilmajoki"))
                .hasPassed(findId("Sent again from the desk"), findId("Nothing left to mend"))
                .isEnded();
        assertThat(mailbox.lettersTo("Ilmajoki")).hasSize(1);
        Refused.because("letter.notFailed")
                .when(() -> coordinator.does(session.round(), "SEND_AGAIN", draft -> draft.put("letter", letter)));
    }

    /** A message that says so comes to a mailbox that nobody but a person reads. */
    @Test
    void aLetterThatCameBackHasNotArrived() {
        var session = planned("Karijoki");
        clock.passes(session.invitationOn());
        var karijoki = session.party("Karijoki").id();
        assertThat(scenario.register.accepted(karijoki, session.id())).isTrue();
        Refused.because("desk.reasonMissing")
                .when(() -> coordinator.does(session, "CAME_BACK", draft -> draft.put("party", karijoki.value())));

        coordinator.does(session, "CAME_BACK", draft -> draft.put("party", karijoki.value())
                .put("reason", "Mailbox unavailable"));

        assertThat(scenario.register.accepted(karijoki, session.id())).isFalse();
        assertThat(session.letters(LetterKind.INVITATION, "Karijoki").get(0).serverAnswer())
                .isEqualTo("Mailbox unavailable");
        assertThat(session.undelivered("Karijoki")).isWaitingAt(findId("Mend the address"));
        Refused.because("desk.noLetterSent")
                .when(() -> coordinator.does(session, "CAME_BACK", draft -> draft.put("party", karijoki.value())
                        .put("reason", "Taas")));

        coordinator.mends(session, "Karijoki", draft -> draft.put("email", "uusi@karijoki.example"));
        assertThat(scenario.register.accepted(karijoki, session.id())).isTrue();
        assertThat(session.undelivered("Karijoki")).isEnded();
    }

    @Test
    void whatCannotBeIsRefused() {
        var session = planned("Soini");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var before = Records.now(rows);
        Refused.because("undelivered.wayMissing")
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("way", "BY_PIGEON")));
        Refused.because("mailbox.empty")
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("way", "ADDRESS")));
        Refused.because("mailbox.two")
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("email", "a@b.fi, c@d.fi")));
        Refused.because("mailbox.control")
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("email", "a@b.fi\r\nBcc: c@d.fi")));
        Refused.because("undelivered.handedOverBefore", written(session))
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("way", "HANDED_OVER")
                        .put("handedOverOn", "2027-01-01")
                        .put("handedTo", "sihteeri")));
        assertThat(Records.now(rows).changedSince(before)).isEmpty();
        assertThat(session.undelivered("Soini")).isWaitingAt(findId("Mend the address"));
    }

    private void isPrintedByItsOwnCoordinatorOnly(OpenedSession session, String party) {
        var person = coordinator.atTasklist(session.round().host());
        var shown = person.page(person.taskOf(session.undelivered(party).getId(), "mendTheAddress"));
        var address = "/neuvottelu/kirje-tulostettavaksi?letter="
                + shown.at("/facts/letters/0/id").longValue();
        var page = person.browser().opens(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Kutsu neuvotteluun", "Vastaanottaja: " + party, "lang=\"fi\"");
        var other = coordinator.opensRoundWithOneSession("Lappi", Scenario.DAY, "Kemi");
        var elsewhere = coordinator.atTasklist(other.round().host()).browser();
        assertThat(elsewhere.opens(address).statusCode()).isEqualTo(404);
        assertThat(session.personOf(party).atTasklist().browser().opens(address).statusCode())
                .isEqualTo(404);
    }

    private OpenedSession planned(String... parties) {
        return coordinator.opensRoundWithOneSession("Etelä-Pohjanmaa", Scenario.DAY, parties);
    }

    private static String written(OpenedSession session) {
        return WrittenDate.inFigures(session.invitationOn());
    }

    private Object settledNote(OpenedSession session, String party) {
        return rows.sql("select settled_note from letter where id = ?")
                .param(session.letters(LetterKind.INVITATION, party).get(0).id())
                .query()
                .singleValue();
    }
}
