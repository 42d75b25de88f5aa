package fi.neuvottelu.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NeuvotteluTest
class AnswersTest {
    private static final PartyId VAASA = new PartyId("kunta-905");
    private static final LocalDate REPLY_BY = LocalDate.of(2027, 2, 17);

    @Autowired
    Answers answers;

    @Autowired
    Acting acting;

    @Autowired
    Invitations invitations;

    @Autowired
    Rounds rounds;

    @Autowired
    Sessions sessions;

    @Autowired
    Parties parties;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private Invitation invitation;

    @BeforeEach
    void vaasaIsInvited() {
        people.coordinator("koordinaattori.vastaus", "hva-17");
        people.member("vaasa.vastaus", VAASA.value(), "hva-17");
        people.acts("koordinaattori.vastaus");
        var round =
                rounds.open(parties.host(new PartyId("hva-17")), Act.HEALTH_PROMOTION, Window.ofYear(2027), "testi");
        var session = sessions.plan(
                round.id(),
                round.host(),
                new SessionPlan(
                        Instant.parse("2027-03-10T07:00:00Z"),
                        Instant.parse("2027-03-10T13:00:00Z"),
                        TextPair.of("Vaasa"),
                        null,
                        List.of(),
                        LocalDate.of(2027, 1, 27),
                        REPLY_BY,
                        LocalDate.of(2027, 3, 3)));
        invitations.plan(session.id(), VAASA, REPLY_BY);
        invitation = invitations.ofSession(session.id()).get(0);
        people.acts("vaasa.vastaus");
    }

    @AfterEach
    void nobodyActs() {
        people.nobodyActs();
    }

    @Test
    void whoeverDeclinesNamesNoRepresentativesWhateverTheFormStillHolds() {
        give("YES", null);
        assertThat(invitations.nominations(invitation.id())).hasSize(1);
        give("NO", "Valtuuston kokous samaan aikaan");
        assertThat(invitations.nominations(invitation.id())).isEmpty();
    }

    @Test
    void whoeverComesAfterAllGivesNoReasonForStayingAway() {
        give("NO", "Valtuuston kokous samaan aikaan");
        assertThat(give("REMOTELY", "Valtuuston kokous samaan aikaan").answerReason())
                .isNull();
    }

    @Test
    void anAnswerAfterTheReplyDateIsKeptAndMarkedLate() {
        clock.moveTo(Instant.parse("2027-02-17T21:59:00Z"));
        assertThat(give("YES", null).late()).isFalse();
        clock.moveTo(Instant.parse("2027-02-17T22:01:00Z"));
        assertThat(give("YES", null).late()).isTrue();
    }

    @Test
    void whenTheSessionHasBegunItIsTooLateToAnswer() {
        clock.moveTo(Instant.parse("2027-03-10T07:00:00Z"));
        assertThatThrownBy(() -> give("YES", null))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).key())
                .isEqualTo("answer.sessionBegun");
    }

    @Test
    void whoeverComesAndNamesNobodyIsAsked() {
        var nobody = List.of(new AnswerDraft.Representative(" ", null, null, null, null, null, null, null));
        assertThatThrownBy(() -> give("YES", null, nobody, null))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).key())
                .isEqualTo("answer.nobodyNamed");
        assertThat(give("YES", null, nobody, true).answer()).isEqualTo(Answer.YES);
        assertThat(invitations.nominations(invitation.id())).isEmpty();
    }

    @Test
    void allRepresentativesWhoLackSomethingAreSaidTogether() {
        var some = List.of(
                new AnswerDraft.Representative("Åsa Čech", "", null, null, null, null, null, null),
                new AnswerDraft.Representative("Bo Ek", "direktör", null, null, null, null, null, null),
                new AnswerDraft.Representative(null, "sihteeri", null, null, null, null, null, null));
        assertThatThrownBy(() -> give("YES", null, some, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Åsa Čech, sihteeri");
    }

    private Invitation give(String answer, @Nullable String reason) {
        return give(
                answer,
                reason,
                List.of(new AnswerDraft.Representative(
                        "Åsa Čech", "hyvinvointipäällikkö", null, null, null, null, null, null)),
                null);
    }

    private Invitation give(
            String answer,
            @Nullable String reason,
            List<AnswerDraft.Representative> named,
            @Nullable Boolean nobodyNamed) {
        var typed = new AnswerDraft(answer, reason, named, List.of(), nobodyNamed, null);
        return answers.give(invitation, Taken.by(acting.now(), typed));
    }
}
