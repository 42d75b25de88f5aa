package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.words.TextPair;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that people type is ever read as a program: it stands in rows, letters and calendars as it was typed. */
@ScenarioTest
class WhatPeopleTypedIsLiteralTest {
    private static final String TYPED =
            "<script>alert(1)</script> ${7*7} #{7*7} [[${7*7}]] [(${7*7})] {0} 'x' \"y\" & 😀 å ä ö č đ ŋ";

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
    void inThePlanAndItsLetters() {
        var session = planned();
        assertThat(session.row().place()).isEqualTo(TextPair.of(TYPED));
        assertThat(session.row().themeList()).containsExactly(TextPair.of(TYPED));
        assertThat(session.round().row().contactName()).isEqualTo(TYPED);
        assertThat(session.round().row().reason()).isEqualTo(TYPED);

        for (var party : new String[] {"Vaasa", "Närpiö", "Laihia"}) {
            var invitation = mailbox.letterTo(party);
            assertThat(invitation.text()).contains("Paikka: " + TYPED, "Lisätietoja: " + TYPED, ": " + TYPED);
            assertThat(invitation.entry("LOCATION")).isEqualTo(TYPED);
        }
        assertThat(mailbox.letterTo("Närpiö").text()).contains("Plats: " + TYPED);
        assertThat(session.personOf("Vaasa")
                        .atTasklist()
                        .page(session.personOf("Vaasa").task("answerInvitation"))
                        .at("/facts/place")
                        .textValue())
                .isEqualTo(TYPED);
    }

    @Test
    void inAnAnswerAndTheMaterial() {
        var session = planned();
        session.personOf("Vaasa").answers(PartyPerson.yes().andThen(draft -> {
            draft.putArray("representatives")
                    .addObject()
                    .put("name", TYPED)
                    .put("role", TYPED)
                    .put("deputy", TYPED);
            draft.putArray("agendaPoints").add(TYPED);
        }));
        session.personOf("Laihia").declines(TYPED);
        coordinator.answersFor(session, "Närpiö", TYPED, PartyPerson.yes());

        assertThat(session.invitation("Laihia").answerReason()).isEqualTo(TYPED);
        assertThat(scenario.invitations.nominations(session.invitation("Vaasa").id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.personName()).isEqualTo(TYPED);
                    assertThat(one.personRole()).isEqualTo(TYPED);
                    assertThat(one.deputyName()).isEqualTo(TYPED);
                });
        assertThat(mailbox.letterTo("Närpiö").text()).contains("Kuka tiedon antoi: " + TYPED);
        clock.passes(session.day().minusDays(14));
        assertThat(session.letters(LetterKind.MATERIAL, "Vaasa")).hasSize(1);
        assertThat(mailbox.letterTo("Vaasa").text()).contains(". " + TYPED + "\n");
    }

    @Test
    void inAChangeACancellationAndARecord() {
        var session = planned();
        coordinator.does(session, "CHANGE_SESSION", draft -> {
            coordinator.session(draft.putObject("plan"), session.round().host(), session.day());
            draft.put("reason", TYPED);
        });
        assertThat(mailbox.letterTo("Vaasa").text())
                .contains("- ennen: " + TYPED + "\n- nyt: Kaupungintalo")
                .contains("Syy: " + TYPED);
        coordinator.cancels(session, TYPED);
        assertThat(mailbox.letterTo("Laihia").text()).contains("Syy: " + TYPED);
    }

    @Test
    void inTheRecordOfASession() {
        var session = planned();
        clock.passes(session.day());
        coordinator.records(session, draft -> {
            draft.withArray("attendance")
                    .addObject()
                    .put("kind", "GUEST")
                    .put("organisation", TYPED)
                    .put("name", TYPED)
                    .put("role", TYPED)
                    .put("presence", "CAME");
            draft.withObject("/topics").put("GOALS", TYPED);
            draft.putArray("measures")
                    .addObject()
                    .put("text", TYPED)
                    .put("owner", "kunta-905")
                    .put("ownerRole", TYPED);
        });
        assertThat(scenario.sessions.topics(session.id()))
                .extracting(topic -> topic.text())
                .contains(TYPED);
        assertThat(scenario.sessions.measures(session.id()))
                .extracting(one -> one.text())
                .containsExactly(TYPED);
        assertThat(scenario.sessions.attendance(session.id()))
                .extracting(one -> one.organisation())
                .contains(TYPED);
    }

    @Test
    void andNothingOfItStandsInTheEnginesVariables() {
        var session = planned();
        session.personOf("Laihia").declines(TYPED);
        clock.passes(session.day());
        coordinator.records(session, draft -> draft.withObject("/topics").put("GOALS", TYPED));
        assertThat(rows.sql("select count(*) from act_hi_varinst where text_ like '%script%' or text_ like '%č%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows.sql("select count(*) from act_hi_varinst where name_ = 'roundName'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private OpenedSession planned() {
        var round = coordinator.opensRound("Pohjanmaa", 2027, TYPED);
        coordinator.plans(
                round,
                coordinator
                        .oneSession(round, Scenario.DAY, "Vaasa", "Närpiö", "Laihia")
                        .andThen(draft -> {
                            draft.put("contactName", TYPED);
                            draft.withObject("/sessions/0")
                                    .put("place", TYPED)
                                    .putArray("themes")
                                    .add(TYPED);
                        }));
        coordinator.confirms(round);
        clock.passes(round.session().invitationOn());
        return round.session();
    }
}
