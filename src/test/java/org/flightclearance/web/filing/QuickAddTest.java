package org.flightclearance.web.filing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

/** A pasted line or spreadsheet row fills the form of a request. */
@QuarkusTest
class QuickAddTest {

    private static Document paste(Browser browser, String mission, String text) {
        return browser.post("/requests/new", Map.of("/mission", mission, "line", text, "action", "read-line"));
    }

    @Test
    void a_pasted_line_fills_the_form_and_files_nothing() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var page = paste(browser, mission, "UNO303 MI8 GAGO 0700 GAMK 0830 12pax 1 Dec 2190 weekly");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(typed(page, "/aircraft/callsign")).isEqualTo("UNO303");
        assertThat(typed(page, "/legs/0/to")).isEqualTo("GAMK");
        assertThat(typed(page, "/passengers")).isEqualTo("12");
        assertThat(page.select(".note").text()).contains("Check every field", "Not understood:", "weekly");
        assertThat(page.getElementById("field-line").wholeText()).contains("UNO303");
        browser.get("/requests/" + mission + "-2190-00001");
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.get("/requests?mission=" + mission).text()).contains("No requests match");
    }

    @Test
    void a_row_of_a_spreadsheet_is_read_in_the_zone_of_the_mission() {
        var mission = mission("Africa/Juba");
        var browser = Browser.signedInAs(requester(mission));
        var page = paste(
                browser,
                mission,
                "\tREF-7\tcargo\tfixed_wing\tAN26\t\tUNO120\tEast\t\tGABS\t\t\tBer\t16,83\t-2,52\t08/10/2190 07:00\t2190-10-08T09:15:00Z\t4\t3\tmany");
        assertThat(typed(page, "/client_reference")).isEqualTo("REF-7");
        assertThat(page.getElementById("field-purpose").select("[selected]").val())
                .isEqualTo("cargo");
        assertThat(typed(page, "/aircraft/type")).isEqualTo("AN26");
        assertThat(typed(page, "/legs/0/to/name")).isEqualTo("Ber");
        assertThat(typed(page, "/legs/0/to/latitude")).isEqualTo("16.83");
        assertThat(typed(page, "/legs/0/etd")).isEqualTo("2190-10-08 05:00Z");
        assertThat(typed(page, "/legs/0/eta")).isEqualTo("2190-10-08 09:15Z");
        assertThat(typed(page, "/crew")).isEqualTo("3");
        assertThat(page.select(".note").text()).contains("Not understood: cargo_kg many: Enter a whole number.");
    }

    @Test
    void a_row_with_its_header_may_have_the_columns_in_any_order() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var page = paste(browser, mission, "Callsign\tto\tfrom\toutcome\nUNO120\tGABS\tGAGO\tapproved");
        assertThat(typed(page, "/aircraft/callsign")).isEqualTo("UNO120");
        assertThat(typed(page, "/legs/0/from")).isEqualTo("GAGO");
        assertThat(page.select(".note").text()).contains("use the import of spreadsheets");
        var understood = paste(browser, mission, "callsign\tto\tfrom\nUNO120\tGABS\tGAGO");
        assertThat(understood.select(".done").text()).contains("Check every field");
        assertThat(understood.getElementById("field-line").wholeText().strip()).isEmpty();
        assertThat(paste(browser, mission, "\t\n\t").select("main h1").text()).isEqualTo("File a request");
    }

    @Test
    void a_text_that_fills_no_field_is_not_said_to_have_filled_the_form() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var empty = paste(browser, mission, " ");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(empty)).containsExactly("#field-line");
        assertThat(empty.select(".summary").text()).contains("Paste a line or a row here first.");
        assertThat(empty.select(".done")).isEmpty();
        var page = paste(browser, mission, "weekly");
        assertThat(page.select(".note").text()).isEqualTo("Not understood: weekly");
    }

    private static String typed(Document page, String pointer) {
        return page.select("[name=" + pointer + "]").val();
    }
}
