package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium at the web apps, in the hands of one person. Without one on the machine its tests are skipped, and say so. */
final class Browser implements AutoCloseable {
    private static final String NOT_RUN = "no Chromium: the browser tests were not run";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration REST = Duration.ofMillis(400);
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final int MANY_TABS = 80;
    private static final int FAR = 400;
    private static final String LOGIN = "form[name=signinForm]";
    private static final String SNIFFER = sniffer();

    private final ChromeDriver driver;
    private int port;
    private String apps = "";

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open() {
        var chromium = Machine.onPath("chromium", "chromium-browser", "google-chrome");
        var chromedriver = Machine.onPath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            Machine.lacks(NOT_RUN);
        }
        var options = new ChromeOptions();
        options.setBinary(chromium.get().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .build();
        var browser = new Browser(new ChromeDriver(service, options));
        browser.driver.manage().window().setSize(new Dimension(1400, 1000));
        return browser;
    }

    Browser at(int port) {
        this.port = port;
        apps = "http://localhost:" + port + "/camunda/app/";
        return this;
    }

    /**
     * At Cockpit, as somebody who has never been here. Her session is open when she comes: what the login page does is told by
     * {@link #logsInByHand}.
     *
     * @param language fi, sv or en
     */
    Browser logsIn(String person, String language) {
        comesIn("cockpit", person, language);
        sees(".dashboard");
        return this;
    }

    /** At Tasklist, in the same way. */
    Browser logsInAtTasklist(String person, String language) {
        comesIn("tasklist", person, language);
        sees(".tasks-list");
        return this;
    }

    /** At Admin, in the same way. */
    void logsInAtAdmin(String person, String language) {
        comesIn("admin", person, language);
    }

    /** At Welcome, in the same way. */
    void logsInAtWelcome(String person, String language) {
        comesIn("welcome", person, language);
    }

    /** At the login page of an app, as somebody who has never been here. */
    void logsInByHand(String app, String person, String language) {
        logsInBefore(pageOf(app), person, language);
    }

    /** Waits until the page asks for nothing more. */
    void comesToRest() {
        var before = new Object[1];
        var since = new long[1];
        waits(PATIENCE).withMessage("the page goes on asking").until(any -> {
            var asked = asks("return performance.getEntriesByType('resource').length + location.href");
            if (!asked.equals(before[0])) {
                before[0] = asked;
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] >= REST.toNanos();
        });
    }

    private WebDriverWait waits(Duration patience) {
        return new WebDriverWait(driver, patience, GLANCE);
    }

    /** The addresses with this part in them that the page has asked for. */
    @SuppressWarnings("unchecked")
    List<String> fetchedOf(String part) {
        return (List<String>) asks(
                "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes(arguments[0]))",
                part);
    }

    /** Waits until the page has asked for it. */
    void fetches(String part) {
        waits(PATIENCE).withMessage("the page does not ask for " + part).until(any -> !fetchedOf(part)
                .isEmpty());
    }

    /** What the browser was refused since this was last asked. */
    List<String> refusedResources() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("the server responded with a status of"))
                .toList();
    }

    /** A page of our own, as somebody who is logged in or not. */
    void opens(String path) {
        driver.get(apps.replace("/camunda/app/", path));
    }

    /** A page that is at no address, as a mail program shows it. */
    void reads(String html) {
        driver.get("data:text/html;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** A page of our own by its address, as somebody who has never been here: she is sent to the login page first. */
    void opensAndLogsIn(String path, String person, String language) {
        logsInBefore(apps.replace("/camunda/app/", path), person, language);
    }

    /** Where it is, without the host. */
    String path() {
        return Objects.requireNonNull(driver.getCurrentUrl()).replaceFirst("^http://[^/]*", "");
    }

    /** As the printer gets it, or the screen again. */
    void isOn(String medium) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    /** What scripts have complained of since this was last asked; what the server refused is no fault of theirs. */
    List<String> scriptFaults() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of"))
                .toList();
    }

    private void comesIn(String app, String person, String language) {
        beginsAnew(pageOf(app), language);
        WebUser.at(app, port, person, TestPeople.PASSWORD)
                .kept()
                .forEach(cookie -> keeps(pageOf(app), cookie.getName(), cookie.getValue(), cookie.getPath()));
        driver.get(pageOf(app));
    }

    private String pageOf(String app) {
        return apps + app + "/default/";
    }

    private void logsInBefore(String page, String person, String language) {
        arrives(page, language);
        var in = false;
        for (var tries = 0; tries < 3 && !in; tries++) {
            in = getsIn(person);
        }
    }

    /** At the login page of an app, as somebody who has never been here. */
    void isAtTheLoginOf(String app, String language) {
        arrives(pageOf(app), language);
        sees("input[type=password]");
        comesToRest();
    }

    private void arrives(String page, String language) {
        beginsAnew(page, language);
        driver.get(page);
    }

    private void beginsAnew(String page, String language) {
        driver.get("about:blank");
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        keeps(page, "neuvottelu-lang", language, "/");
    }

    private void keeps(String page, String cookie, String value, String path) {
        driver.executeCdpCommand(
                "Network.setCookie", Map.of("name", cookie, "value", value, "url", page, "path", path));
    }

    /** As when it has lasted too long: the page stays, and the next call is refused. */
    void losesTheSession() {
        driver.executeCdpCommand("Network.deleteCookies", Map.of("name", "JSESSIONID", "url", driver.getCurrentUrl()));
    }

    /** At the login page to which the app itself has gone. */
    void logsInWhereItIs(String person) {
        sees("input[type=password]");
        getsIn(person);
    }

    /**
     * The form is drawn anew once the app knows that nobody is logged in: what was typed before is gone. Welcome has fields for a
     * new password among those that are not shown.
     */
    private boolean getsIn(String person) {
        try {
            types(LOGIN + " input[type=password]", TestPeople.PASSWORD);
            types(LOGIN + " input[type=text]", person + Keys.ENTER);
            return waits(Duration.ofSeconds(5))
                    .until(shown -> shown.findElements(By.cssSelector(LOGIN)).isEmpty());
        } catch (StaleElementReferenceException | TimeoutException drawnAnew) {
            return false;
        }
    }

    private void types(String css, String text) {
        var field = sees(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Cockpit by the address of a page in it, such as a colleague sends. */
    void followsALinkToCockpit(String page) {
        driver.get(apps + "cockpit/default/#/" + page);
    }

    /** @param page what stands behind # */
    void goesTo(String page) {
        asks(
                "document.querySelectorAll('.nv-body').forEach((one) => one.remove()); location.hash = '#/' + arguments[0]",
                page);
    }

    /** The language that the page says it is in. */
    String language() {
        return String.valueOf(asks("return document.documentElement.lang"));
    }

    /** What the page says, title and names of signs among it. */
    String words() {
        return String.valueOf(asks("return document.title + document.body.innerText"
                + " + [...document.querySelectorAll('[title], [aria-label]')]"
                + ".map((one) => one.title + one.getAttribute('aria-label'))"));
    }

    String page() {
        return Objects.requireNonNull(driver.getCurrentUrl()).replaceFirst(".*#/", "");
    }

    /** Waits until it is there. */
    WebElement sees(String css) {
        return await(css, () -> driver.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed))
                .get(0);
    }

    /** Waits until the text of an element matches. */
    WebElement sees(String css, String text) {
        var wanted = Pattern.compile(text, Pattern.DOTALL);
        return await(css + " " + text, () -> driver.findElements(By.cssSelector(css)).stream()
                        .filter(one -> one.isDisplayed()
                                && wanted.matcher(one.getText()).find()))
                .get(0);
    }

    /** Waits until it is gone. */
    void seesNoMore(String css) {
        waits(PATIENCE).withMessage(css + " is still there").until(shown -> shown.findElements(By.cssSelector(css))
                .isEmpty());
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    private List<WebElement> await(String what, Supplier<Stream<WebElement>> found) {
        return waits(PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + " on " + page() + ":\n"
                        + all("body").stream()
                                .map(WebElement::getText)
                                .findFirst()
                                .orElse("")
                        + "\n" + driver.manage().logs().get(LogType.BROWSER).getAll())
                .until(any -> {
                    var elements = found.get().toList();
                    return elements.isEmpty() ? null : elements;
                });
    }

    /** Whatever has the focus: the page may draw it anew in the same moment. */
    void presses(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** By the tabulator alone; what has the focus shows it. */
    void tabsTo(String css) {
        tabsTo(css, () -> hasFocus(css));
    }

    /** By the tabulator alone, to what says just this. */
    void tabsToWords(String words) {
        tabsTo(words, () -> words.equals(asks("return document.activeElement.textContent.trim()")));
    }

    /** In a form of hundreds of fields, wherever in it the focus is now. */
    void tabsFarTo(String css) {
        tabsTo(css, FAR, () -> hasFocus(css));
    }

    /** As from the clipboard, where the focus is. */
    void pastes(String text) {
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    private void tabsTo(String what, BooleanSupplier there) {
        tabsTo(what, MANY_TABS, there);
    }

    private void tabsTo(String what, int most, BooleanSupplier there) {
        for (var pressed = 0; pressed < most; pressed++) {
            presses(Keys.TAB);
            if (there.getAsBoolean()) {
                assertThat(asks("return getComputedStyle(document.activeElement).outlineStyle"))
                        .as("the focus on " + what + " is visible")
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + what);
    }

    /** Whether nothing of it is cut off or covered where it stands. */
    boolean showsWhole(WebElement element) {
        return Boolean.TRUE.equals(asks("""
                const place = arguments[0].getBoundingClientRect();
                return [place.top + 2, place.bottom - 2].every((y) =>
                  arguments[0].contains(document.elementFromPoint(place.left + 12, y)));""", element));
    }

    boolean hasFocus(String css) {
        return Boolean.TRUE.equals(asks("return document.activeElement.matches(arguments[0])", css));
    }

    void waitsForFocusOn(String css) {
        waits(PATIENCE).withMessage("focus on " + css).until(any -> hasFocus(css));
    }

    Object asks(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The same of a script that calls its last argument when it has an answer. */
    Object asksLater(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeAsyncScript(script, arguments));
    }

    /** What is in the window, for a page of ours. */
    void pictures(Path file) {
        pictures(file, 1120, 700);
    }

    /** Of a page that was scrolled to what was filled in. */
    void picturesFromTheTop(Path file, int width, int height) {
        driver.executeScript("window.scrollTo({ top: 0, behavior: 'instant' })");
        pictures(file, width, height);
    }

    void pictures(Path file, int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        comesToRest();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** As on a small telephone. */
    void isNarrow(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Findings of axe-core on a part of the page, by the rules of WCAG 2.1 A and AA. */
    List<String> violationsIn(String css) {
        return violations(axe().include(css)).map(Browser::told).toList();
    }

    /** Which rules of WCAG 2.1 A and AA a page breaks, in their order. */
    List<String> brokenRules() {
        return violations(axe()).map(Rule::getId).sorted().toList();
    }

    private Stream<Rule> violations(AxeBuilder axe) {
        return axe.analyze(driver).getViolations().stream();
    }

    /** In the page itself, without a window of its own for each result: no page has frames. What was found in order is not told. */
    private static AxeBuilder axe() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder().setLegacyMode().withOptions(options).withTags(WCAG);
    }

    /** Errors that HTML_CodeSniffer finds on the whole page, by WCAG 2.1 AA. */
    List<String> sniffs() {
        return sniffsIn("html");
    }

    /** The same on a part of the page. */
    @SuppressWarnings("unchecked")
    List<String> sniffsIn(String css) {
        driver.executeScript(SNIFFER + ";window.HTMLCS = window.HTMLCS || HTMLCS;");
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript("""
                const [css, done] = arguments;
                const part = css === 'html' ? document : document.querySelector(css);
                HTMLCS.process('WCAG2AA', part, () => done(HTMLCS.getMessages()
                  .filter((one) => one.type === HTMLCS.ERROR)
                  .map((one) => `${one.code} ${one.element.outerHTML?.slice(0, 120)}`)));""", css));
    }

    private static String sniffer() {
        try (var script = Browser.class.getResourceAsStream("/html_codesniffer/HTMLCS.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
