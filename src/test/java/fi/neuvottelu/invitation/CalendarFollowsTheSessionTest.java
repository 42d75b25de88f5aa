package fi.neuvottelu.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.TextPair;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar of whoever was invited follows the session: one entry, moved and removed, at the local time of Finland. */
@NeuvotteluTest
class CalendarFollowsTheSessionTest {
    private static final PartyId HOST = new PartyId("hva-18");
    private static final PartyId KOKKOLA = new PartyId("kunta-272");
    private static final LocalDate FRIDAY_BEFORE_SUMMER_TIME = LocalDate.of(2095, 3, 25);
    private static final LocalDate MONDAY_IN_SUMMER_TIME = LocalDate.of(2095, 3, 28);

    @Autowired
    private InvitationLetters letters;

    @Autowired
    private ChangeLetters changes;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PlannedSessions planned;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @AfterEach
    void nobodyActs() {
        people.nobodyActs();
    }

    @Test
    void oneEntryIsInvitedMovedOverTheChangeOfClocksAndCancelled() {
        var session = planned(FRIDAY_BEFORE_SUMMER_TIME);
        letters.invite(invitation(session), session);
        invitations.letterTold(invitation(session).id(), session.version(), session.version());
        var moved = sessions.change(session.id(), on(MONDAY_IN_SUMMER_TIME), TextPair.of("Puheenjohtaja on estynyt"));
        changes.tellChange(invitation(session), moved, session.version(), null);
        sessions.cancel(session.id(), TextPair.of("Peruttu"));
        letters.cancel(invitation(session), sessions.byId(session.id()));

        var entries = database.sql("select calendar from letter where session_id = ? order by id")
                .param(session.id())
                .query(String.class)
                .list();
        assertThat(entries).hasSize(3).allSatisfy(entry -> assertThat(unfolded(entry))
                .contains("UID:" + invitation(session).calendarUid() + "\r\n", "BEGIN:VTIMEZONE\r\n")
                .contains("SUMMARY:HYTE 2095 Keski-Pohjanmaa / HYTE 2095 Mellersta Österbotten\r\n"));
        assertThat(entries.get(0))
                .contains("METHOD:REQUEST\r\n", "SEQUENCE:0\r\n", "DTSTART;TZID=Europe/Helsinki:20950325T090000\r\n");
        assertThat(entries.get(1))
                .contains("METHOD:REQUEST\r\n", "SEQUENCE:1\r\n", "DTSTART;TZID=Europe/Helsinki:20950328T090000\r\n");
        assertThat(entries.get(2))
                .contains("METHOD:CANCEL\r\n", "SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n", ":20950328T090000\r\n");
    }

    private Session planned(LocalDate day) {
        var session = planned.planned(HOST, day.getYear(), null, on(day));
        contacts.setMailbox(KOKKOLA, "kirjaamo@kokkola.example", "kirjaamo", clock.today());
        invitations.plan(session.id(), KOKKOLA, session.replyBy());
        return session;
    }

    private static SessionPlan on(LocalDate day) {
        var starts = day.atTime(9, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant();
        return new SessionPlan(
                starts,
                starts.plus(Duration.ofHours(2)),
                TextPair.of("Kokkola"),
                null,
                List.of(),
                day.minusDays(42),
                day.minusDays(21),
                day.minusDays(7));
    }

    private Invitation invitation(Session session) {
        return invitations.ofSession(session.id()).get(0);
    }

    /** Long lines are folded (RFC 5545, 3.1). */
    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }
}
