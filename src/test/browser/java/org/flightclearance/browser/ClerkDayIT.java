package org.flightclearance.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class ClerkDayIT {

    private static final String NOW = "2023-04-03T09:00";

    @ParameterizedTest
    @CsvSource({"en, true, 1280", "fr, false, 320", "en, false, 768"})
    void a_clerk_files_two_flights_sends_them_with_one_letter_and_notes_one_answer(
            String language, boolean script, int width, House house) {
        try (var clerk = house.sit(House.CLERK, new Seat(language, script, width))) {
            clerk.look();
            var first = file(clerk, house.callsign());
            clerk.follow("/requests/new?copy=");
            times(clerk, 0, "2023-04-11");
            times(clerk, 1, "2023-04-12");
            var second = filed(clerk);
            note(clerk, "send", first, second);
            clerk.type("/sent/at", NOW);
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
            assertThat(clerk.path()).isEqualTo("/letters/answer/recorded");
            clerk.follow("/requests/" + second);
            assertThat(clerk.page().locator("main .tag.denied").first().isVisible())
                    .isTrue();
            clerk.look();
        }
    }

    private static String file(Sitting clerk, String callsign) {
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

    private static void leg(Sitting clerk, int number, String from, String to, String day) {
        clerk.type("/legs/%d/from".formatted(number), from);
        clerk.type("/legs/%d/to".formatted(number), to);
        times(clerk, number, day);
    }

    private static void times(Sitting clerk, int number, String day) {
        clerk.type("/legs/%d/etd".formatted(number), day + "T06:00");
        clerk.type("/legs/%d/eta".formatted(number), day + "T08:00");
    }

    /** Files it, over the page that asks whether all is right where there is one, and gives back its reference. */
    private static String filed(Sitting clerk) {
        clerk.send();
        if (!clerk.path().endsWith("/filed") && clerk.faults().isEmpty()) {
            clerk.look();
            clerk.send();
        }
        assertThat(clerk.path()).as(clerk.text()).endsWith("/filed");
        clerk.look();
        return clerk.path().replaceAll("/requests/|/filed", "");
    }

    /** Ticks the two in the queue, and goes to the letter that sends or answers them. */
    private static void note(Sitting clerk, String what, String first, String second) {
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
