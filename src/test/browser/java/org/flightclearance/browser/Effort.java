package org.flightclearance.browser;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.microsoft.playwright.Locator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts what a task costs a user who works with the mouse, without JavaScript. A choice in a list is three keys. A page
 * load is a page that an action leads to, with its redirect; the page on which the task begins is not counted.
 */
final class Effort {

    private static final int KEYS_OF_A_CHOICE = 3;

    private final BrowserWindow window;
    private int clicks;
    private int keys;
    private int loads;

    Effort(BrowserWindow window) {
        this.window = window;
    }

    /** Types into fields and chooses in lists, by the names of the fields. */
    void fillIn(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fillIn(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private void fillIn(String name, String value) {
        var field = window.field(name).first();
        if ("SELECT".equals(field.evaluate("it => it.tagName"))) {
            field.selectOption(value);
            keys += KEYS_OF_A_CHOICE;
        } else {
            field.fill(value);
            keys += value.length();
        }
    }

    /** Clicks on something that stays on the page. */
    void click(Locator target) {
        target.click();
        clicks++;
    }

    /** Clicks on something that leads to another page. */
    void go(Locator target) {
        window.leave(target::click);
        clicks++;
        loads++;
    }

    void go(String selector) {
        go(window.page().locator(selector).first());
    }

    /** The main button of the form. */
    void send() {
        go("main form .under button:not(.second)");
    }

    void tick(String name, String value) {
        click(window.page()
                .locator("main [name='%s'][value='%s']".formatted(name, value))
                .first());
    }

    /** Picks a file: one click on the field; the choice in the window of the system is not counted. */
    void attach(Path file) {
        window.page().locator("main input[type=file]").first().setInputFiles(file);
        clicks++;
    }

    /** Fails if the task costs more than it did, so that no change makes it longer unnoticed. */
    void costsAtMost(int mostClicks, int mostKeys, int mostLoads) {
        var cost = Map.of("clicks", clicks, "keys", keys, "loads", loads);
        System.out.println("effort " + new LinkedHashMap<>(cost));
        assertThat(clicks).as("clicks, of %s", cost).isLessThanOrEqualTo(mostClicks);
        assertThat(keys).as("keys, of %s", cost).isLessThanOrEqualTo(mostKeys);
        assertThat(loads).as("page loads, of %s", cost).isLessThanOrEqualTo(mostLoads);
    }
}
