package fi.neuvottelu.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.Sector;
import fi.neuvottelu.session.Session;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No letter costs more questions to the database because more parties are invited. */
@NeuvotteluTest
@DisabledIfSystemProperty(named = "database", matches = "postgres", disabledReason = "H2 counts the statements")
class InvitationLettersCostTest {
    private static final PartyId HOST = new PartyId("hva-18");
    private static final PartyId KOKKOLA = new PartyId("kunta-272");

    @Autowired
    private InvitationLetters letters;

    @Autowired
    private ChangeLetters changes;

    @Autowired
    private SideBySide sideBySide;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SilentList silentList;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PlannedSessions planned;

    @Autowired
    private DispatchRegister register;

    @Autowired
    private Letters written;

    @Autowired
    private OtherActors otherActors;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Parties parties;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @AfterEach
    void stopCounting() {
        database.sql("set query_statistics false").update();
        people.nobodyActs();
    }

    @Test
    void aLetterAsksTheDatabaseAsOftenWithSixtyInvitedAsWithThree() {
        // What is read once in the life of the application.
        everyLetterOf(session(2));
        var three = session(2);
        var sixty = session(59);

        assertThat(statements(() -> everyLetterOf(sixty))).isEqualTo(statements(() -> everyLetterOf(three)));
        assertThat(textOf(sixty)).contains("Toimija 59 č<" + sixty.roundId() + ">");
    }

    @Test
    void theListOfTheSilentAsksAsOftenForSixtyAsForThree() {
        var three = session(2);
        var sixty = session(59);
        for (var session : List.of(three, sixty)) {
            invitations.ofSession(session.id()).forEach(one -> invitations.invited(one.id(), session.version()));
        }
        clock.moveTo(clock.instant().plus(Duration.ofDays(40)));

        assertThat(statements(() -> silentList.send(sixty))).isEqualTo(statements(() -> silentList.send(three)));
        assertThat(textOf(sixty)).contains("- Toimija 59 č<" + sixty.roundId() + ">");
    }

    @Test
    void lettersSideBySideReadOnceWhatTheySayAlike() {
        var sixty = session(59);
        var all = invitations.ofSession(sixty.id());
        sideBySide(sixty, all);
        var one = statements(() -> sideBySide(sixty, all.subList(0, 1)));
        var two = statements(() -> sideBySide(sixty, all.subList(0, 2)));

        assertThat(statements(() -> sideBySide(sixty, all))).isEqualTo(one + (all.size() - 1) * (two - one));
        assertThat(readsOf("invitation")).as("all who are invited").isEqualTo(1);
        assertThat(readsOf("agenda_item")).as("for all of them").isLessThan(3);
    }

    private void sideBySide(Session session, List<Invitation> some) {
        transaction.executeWithoutResult(status -> {
            sideBySide.begins(session);
            some.forEach(one ->
                    register.preview(letters.written(LetterKind.INVITATION, "side by side", one, session, null, null)));
        });
    }

    private void everyLetterOf(Session session) {
        var kokkola = invitations.ofSession(session.id()).get(0);
        letters.invite(kokkola, session);
        changes.tellChange(kokkola, session, 0, null);
        letters.remind(kokkola, session);
        letters.sendMaterial(kokkola, session);
        letters.sendDetails(kokkola, session);
        letters.cancel(kokkola, session);
    }

    private String textOf(Session session) {
        return written.text(written.ofSession(session.id()).get(0).id()).orElseThrow();
    }

    /** Kokkola and so many other actors. */
    private Session session(int actors) {
        var session = planned.inTwoMonths(HOST, "Toinen tilaisuus", "Kokkola", null);
        contacts.setMailbox(HOST, "kirjaamo@keskipohjanmaa.example", "kirjaamo", clock.today());
        contacts.setMailbox(KOKKOLA, "kirjaamo@kokkola.example", "kirjaamo", clock.today());
        invitations.plan(session.id(), KOKKOLA, session.replyBy());
        for (var actor = 1; actor <= actors; actor++) {
            var name = "Toimija " + actor + " č<" + session.roundId() + ">";
            var entered = otherActors.register(parties.host(HOST), name, Sector.NONPROFIT, List.of(Language.SV));
            otherActors.end(entered.id(), clock.today());
            invitations.plan(session.id(), entered.id(), session.replyBy());
        }
        return session;
    }

    /** How often the rows of a session were read from a table since the counting began. */
    private long readsOf(String table) {
        return database.sql("""
                        select coalesce(sum(execution_count), 0) from information_schema.query_statistics
                        where sql_statement like ?""")
                .param("%from " + table + " where session_id = ?%")
                .query(Long.class)
                .single();
    }

    private long statements(Runnable work) {
        database.sql("set query_statistics false").update();
        database.sql("set query_statistics true").update();
        work.run();
        return database.sql("select sum(execution_count) from information_schema.query_statistics")
                .query(Long.class)
                .single();
    }
}
