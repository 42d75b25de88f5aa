package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;

/** Somebody at the browser by the keyboard alone; what she presses and what she fills in is counted. */
final class Keyboard {
    private final Browser browser;
    private int pressed;
    private int filled;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    /** A button or a link. */
    void presses(String css) {
        goesTo(css);
        browser.presses(Keys.ENTER);
        pressed++;
    }

    /** A box, or the first of several choices. */
    void ticks(String css) {
        goesTo(css);
        browser.presses(Keys.SPACE);
        assertThat(browser.sees(css).isSelected()).as(css + " is chosen").isTrue();
        pressed++;
    }

    /** One of several choices, by the arrows. */
    void chooses(String group, String css) {
        goesTo(group);
        browser.presses(Keys.SPACE);
        for (var n = 0; n < 10 && !browser.sees(css).isSelected(); n++) {
            browser.presses(Keys.ARROW_DOWN);
        }
        assertThat(browser.sees(css).isSelected()).as(css + " is chosen").isTrue();
        pressed++;
    }

    void fills(String css, String text) {
        goesTo(css);
        browser.presses(text);
        filled++;
    }

    void pastes(String css, String text) {
        goesTo(css);
        browser.pastes(text);
        filled++;
    }

    private void goesTo(String css) {
        browser.sees(css);
        if (!browser.hasFocus(css)) {
            browser.tabsFarTo(css);
        }
    }

    /** What it took so far; it is counted anew from now on. */
    String took() {
        var took = "%d presses, %d fields".formatted(pressed, filled);
        pressed = 0;
        filled = 0;
        return took;
    }
}
