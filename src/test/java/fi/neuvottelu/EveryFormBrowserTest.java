package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.EveryStep.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every form of every model opens for somebody whose step it is, with its facts, its words and nothing that axe finds. */
@BrowserTest
class EveryFormBrowserTest {
    private static final String READY = ".form-container form.nv-ready";

    /** A key that has no text shows itself: "planTheRound.intro". */
    private static final String KEYS =
            "return (arguments[0].innerText.match(/(^|\\s)[a-z]\\w*(\\.[A-Za-z]\\w*)+(?=\\s|$)/g) ?? []).join()";

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient rows;

    private Browser browser;
    private EveryStep host;

    @BeforeEach
    void everyStepWaits(Browser browser) {
        this.browser = browser;
        host = new EveryStep(
                scenario, coordinator, mailbox, "Pohjanmaa", "Vaasa", "Mustasaari", "Laihia", Scenario.ASSOCIATION);
        clock.passes(EveryStep.TODAY);
        host.goesOn();
    }

    @AfterEach
    void nothingStaysOpen() {
        EveryStep.leavesNothingOpen(rows);
    }

    private record Opened(Person who, Waiting waiting, String task) {}

    @Test
    void everyFormOpens() {
        var found = new TreeMap<String, List<String>>();
        var languages = List.of("fi", "sv", "en");
        var seen = new ArrayList<Person>();
        var byPerson = new LinkedHashMap<Person, List<Opened>>();
        host.waiting().stream().map(this::opened).forEach(one -> byPerson.computeIfAbsent(
                        one.who(), who -> new ArrayList<>())
                .add(one));
        byPerson.forEach((who, steps) -> {
            browser.logsInAtTasklist(who.id(), languages.get(seen.size() % languages.size()));
            seen.add(who);
            steps.forEach(step -> {
                var troubles = troubles(step);
                if (!troubles.isEmpty()) {
                    found.put(step.waiting() + " as " + who.id(), troubles);
                }
            });
        });
        assertThat(found)
                .as("of " + byPerson.values().stream().mapToInt(List::size).sum())
                .isEmpty();
    }

    private List<String> troubles(Opened step) {
        browser.asks(
                "document.querySelectorAll(arguments[1]).forEach((one) => one.remove());"
                        + "location.hash = '#/?task=' + arguments[0]",
                step.task(),
                READY);
        browser.sees(READY);
        browser.comesToRest();
        var troubles = new ArrayList<>(browser.violationsIn(READY));
        var keys = String.valueOf(browser.asks(KEYS, browser.sees(READY)));
        troubles.addAll(browser.scriptFaults());
        var button = String.valueOf(browser.asks(
                "return [...document.querySelectorAll(\"button[ng-click='complete()']\")].filter((one) => one.offsetParent)"
                        + ".map((one) => one.textContent.trim()).join()"));
        if (button.matches("Valmis|Slutför|Complete|.*send\\..*")) {
            troubles.add("the button says " + button);
        }
        if (!keys.isBlank()) {
            troubles.add("keys without text: " + keys);
        }
        return troubles;
    }

    private Opened opened(Waiting waiting) {
        for (var who : host.people()) {
            for (var task : who.tasksOf(waiting.instance(), waiting.step())) {
                if (who.opens(task)) {
                    who.takes(task);
                    return new Opened(who, waiting, task.get("id").textValue());
                }
            }
        }
        throw new AssertionError("nobody sees " + waiting);
    }
}
