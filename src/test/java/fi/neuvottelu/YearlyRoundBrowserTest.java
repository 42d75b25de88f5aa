package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The year of a county with 27 municipalities: its coordinator works in Finnish, who answers in Swedish; no mouse is there. */
@BrowserTest
class YearlyRoundBrowserTest {
    private static final Logger LOG = LoggerFactory.getLogger(YearlyRoundBrowserTest.class);
    private static final String HOST = "Varsinais-Suomi";
    private static final List<String> FIRST = List.of("Kemiönsaari", "Parainen", "Kaarina");
    private static final String FORM = ".nv-form.nv-ready";
    private static final String STATUS = ".nv-status";
    private static final String HOLD = ".nv-hold button";
    private static final String SEND = "button[ng-click='complete()']";
    private static final String START = "a[ng-click='open()']:has(.glyphicon-list-alt)";
    private static final String MODELS = ".modal-dialog .processes a";
    private static final String START_NOW = ".modal-footer .btn-primary[ng-click='startProcessInstance()']";

    /** Of this story alone. */
    private static final int YEAR = 2058;

    @Autowired
    Coordinator coordinator;

    @Autowired
    Scenario scenario;

    @Autowired
    TestClock clock;

    private Browser browser;
    private Keyboard hands;

    @BeforeEach
    void aYearOfItsOwn(Browser browser) {
        this.browser = browser;
        hands = new Keyboard(browser);
        clock.moveTo(LocalDate.of(YEAR, 1, 8).atTime(7, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void fromTheFirstPageToTheApprovedMinutes() {
        var county = scenario.host(HOST);
        scenario.municipalitiesOf(HOST).forEach(name -> scenario.party(county, name));
        var person = coordinator.atTasklist(county);
        browser.logsInAtTasklist(person.id(), "fi");
        opensTheRound();
        var round = new OpenedRound(scenario, county, ofThisYear());
        plansFourGroups();
        confirms();
        var session = round.sessions().get(0);
        clock.passes(session.invitationOn());

        browser.logsInAtTasklist(session.personOf("Kemiönsaari").atTasklist().id(), "sv");
        answersInSwedish();
        session.personOf("Parainen").comesRemotely();
        session.personOf("Kaarina").declines("Este");

        clock.passes(session.day().minusDays(1));
        browser.logsInAtTasklist(person.id(), "fi");
        opens("Hoida kierrosta", "osapuolia 2, henkilöitä 2, osapuolia etänä 1");
        isAccessible();
        picture("run");
        clock.passes(session.day());
        browser.logsInAtTasklist(person.id(), "fi");
        opens("Kirjaa neuvottelutilaisuus", "Läsnä");
        records();
        picture("record-session");
        sends();
        opens("Laadi pöytäkirjaluonnos", "Keskustelu");
        takes();
        hands.fills("#minutes-discussion-0", "Väestön liikkumisesta keskusteltiin.");
        isAccessible();
        sends();

        browser.logsInAtTasklist(session.personOf("Kemiönsaari").atTasklist().id(), "sv");
        opens("Kommentera protokollsutkastet", "protokoll");
        takes();
        picture("review");
        hands.ticks("input[ng-model='d.noComments']");
        sends();
        clock.passes(clock.today().plusDays(21));

        browser.logsInAtTasklist(person.id(), "fi");
        opens("Viimeistele pöytäkirja", "Kemiönsaari");
        takes();
        hands.ticks("input[name=decision]");
        sends();
        for (var seat = 0; seat < 3; seat++) {
            opens("Hyväksy pöytäkirja", "Väestön liikkumisesta");
            takes();
            picture("approve");
            hands.ticks("input[name=decision]");
            sends();
        }
        clock.passes(clock.today());
        assertThat(session.minutes().row().approvedAt()).isNotNull();
        assertThat(browser.scriptFaults()).isEmpty();
    }

    /** All came: what takes time is what was spoken of. Told by how much is pressed and typed, so it runs with the figures. */
    @Test
    @Tag("benchmark")
    void aSessionWithThirtyParties() {
        var parties = new ArrayList<>(scenario.municipalitiesOf(HOST));
        parties.addAll(List.of(Scenario.ASSOCIATION, Scenario.COMPANY, Scenario.LIBRARY));
        var session =
                coordinator.opensRoundWithOneSession(HOST, LocalDate.of(YEAR, 3, 12), parties.toArray(String[]::new));
        clock.passes(session.day());
        browser.logsInAtTasklist(coordinator.atTasklist(session.round().host()).id(), "fi");
        opens("Kirjaa neuvottelutilaisuus", "Läsnä");
        hands.took();
        records();
        sends();
        LOG.info("record a session with {} parties: {}", parties.size(), hands.took());
        assertThat(session.minutes().row()).isNotNull();
    }

    private void opensTheRound() {
        hands.presses(START);
        browser.sees(MODELS);
        browser.tabsToWords(browser.sees(MODELS, "hyte-neuvottelu").getText());
        browser.presses(Keys.ENTER);
        browser.sees(".modal-dialog " + FORM);
        hands.chooses("input[name=year]", "#openRound-window-" + YEAR);
        hands.presses(START_NOW);
        browser.seesNoMore(".modal-dialog");
    }

    private String ofThisYear() {
        var rounds = scenario.rounds.of(scenario.host(HOST).id(), Act.HEALTH_PROMOTION, Window.ofYear(YEAR));
        return Objects.requireNonNull(rounds.get(rounds.size() - 1).instance());
    }

    private void plansFourGroups() {
        opens("Suunnittele kierros", "Neuvottelutilaisuudet");
        hands.took();
        hands.presses("#planTheRound-tool-paste");
        hands.pastes("#planTheRound-pasted", fourGroups());
        hands.presses("#planTheRound-paste-do");
        browser.sees("#planTheRound-said", "Taulukosta otettiin tilaisuuksia 4");
        hands.fills("#planTheRound-contactName", "Kaisa Koordinaattori");
        hands.fills("#planTheRound-contactEmail", "hyte@varha.example");
        isAccessible();
        picture("plan");
        sends();
        LOG.info("plan four group sessions: {}", hands.took());
    }

    /** Her own spreadsheet; the two that answer in Swedish and their neighbour are in the first group. */
    private String fourGroups() {
        var all = new ArrayList<>(scenario.municipalitiesOf(HOST));
        all.removeAll(FIRST);
        all.addAll(0, FIRST);
        var lines = IntStream.range(0, 4)
                .mapToObj(n -> String.join(", ", all.subList(7 * n, Math.min(7 * n + 7, all.size()))) + "\t"
                        + (8 + 7 * n) + ".3." + YEAR + "\tklo 9-11.30\tKaupungintalo");
        return "Kunnat\tPäivä\tKlo\tPaikka\n" + lines.collect(Collectors.joining("\n"));
    }

    private void confirms() {
        opens("Vahvista suunnitelma", "Kutsut");
        takes();
        isAccessible();
        hands.chooses("input[name=decision]", "#confirmThePlan-CONFIRM");
        if (!browser.all("#confirmThePlan-reason").isEmpty()) {
            hands.fills("#confirmThePlan-reason", "Yhdistykset tulevat vasta syksyllä");
        }
        picture("confirm");
        sends();
    }

    private void answersInSwedish() {
        opens("Svara på inbjudan", "Kimitoön");
        takes();
        hands.ticks("input[name=answer]");
        hands.fills("#name0", "Kimmo Kommun");
        hands.fills("#role0", "hyte-samordnare");
        isAccessible();
        picture("answer");
        sends();
    }

    /** Everybody came; each topic of the Act was dealt with; three people of the county approve the minutes. */
    private void records() {
        takes();
        hands.presses("#record-all-present");
        var topics = browser.all("textarea[id^=record-topic-]").size();
        for (var topic = 0; topic < topics; topic++) {
            hands.fills("#record-topic-" + topic, "Käsiteltiin.");
        }
        var seats = List.of("Pekka Puheenjohtaja", "Tiina Tarkastaja", "Tuomas Tarkastaja");
        for (var seat = 0; seat < seats.size(); seat++) {
            hands.fills("#record-approver-" + seat + "-organisation", "Varsinais");
            hands.fills("#record-approver-" + seat + "-person", seats.get(seat));
        }
        isAccessible();
    }

    /** Of the README, made anew when the property is set. */
    private void picture(String name) {
        if (Boolean.getBoolean("neuvottelu.pictures")) {
            browser.asks("const at = document.querySelector(arguments[0]); at.scrollIntoView()", FORM);
            browser.pictures(Path.of("docs/pictures", "tasklist-" + name + ".png"), 1400, 1000);
        }
    }

    private void isAccessible() {
        browser.sees(STATUS);
        assertThat(browser.violationsIn(FORM)).isEmpty();
        assertThat(browser.sniffsIn(FORM)).isEmpty();
    }

    private void opens(String task, String told) {
        hands.presses(".tasks-list .task a[href*='" + idOf(task) + "']");
        browser.sees(FORM, told);
        browser.comesToRest();
    }

    private String idOf(String task) {
        var address = browser.sees(".tasks-list .task a", task).getAttribute("href");
        return String.valueOf(address).replaceAll(".*task=([^&]*).*", "$1");
    }

    /** Whoever did the step before holds this one already. */
    private void takes() {
        if (browser.sees(HOLD).getText().matches("(Ota|Ta) .*")) {
            hands.presses(HOLD);
        }
    }

    private void sends() {
        hands.presses(SEND + ":not([disabled])");
        browser.seesNoMore(FORM);
        clock.passes(clock.today());
    }
}
