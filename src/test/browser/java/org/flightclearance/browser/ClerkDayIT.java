package org.flightclearance.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class ClerkDayIT {

    private static final String NOW = "2023-04-03T09:00";

    @ParameterizedTest
    @CsvSource({"en, true, 1280", "fr, false, 320", "en, false, 768"})
    void a_clerk_files_two_flights_sends_them_with_one_letter_and_records_one_answer(
            String language, boolean script, int width, BrowserFixture fixture) {
        try (var clerk = fixture.open(BrowserFixture.CLERK, new WindowOptions(language, script, width))) {
            clerk.look();
            var first = file(clerk, fixture.callsign());
            clerk.follow("/requests/new?copy=");
            times(clerk, 0, "2023-04-11");
            times(clerk, 1, "2023-04-12");
            var second = filed(clerk);
            note(clerk, "send", first, second);
            clerk.type("/sent/at", NOW);
            // Proposed as it was used last
            clerk.choose("/sent/channel", "");
            clerk.send();
            assertThat(clerk.faults()).containsExactly("/sent/channel");
            clerk.look();
            clerk.choose("/sent/channel", "note_verbale");
            clerk.type("/sent/outgoing_reference", "NV/2023/77");
            clerk.send();
            assertThat(clerk.path()).isEqualTo("/letters/send/recorded");
            clerk.look();
            note(clerk, "answer", first, second);
            clerk.tick("/outcome", "approved");
            clerk.type("/received_at", NOW);
            clerk.choose("/requests/1/outcome", "denied");
            clerk.choose("/requests/1/reason", "no_fly_zone");
            clerk.look();
            clerk.send();
            assertThat(clerk.path()).isEqualTo("/letters/answer/check");
            clerk.look();
            clerk.send();
            assertThat(clerk.path()).isEqualTo("/letters/answer/recorded");
            clerk.follow("/requests/" + second);
            assertThat(clerk.page().locator("main .tag.denied").first().isVisible())
                    .isTrue();
            clerk.look();
        }
    }

    private static String file(BrowserWindow clerk, String callsign) {
        clerk.go("/requests/new");
        clerk.choose("/purpose", "isr");
        clerk.send();
        assertThat(clerk.faults()).contains("/aircraft/class", "/legs/0/from", "/legs/0/etd");
        clerk.look();
        clerk.choose("/aircraft/class", "uav");
        clerk.type("/aircraft/callsign", callsign);
        clerk.choose("/sector", "East");
        leg(clerk, 0, "GAGO", "GATB", "2023-04-10");
        clerk.press("action", "add-leg");
        leg(clerk, 1, "GATB", "GAGO", "2023-04-11");
        clerk.look();
        return filed(clerk);
    }

    private static void leg(BrowserWindow clerk, int number, String from, String to, String day) {
        clerk.type("/legs/%d/from".formatted(number), from);
        clerk.type("/legs/%d/to".formatted(number), to);
        times(clerk, number, day);
    }

    private static void times(BrowserWindow clerk, int number, String day) {
        clerk.type("/legs/%d/etd".formatted(number), day + "T06:00");
        clerk.type("/legs/%d/eta".formatted(number), day + "T08:00");
    }

    /** Files the request, confirming it on the check page if there is one, and returns its reference. */
    private static String filed(BrowserWindow clerk) {
        clerk.send();
        if (!clerk.path().endsWith("/filed") && clerk.faults().isEmpty()) {
            clerk.look();
            clerk.send();
        }
        assertThat(clerk.path()).as(clerk.text()).endsWith("/filed");
        clerk.look();
        return clerk.path().replaceAll("/requests/|/filed", "");
    }

    /** Selects both requests in the queue and opens the letter that sends or answers them. */
    private static void note(BrowserWindow clerk, String what, String first, String second) {
        clerk.go("/");
        clerk.tick("request", first);
        clerk.tick("request", second);
        var letter = "/letters/" + what;
        clerk.leave(() -> clerk.page()
                .locator("main form[action='" + letter + "'] .under button, main button[formaction='" + letter + "']")
                .first()
                .click());
        assertThat(clerk.path()).isEqualTo(letter);
        clerk.look();
    }
}
