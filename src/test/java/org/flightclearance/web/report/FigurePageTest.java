package org.flightclearance.web.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;

/** The requests behind a figure: which columns the list has, and its files. */
@QuarkusTest
class FigurePageTest {

    private String mission;
    private String first;
    private Browser browser;

    /** Two drones of sector East that were denied for different reasons, and one of sector West that has no answer. */
    @BeforeEach
    void record() {
        mission = mission();
        first = file(officer(mission), sentDrone(mission));
        deny(first, "2022-10-05T08:00:00Z", "security", "N°0457");
        deny(file(officer(mission), sentDrone(mission)), "2022-10-06T09:30:00Z", "no_fly_zone", "N°0460");
        file(officer(mission), sentDrone(mission).replace("East", "West"));
        browser = Browser.signedInAs(manager(mission));
    }

    private void deny(String reference, String receivedAt, String reason, String letter) {
        post(
                        officer(mission),
                        "/requests/" + reference + "/answer",
                        """
                        {"outcome": "denied", "received_at": "%s", "reason": "%s", "authority_reference": "%s"}"""
                                .formatted(receivedAt, reason, letter))
                .statusCode(200);
    }

    private Document figure(String rows) {
        return browser.get("/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&" + rows);
    }

    @Test
    void a_page_beyond_the_last_one_is_empty() {
        for (var page : new String[] {"2", "30000000", "2147483647"}) {
            assertThat(figure("column=sent&page=" + page).select("tbody tr"))
                    .as(page)
                    .isEmpty();
            assertThat(browser.status()).as(page).isEqualTo(200);
        }
    }

    private static List<String> columns(Document page) {
        return page.select("thead th").eachText();
    }

    @Test
    void the_title_is_a_sentence_and_no_column_repeats_it() {
        var page = figure("row=sector:East&row=aircraft_class:uav&column=denied");
        assertThat(page.select("h1").text()).isEqualTo("2 requests: denied, sector East, drone (UAV)");
        assertThat(page.title()).startsWith("2 requests: denied, sector East, drone (UAV)");
        assertThat(columns(page))
                .containsExactly(
                        "Reference",
                        "Callsign",
                        "Route",
                        "Sent",
                        "Departure",
                        "Answered",
                        "Reason as stated",
                        "Authority’s reference");
        assertThat(page.select("tbody tr").first().text())
                .contains("5 Oct 2022 08:00Z", "security", "N°0457")
                .doesNotContain("East", "denied");
        assertThat(page.text()).doesNotContain("The same for all");
    }

    @Test
    void what_differs_between_the_requests_has_a_column_and_what_does_not_is_said_once() {
        assertThat(columns(figure("row=total"))).contains("Sector", "Status");
        assertThat(figure("row=total").select("h1").text()).isEqualTo("3 requests: sent, all requests");
        var page = figure("row=total&column=denied");
        assertThat(columns(page)).doesNotContain("Sector", "Status").contains("Reason as stated");
        assertThat(page.select("main").text()).contains("The same for all of them: Sector: East.");
        var unanswered = figure("row=total&column=unanswered");
        assertThat(columns(unanswered)).containsExactly("Reference", "Callsign", "Route", "Sent", "Departure");
        assertThat(unanswered.select("main").text()).contains("Sector: West.");
    }

    @Test
    void figures_outside_the_total_have_files_too() {
        file(officer(mission), unsentDrone(mission));
        for (var row : List.of("filed_never_sent", "carried_over", "notifications", "balance:sent")) {
            for (var kind : List.of("csv", "xlsx")) {
                browser.get("/reports/denials/requests." + kind + "?mission=" + mission
                        + "&from=2022-10-01&to=2023-12-31&row=" + row);
                assertThat(browser.status()).as("%s of %s", kind, row).isEqualTo(200);
            }
        }
    }

    @Test
    void the_files_above_the_list_have_exactly_its_requests() throws IOException {
        var page = figure("row=sector:East&column=denied");
        var files = page.select("main a[download]");
        assertThat(files.eachText()).containsExactly("CSV", "CSV for French Excel", "Excel workbook");
        assertThat(page.select("main .files ~ table")).hasSize(1);
        browser.get(files.get(0).attr("href"));
        assertThat(browser.body().lines()).hasSize(3);
        assertThat(browser.body()).contains(first, "N°0457", "N°0460");
        browser.get(files.get(2).attr("href"));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(browser.bytes()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            int last = rows.get(0).getCellCount() - 1;
            assertThat(rows.get(0).getCellText(last)).isEqualTo("Authority’s reference");
            assertThat(rows.get(1).getCellText(0)).isEqualTo(first);
            assertThat(rows.get(1).getCellText(last)).isEqualTo("N°0457");
        }
    }
}
