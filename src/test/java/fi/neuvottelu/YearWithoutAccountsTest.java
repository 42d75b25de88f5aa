package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.followup.DisowningReports;
import fi.neuvottelu.followup.FollowUpNote;
import fi.neuvottelu.followup.FollowUpState;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.FormerAnswers;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.minutes.FormerComments;
import fi.neuvottelu.minutes.Review;
import fi.neuvottelu.people.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the invitation to the last report on a measure: a party that never logs in. */
@ScenarioTest
class YearWithoutAccountsTest {
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
    FormerAnswers former;

    @Autowired
    FormerComments formerComments;

    @Autowired
    DisowningReports disowning;

    @Autowired
    PlatformTransactionManager transactions;

    private LetterReader telephone;

    @BeforeEach
    void aTelephone() {
        telephone = readers.in("sv");
    }

    /** The registry passes the mail on; three people use the same link on three days. */
    @Test
    void theCoordinatorSaysYesTheSecretaryNamesTwoAndOneBecomesRemote() {
        var session = coordinator.opensRoundWithOneSession("Pohjanmaa", LocalDate.of(2027, 4, 13), "Närpiö", "Vaasa");
        clock.passes(session.invitationOn());
        assertThat(session.invitationOn()).isBefore(LocalDate.of(2027, 3, 3));
        var link = linkIn(mailbox.letterTo("Närpiö"));

        clock.passes(LocalDate.of(2027, 3, 3));
        telephone.records(
                link, "answer", "YES", "nobodyNamed", "true", "byName", "Maria Holm", "byRole", "välfärdskoordinator");
        assertThat(session.invitation("Närpiö").answer()).isEqualTo(Answer.YES);
        assertThat(session.invitation("Närpiö").late()).isFalse();
        assertThat(session.invitationOf("Närpiö")).isWaitingAt(findId("Change answer"));

        clock.passes(LocalDate.of(2027, 3, 24));
        assertThat(telephone.opens(link).body())
                .contains("Enligt egen uppgift svarade Maria Holm, välfärdskoordinator.");
        telephone.records(link, names("Siv Sjö", "Bo Berg", "Nina Ek", "nämndsekreterare"));
        assertThat(mailbox.letterTo("Närpiö").text())
                .contains("Nina Ek, nämndsekreterare", "- Siv Sjö, ledamot", "- Bo Berg, ledamot");

        clock.passes(LocalDate.of(2027, 3, 29));
        assertThat(telephone.opens(link).body()).contains("value=\"Siv Sjö\"", "value=\"Bo Berg\"");
        telephone.records(
                link,
                LetterReader.append(names("Siv Sjö", "Bo Berg", "Maria Holm", "välfärdskoordinator"), "remote", "1"));

        assertThat(scenario.invitations.nominations(session.invitation("Närpiö").id()))
                .containsExactly(
                        new Nomination("Siv Sjö", "ledamot", null, null, false, false, null),
                        new Nomination("Bo Berg", "ledamot", null, null, false, true, null));
        assertThat(session.letters(LetterKind.ANSWER_RECEIPT, "Närpiö")).hasSize(3);
        assertThat(mailbox.letterTo("Närpiö").text())
                .contains("- Bo Berg, ledamot, på distans", "Vad som gällde tidigare\n- Ja, på plats\n- Siv Sjö");
        assertThat(former.of(List.of(session.invitation("Närpiö").id())).values())
                .singleElement()
                .satisfies(told -> assertThat(told).hasSize(2));
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Närpiö")).isEmpty();
        assertThat(mailbox.lettersTo("Vaasa")).as("others hear nothing of it").hasSizeLessThanOrEqualTo(3);
    }

    /** The same, where the coordinator telephones the host: what it records, the link of the same mail shows and changes. */
    @Test
    void sheTelephonesTheHostTheSecretaryNamesTwoAndSheTelephonesAgain() {
        var session = coordinator.opensRoundWithOneSession("Pohjanmaa", LocalDate.of(2027, 4, 13), "Närpiö");
        clock.passes(session.invitationOn());
        var link = linkIn(mailbox.letterTo("Närpiö"));

        clock.passes(LocalDate.of(2027, 3, 3));
        coordinator.answersFor(session, "Närpiö", "Maria Holm", draft -> draft.put("answer", "YES")
                .put("nobodyNamed", true));
        assertThat(mailbox.letterTo("Närpiö").text()).contains("Maria Holm", "- Ja, på plats");

        clock.passes(LocalDate.of(2027, 3, 24));
        telephone.records(link, names("Siv Sjö", "Bo Berg", "Nina Ek", "nämndsekreterare"));

        clock.passes(LocalDate.of(2027, 3, 29));
        coordinator.answersFor(session, "Närpiö", "Maria Holm", draft -> {
            var people = draft.put("answer", "YES").putArray("representatives");
            people.addObject().put("name", "Siv Sjö").put("role", "ledamot");
            people.addObject().put("name", "Bo Berg").put("role", "ledamot").put("remote", true);
        });
        assertThat(mailbox.letterTo("Närpiö").text())
                .contains(
                        "- Bo Berg, ledamot, på distans",
                        "Vad som gällde tidigare\n- Ja, på plats\n- Siv Sjö, ledamot");
        assertThat(session.letters(LetterKind.RECEIPT, "Närpiö")).hasSize(2);
        assertThat(telephone.opens(link).body()).contains("value=\"Bo Berg\"");
    }

    private static String[] names(String first, String second, String by, String role) {
        return new String[] {
            "answer", "YES", "name", first, "role", "ledamot", "name", second, "role", "ledamot", "byName", by,
            "byRole", role
        };
    }

    @Test
    void itCommentsOnTheDraftUntilItIsApproved() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi", "Kaavi");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.draftsMinutes(session);
        var link = linkIn(mailbox.letterTo("Iisalmi"));
        assertThat(telephone.opens(link).body())
                .contains("Keskusteltiin.")
                .doesNotContain("Kaavi", "Puheenjohtaja", "Tiina Tarkastaja");
        assertThat(telephone.sends(link, "byName", "Rita", "byRole", "kirjaaja").statusCode())
                .as("nothing was said")
                .isEqualTo(400);

        keepsInFinnish(link, "comment", "Kohta 3 on väärin.", "byName", "Rita", "byRole", "kirjaaja");
        assertThat(session.minutes().review("Iisalmi").state()).isEqualTo(Review.State.ASKED);
        telephone.records(link, "comment", "Kohta 3 on väärin.", "dissent", "", "byName", "Rita", "byRole", "kirjaaja");

        var review = session.minutes().review("Iisalmi");
        assertThat(review.state()).isEqualTo(Review.State.COMMENTED);
        assertThat(review.commentText()).isEqualTo("Kohta 3 on väärin.");
        assertThat(review.channel()).isEqualTo("LINK");
        assertThat(review.saidBy()).isEqualTo("Rita, kirjaaja");
        assertThat(session.minutes().reviewOf("Iisalmi")).isWaitingAt(findId("Change comments"));
        assertThat(mailbox.letterTo("Iisalmi").text())
                .contains(
                        "Kirjeessä olleesta linkistä on kirjattu", "- Kommentit: Kohta 3 on väärin.", "Rita, kirjaaja");

        telephone.records(link, "comment", "Kohta 4.", "dissent", "Eri mieltä", "byName", "Rita", "byRole", "kirjaaja");
        telephone.records(link, "comment", "Kohta 4.", "dissent", "Eri mieltä", "byName", "Rita", "byRole", "kirjaaja");
        assertThat(session.letters(LetterKind.RECEIPT, "Iisalmi"))
                .as("twice the same is once")
                .hasSize(2);
        assertThat(mailbox.letterTo("Iisalmi").text())
                .contains("- Eriävä mielipide: Eri mieltä", "Mitä oli ennen\n- Kommentit: Kohta 3 on väärin.");

        var ofAnotherDraft =
                telephone.sends(link, "noComments", "true", "version", "77", "byName", "Rita", "byRole", "kirjaaja");
        assertThat(ofAnotherDraft.statusCode()).isEqualTo(400);
        assertThat(session.minutes().review("Iisalmi").commentText()).isEqualTo("Kohta 4.");

        assertThat(formerComments
                        .of(List.of(session.minutes().review("Iisalmi").id()))
                        .values())
                .singleElement()
                .satisfies(told -> assertThat(told).singleElement().satisfies(one -> assertThat(
                                one.parts().toString())
                        .contains("Kohta 3 on väärin.", "Rita, kirjaaja")));
        coordinator.does(
                session,
                "SEND_NEW_LINK",
                draft -> draft.put("party", session.party("Iisalmi").id().value()));
        assertThat(telephone.opens(link).statusCode()).as("ended").isEqualTo(410);
        assertThat(telephone.opens(linkIn(mailbox.letterTo("Iisalmi"))).body()).contains("Kohta 4.");
        telephone.sends(link, "uusi", "1");
        telephone.sends(link, "uusi", "1");
        assertThat(session.letters(LetterKind.REVIEW, "Iisalmi"))
                .as("asked for once a day")
                .hasSize(3);
        link = linkIn(mailbox.letterTo("Iisalmi"));

        session.personOf("Kaavi").hasNoComments();
        coordinator.finishesMinutes(session, "APPROVAL");
        assertThat(telephone.opens(link).statusCode()).isEqualTo(410);
    }

    @Test
    void commentsThatWereNotTheirsAreUndoneUntilTheApproval() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi", "Kaavi");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.draftsMinutes(session);
        var link = linkIn(mailbox.letterTo("Iisalmi"));
        telephone.records(link, "comment", "Ei meiltä.", "byName", "Joku", "byRole", "joku");
        var notOurs = linkIn(mailbox.letterTo("Iisalmi"));
        assertThat(telephone.opens(notOurs).body())
                .contains("<h1>Är uppgiften inte från er?</h1>", "Ei meiltä.", "Ingenting förblir antecknat.");
        assertThat(session.minutes().review("Iisalmi").commentText())
                .as("to look undoes nothing")
                .isEqualTo("Ei meiltä.");
        var refused = telephone.sends(notOurs, "seen", "1", "byName", "Rita", "byRole", "kirjaaja");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Uppgiften har ändrats");

        keepsInFinnish(notOurs, "byName", "Rita", "byRole", "kirjaaja");
        assertThat(session.minutes().review("Iisalmi").commentText()).isEqualTo("Ei meiltä.");

        assertThat(disowns(notOurs)).contains("<h1>Tack</h1>");
        assertThat(session.minutes().review("Iisalmi").state()).isEqualTo(Review.State.ASKED);
        assertThat(session.minutes().review("Iisalmi").commentText()).isNull();
        assertThat(mailbox.letterTo("Pohjois-Savo").text())
                .contains("Ilmoittaja: Rita, kirjaaja", "- Kommentit: Ei meiltä.", "Tieto on peruttu.");
        assertThat(mailbox.letterTo("Iisalmi").text()).contains("on peruttu, koska ilmoititte, ettei se ole teiltä");
        assertThat(telephone.opens(notOurs).statusCode()).isEqualTo(410);

        session.personOf("Iisalmi").nowComments("Kohta 2.");
        clock.moveTo(clock.instant().plusSeconds(60));
        telephone.records(link, "comment", "Taas joku.", "byName", "Joku", "byRole", "joku");
        assertThat(telephone.opens(notOurs).body()).contains("Taas joku.", "Kohta 2.");
        disowns(notOurs);
        assertThat(session.minutes().review("Iisalmi").commentText()).isEqualTo("Kohta 2.");
        assertThat(session.minutes().review("Iisalmi").channel()).isNull();

        clock.moveTo(clock.instant().plusSeconds(60));
        telephone.records(link, "comment", "Vielä.", "byName", "Joku", "byRole", "joku");
        session.personOf("Kaavi").hasNoComments();
        coordinator.finishesMinutes(session, "APPROVAL");
        assertThat(telephone.opens(notOurs).body()).contains("Vielä.", "Uppgiften kan inte återkallas här.");
        disowns(notOurs);
        assertThat(session.minutes().review("Iisalmi").commentText()).isEqualTo("Vielä.");
        assertThat(mailbox.letterTo("Pohjois-Savo").text()).contains("Tietoa ei peruttu");
        coordinator.approvesMinutes(session);
        assertThat(telephone.opens(notOurs).statusCode()).isEqualTo(410);
    }

    /** The other language is asked for with the form: what was typed is there again, and nothing is recorded. */
    private void keepsInFinnish(String link, String... typed) {
        assertThat(telephone.opens(link).body())
                .contains("<form id=\"typed\"", "form=\"typed\" formaction=\"?lang=fi\"")
                .doesNotContain("href=\"?lang=fi\"");
        var shown = telephone.sends(link + "?lang=fi", LetterReader.append(typed, "kieli", "1"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("<html lang=\"fi\">");
        for (var at = 1; at < typed.length; at += 2) {
            assertThat(shown.body()).contains(typed[at]);
        }
    }

    /** A receipt that was passed on is in wrong hands like any other letter. */
    @Test
    void aNewLinkEndsThoseInReceiptsOfCommentsToo() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi", "Kaavi");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        coordinator.draftsMinutes(session);
        telephone.records(
                linkIn(mailbox.letterTo("Iisalmi")), "comment", "Kohta 3.", "byName", "Rita", "byRole", "kirjaaja");
        var notOurs = linkIn(mailbox.letterTo("Iisalmi"));
        assertThat(telephone.opens(notOurs).statusCode()).isEqualTo(200);

        coordinator.does(
                session,
                "SEND_NEW_LINK",
                draft -> draft.put("party", session.party("Iisalmi").id().value()));

        assertThat(telephone.opens(notOurs).statusCode()).isEqualTo(410);
        assertThat(session.minutes().review("Iisalmi").commentText()).isEqualTo("Kohta 3.");
    }

    /** With what the page holds. */
    private String disowns(String link) {
        var answer = telephone.sends(link, disowned(seen(link)));
        assertThat(answer.statusCode()).isIn(200, 303);
        return answer.body();
    }

    private String seen(String link) {
        var seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"")
                .matcher(telephone.opens(link).body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private static String[] disowned(String seen) {
        return new String[] {"seen", seen, "byName", "Rita", "byRole", "kirjaaja"};
    }

    @Test
    void itReportsOnItsMeasureUntilThatIsDone() {
        var session = withAMeasure();
        var measure = session.measure();
        var link = linkToReport();
        assertThat(telephone.opens(link).body()).contains("Kävelyreitti keskustaan", "10.9.2027");
        assertThat(telephone
                        .sends(link, "outcome", "PROGRESS", "text", "", "byName", "Åsa", "byRole", "insinööri")
                        .statusCode())
                .isEqualTo(400);

        keepsInFinnish(link, "outcome", "PROGRESS", "text", "Kesken on.", "byName", "Åsa", "byRole", "insinööri");
        assertThat(measure.notes()).extracting(FollowUpNote::kind).doesNotContain(FollowUpNote.Kind.PROGRESS);
        telephone.records(
                link, "outcome", "PROGRESS", "text", "Suunnitelma on valmis.", "byName", "Åsa", "byRole", "insinööri");
        assertThat(measure.row().state()).isEqualTo(FollowUpState.OPEN);
        assertThat(mailbox.letterTo("Turku").text()).contains("Suunnitelma on valmis.", "Åsa, insinööri");
        var notOurs = linkIn(mailbox.letterTo("Turku"));
        assertThat(telephone.opens(notOurs).body()).contains("Suunnitelma on valmis.");
        assertThat(disowns(notOurs)).contains("<h1>Tack</h1>");
        assertThat(telephone.opens(notOurs).statusCode()).isEqualTo(410);
        assertThat(measure.notes())
                .last()
                .extracting(FollowUpNote::kind, FollowUpNote::saidBy)
                .containsExactly(FollowUpNote.Kind.DISOWNED, "Rita, kirjaaja");
        assertThat(mailbox.letterTo("Varsinais-Suomi").text()).contains("Suunnitelma on valmis.", "Tietoa ei peruttu");
        assertThat(telephone.opens(link).body()).contains("uppges inte komma från den ansvariga");

        coordinator.does(
                session,
                "SEND_NEW_LINK",
                draft -> draft.put("party", session.party("Turku").id().value()));
        assertThat(telephone.opens(link).statusCode()).as("ended").isEqualTo(410);
        link = linkIn(mailbox.letterTo("Turku"));

        var done = telephone.sends(link, "outcome", "DONE", "text", "", "byName", "Åsa", "byRole", "insinööri");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("<h1>Tack</h1>");
        assertThat(measure.row().state()).isEqualTo(FollowUpState.DONE);
        assertThat(telephone
                        .sends(link, "outcome", "DONE", "text", "", "byName", "Åsa", "byRole", "insinööri")
                        .body())
                .as("sent twice")
                .contains("<h1>Tack</h1>");
        assertThat(measure.notes().get(3))
                .extracting(FollowUpNote::kind, FollowUpNote::saidBy)
                .containsExactly(FollowUpNote.Kind.DONE, "Åsa, insinööri");
        assertThat(measure.instance()).hasPassed(findId("Measure concluded"));
        assertThat(telephone.opens(link).statusCode()).isEqualTo(410);
    }

    private OpenedSession withAMeasure() {
        var session = coordinator.opensRoundWithOneSession("Varsinais-Suomi", Scenario.DAY, "Turku", "Raisio");
        clock.passes(session.day());
        coordinator.records(session, draft -> draft.putArray("measures")
                .addObject()
                .put("text", "Kävelyreitti keskustaan")
                .put("owner", session.party("Turku").id().value())
                .put("dueOn", "2027-09-10"));
        coordinator.bringsMinutesToApproval(session);
        clock.passes(LocalDate.of(2027, 3, 31));
        coordinator.approvesMinutes(session);
        return session;
    }

    private String linkToReport() {
        return linkIn(mailbox.lettersTo("Turku").stream()
                .filter(letter -> letter.text().contains("Kävelyreitti")
                        && !LetterReader.linksIn(letter).isEmpty())
                .reduce((earlier, later) -> later)
                .orElseThrow());
    }

    @Test
    void whatIsDisownedTwiceAtOnceIsDisownedOnce() {
        var session = withAMeasure();
        var measure = session.measure();
        telephone.records(
                linkToReport(), "outcome", "PROGRESS", "text", "Valmista.", "byName", "Åsa", "byRole", "insinööri");
        var notOurs = linkIn(mailbox.letterTo("Turku"));
        var seen = seen(notOurs);
        var turku = session.party("Turku").id().value();

        var second = new TransactionTemplate(transactions).execute(open -> {
            disowning.disown(
                    measure.row().id(),
                    seen,
                    new Actor.LinkHolder(turku, session.round().host().id().value(), "Rita, kirjaaja"));
            var meanwhile = CompletableFuture.supplyAsync(
                    () -> new LetterReader(readers.anonymous(), () -> {}).sends(notOurs, disowned(seen)));
            meanwhile.copy().completeOnTimeout(null, 700, TimeUnit.MILLISECONDS).join();
            return meanwhile;
        });

        assertThat(second.join().statusCode()).isEqualTo(410);
        assertThat(measure.notes())
                .filteredOn(note -> note.kind() == FollowUpNote.Kind.DISOWNED)
                .hasSize(1);
    }
}
