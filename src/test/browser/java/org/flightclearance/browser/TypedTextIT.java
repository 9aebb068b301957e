package org.flightclearance.browser;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody typed is text, wherever it comes out again. */
@InChromium
class TypedTextIT {

    private static final String SCRIPT = "<script>document.title='taken'</script>";
    private static final String PICTURE = "\"><img src=x onerror=\"document.title='taken'\">";
    private static final String FORMULA = "=1+1";

    @Test
    void what_was_typed_is_never_markup_nor_a_formula(House house) {
        house.post(
                House.ADMIN,
                "/api/v1/missions",
                """
                {"code": "ODD", "name": "%1$s", "host_state": "Mali", "time_zone": "Africa/Bamako", "language": "fr",
                 "authorities": ["%1$s"], "sectors": ["%1$s", "%2$s"]}"""
                        .formatted(SCRIPT, PICTURE.replace("\"", "\\\"")));
        house.account("odd", "officer", "ODD");
        house.account("odd.manager", "manager", "ODD");
        try (var clerk = house.sit("odd", Seat.ENGLISH)) {
            var reference = file(clerk);
            for (var path : List.of("/", "/requests", "/requests/" + reference, "/requests/new?copy=" + reference)) {
                assertText(clerk, path, SCRIPT);
            }
            assertThat(clerk.field("/unit").inputValue()).isEqualTo(FORMULA);
            assertText(clerk, "/requests/" + reference, PICTURE);
            assertThat(house.get("odd", "/api/v1/requests.csv"))
                    .contains("'" + FORMULA)
                    .doesNotContain("," + FORMULA);
        }
        try (var manager = house.sit("odd.manager", Seat.FRENCH)) {
            // The chart of the split names the sectors in its picture
            assertText(manager, "/reports/denials?mission=ODD&quarter=2023-Q2", SCRIPT);
        }
        try (var admin = house.sit(House.ADMIN, Seat.FRENCH)) {
            assertText(admin, "/missions", PICTURE);
        }
    }

    private static String file(Sitting clerk) {
        clerk.go("/requests/new");
        clerk.choose("/purpose", "cargo");
        clerk.choose("/aircraft/class", "fixed_wing");
        clerk.choose("/sector", SCRIPT);
        clerk.type("/legs/0/from", "GAGO");
        clerk.type("/legs/0/to", "GATB");
        clerk.type("/legs/0/etd", "2023-04-10T06:00");
        clerk.type("/legs/0/eta", "2023-04-10T08:00");
        clerk.type("/unit", FORMULA);
        clerk.type("/remarks", PICTURE + " " + SCRIPT);
        clerk.send();
        if (!clerk.path().endsWith("/filed") && clerk.faults().isEmpty()) {
            clerk.send();
        }
        assertThat(clerk.path()).as(clerk.text()).endsWith("/filed");
        var reference = clerk.path().replaceAll("/requests/|/filed", "");
        clerk.go("/requests/" + reference + "/send");
        clerk.type("/sent/at", "2023-04-03T09:00");
        clerk.choose("/sent/channel", "email");
        clerk.send();
        return reference;
    }

    private static void assertText(Sitting somebody, String path, String typed) {
        somebody.go(path);
        somebody.look();
        var page = somebody.page();
        var text = page.locator("body")
                .evaluate("it => it.textContent + [...it.querySelectorAll('textarea, input')].map(one => one.value)");
        assertThat(text.toString()).as(path).contains(typed);
        assertThat(page.title()).as(path).isNotEqualTo("taken");
        assertThat(page.locator("script, main img").count()).as(path).isZero();
    }
}
