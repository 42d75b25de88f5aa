package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Files;
import fi.neuvottelu.document.Format;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.minutes.Review;
import fi.neuvottelu.party.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** minutes-review: one party that attended reads the draft and comments by name. Silence is no approval. */
@ScenarioTest
class MinutesReviewTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    Documents documents;

    @Autowired
    Files files;

    @Test
    void aPartyCommentsAndMayChangeItsCommentsUntilApprovalIsAskedFor() {
        var session = inReview("Iisalmi", "Kaavi");
        assertThat(mailbox.letterTo("Iisalmi").subject()).contains("pöytäkirja");
        var person = session.personOf("Iisalmi");
        Refused.because("review.empty").when(() -> person.comments(" "));
        assertThat(session.minutes().reviewOf("Iisalmi")).isWaitingAt(findId("Review minutes"));

        person.comments("Kohta 3 on väärin.");

        var review = session.minutes().review("Iisalmi");
        assertThat(review.state()).isEqualTo(Review.State.COMMENTED);
        assertThat(review.commentText()).isEqualTo("Kohta 3 on väärin.");
        assertThat(review.late()).isFalse();
        assertThat(review.recordedBy()).isEqualTo("edustaja.kunta-140.hva-13");
        assertThat(session.minutes().reviewOf("Iisalmi"))
                .hasPassed(findId("Ask for review"), findId("Record comments"))
                .isWaitingAt(findId("Change comments"));

        person.nowComments("Kohta 4 on väärin, ei 3.");
        assertThat(session.minutes().review("Iisalmi").commentText()).isEqualTo("Kohta 4 on väärin, ei 3.");
        assertThat(session.minutes().reviewOf("Iisalmi"))
                .hasPassed(findId("Record changed comments"))
                .isWaitingAt(findId("Change comments"));

        session.personOf("Kaavi").hasNoComments();
        coordinator.finishesMinutes(session, "APPROVAL");
        Refused.because("review.inApproval").when(() -> person.nowComments("Vielä yksi asia"));
        assertThat(session.minutes().review("Iisalmi").commentText()).isEqualTo("Kohta 4 on väärin, ei 3.");
    }

    /** Whoever has no account reads what she is asked about, as it was sent to everybody. */
    @Test
    void theDraftGoesWithTheLetterAndTheTextWithTheQuestionForApproval() {
        var session = inReview("Iisalmi", "Kaavi");
        var draft = documents.draftOf(session.id(), 1).orElseThrow();
        for (var party : List.of("Iisalmi", "Kaavi")) {
            var letter = mailbox.letterTo(party);
            assertThat(letter.text()).contains("joka on tämän viestin liitteenä");
            assertThat(letter.attached().name()).isEqualTo("poytakirjaluonnos-" + draft.id() + ".pdf");
            assertThat(letter.attached().text()).contains("Luonnos, versio 1,", "Keskusteltiin.");
            assertThat(letter.attached().hash()).isEqualTo(hashOf(draft));
            assertThat(letter.follows()).isNotNull();
        }
        session.personOf("Iisalmi").comments("Kohta 3 on väärin.");
        session.personOf("Kaavi").hasNoComments();

        coordinator.finishesMinutes(session, "APPROVAL");

        var text = documents.draftOf(session.id(), 2).orElseThrow();
        assertThat(mailbox.lettersAbout("Hyväksyttäväksi"))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.attached().hash()).isEqualTo(hashOf(text)));
        assertThat(text.content()).startsWith("Luonnos, versio 2.");
        assertThat(documents.minutesOf(session.id()))
                .as("a draft is no minutes")
                .isEmpty();
    }

    @Test
    void aPartyHasNoComments() {
        var session = inReview("Iisalmi", "Kaavi");
        session.personOf("Kaavi").hasNoComments();
        assertThat(session.minutes().review("Kaavi").state()).isEqualTo(Review.State.NO_COMMENTS);
        assertThat(session.minutes().reviewOf("Kaavi")).isWaitingAt(findId("Change comments"));
    }

    @Test
    void aDissentStandsInTheMinutesByName() {
        var session = inReview("Iisalmi", "Kaavi");
        session.personOf("Iisalmi").dissents("Emme hyväksy toimenpidettä 2.");
        session.personOf("Kaavi").hasNoComments();

        coordinator.finishesMinutes(session, "APPROVAL");
        coordinator.approvesMinutes(session);

        assertThat(documents.minutesOf(session.id()).orElseThrow().content())
                .containsPattern("Iisalmi.*Emme hyväksy toimenpidettä 2\\.");
    }

    @Test
    void nobodyReviewsForAnotherParty() {
        var session = inReview("Iisalmi", "Kaavi");
        var stranger = session.personOf("Kaavi").atTasklist();
        var review = session.minutes().review("Iisalmi").instance();
        var task = session.personOf("Iisalmi").atTasklist().taskOf(review, "reviewMinutes");
        assertThat(stranger.tasksOf(review, "reviewMinutes")).isEmpty();
        assertThat(stranger.opens(task)).isFalse();
        var host = coordinator.atTasklist(session.round().host());
        assertThatThrownBy(() -> host.submits(task, 1)).hasMessageContaining("404");
        assertThat(session.minutes().review("Iisalmi").state()).isEqualTo(Review.State.ASKED);
    }

    @Test
    void aCommentByTelephoneIsRecordedOnBehalfAlsoWhileTheMinutesAreBeingApproved() {
        var session = inReview("Iisalmi", "Kaavi");
        coordinator.commentsFor(session, "Iisalmi", "sihteeri", "Nimi korjattava.");
        var review = session.minutes().review("Iisalmi");
        assertThat(review.commentText()).isEqualTo("Nimi korjattava.");
        assertThat(review.recordedBy()).isEqualTo("koordinaattori.hva-13");
        assertThat(review.channel()).isEqualTo("PHONE");
        assertThat(review.saidBy()).isEqualTo("sihteeri");
        assertThat(session.letters(LetterKind.RECEIPT, "Iisalmi")).hasSize(1);

        clock.passes(session.day().plusDays(15));
        coordinator.finishesMinutes(session, "APPROVAL");
        coordinator.commentsFor(session, "Kaavi", "sihteeri", "Myöhässä, mutta silti.");

        assertThat(session.minutes().review("Kaavi").commentText()).isEqualTo("Myöhässä, mutta silti.");
        assertThat(session.minutes().review("Kaavi").late()).isTrue();
    }

    @Test
    void aLateFirstCommentIsKeptAsLateAndTheTextThatIsBeingApprovedStays() {
        var session = inReview("Iisalmi", "Kaavi");
        session.personOf("Kaavi").hasNoComments();
        clock.passes(session.day().plusDays(15));
        coordinator.finishesMinutes(session, "APPROVAL");

        clock.passes(session.day().plusDays(16));
        session.personOf("Iisalmi").dissents("Olemme eri mieltä.");

        var review = session.minutes().review("Iisalmi");
        assertThat(review.dissent()).isEqualTo("Olemme eri mieltä.");
        assertThat(review.late()).isTrue();
        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.IN_APPROVAL);
        coordinator.approvesMinutes(session);
        assertThat(documents.minutesOf(session.id()).orElseThrow().content()).doesNotContain("Olemme eri mieltä.");
        assertThat(session.minutes().review("Iisalmi").dissent())
                .as("on record by name")
                .isEqualTo("Olemme eri mieltä.");
    }

    @Test
    void example10SilenceStandsAsSilenceAndIsNeverAnApproval() {
        var session = inReview("Iisalmi", "Kaavi");
        var end = session.day().plusDays(14);
        session.personOf("Kaavi").hasNoComments();
        clock.passes(end);
        assertThat(session.letters(LetterKind.REVIEW_REMINDER, "Iisalmi")).isEmpty();

        clock.passes(end.plusDays(1));
        assertThat(session.letters(LetterKind.REVIEW_REMINDER, "Iisalmi")).hasSize(1);
        assertThat(session.letters(LetterKind.REVIEW_REMINDER, "Kaavi")).isEmpty();
        assertThat(session.minutes().review("Iisalmi").remindedOn()).isEqualTo(end.plusDays(1));
        assertThat(session.minutes().reviewOf("Iisalmi"))
                .hasPassed(findId("Remind reviewer"), findId("Reviewer reminded"))
                .isWaitingAt(findId("Review minutes"));

        clock.passes(end.plusDays(8));
        assertThat(session.minutes().review("Iisalmi").state()).isEqualTo(Review.State.SILENT);
        assertThat(session.minutes().reviewOf("Iisalmi"))
                .hasPassed(findId("Report silent reviewer"), findId("Silent reviewer reported"))
                .isWaitingAt(findId("Review minutes"));

        coordinator.finishesMinutes(session, "APPROVAL");
        coordinator.approvesMinutes(session);
        assertThat(session.minutes().review("Iisalmi").state()).isEqualTo(Review.State.SILENT);
        assertThat(session.minutes().review("Iisalmi").givenAt()).isNull();
        assertThat(session.minutes().approvals())
                .as("chair and examiners only")
                .extracting(one -> one.party().value())
                .containsOnly("hva-13");
        assertThat(documents.minutesOf(session.id()).orElseThrow().content())
                .as("no word of it that the parties approved")
                .doesNotContainPattern("Iisalmi.*hyväksy");
        assertThat(session.minutes().reviewOf("Iisalmi"))
                .hasPassed(findId("Review ended"), findId("Close review"), findId("Review closed"))
                .isEnded();
    }

    @Test
    void aNewVersionEndsTheReviewOfTheOldOne() {
        var session = inReview("Iisalmi", "Kaavi");
        var first = session.minutes().reviewOf("Iisalmi");
        session.personOf("Iisalmi").comments("Korjattava.");
        session.personOf("Kaavi").hasNoComments();

        coordinator.finishesMinutes(session, "REVIEW");

        assertThat(PassedInstance.of(scenario.engine, first.getId()))
                .hasPassed(findId("Review closed"))
                .isEnded();
        assertThat(session.minutes().reviews())
                .filteredOn(one -> one.version() == 1)
                .extracting(Review::state)
                .containsExactlyInAnyOrder(Review.State.COMMENTED, Review.State.NO_COMMENTS);
        assertThat(session.minutes().reviewOf("Iisalmi")).isWaitingAt(findId("Review minutes"));
    }

    /** Whoever has no mailbox reads on paper what is to be commented on. */
    @Test
    void theLetterToPostComesWithTheDraft() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Vesanto");
        scenario.hasNoMailbox(session.party("Vesanto"));
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.draftsMinutes(session);
        var letter = session.letters(LetterKind.REVIEW, "Vesanto").get(0).id();
        var page = coordinator
                .atTasklist(session.round().host())
                .browser()
                .opens("/neuvottelu/kirje-tulostettavaksi?letter=" + letter);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h2 id=\"attached\">Liite</h2>", "Keskusteltiin.", "Tässä kirjeessä ei ole linkkiä")
                .doesNotContain("/neuvottelu/kirje/");
    }

    private String hashOf(Documents.Document document) {
        return files.of(document.id(), Format.PDF, Language.FI).orElseThrow().hash();
    }

    private OpenedSession inReview(String... parties) {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, parties);
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.draftsMinutes(session);
        return session;
    }
}
