package org.flightclearance.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is printed: all that is known, and nothing that is there to be pressed. */
@InChromium
class PrintIT {

    /** A4 upright within margins of 1 cm, in CSS pixels. */
    private static final int PAPER = 718;

    /** On a screen a table may be scrolled. */
    private static final String WIDE_TABLES =
            """
            () => [...document.querySelectorAll('table')]
              .filter(it => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1)
              .map(it => it.innerText.slice(0, 80))""";

    private enum Printed {
        REPORT,
        REQUEST;

        String address(House house) {
            return this == REPORT
                    ? "/reports/denials?mission=MINUSMA&from=2022-10-04&to=2022-12-29"
                    : "/requests/" + house.file(house.callsign(), true, "2023-04-08T06:00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_cut_off_on_paper_and_nothing_is_there_to_be_pressed(Printed printed, House house) {
        var address = printed.address(house);
        try (var reader = house.sit(House.CLERK, Seat.FRENCH)) {
            reader.go(address);
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            reader.page().setViewportSize(PAPER, 1000);
            assertThat(Sight.of(reader.page())).isEmpty();
            assertThat((List<?>) reader.page().evaluate(WIDE_TABLES)).isEmpty();
            assertThat(reader.page().locator("main table, main dl").first().isVisible())
                    .isTrue();
            for (var pressed :
                    reader.page().locator("nav, button, .button, input").all()) {
                assertThat(pressed.isVisible()).as(what(pressed)).isFalse();
            }
        }
    }

    private static String what(Locator found) {
        return (String) found.evaluate("it => it.outerHTML");
    }
}
