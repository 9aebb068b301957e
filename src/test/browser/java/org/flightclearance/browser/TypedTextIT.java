package org.flightclearance.browser;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Typed text is shown as text everywhere. */
@InChromium
class TypedTextIT {

    private static final String SCRIPT = "<script>document.title='taken'</script>";
    private static final String PICTURE = "\"><img src=x onerror=\"document.title='taken'\">";
    private static final String FORMULA = "=1+1";

    @Test
    void typed_text_is_never_markup_or_a_formula(BrowserFixture fixture) {
        fixture.post(
                BrowserFixture.ADMIN,
                "/api/v1/missions",
                """
                {"code": "ODD", "name": "%1$s", "host_state": "Mali", "time_zone": "Africa/Bamako", "language": "fr",
                 "authorities": ["%1$s"], "sectors": ["%1$s", "%2$s"]}"""
                        .formatted(SCRIPT, PICTURE.replace("\"", "\\\"")));
        fixture.account("odd", "officer", "ODD");
        fixture.account("odd.manager", "manager", "ODD");
        try (var clerk = fixture.open("odd", WindowOptions.ENGLISH)) {
            var reference = file(clerk);
            for (var path : List.of("/", "/requests", "/requests/" + reference, "/requests/new?copy=" + reference)) {
                assertText(clerk, path, SCRIPT);
            }
            assertThat(clerk.field("/unit").inputValue()).isEqualTo(FORMULA);
            assertText(clerk, "/requests/" + reference, PICTURE);
            assertThat(fixture.get("odd", "/api/v1/requests.csv"))
                    .contains("'" + FORMULA)
                    .doesNotContain("," + FORMULA);
        }
        try (var manager = fixture.open("odd.manager", WindowOptions.FRENCH)) {
            // The chart by sector contains the names of the sectors
            assertText(manager, "/reports/denials?mission=ODD&quarter=2023-Q2", SCRIPT);
        }
        try (var admin = fixture.open(BrowserFixture.ADMIN, WindowOptions.FRENCH)) {
            assertText(admin, "/missions", PICTURE);
        }
    }

    private static String file(BrowserWindow clerk) {
        clerk.go("/requests/new");
        clerk.choose("/purpose", "cargo");
        clerk.choose("/aircraft/class", "fixed_wing");
        clerk.choose("/sector", SCRIPT);
        clerk.type("/legs/0/from", "GAGO");
        clerk.type("/legs/0/to", "GATB");
        clerk.type("/legs/0/etd", "2023-04-10T06:00");
        clerk.type("/legs/0/eta", "2023-04-10T08:00");
        // Rarely filled in, so it is folded
        clerk.page().locator("details:has([name='/unit']) > summary").first().click();
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

    private static void assertText(BrowserWindow window, String path, String typed) {
        window.go(path);
        window.look();
        var page = window.page();
        var text = page.locator("body")
                .evaluate("it => it.textContent + [...it.querySelectorAll('textarea, input')].map(one => one.value)");
        assertThat(text.toString()).as(path).contains(typed);
        assertThat(page.title()).as(path).isNotEqualTo("taken");
        assertThat(page.locator("script, main img").count()).as(path).isZero();
    }
}
