package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.Answers;
import fi.neuvottelu.invitation.Disowning;
import fi.neuvottelu.invitation.FormerAnswers;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.people.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** "This was not us": what stood before an answer stands again, whole, whatever else happens at the same moment. */
@ScenarioTest
class DisownedAnswersTest {
    private static final String MATTI = "matti@stranger.example";
    private static final String[] MATTI_COMES = LetterReader.naming("Matti Muu", "johtaja", MATTI, "Kalle", "johtaja");
    private static final String[] NOT_COMING = LetterReader.declining("Este", "Kalle", "johtaja");
    private static final String[] WHO = {"byName", "Rita", "byRole", "kirjaaja"};

    @Autowired
    LetterReaders readers;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    Answers answers;

    @Autowired
    Disowning disowning;

    @Autowired
    FormerAnswers former;

    @Autowired
    JdbcClient rows;

    @Autowired
    PlatformTransactionManager transactions;

    private OpenedSession session;
    private LetterReader reader;
    private String link;

    @BeforeEach
    void aLetterHasCome() {
        var invited = readers.invited("Pirkanmaa", "Nokia", "Tampere");
        session = invited.session();
        reader = invited.reader();
        link = invited.link();
        mailbox.empty();
    }

    @Test
    void whatSaidTheSameIsWhatStoodBefore() {
        var nokia = session.personOf("Nokia");
        nokia.declines("Este");
        nokia.nowComes();
        nokia.nowComes();

        disown(nokia(), answers.idOfLast(nokia()));

        assertThat(nokia().answer()).isEqualTo(Answer.YES);
        assertThat(named()).containsExactly("Å. Čech");
    }

    @Test
    void afterThePartyWasAskedAnewItsPeopleAndProposalsStandAgainWithoutAnAnswer() {
        session.personOf("Nokia").comes();
        session.personOf("Nokia").changesAnswer(draft -> {
            PartyPerson.yes().accept(draft);
            draft.putArray("agendaPoints").add("Liikunta");
        });
        rows.sql("update agenda_proposal set state = 'TAKEN' where invitation_id = ?")
                .param(nokia().id())
                .update();
        coordinator.moves(session, session.day().plusDays(7));
        clock.runDue();
        assertThat(nokia().answer()).isNull();
        reader.records(link, NOT_COMING);
        assertThat(named()).isEmpty();

        reader.records(notOurs(), WHO);

        assertThat(nokia().answer()).isNull();
        assertThat(named()).containsExactly("Å. Čech");
        assertThat(scenario.invitations.agendaPoints(nokia().id())).containsExactly("Liikunta");

        reader.records(link, MATTI_COMES);
        reader.records(notOurs(), WHO);
        assertThat(named()).as("and once more").containsExactly("Å. Čech");
    }

    @Test
    void aFirstAnswerThatWasDisownedIsToldOnce() {
        reader.records(link, MATTI_COMES);
        reader.records(notOurs(), WHO);
        assertThat(nokia().answeredVersion()).isNull();

        session.personOf("Nokia").comes();

        assertThat(former.of(List.of(nokia().id())).values()).singleElement().satisfies(told -> assertThat(told)
                .hasSize(1));
        assertThat(named()).containsExactly("Å. Čech");
    }

    @Test
    void whomItNamedIsToldThatHeIsFree() {
        reader.records(link, MATTI_COMES);
        assertThat(mailbox.lettersAt(MATTI)).hasSize(1);
        reader.records(notOurs(), WHO);
        assertThat(mailbox.lettersAt(MATTI)).hasSize(2);
        assertThat(mailbox.lettersAt(MATTI).get(1).entry("METHOD")).isEqualTo("CANCEL");
    }

    @Test
    void whoeverWasNotToldYetIsNot() {
        assertThat(new LetterReader(readers.anonymous(), () -> {})
                        .sends(link, MATTI_COMES)
                        .statusCode())
                .isEqualTo(303);
        disown(nokia(), answers.idOfLast(nokia()));
        clock.runDue();
        assertThat(mailbox.lettersAt(MATTI)).isEmpty();
        assertThat(nokia().state()).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void whatThePartyAnsweredMeanwhileStays() {
        reader.records(link, NOT_COMING);
        var seen = nokia();
        var disowned = answers.idOfLast(seen);
        session.personOf("Nokia").nowComes();

        assertThatThrownBy(() -> disown(seen, disowned)).isInstanceOf(ConcurrencyFailureException.class);

        assertThat(nokia().answer()).isEqualTo(Answer.YES);
        assertThat(named()).containsExactly("Å. Čech");
    }

    @Test
    void anInvitationThatEndedMeanwhileStaysEnded() {
        reader.records(link, NOT_COMING);
        var seen = nokia();
        coordinator.cancels(session, "Tilat eivät käy");
        clock.runDue();
        var ended = nokia().state();

        assertThatThrownBy(() -> disown(seen, answers.idOfLast(seen))).isInstanceOf(ConcurrencyFailureException.class);

        assertThat(nokia().state()).isEqualTo(ended).isNotEqualTo(InvitationState.INVITED);
        assertThat(session.letters(LetterKind.ANSWER_DISOWNED, "Pirkanmaa")).isEmpty();
    }

    private void disown(Invitation seen, long answer) {
        var by = new Actor.LinkHolder(
                seen.party().value(), session.round().host().id().value(), "Rita, kirjaaja");
        new TransactionTemplate(transactions).executeWithoutResult(whole -> disowning.disown(seen, answer, by));
    }

    private String notOurs() {
        return linkIn(mailbox.lettersTo("Nokia").stream()
                .filter(letter -> letter.subject().startsWith("Kuitti"))
                .reduce((earlier, later) -> later)
                .orElseThrow());
    }

    private Invitation nokia() {
        return session.invitation("Nokia");
    }

    private List<String> named() {
        return scenario.invitations.nominations(nokia().id()).stream()
                .map(Nomination::personName)
                .toList();
    }
}
