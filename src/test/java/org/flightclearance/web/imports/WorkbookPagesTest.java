package org.flightclearance.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.exchange.workbook.MadeWorkbook;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;
import static org.flightclearance.web.Browser.fields;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

/** A workbook is uploaded, its columns are chosen, its rows are checked and imported, all without a script. */
@QuarkusTest
class WorkbookPagesTest {

    private static final String[] ROWS = {
        "Weekly schedule",
        "Date|Vol|ETD|De|À|ETA|Appareil|Pax|Kg|Note du chef",
        "@2022-10-07|UNO303|@06:00|GAGO|GAKL|@07:30|MI8|=12|=300|mail",
        "@2022-10-07|UNO303|@08:00|GAKL|GAGO|@09:30|MI8|=8|=0|",
        "@2022-10-08|UNO304|@06:00|GAGO|GAKL|@07:30|MI8|=5|=0|",
        "@2022-10-09|UNO305|@06:00|GAGO||@07:30|MI8|=5|=0|"
    };

    private static MadeWorkbook schedule() {
        return MadeWorkbook.of(ROWS).hidingRows(5);
    }

    private static Document uploaded(Browser browser, MadeWorkbook book) {
        browser.upload("/imports", "Programme.xlsx", book.bytes());
        assertThat(browser.status()).isEqualTo(303);
        return browser.follow();
    }

    private static String chosen(Document page) {
        return page.select("tbody select").stream()
                .map(select -> select.select("option[selected]").val())
                .reduce("", (all, one) -> all + (one.isEmpty() ? "-" : one) + " ")
                .strip();
    }

    private static Document finished(Browser browser) {
        var page = browser.follow();
        while (browser.header("Refresh") != null) {
            page = browser.get(browser.path());
        }
        return page;
    }

    @Test
    void a_schedule_is_recognised_completed_checked_and_imported_and_its_columns_are_offered_again() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        var page = uploaded(browser, schedule());
        assertThat(page.select("[name=header_row]").val()).isEqualTo("2");
        assertThat(page.select("[name=mapping] [selected]").val()).isEqualTo("flight_schedule");
        assertThat(chosen(page)).isEqualTo("etd_date callsign etd from to eta aircraft_type passengers cargo_kg -");
        assertThat(page.select("[name=/joins_legs][checked]")).hasSize(1);
        assertThat(page.select("tbody tr").get(0).text()).startsWith("A Date 2022-10-07 · 2022-10-09");
        var posted = fields(page);
        posted.putAll(Map.of(
                "/fixed/purpose", "passenger",
                "/fixed/sector", "East",
                "/columns/J", "remarks",
                "/mapping_name", "Weekly"));
        browser.post(browser.path(), posted);
        var checked = finished(browser);
        assertThat(checked.select("dl.facts dd").text()).startsWith("3 1 0 0 1");
        assertThat(checked.select("main ul").text())
                .contains("Sheet “Flights”, headings in row 2.")
                .contains("One row is hidden and was not imported: 5.");
        assertThat(checked.select("tbody tr").text()).startsWith("6 E6 (to)");
        browser.post(browser.path(), Map.of("mode", "valid_rows"));
        finished(browser);
        as(officer(mission))
                .get("/requests")
                .then()
                .body("items", hasSize(1))
                .body("items[0].legs.from", contains("GAGO", "GAKL"))
                .body("items[0].aircraft.class", org.hamcrest.Matchers.equalTo("rotary_wing"))
                .body("items[0].passengers", org.hamcrest.Matchers.equalTo(12));

        // Another user of the mission, another file with the same headings
        var colleague = Browser.signedInAs(requester(mission)).reading("fr");
        var next = uploaded(colleague, schedule());
        assertThat(next.select("[name=mapping] [selected]").text()).isEqualTo("Weekly");
        assertThat(chosen(next)).endsWith("cargo_kg remarks");
        assertThat(next.select("[name=/fixed/purpose] [selected]").val()).isEqualTo("passenger");
        assertThat(next.select("h1").text()).isEqualTo("Colonnes du classeur");
        var other = uploaded(colleague, MadeWorkbook.of("Vol|De|À", "UNO1|GAGO|GAKL"));
        assertThat(other.select("[name=mapping] [selected]").val()).isEqualTo("headings");
        assertThat(colleague.get(browser.path()).select(".summary").text()).contains("fichier");
        assertThat(as(ADMIN).get("/missions/" + mission).statusCode()).isEqualTo(200);
        assertThat(Browser.signedInAs(ADMIN).get("/history/missions/" + mission).text())
                .contains("Columns of a workbook", "Weekly: date → etd_date");
    }

    @Test
    void saved_columns_can_be_replaced_and_removed() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        var page = uploaded(browser, schedule());
        var address = browser.path();
        for (var target : new String[] {"remarks", "unit"}) {
            var posted = fields(page);
            posted.putAll(Map.of("/columns/J", target, "/mapping_name", "Weekly"));
            browser.post(address, posted);
            finished(browser);
        }
        var next = uploaded(browser, schedule());
        assertThat(chosen(next)).endsWith("cargo_kg unit");
        assertThat(next.select("form[action$=removal]").text()).contains("“Weekly” was saved by officer." + mission);
        browser.post(browser.path() + "/removal", Map.of("name", "Weekly"));
        var without = browser.follow();
        assertThat(without.select("[name=mapping] option")).hasSize(2);
        assertThat(chosen(without)).endsWith("cargo_kg -");
    }

    @Test
    void the_columns_can_be_chosen_again_after_the_check() {
        var browser = Browser.signedInAs(officer(mission()));
        var page = uploaded(browser, schedule());
        browser.post(browser.path(), fields(page));
        var checked = finished(browser);
        assertThat(checked.select("dl.facts dd").text()).as("no purpose").startsWith("3 0 0 0 2");
        var again = browser.get(checked.select("a[href$=columns]").attr("href"));
        assertThat(chosen(again)).startsWith("etd_date callsign etd");
        var posted = fields(again);
        posted.putAll(Map.of("/fixed/purpose", "cargo", "/fixed/sector", "East"));
        browser.post(browser.path(), posted);
        assertThat(finished(browser).select("dl.facts dd").text()).startsWith("3 1 0 0 1");
    }

    @Test
    void another_sheet_and_another_row_of_headings_can_be_chosen() {
        var browser = Browser.signedInAs(officer(mission()));
        uploaded(
                browser,
                schedule()
                        .sheet("Août 2022", "x|y", "Vol|De|À", "UNO1|GAGO|GAKL")
                        .hidden());
        var address = browser.path();
        var other = browser.get(address + "?sheet=Ao%C3%BBt+2022&header_row=");
        assertThat(other.select("[name=sheet] [selected]").text()).isEqualTo("Août 2022 (hidden)");
        assertThat(chosen(other)).isEqualTo("callsign from to");
        assertThat(chosen(browser.get(address + "?sheet=Ao%C3%BBt+2022&header_row=1&mapping=headings")))
                .isEqualTo("- - -");
        assertThat(browser.get(address + "?sheet=July").select(".summary").text())
                .contains("has no sheet “July”");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.get(address + "?header_row=9").select(".summary").text())
                .contains("Row 9");
        assertThat(browser.get(address + "?header_row=x&mapping=nobody").select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void two_columns_cannot_go_to_the_same_place_and_some_must_go_somewhere() {
        var browser = Browser.signedInAs(officer(mission()));
        var page = uploaded(browser, schedule());
        var address = browser.path();
        var posted = fields(page);
        posted.put("/columns/J", "callsign");
        assertThat(faults(browser.post(address, posted))).containsExactly("#field-columns-J");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.post(address, Map.of("/header_row", "2"))
                        .select(".fault")
                        .text())
                .contains("No column of this sheet is imported");
        posted.put("/columns/J", "");
        posted.put("/mapping_name", "x".repeat(61));
        assertThat(faults(browser.post(address, posted))).containsExactly("#field-mapping_name");
    }

    @Test
    void a_file_that_is_no_workbook_of_today_is_refused_at_once() {
        var browser = Browser.signedInAs(officer(mission()));
        for (var name : new String[] {"plan.xls", "plan.XLSX"}) {
            var page = browser.upload("/imports", name, "<table/>".getBytes(StandardCharsets.UTF_8));
            assertThat(browser.status()).isEqualTo(422);
            assertThat(faults(page)).containsExactly("#field-file");
            assertThat(page.select(".fault").text()).contains("not an Excel workbook");
        }
        assertThat(browser.upload("/imports", "empty.xlsx", MadeWorkbook.of().bytes())
                        .select(".fault")
                        .text())
                .contains("No visible sheet of this workbook has any rows");
    }
}
