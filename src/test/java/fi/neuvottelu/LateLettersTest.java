package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is of use until a day does not leave after it. */
@ScenarioTest
class LateLettersTest {
    private static final String LATER = "450 4.2.1 try again later";

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    JdbcClient rows;

    @Test
    void nobodyIsWelcomedWhenTheSessionIsOver() {
        var session = coordinator.opensRoundWithOneSession("Kymenlaakso", Scenario.DAY, "Virolahti");
        clock.passes(session.invitationOn());
        session.personOf("Virolahti").answers(PartyPerson.yes().andThen(draft -> draft.putArray("representatives")
                .addObject()
                .put("name", "Veera Vastaaja")
                .put("role", "sihteeri")
                .put("email", "veera@virolahti.example")));
        mailbox.whileItSays("RCPT", LATER, () -> clock.passes(session.day().minusDays(1)));
        assertThat(session.letters(LetterKind.SESSION_DETAILS, "Virolahti")).hasSize(1);

        later(session.day().plusDays(2));

        for (var kind : new LetterKind[] {LetterKind.MATERIAL, LetterKind.SESSION_DETAILS, LetterKind.NAMED_DETAILS}) {
            assertThat(session.letters(kind, "Virolahti"))
                    .isNotEmpty()
                    .extracting(Dispatch::state)
                    .containsOnly(Dispatch.State.WITHDRAWN);
        }
    }

    @Test
    void nobodyIsRemindedOfMinutesWhenTheirDayIsOver() {
        var session = coordinator.opensRoundWithOneSession("Kymenlaakso", Scenario.DAY, "Miehikkälä");
        clock.passes(session.invitationOn());
        session.personOf("Miehikkälä").comes();
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.draftsMinutes(session);
        mailbox.whileItSays("RCPT", LATER, () -> clock.passes(session.day().plusDays(15)));
        assertThat(usefulUntil(session, LetterKind.REVIEW_REMINDER)).isNotNull();
        later(session.day().plusDays(21));
        assertThat(session.letters(LetterKind.REVIEW_REMINDER, "Miehikkälä"))
                .extracting(Dispatch::state)
                .containsExactly(Dispatch.State.WITHDRAWN);

        while (coordinator
                .atTasklist(session.round().host())
                .tasksOf(session.minutes().id(), "finishMinutes")
                .isEmpty()) {
            clock.passes(clock.today().plusDays(7));
        }
        coordinator.finishesMinutes(session, "APPROVAL");
        var asked = clock.today();
        mailbox.whileItSays("RCPT", LATER, () -> clock.passes(asked.plusDays(7)));
        later(asked.plusDays(14));
        assertThat(session.minutes().letters(LetterKind.APPROVAL_REMINDER))
                .isNotEmpty()
                .extracting(Dispatch::state)
                .containsOnly(Dispatch.State.WITHDRAWN);
    }

    private LocalDate usefulUntil(OpenedSession session, LetterKind kind) {
        return rows.sql("select useless_after from letter where session_id = ? and kind = ?")
                .params(session.id(), kind.name())
                .query(LocalDate.class)
                .single();
    }

    private void later(LocalDate day) {
        clock.moveTo(clock.instant()
                .plus(Duration.ofDays(day.toEpochDay() - clock.today().toEpochDay())));
        clock.lettersLeave();
    }
}
