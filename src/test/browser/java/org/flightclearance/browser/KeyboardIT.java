package org.flightclearance.browser;

import java.util.LinkedHashMap;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class KeyboardIT {

    private static final int MOST_STEPS = 150;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/requests/new",
                "/requests",
                "/reports/denials?mission=MINUSMA&quarter=2022-Q4",
                "/letters/send"
            })
    void the_focus_is_always_visible_when_moving_through_a_page_by_keyboard(String path, BrowserFixture fixture) {
        try (var clerk = fixture.open(BrowserFixture.CLERK, WindowOptions.ENGLISH)) {
            clerk.go(path);
            int steps = 0;
            while (steps < MOST_STEPS && step(clerk.page())) {
                assertThat(PageCheck.showsFocus(clerk.page()))
                        .as(path + ": " + focused(clerk.page(), "it.outerHTML.slice(0, 200)"))
                        .isTrue();
                steps++;
            }
            assertThat(steps).isGreaterThan(10);
        }
    }

    @Test
    void a_request_can_be_filed_by_keyboard_only(BrowserFixture fixture) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("/purpose", "drone");
        typed.put("/sector", "East");
        typed.put("/aircraft/class", "drone");
        typed.put("/aircraft/callsign", fixture.callsign());
        typed.put("/legs/0/from", "GAGO");
        typed.put("/legs/0/to", "GATB");
        typed.put("/legs/0/etd", "120423 0600");
        typed.put("/legs/0/eta", "0800");
        try (var clerk = fixture.open(BrowserFixture.CLERK, WindowOptions.ENGLISH)) {
            clerk.go("/requests/new");
            typed.forEach((name, text) -> type(clerk.page(), name, text));
            clerk.leave(() -> clerk.page().keyboard().press("Enter"));
            if (!clerk.path().endsWith("/filed") && clerk.faults().isEmpty()) {
                clerk.send();
            }
            assertThat(clerk.path()).as(clerk.text()).endsWith("/filed");
        }
    }

    @Test
    void the_first_tab_stop_skips_the_navigation(BrowserFixture fixture) {
        try (var clerk = fixture.open(BrowserFixture.CLERK, WindowOptions.FRENCH.at(320))) {
            clerk.go("/requests/new");
            assertThat(step(clerk.page())).isTrue();
            assertThat(PageCheck.showsFocus(clerk.page())).isTrue();
            clerk.page().keyboard().press("Enter");
            assertThat(focused(clerk.page(), "it.id")).isEqualTo("main");
        }
    }

    private static void type(Page page, String name, String text) {
        int steps = 0;
        do {
            assertThat(steps++).as("steps to " + name).isLessThan(MOST_STEPS);
            step(page);
        } while (!name.equals(focused(page, "it.name")));
        page.keyboard().type(text);
    }

    /** Presses Tab once. False if the focus has left the page. */
    private static boolean step(Page page) {
        page.keyboard().press("Tab");
        return !"BODY".equals(focused(page, "it.tagName"));
    }

    private static Object focused(Page page, String what) {
        return page.evaluate("() => { const it = document.activeElement; return " + what + "; }");
    }
}
