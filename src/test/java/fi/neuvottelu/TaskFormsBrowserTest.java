package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.invitation.AgendaPoint;
import fi.neuvottelu.invitation.AgendaPoints;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.party.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes on their way through the forms, by the hands of those who take the tasks: from the plan to a decision. */
@BrowserTest
class TaskFormsBrowserTest {
    private static final String HOST = "Etelä-Savo";
    private static final String FORM = ".nv-form.nv-ready";
    private static final String HOLD = ".nv-hold";
    private static final String STATUS = ".nv-status";

    private static final String WRITTEN_ELSEWHERE = """
            Muistio

            2. Seuranta
            Luettiin.
            Sovittu: Mittarit laaditaan.
            99. Muut asiat
            Kahvit.""";

    /** Of this story alone. */
    private static final int YEAR = 2046;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    AgendaPoints points;

    private Browser browser;

    @BeforeEach
    void aYearOfItsOwn(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void fromThePlanToADecision() {
        var round = coordinator.opensRound(HOST, YEAR);
        coordinator.plans(round, coordinator.oneSession(round, LocalDate.of(YEAR, 3, 13), "Mikkeli", "Juva"));
        var host = coordinator.atTasklist(round.host()).id();
        opens(host, "Vahvista suunnitelma", "13.3.2046 9.00–15.00");
        theTaskIsRemovedOnlyOnceItIs();
        besideAnOpenForm(() -> coordinator.confirms(round));
        var session = round.session();
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);

        opens(host, "Laadi pöytäkirjaluonnos", "Keskustelu");
        takes();
        browser.sees("#minutes-discussion-0").sendKeys("Puhuttiin " + Keys.TAB);
        browser.sees(STATUS, "Luonnos on tallennettu");
        pastesTheRest(host);
        makesAMeasureOfWhatWasAgreed();
        whatWasWrittenWhenTheSessionEndedComesBack(host);
        sends();
        assertThat(session.measure().text()).isEqualTo("Mittarit laaditaan.");

        var juva = session.personOf("Juva").atTasklist().id();
        anEnglishReaderIsToldWhoseWordsTheyAre(juva);
        opens(juva, "Kommentoi pöytäkirjaluonnosta", "Puhuttiin");
        takes();
        browser.sees("#comment").sendKeys("Hyvä näin." + Keys.TAB);
        sends();
        browser.sees(".nv-outcome", "kommentit on kirjattu.*Voitte muuttaa niitä");
        session.personOf("Mikkeli").hasNoComments();
        opens(host, "Viimeistele pöytäkirja", "Hyvä näin");
        besideAnOpenForm(() -> coordinator.finishesMinutes(session, "APPROVAL"));
        opens(host, "Hyväksy pöytäkirja", "Puhuttiin");
        besideAnOpenForm(() -> coordinator.approvesMinutes(session));

        opens(juva, "Kirjaa toimielimen päätös", "Juva");
        takes();
        chooses("#decision-BODY");
        chooses("#decision-body-BOARD");
        chooses("#decision-result-NOTED");
        assertThat(browser.sees("#decision-preparationOnly").isSelected()).isTrue();
        browser.sees(FORM + " [role=status]", "Ei oikaisuvaatimusta eikä valitusta");
    }

    private void anEnglishReaderIsToldWhoseWordsTheyAre(String person) {
        browser.logsInAtTasklist(person, "en");
        browser.sees(".tasks-list .task a", "Review the minutes").click();
        browser.sees(FORM + " .nv-minutes", "What the minutes say is in Finnish");
        assertThat(browser.sees(".nv-minutes h3").getDomAttribute("lang")).isEqualTo("fi");
    }

    /** D23: nobody has answered, and everybody came. */
    @Test
    void everybodyIsMarkedAsPresentInOneGoAndFoundByName() {
        var session = coordinator.opensRoundWithOneSession(HOST, LocalDate.of(YEAR, 3, 13), "Mikkeli", "Juva");
        clock.passes(session.day());
        opens(coordinator.atTasklist(session.round().host()).id(), "Kirjaa neuvottelutilaisuus", "poissa 2");
        takes();
        browser.sees(FORM + " [role=status]", "Läsnä 1 \\(1 organisaatiosta\\), poissa 2");

        presses("#record-all-present", Keys.ENTER);

        browser.sees(FORM + " [role=status]", "Läsnä 3 \\(3 organisaatiosta\\), poissa 0");
        browser.sees("#record-search").sendKeys("juv");
        browser.sees("#record-found", "Haku löysi 1 riviä, luettelossa on 3");
        assertThat(browser.asks("return [...document.querySelectorAll('.nv-line-name')].filter((at) => at.offsetParent)"
                        + ".map((at) => at.textContent).join()"))
                .isEqualTo("Juva");
        browser.sees("[id^=record-person]:not([id='record-person-0'])").sendKeys("Aino" + Keys.TAB);
        browser.sees(STATUS, "Luonnos on tallennettu");
    }

    /** Written in another program: what has no point keeps the minutes at home. */
    private void pastesTheRest(String person) {
        presses(".nv-paste summary", Keys.ENTER);
        browser.asks(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))",
                browser.sees("#minutes-whole"),
                WRITTEN_ELSEWHERE);
        pastesStyles("#minutes-whole");
        browser.sees(FORM, "kuvat jäivät pois");
        browser.sees("#minutes-whole").sendKeys(Keys.TAB);
        browser.sees(STATUS, "Luonnos on tallennettu");
        opens(person, "Laadi pöytäkirjaluonnos", "Jaa kohtiin");
        assertThat(browser.sees("#minutes-whole").getDomProperty("value"))
                .as("what was pasted stays until it is split")
                .isEqualTo(WRITTEN_ELSEWHERE);
        presses("#minutes-split", Keys.ENTER);
        browser.waitsForFocusOn("#minutes-doubts");
        browser.sees(FORM + " .nv-warning", "Rivi 6: ”99. Muut asiat”. Se tulisi kohtaan 2. Seuranta");
        presses("#minutes-apart", Keys.ENTER);
        browser.sees(FORM + " [role=status]", "Tekstiä sai 1 kohtaa");
        assertThat(browser.sees("#minutes-discussion-1").getDomProperty("value"))
                .isEqualTo("Luettiin.");
        assertThat(browser.sees("#minutes-agreed-1").getDomProperty("value")).isEqualTo("Mittarit laaditaan.");
        assertThat(browser.sees("#minutes-unplaced").getDomProperty("value"))
                .isEqualTo(String.join("\n", "Muistio", "", "99. Muut asiat", "Kahvit."));
        browser.sees("#minutes-unplaced").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        browser.seesNoMore("#minutes-unplaced");
    }

    private void pastesStyles(String css) {
        browser.asks("""
                const data = new DataTransfer();
                data.setData('text/html', '<p style="color:red"><b>x</b></p><img src="x">');
                arguments[0].dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));""", browser.sees(css));
    }

    private void makesAMeasureOfWhatWasAgreed() {
        presses("#minutes-measure-1", Keys.ENTER);
        browser.sees("#minutes-owner-1-0").sendKeys("Juva" + Keys.TAB);
        browser.sees(STATUS, "Luonnos on tallennettu");
        assertThat(browser.sees("#minutes-measure-1").isEnabled()).isFalse();
    }

    /** Its rules are three files; the parts that it shares with others are here before it is opened. */
    @Test
    void aDeskWithAHalfDoneDraftFetchesNoMoreThanItsRules() {
        var session = coordinator.opensRoundWithOneSession(HOST, LocalDate.of(YEAR, 3, 13), "Mikkeli");
        var host = coordinator.atTasklist(session.round().host()).id();
        opens(host, "Hoida kierrosta", "Kaikki toiminnot");
        new Select(browser.sees("#desk-action")).selectByVisibleText("Lisää neuvottelutilaisuus");
        browser.sees("#desk-place").sendKeys("Juva " + Keys.TAB);
        browser.sees(STATUS, "Luonnos on tallennettu");

        browser.logsInAtTasklist(host, "fi");
        browser.fetches("/forms/parts/seat-person.html");
        browser.comesToRest();
        browser.asks("performance.clearResourceTimings()");
        browser.sees(".tasks-list .task a", "Hoida kierrosta").click();
        browser.sees("#desk-place");
        browser.comesToRest();
        assertThat(browser.fetchedOf("/forms/").stream().map(one -> one.replaceAll(".*/|\\?.*", "")))
                .containsExactlyInAnyOrder(
                        "run-the-round.html", "run-the-round.js", "desk.js", "record.js", "session-plan.js");
        assertThat(browser.fetchedOf("/modules/")).isEmpty();
    }

    private void whatWasWrittenWhenTheSessionEndedComesBack(String person) {
        browser.losesTheSession();
        browser.sees("#minutes-discussion-0").sendKeys(" ja sovittiin " + Keys.TAB);
        browser.sees(".task-filters a", "^Omat tehtävät").click();
        browser.logsInWhereItIs(person);
        browser.sees(".tasks-list .task a", "Laadi pöytäkirjaluonnos").click();
        browser.sees(".nv-unsaved button", "^Palauta kirjoittamani$").click();
        browser.seesNoMore(".nv-unsaved button");
        browser.sees(STATUS, "Luonnos on tallennettu");
        assertThat(browser.sees("#minutes-discussion-0").getAttribute("value")).isEqualTo("Puhuttiin ja sovittiin");
    }

    /** An open form keeps what it begins with, perhaps in this very moment; then, as the refusal says, once more. */
    private static void besideAnOpenForm(Runnable step) {
        try {
            step.run();
        } catch (Refused meanwhile) {
            step.run();
        }
    }

    /** Tasklist has its notice in every task; what is not visible is in no accessibility tree. */
    private void theTaskIsRemovedOnlyOnceItIs() {
        assertThat(noticeOfRemoval()).isEqualTo("hidden");
        browser.asks("document.querySelector('section.task-card').classList.add('task-removed')");
        assertThat(noticeOfRemoval()).isEqualTo("visible");
    }

    private Object noticeOfRemoval() {
        return browser.asks("return getComputedStyle(document.querySelector('.task-removed-alert .alert')).visibility");
    }

    /** Moved, an own point with a time, a proposal taken in, one declined; all by keyboard. */
    @Test
    void anAgendaIsEditedByKeyboard() {
        var session = coordinator.opensRoundWithOneSession("Kymenlaakso", LocalDate.of(YEAR, 3, 14), "Kotka");
        clock.passes(session.invitationOn());
        session.personOf("Kotka").answers(PartyPerson.yes().andThen(draft -> draft.putArray("agendaPoints")
                .add("Liikuntapaikat")
                .add("Tieverkko")));
        var host = coordinator.atTasklist(session.round().host()).id();
        opens(host, "Hoida kierrosta", "Osapuolten ehdottamia asioita, joista ei ole päätetty: 2");
        new Select(browser.sees("#desk-action")).selectByVisibleText("Muokkaa esityslistaa");
        browser.sees("#agenda-template-5", "^4\\. Tavoitteet");
        presses("#agenda-template-5-up", Keys.ENTER);
        browser.sees("#agenda-template-5", "^3\\. Tavoitteet");
        browser.sees(FORM, "Tavoitteet: nyt kohta 3 / ");
        assertThat(browser.asks("return document.activeElement.id")).isEqualTo("agenda-template-5-up");

        presses("#agenda-own", Keys.ENTER);
        browser.sees("#agenda-new-1-title").sendKeys("Varautuminen");
        browser.sees("#agenda-new-1-minutes").sendKeys("20");
        presses("#agenda-template-6-remove", Keys.ENTER);
        browser.sees("#agenda-lacks", "toimenpiteet \\(612/2021 7 § 4 mom\\.\\)");
        chooses("#agenda-new-1-MEASURES");
        browser.seesNoMore("#agenda-lacks");
        var taken = "#agenda-" + keyOf("Liikuntapaikat", session);
        var declined = "#agenda-" + keyOf("Tieverkko", session);
        chooses(taken + "-TAKEN");
        browser.sees(taken, "Liikuntapaikat");
        chooses(declined + "-DECLINED");
        browser.sees(declined + "-reason").sendKeys("Toisessa neuvottelussa");
        browser.sees(STATUS, "Luonnos on tallennettu");
        assertThat(browser.violationsIn(FORM)).isEmpty();
        browser.isNarrow(320);
        assertThat(browser.violationsIn(FORM)).isEmpty();
        presses("#desk-do", Keys.ENTER);
        browser.sees(FORM, "Esityslista tallennettiin");

        assertThat(points.of(session.row()).stream().map(point -> point.in(Language.FI)))
                .containsSubsequence(
                        "Tavoitteet", "Väestön hyvinvoinnin ja terveyden tilanne", "Varautuminen", "Liikuntapaikat")
                .doesNotContain("Toimenpiteet", "Tieverkko");
        opens(host, "Hoida kierrosta", "Esityslista tallennettiin");
        assertThat(browser.scriptFaults()).isEmpty();
    }

    /** Two sessions a week later in one action, then a party from the one to the other; all by keyboard. */
    @Test
    void sessionsAndPartiesAreMovedTogetherByKeyboard() {
        var round = coordinator.opensRound("Kainuu", YEAR);
        coordinator.plans(
                round,
                coordinator
                        .oneSession(round, LocalDate.of(YEAR, 3, 13), "Kajaani", "Sotkamo")
                        .andThen(draft -> coordinator.session(
                                draft.withArray("sessions").addObject(),
                                round.host(),
                                LocalDate.of(YEAR, 3, 14),
                                "Kuhmo")));
        coordinator.confirms(round);
        clock.passes(round.session(1).invitationOn());
        opens(coordinator.atTasklist(round.host()).id(), "Hoida kierrosta", "Siirrä tai muuta useita tilaisuuksia");

        presses("#desk-start-sessions", Keys.ENTER);
        browser.waitsForFocusOn("#desk-sheet");
        round.sessions().forEach(session -> chooses("#desk-change-" + session.id()));
        browser.sees("#desk-days").sendKeys("7");
        presses("#desk-days-do", Keys.ENTER);
        browser.sees(FORM + " [role=status]", "Uudet päivät: 20.3.2046, 21.3.2046");
        browser.sees("#desk-tells", "muuttuu aika, kirjeiden päivät. Tieto lähtee: Kajaani, Sotkamo. Vastaus kysytään");
        isSentAndTold("Neuvottelutilaisuuksien tiedot muutettiin");
        assertThat(round.sessions())
                .extracting(OpenedSession::day)
                .containsExactly(LocalDate.of(YEAR, 3, 20), LocalDate.of(YEAR, 3, 21));

        var from = round.session(0);
        presses("#desk-answers-" + from.id() + " > summary", Keys.ENTER);
        presses("#desk-start-" + from.id() + "-MOVE_PARTIES", Keys.ENTER);
        browser.waitsForFocusOn("#desk-sheet");
        chooses("#desk-party-" + from.party("Sotkamo").id());
        new Select(browser.sees("#desk-to")).selectByIndex(1);
        browser.sees(FORM, "Sotkamo: kutsu tilaisuuteen ti 20.3.2046");
        isSentAndTold("Osapuolet siirrettiin");
        assertThat(round.session(1).invitation("Sotkamo").state()).isEqualTo(InvitationState.INVITED);
        assertThat(browser.scriptFaults()).isEmpty();
    }

    private void isSentAndTold(String done) {
        browser.sees(STATUS, "Luonnos on tallennettu");
        assertThat(browser.violationsIn(FORM)).isEmpty();
        presses("#desk-do", Keys.ENTER);
        browser.sees(FORM, done);
        clock.passes(clock.today());
    }

    /** Whoever opens the form reads it in it, and nothing of the page's own language is left in it. */
    private void opens(String person, String task, String told) {
        browser.logsInAtTasklist(person, "fi");
        browser.sees(".tasks-list .task a", task).click();
        browser.sees(FORM, told);
        // What a form begins with is kept before anybody else goes on with the task.
        browser.comesToRest();
        assertThat(browser.sees(FORM).getText()).as(task).doesNotContain("{{", "ei voitu hakea");
    }

    private String keyOf(String title, OpenedSession session) {
        return points.of(session.row()).stream()
                .filter(point -> point.in(Language.FI).equals(title))
                .map(AgendaPoint::key)
                .findFirst()
                .orElseThrow();
    }

    private void takes() {
        browser.sees(HOLD + " button", "^Ota tehtäväksi$").click();
        browser.sees(HOLD + " button", "^Vapauta tehtävä$");
        browser.sees(FORM + " .nv-fields:enabled");
    }

    private void chooses(String css) {
        presses(css, Keys.SPACE);
    }

    private void sends() {
        presses("button[ng-click='complete()']:not([disabled])", Keys.ENTER);
        browser.seesNoMore(FORM);
        clock.passes(clock.today());
    }

    /** By keyboard: the line of the draft's state lies over what is below it. */
    private void presses(String css, Keys key) {
        browser.asks("arguments[0].focus()", browser.sees(css));
        browser.presses(key);
    }
}
