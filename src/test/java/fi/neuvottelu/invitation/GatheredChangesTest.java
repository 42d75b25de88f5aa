package fi.neuvottelu.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.TextPair;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes close to each other reach a party as one letter; on the day itself each leaves at once. */
@NeuvotteluTest
class GatheredChangesTest {
    private static final PartyId HOST = PartyId.of("hva-18");
    private static final PartyId KOKKOLA = PartyId.of("kunta-272");
    private static final Duration GATHER = Duration.ofMinutes(10);

    @Autowired
    private Invitations invitations;

    @Autowired
    private InvitationProcess process;

    @Autowired
    private InvitationLetters letters;

    @Autowired
    private LettersToNamed toNamed;

    @Autowired
    private AnswerLetters answers;

    @Autowired
    private SideBySide sideBySide;

    @Autowired
    private SilentList silentList;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Parties parties;

    @Autowired
    private Ladder ladder;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Contacts contacts;

    @Autowired
    private DispatchRegister register;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    private Inviting inviting;
    private Session session;

    @BeforeEach
    void aPartyIsInvited() {
        inviting = new Inviting(
                invitations,
                process,
                letters,
                toNamed,
                answers,
                sideBySide,
                silentList,
                sessions,
                parties,
                ladder,
                GATHER);
        people.acts(people.coordinator("kalenteri.koordinaattori", HOST.value()));
        contacts.setMailbox(KOKKOLA, "kirjaamo@kokkola.example", "kirjaamo", clock.today());
        var round = rounds.open(parties.host(HOST), Act.HEALTH_PROMOTION, Window.ofYear(2096), "Testi");
        session = sessions.plan(round.id(), HOST, at("Kokkola"));
        invitations.plan(session.id(), KOKKOLA, session.replyBy());
        inviting.sendInvitation(invitation());
    }

    @AfterEach
    void nobodyActs() {
        people.nobodyActs();
    }

    @Test
    void twoChangesAreOneLetterThatTellsOfBoth() {
        changedTo("Kirjasto");
        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(letter.nextAttemptAt())
                .isEqualTo(clock.instant().plus(GATHER)));
        changedTo("Kaupungintalo");

        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        register.text(letter.id()).orElseThrow())
                .contains("- ennen: Kokkola\n- nyt: Kaupungintalo\n")
                .doesNotContain("Kirjasto"));
        changedTo("Teatteri");
        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        register.text(letter.id()).orElseThrow())
                .contains("- ennen: Kokkola\n- nyt: Teatteri\n"));
    }

    @Test
    void whatIsChangedBackIsNotTold() {
        changedTo("Kirjasto");
        changedTo("Kokkola");

        assertThat(waiting()).isEmpty();
        changedTo("Teatteri");
        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        register.text(letter.id()).orElseThrow())
                .contains("- ennen: Kokkola\n- nyt: Teatteri\n"));
    }

    @Test
    void whatHasLeftIsTheGroundOfTheNext() {
        changedTo("Kirjasto");
        database.sql("update letter set state = 'SENT', attempts = 1 where id = ?")
                .param(waiting().get(0).id())
                .update();
        changedTo("Kaupungintalo");

        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        register.text(letter.id()).orElseThrow())
                .contains("- ennen: Kirjasto\n- nyt: Kaupungintalo\n"));
    }

    @Test
    void aCancellationLeavesNoChangeBehindIt() {
        changedTo("Kirjasto");
        sessions.cancel(session.id(), TextPair.of("Peruttu"));
        inviting.sendCancellation(invitation());

        assertThat(waiting()).isEmpty();
        assertThat(register.to(KOKKOLA, session.id(), Set.of(LetterKind.INVITATION_CANCELLED)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.nextAttemptAt()).isEqualTo(clock.instant()));
    }

    @Test
    void onTheDayItselfAChangeLeavesAtOnce() {
        clock.moveTo(session.startsAt().minus(Duration.ofHours(2)));
        changedTo("Kirjasto");

        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(letter.nextAttemptAt())
                .isEqualTo(clock.instant()));
    }

    private void changedTo(String place) {
        sessions.change(session.id(), at(place), TextPair.NONE);
        inviting.sendChange(invitation());
    }

    private List<Dispatch> waiting() {
        return register.to(KOKKOLA, session.id(), Set.of(LetterKind.INVITATION_CHANGED)).stream()
                .filter(letter -> letter.state() == Dispatch.State.QUEUED)
                .toList();
    }

    private Invitation invitation() {
        return invitations.ofSession(session.id()).get(0);
    }

    private static SessionPlan at(String place) {
        var day = LocalDate.of(2096, 3, 9);
        var starts = day.atTime(9, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant();
        return new SessionPlan(
                starts,
                starts.plus(Duration.ofHours(2)),
                TextPair.of(place),
                null,
                List.of(),
                day.minusDays(42),
                day.minusDays(21),
                day.minusDays(7));
    }
}
