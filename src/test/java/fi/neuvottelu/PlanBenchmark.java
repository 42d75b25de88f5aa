package fi.neuvottelu;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Sector;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a plan of 81 sessions lets its coordinator wait: {@code mvn test -Dtest=PlanBenchmark -Pbenchmark}. It prints figures
 * and judges none; the aim is to open within a second and to answer a key within 50 ms.
 */
@BrowserTest
class PlanBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(PlanBenchmark.class);
    private static final String HOST = "Varsinais-Suomi";
    private static final int YEAR = 2027;
    private static final int ACTORS = 30;
    private static final int OPENINGS = 7;

    /** Until the page knows how everything looks that a key has changed. */
    private static final String KEYS = """
            const [css, done] = arguments;
            const field = document.querySelector(css);
            (async () => {
              const times = [];
              field.focus();
              for (let n = 0; n < 50; n++) {
                const start = performance.now();
                field.value += 'a';
                field.dispatchEvent(new Event('input', { bubbles: true }));
                field.form.getBoundingClientRect();
                times.push(performance.now() - start);
                await new Promise((go) => setTimeout(go, 60));
              }
              times.sort((a, b) => a - b);
              done(`${times[25].toFixed(1)} ms (median of 50, longest ${times[49].toFixed(1)})`);
            })();""";

    @Autowired
    Coordinator coordinator;

    @Autowired
    OtherActors actors;

    @Autowired
    TestClock clock;

    private Browser browser;

    @BeforeEach
    void aYear(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 8).atTime(7, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void aPlanOf81Sessions() {
        var round = coordinator.opensRound(HOST, YEAR);
        IntStream.range(0, ACTORS)
                .forEach(n -> actors.register(
                        round.host(), "Toimija " + n, Sector.values()[n % 3], List.of(Language.FI, Language.SV)));
        var person = coordinator.atTasklist(round.host());
        var task = person.taskOf(round.instance().getId(), "planTheRound");
        person.takes(task);
        var proposed = coordinator.proposal(
                round, "geography=MUNICIPALITIES&content=THEMES&theme=Nuoret&theme=Varautuminen&theme=Asuminen");
        var day = LocalDate.of(YEAR, 3, 1);
        for (var session : proposed) {
            coordinator.on((ObjectNode) session, round.host(), day);
            day = day.plusDays(1);
        }
        person.saves(task, draft -> draft.set("sessions", proposed));
        browser.logsInAtTasklist(person.id(), "fi");
        for (var time = 1; time <= OPENINGS; time++) {
            browser.goesTo("");
            browser.seesNoMore(".nv-form");
            browser.comesToRest();
            LOG.info(
                    "{} sessions, opening {}: {}",
                    proposed.size(),
                    time,
                    opening(task.get("id").textValue()));
        }
        browser.comesToRest();
        LOG.info("a key in the place of row 1: {}", keys("#planTheRound-row-0-place"));
        LOG.info("a key in the link of row 81: {}", keys("#planTheRound-row-80-link"));
        browser.sees("#planTheRound-row-40-open").sendKeys(Keys.ENTER);
        browser.sees("#planTheRound-40-place");
        LOG.info("a key in the place of row 41 with its details: {}", keys("#planTheRound-row-40-place"));
        LOG.info("a key in the themes of row 41: {}", keys("#planTheRound-40-themes"));
    }

    /** From the address until rows are drawn, and until every row is; and what the page has to watch then. */
    private Object opening(String task) {
        return browser.asksLater("""
                const [task, done] = arguments;
                const start = performance.now();
                location.hash = '#/?task=' + task;
                const waited = () => performance.getEntriesByType('resource').filter((one) => one.startTime > start)
                  .filter(({ name }) => /neuvottelu|forms/.test(name))
                  .map((one) => `${one.name.replace(/[?].*|.*neuvottelu.|.*forms./g, '')} ${Math.round(one.startTime - start)}-${Math.round(one.responseEnd - start)}`)
                  .join(', ');
                let first;
                const watched = (scope) => {
                  let sum = scope.$$watchers?.length ?? 0;
                  for (let child = scope.$$childHead; child; child = child.$$nextSibling) sum += watched(child);
                  return sum;
                };
                const size = () => `${watched(angular.element('.nv-form').scope())} watchers, `
                  + `${document.querySelectorAll('.nv-sessions *').length} elements`;
                const seen = () => {
                  const drawn = document.querySelectorAll('.nv-form.nv-ready .nv-session').length;
                  if (drawn) first ??= performance.now() - start;
                  return drawn === 81;
                };
                const wait = () => seen()
                  ? requestAnimationFrame(() => done(`first rows ${Math.round(first)} ms, all `
                    + `${Math.round(performance.now() - start)} ms, ${size()} (${waited()})`)) : setTimeout(wait, 5);
                wait();""", task);
    }

    private Object keys(String css) {
        return browser.asksLater(KEYS, css);
    }
}
