package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What changes on the day of a session leaves at once, before the hour at which letters of a day leave. */
@ScenarioTest
class OnTheDayItselfTest {
    private static final Instant AT_DAWN =
            Scenario.DAY.atTime(5, 40).atZone(LocalTimes.ZONE).toInstant();

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Test
    void anotherPlaceIsToldAtOnceAndTheAnswerStands() {
        var session = atDawn("Imatra", "Lemi");
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));

        leftAtDawn(session, LetterKind.INVITATION_CHANGED, "Imatra", "Lemi");
        assertThat(session.invitation("Imatra").answer()).isEqualTo(Answer.YES);
        assertThat(session.invitation("Lemi").replyBy()).isEqualTo(session.replyBy());
    }

    @Test
    void anotherHourIsToldAtOnceAndAnsweredUntilTheEndOfTheDay() {
        var session = atDawn("Imatra", "Lemi");
        var reminded = session.letters(LetterKind.INVITATION_REMINDER, "Lemi").size();
        coordinator.changes(session, plan -> plan.put("from", "10:00"));

        leftAtDawn(session, LetterKind.INVITATION_CHANGED, "Imatra", "Lemi");
        assertThat(mailbox.letterTo("Imatra").subject())
                .startsWith("Muutos neuvotteluun 10.3.2027, vastaus viimeistään 10.3.2027");
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Imatra"))
                .as("the letter has just asked")
                .isEmpty();
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Lemi")).hasSize(reminded);
        assertThat(session.invitation("Imatra").silenceReportedOn()).isNull();

        session.personOf("Imatra").comes();
        assertThat(session.invitation("Imatra").late()).isFalse();
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        assertThat(session.invitation("Imatra").replyBy())
                .as("another place is no other reply date")
                .isEqualTo(Scenario.DAY);
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Imatra")).isEmpty();
    }

    @Test
    void anotherDayIsToldAtOnceAndNobodyIsRemindedInTheSameBreath() {
        var session = atDawn("Imatra", "Lemi");
        var reminded = session.letters(LetterKind.INVITATION_REMINDER, "Lemi").size();
        coordinator.moves(session, Scenario.DAY.plusDays(2));

        leftAtDawn(session, LetterKind.INVITATION_CHANGED, "Imatra", "Lemi");
        assertThat(session.invitation("Imatra").answer()).isNull();
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Imatra")).isEmpty();
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Lemi")).hasSize(reminded);
    }

    @Test
    void aCancellationAndAnInvitationLeaveAtOnce() {
        var session = atDawn("Imatra");
        coordinator.invites(session, "Lemi");
        leftAtDawn(session, LetterKind.INVITATION, "Lemi");
        assertThat(session.invitation("Lemi").replyBy()).isEqualTo(Scenario.DAY);

        coordinator.cancels(session, "Sähkökatko");
        leftAtDawn(session, LetterKind.INVITATION_CANCELLED, "Imatra", "Lemi");
        assertThat(mailbox.letterTo("Imatra").entry("METHOD")).isEqualTo("CANCEL");
    }

    /** Imatra comes, the others have kept silent; it is twenty minutes to six on the day of the session. */
    private OpenedSession atDawn(String... parties) {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, parties);
        clock.passes(session.invitationOn());
        session.personOf("Imatra").comes();
        clock.passes(Scenario.DAY.minusDays(1));
        clock.moveTo(AT_DAWN);
        return session;
    }

    private static void leftAtDawn(OpenedSession session, LetterKind kind, String... parties) {
        for (var party : List.of(parties)) {
            assertThat(session.letters(kind, party))
                    .as(kind + " to " + party)
                    .last()
                    .satisfies(letter -> {
                        assertThat(letter.state()).isEqualTo(Dispatch.State.SENT);
                        assertThat(letter.sentAt()).isEqualTo(AT_DAWN);
                    });
        }
    }
}
