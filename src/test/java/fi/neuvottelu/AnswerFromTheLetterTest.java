package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.FormerAnswers;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.letter.LetterKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A party answers from the letter, without an account: the same call, the same refusals, the same record as in Tasklist. */
@ScenarioTest
@ExtendWith(OutputCaptureExtension.class)
class AnswerFromTheLetterTest {
    private static final String[] NAMED =
            LetterReader.naming("Å. Čech", "hyte-yhdyshenkilö", "", "Maija Ŋ", "sihteeri");
    private static final String[] NOT_COMING = LetterReader.declining("Kokous samaan aikaan", "Kalle", "johtaja");

    @LocalServerPort
    int port;

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
    JdbcClient rows;

    private OpenedSession session;
    private LetterReader reader;
    private String link;

    @BeforeEach
    void aLetterHasCome() {
        var invited = readers.invited("Pirkanmaa", "Nokia", "Tampere");
        session = invited.session();
        reader = invited.reader();
        link = invited.link();
    }

    @Test
    void theAnswerIsRecordedAsInTasklistAndItsTaskIsDone() {
        assertThat(reader.opens(link).body()).contains("<h1>Vastaus neuvottelukutsuun</h1>", "Nokia", "9.00–15.00");

        assertThat(reader.records(link, NAMED))
                .contains("Kirjattu.", "Vastauksenne nyt: Kyllä, paikan päällä.", "Maija Ŋ");

        var invitation = session.invitation("Nokia");
        assertThat(invitation.answer()).isEqualTo(Answer.YES);
        assertThat(invitation.state()).isEqualTo(InvitationState.ANSWERED);
        assertThat(scenario.invitations.nominations(invitation.id()))
                .containsExactly(new Nomination("Å. Čech", "hyte-yhdyshenkilö", null, null, false, false, null));
        assertThat(session.invitationOf("Nokia"))
                .hasPassed(findId("Record answer"))
                .isWaitingAt(findId("Change answer"));
        assertThat(session.personOf("Nokia").task("changeAnswer")).isNotNull();
        assertThat(scenario.invitations
                        .recordedAnswers(session.round().row().id())
                        .get(invitation.id()))
                .satisfies(one -> {
                    assertThat(one.channel()).isEqualTo("LINK");
                    assertThat(one.recordedBy()).isEqualTo(invitation.party().value());
                    assertThat(one.saidBy()).isEqualTo("Maija Ŋ, sihteeri");
                });
    }

    @Test
    void itIsChangedByTheSameLinkUntilTheSessionBeginsAndEachAnswerIsReceipted() {
        reader.records(link, NAMED);
        var first = mailbox.letterTo("Nokia");
        assertThat(first.subject()).startsWith("Kuitti: vastaus neuvottelukutsuun 10.3.2027");
        assertThat(first.text())
                .contains(
                        "Maija Ŋ, sihteeri",
                        "Vastauksenne nyt\n- Kyllä, paikan päällä\n- Å. Čech, hyte-yhdyshenkilö",
                        "Ette olleet vastanneet",
                        "perukaa se tästä linkistä:");

        reader.records(link, NOT_COMING);
        assertThat(mailbox.letterTo("Nokia").text())
                .contains("Vastauksenne nyt\n- Ei, Kokous samaan aikaan", "Mitä oli ennen\n- Kyllä, paikan päällä\n");
        assertThat(session.invitation("Nokia").answerReason()).isEqualTo("Kokous samaan aikaan");
        assertThat(former.of(List.of(session.invitation("Nokia").id())).values())
                .singleElement()
                .satisfies(told -> assertThat(told).singleElement().satisfies(one -> {
                    assertThat(one.by()).isEqualTo("Nokia");
                    assertThat(one.parts().toString()).contains("by the link in the letter", "Maija Ŋ, sihteeri");
                }));
        assertThat(session.letters(LetterKind.ANSWER_RECEIPT, "Nokia")).hasSize(2);
        assertThat(mailbox.lettersTo("Tampere"))
                .as("nothing of it concerns others")
                .hasSize(1);

        clock.moveTo(session.row().startsAt());
        assertThat(reader.sends(link, NAMED).statusCode()).isEqualTo(410);
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.NO);
    }

    @Test
    void whatWasNotTheirsIsUndoneAndTheHostIsTold() {
        session.personOf("Nokia").comes();
        reader.records(link, NOT_COMING);
        var notOurs = linkIn(mailbox.letterTo("Nokia"));
        assertThat(reader.opens(notOurs).body())
                .contains("<h1>Eikö vastaus ole teiltä?</h1>", "<li>Ei, Kokous", "<li>Kyllä");
        assertThat(session.invitation("Nokia").answer())
                .as("to look undoes nothing")
                .isEqualTo(Answer.NO);
        assertThat(reader.sends(notOurs).statusCode()).as("nobody said who").isEqualTo(400);

        assertThat(reader.records(notOurs, "byName", "Rita", "byRole", "kirjaaja"))
                .contains("Olemme kertoneet kutsujalle");

        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
        assertThat(scenario.invitations.nominations(session.invitation("Nokia").id()))
                .extracting(Nomination::personName)
                .containsExactly("Å. Čech");
        assertThat(mailbox.letterTo("Pirkanmaa").subject())
                .startsWith("Osapuoli ilmoittaa: vastaus ei ole siltä, Nokia");
        assertThat(mailbox.letterTo("Pirkanmaa").text())
                .contains("Ilmoittaja: Rita, kirjaaja", "Peruttu vastaus\n- Ei, Kokous", "Nyt voimassa\n- Kyllä");
        assertThat(mailbox.letterTo("Nokia").text()).contains("on peruttu", "Vastauksenne nyt\n- Kyllä");
        reader.records(notOurs, "byName", "Rita", "byRole", "kirjaaja");
        assertThat(session.letters(LetterKind.ANSWER_DISOWNED, "Pirkanmaa")).hasSize(1);
        assertThat(answers()).isEqualTo(3);
    }

    @Test
    void aFirstAnswerThatWasNotTheirsLeavesNoneAndTheyAreAskedAgain() {
        reader.records(link, LetterReader.append(NAMED, "proposal", "Liikunta"));
        reader.records(linkIn(mailbox.letterTo("Nokia")), "byName", "Rita", "byRole", "kirjaaja");

        var invitation = session.invitation("Nokia");
        assertThat(invitation.answer()).isNull();
        assertThat(invitation.state()).isEqualTo(InvitationState.INVITED);
        assertThat(scenario.invitations.nominations(invitation.id())).isEmpty();
        assertThat(scenario.invitations.agendaPoints(invitation.id())).isEmpty();
        assertThat(session.invitationOf("Nokia"))
                .hasPassed(findId("Answer disowned"))
                .isWaitingAt(findId("Answer invitation"));
        assertThat(mailbox.letterTo("Nokia").text()).contains("Vastausta ei ole.", "Vastatkaa tästä linkistä");
        clock.passes(session.replyBy().plusDays(1));
        assertThat(session.letters(LetterKind.INVITATION_REMINDER, "Nokia")).hasSize(2);
        reader.records(linkIn(mailbox.letterTo("Nokia")), NAMED);
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
    }

    @Test
    void anAnswerThatWasChangedSinceIsNotUndone() {
        reader.records(link, NOT_COMING);
        var notOurs = linkIn(mailbox.letterTo("Nokia"));
        session.personOf("Nokia").nowComes();
        assertThat(reader.records(notOurs, "byName", "Rita", "byRole", "kirjaaja"))
                .contains("Olemme kertoneet");
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
        assertThat(mailbox.letterTo("Pirkanmaa").text()).contains("mitään ei peruttu", "Nyt voimassa\n- Kyllä");
        clock.moveTo(session.row().startsAt());
        assertThat(reader.opens(notOurs).statusCode()).isEqualTo(410);
    }

    @Test
    void whoAnswersInTasklistMeanwhileIsKeptTooAndTheLastAnswerHolds() {
        reader.records(link, NAMED);
        session.personOf("Nokia").nowDeclines("Sairastuminen");
        assertThat(reader.opens(link).body()).contains("Vastauksenne nyt: Ei.", "Sairastuminen");
        reader.records(link, NAMED);
        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
        assertThat(rows.sql("select answer, channel from invitation_answer where invitation_id = ? order by id")
                        .param(session.invitation("Nokia").id())
                        .query((row, at) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactly("YES LINK", "NO null", "YES LINK");
    }

    @Test
    void whatTheFormWouldRefuseThePageRefusesAndKeepsWhatWasTyped() {
        var refused = reader.sends(link, "answer", "NO", "reason", " ", "byName", "<b>Maija</b>", "byRole", "x");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Ei kirjattu.", "&lt;b&gt;Maija&lt;/b&gt;", "value=\"NO\" required checked")
                .doesNotContain("<b>Maija");
        assertThat(reader.sends(link, "answer", "YES", "name", "Åsa", "byName", "Maija", "byRole", "x")
                        .body())
                .contains("Puutteellinen: Åsa.");
        assertThat(reader.sends(link, "answer", "YES", "byName", "Maija", "byRole", "x")
                        .body())
                .contains("Ketään ei ole nimetty edustajaksi.");
        assertThat(reader.sends(link, "answer", "YES", "nobodyNamed", "true").body())
                .contains("Kirjoittakaa nimenne ja tehtävänne.");
        assertThat(reader.sends(link, "answer", "MAYBE", "byName", "Maija", "byRole", "x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(session.invitation("Nokia").answer()).isNull();
        assertThat(session.letters(LetterKind.ANSWER_RECEIPT, "Nokia")).isEmpty();
        assertThat(session.invitationOf("Nokia")).isWaitingAt(findId("Answer invitation"));
    }

    @Test
    void aFormThatIsSentTwiceIsOneAnswer() {
        reader.records(link, NAMED);
        reader.records(link, NAMED);
        assertThat(answers()).isEqualTo(1);
        assertThat(session.letters(LetterKind.ANSWER_RECEIPT, "Nokia")).hasSize(1);
    }

    /** From another address than the other tests. */
    @Test
    void aThousandGuessesAreSlowedAndWhoHasALinkElsewhereIsNot() throws IOException {
        var slowed = 0;
        for (var guess = 0; guess < 1000; guess++) {
            var answer = asksFrom("127.0.0.11", "/neuvottelu/kirje/" + "%043d".formatted(guess));
            assertThat(answer).containsPattern("^HTTP/1.1 (410|429) ");
            slowed += answer.startsWith("HTTP/1.1 429 ") ? 1 : 0;
        }
        assertThat(slowed).isGreaterThan(500);
        assertThat(reader.opens(link).statusCode()).isEqualTo(200);
        assertThat(asksFrom("127.0.0.11", link))
                .as("nor whoever shares its address")
                .startsWith("HTTP/1.1 200 ");
    }

    /** Scanners look at yesterday's letters too. */
    @Test
    void linksThatHaveEndedAreNoGuesses() throws IOException {
        var ended = linkIn(mailbox.letterTo("Tampere"));
        coordinator.does(
                session,
                "SEND_NEW_LINK",
                draft -> draft.put("party", session.party("Tampere").id().value()));
        for (var one = 0; one < 500; one++) {
            assertThat(asksFrom("127.0.0.12", ended)).startsWith("HTTP/1.1 410 ");
        }
        assertThat(asksFrom("127.0.0.12", "/neuvottelu/kirje/" + "D".repeat(43)))
                .startsWith("HTTP/1.1 410 ");
    }

    private String asksFrom(String address, String path) throws IOException {
        try (var line = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            line.getOutputStream()
                    .write(("GET " + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void severalAtOnceAreAllKeptAndOneOfThemHolds() throws Exception {
        var people = Executors.newFixedThreadPool(4);
        try {
            var answers = people.invokeAll(IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(at -> () -> new LetterReader(readers.anonymous(), () -> {})
                            .sends(link, "answer", "NO", "reason", "Syy " + at, "byName", "Kalle", "byRole", "johtaja")
                            .statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        } finally {
            people.shutdown();
        }
        clock.runDue();
        assertThat(answers()).isEqualTo(4);
        assertThat(session.letters(LetterKind.ANSWER_RECEIPT, "Nokia")).hasSize(4);
        assertThat(rows.sql(
                                "select reason from invitation_answer where invitation_id = ? order by id desc fetch first 1 rows only")
                        .param(session.invitation("Nokia").id())
                        .query(String.class)
                        .single())
                .isEqualTo(session.invitation("Nokia").answerReason());
    }

    @Test
    void twoHundredProgramsThatLookRecordNothing() {
        var before =
                rows.sql("select count(*) from use_of_data").query(Long.class).single();
        IntStream.range(0, 200)
                .forEach(any -> assertThat(reader.opens(link).statusCode()).isEqualTo(200));
        assertThat(session.invitation("Nokia").answer()).isNull();
        assertThat(rows.sql(
                                "select count(*) from secret_link where purpose = 'LETTER' and last_used_on is not null and host = 'hva-06'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows.sql("select count(*) from use_of_data")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/neuvottelu/kirje/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "the link, ended"})
    void whatOpensNothingIsOnePage(String tried) {
        var path = tried.startsWith("/") ? tried : link;
        if (tried.contains("ended")) {
            coordinator.does(
                    session,
                    "SEND_NEW_LINK",
                    draft -> draft.put("party", session.party("Nokia").id().value()));
        }
        var none = reader.opens("/neuvottelu/kirje/BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB");
        var page = reader.opens(path);
        assertThat(page.statusCode()).isEqualTo(410).isEqualTo(none.statusCode());
        assertThat(page.body()).isEqualTo(none.body()).contains("<h1>Linkki ei avaa mitään</h1>");
        assertThat(reader.sends(path, NAMED).body()).isEqualTo(none.body());
        assertThat(session.invitation("Nokia").answer()).isNull();
    }

    /** Whose link it was nobody can know: none is promised. */
    @ParameterizedTest
    @ValueSource(strings = {"/neuvottelu/kirje/kutsu", "/neuvottelu/kirje/kutsu-1", "/neuvottelu/kirje/x'--", "cut"})
    void whatIsNoWholeLinkPromisesNothing(String tried) {
        var path = tried.startsWith("/") ? tried : link.substring(0, link.length() - 5);
        var page = reader.opens(path);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .isEqualTo(reader.opens("/neuvottelu/kirje/katkennut").body())
                .contains("<h1>Linkki ei avaa mitään</h1>", "kopioikaa se kokonaan")
                .doesNotContain("Lähetä uusi linkki");
        assertThat(reader.sends(path, NAMED).statusCode()).isEqualTo(410);
        assertThat(session.invitation("Nokia").answer()).isNull();
    }

    @Test
    void whoeverTypesUntilTheSessionBeginsIsToldSoAndKeepsHerWords() {
        clock.moveTo(session.row().startsAt());
        var late = reader.sends(link, NOT_COMING);
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("<h1>Linkin aika on päättynyt</h1>", "Kokous samaan aikaan");
        assertThat(reader.opens(link).body()).contains("<h1>Linkin aika on päättynyt</h1>");
    }

    @Test
    void anotherLanguageKeepsWhatWasTypedAndRecordsNothing() {
        var shown = reader.sends(link + "?lang=sv", LetterReader.append(NAMED, "kieli", "1"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("lang=\"sv\"", "value=\"Å. Čech\"", "value=\"Maija Ŋ\"");
        assertThat(session.invitation("Nokia").answer()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Lomake on liian suuri, 3000000, 1",
        "sv, Formuläret är för stort, 12000000, 1",
        "en, The form is too large, 3000000, 1",
        "sv, Formuläret är för stort, 1, 20000"
    })
    void whatIsTooLargeIsSaidSoAndNothingIsRecorded(String language, String title, int characters, int fields) {
        var typed = "answer=NO&byName=Kalle&byRole=johtaja&reason=" + "x".repeat(characters) + "&f=1".repeat(fields);
        var answer = readers.anonymous().withLanguageCookie("fi").fillsIn(link + "?lang=" + language, typed);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
        assertThat(answers()).isZero();
        assertThat(session.invitation("Nokia").answer()).isNull();
        assertThat(reader.opens(link).statusCode()).isEqualTo(200);
    }

    @Test
    void whatDoesNotArriveWholeIsNotRecorded() {
        var answer = readers.anonymous().fillsIn(link, "answer=NO&byName=Kalle&byRole=johtaja&reason=%zz");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answers()).isZero();
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertThat(reader.sends(
                                link,
                                LetterReader.append(
                                        NAMED, "name", "Bo", "role", "x".repeat(201), "deputy", "", "email", ""))
                        .body())
                .contains("Edustaja 2, Tehtävä: Teksti on liian pitkä");
        assertThat(reader.sends(link, "answer", "NO", "reason", "Este", "byName", "x".repeat(100), "byRole", "y")
                        .body())
                .contains("Nimenne: Teksti on liian pitkä: enintään 99");
        assertThat(reader.opens(link).body()).contains("maxlength=\"200\"", "maxlength=\"4000\"", "maxlength=\"99\"");
        assertThat(session.invitation("Nokia").answer()).isNull();
    }

    /** Each party's page is its own, whatever fields are sent with it. */
    @Test
    void aLinkCarriesTheWordOfItsPartyAlone() {
        var other = linkIn(mailbox.letterTo("Tampere"));
        assertThat(other).isNotEqualTo(link);
        reader.records(other, NOT_COMING);
        assertThat(session.invitation("Nokia").answer()).isNull();
        assertThat(session.invitation("Tampere").answer()).isEqualTo(Answer.NO);
        assertThat(reader.opens(link).body()).doesNotContain("Kalle", "johtaja", "Tampere");
    }

    /** What a browser brings along counts for nothing: neither whose it is nor the right of anybody else. */
    @Test
    void whoIsLoggedInIsNobodyThere() {
        var coordinating =
                coordinator.atTasklist(session.round().host()).browser().withoutCsrfToken();
        var person = new LetterReader(coordinating, clock::runDue);
        assertThat(person.opens(link).body()).doesNotContain("Kirjautunut", "poistu");
        person.records(link, NAMED);
        assertThat(rows.sql("select recorded_by from invitation_answer where invitation_id = ?")
                        .param(session.invitation("Nokia").id())
                        .query(String.class)
                        .single())
                .isEqualTo(session.party("Nokia").id().value());
        assertThat(coordinating
                        .get("/camunda/api/engine/engine/default/task/count")
                        .statusCode())
                .as("and she is still logged in")
                .isEqualTo(200);
    }

    @Test
    void theSecretIsInTheTextOfTheMailAloneAndNowhereHere(CapturedOutput log) {
        var secret = link.substring(link.lastIndexOf('/') + 1);
        reader.records(link, NAMED);
        reader.sends(link, "answer", "NO", "byName", "Maija", "byRole", "x");
        reader.opens(link.substring(0, link.length() - 1));
        var letter = mailbox.lettersTo("Nokia").get(0);
        assertThat(letter.subject() + letter.calendar()).doesNotContain(secret);
        var kept = session.letters(LetterKind.INVITATION, "Nokia").get(0);
        assertThat(scenario.letters.text(kept.id()).orElseThrow())
                .contains("/neuvottelu/kirje/kutsu?lang=fi")
                .doesNotContain(secret);
        assertThat(rows.sql("select token_hash from secret_link")
                        .query(String.class)
                        .list())
                .doesNotContain(secret);
        assertThat(log.getAll()).doesNotContain(secret.substring(0, secret.length() - 1));
        var page = reader.opens(link);
        assertThat(page.body()).doesNotContain(secret);
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.headers().allValues("X-Robots-Tag")).containsExactly("noindex");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        var asInTheLetter = reader.opens(link + "?lang=sv");
        assertThat(asInTheLetter.body()).contains("lang=\"sv\"");
        assertThat(asInTheLetter.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** Sent again, the letter has another link; the one that came first is as good. */
    @Test
    void eachAttemptHasALinkOfItsOwnAndAllStayGood() {
        mailbox.whileItRefuses(() -> {
            coordinator.invites(session, "Kangasala");
            clock.runDue();
        });
        assertThat(mailbox.lettersTo("Kangasala")).isEmpty();
        assertThat(rows.sql("select count(*) from letter_link where matter_id = ?")
                        .param(session.invitation("Kangasala").id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        scenario.settling.sendAgain(
                session.letters(LetterKind.INVITATION, "Kangasala").get(0).id());
        clock.runDue();
        reader.records(linkIn(mailbox.letterTo("Kangasala")), NAMED);
        assertThat(session.invitation("Kangasala").answer()).isEqualTo(Answer.YES);
    }

    /** A link in wrong hands ends; whoever held it can have another one sent to the registered mailbox, and learns nothing. */
    @Test
    void aLinkIsRenewedToTheRegisteredMailboxAlone() {
        coordinator.does(
                session,
                "SEND_NEW_LINK",
                draft -> draft.put("party", session.party("Nokia").id().value()));
        var fresh = linkIn(mailbox.letterTo("Nokia"));
        assertThat(mailbox.letterTo("Nokia").text()).contains("Aiemmat linkit eivät enää avaa mitään.");
        assertThat(reader.opens(link).statusCode()).isEqualTo(410);
        assertThat(reader.sends(link, NAMED).statusCode()).isEqualTo(410);
        reader.records(fresh, NAMED);

        var asked = reader.sends(link, "uusi", "1");
        var guessed = reader.sends("/neuvottelu/kirje/" + "C".repeat(43), "uusi", "1");
        assertThat(asked.body()).isEqualTo(guessed.body()).contains("Jos linkki on ollut voimassa");
        assertThat(asked.statusCode()).isEqualTo(guessed.statusCode()).isEqualTo(410);
        reader.sends(link, "uusi", "1");
        assertThat(session.letters(LetterKind.FRESH_LINK, "Nokia"))
                .as("one by each road")
                .hasSize(2);
        assertThat(mailbox.letterTo("Nokia").text()).contains("Joku, jolla on vanha linkki, pyysi uutta.");
        reader.records(linkIn(mailbox.letterTo("Nokia")), NOT_COMING);
        assertThat(reader.opens(fresh).statusCode())
                .as("those that are good stay so")
                .isEqualTo(200);
        Refused.because("desk.nothingByLink", session.party("Tampere").name()).when(() -> {
            coordinator.cancels(session, "Tilat eivät käy");
            coordinator.does(
                    session,
                    "SEND_NEW_LINK",
                    draft -> draft.put("party", session.party("Tampere").id().value()));
        });
    }

    /** What somebody types into a text that others read is no link, however it looks. */
    @Test
    void aPlaceOfALinkThatSomebodyTypedIsALineLikeAnyOther() {
        reader.records(
                link,
                LetterReader.append(
                        NAMED,
                        "proposal",
                        "https://evil.example/?http://localhost:8080/neuvottelu/kirje/kutsu?lang=fi"));
        clock.passes(session.day().minusDays(1));
        var letters = mailbox.lettersTo("Tampere");
        assertThat(letters).anyMatch(letter -> letter.text().contains("evil.example"));
        assertThat(letters).allSatisfy(letter -> assertThat(letter.text())
                .doesNotContainPattern("evil\\.example\\S*kirje/[\\w-]{43}"));
    }

    private long answers() {
        return rows.sql("select count(*) from invitation_answer where invitation_id = ?")
                .param(session.invitation("Nokia").id())
                .query(Long.class)
                .single();
    }
}
