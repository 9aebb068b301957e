package org.flightclearance.web.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.api.ApiClient;
import org.flightclearance.report.Quarter;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;

/** The page of the denial report. */
@QuarkusTest
class DenialReportPageTest {

    private static final ZoneId BAMAKO = ZoneId.of("Africa/Bamako");

    @Inject
    UtcClock clock;

    private static String denied(String mission) {
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        ApiClient.answer(mission, reference, "denied", "2022-10-05T09:00:00Z").statusCode(200);
        return reference;
    }

    private static List<String> behind(Browser browser, Element link) {
        return browser.get(link.attr("href")).select("tbody th").eachText();
    }

    @Test
    void the_parts_of_the_charts_and_the_cells_of_the_table_open_their_requests() {
        var mission = mission();
        var drone = denied(mission);
        var other =
                ApiClient.file(requester(mission), ApiClient.sentDrone(mission).replace("East", "West"));
        var browser = Browser.signedInAs(manager(mission));
        var page = browser.get("/reports/denials?mission=" + mission + "&quarter=2022-Q4");
        var charts = page.select(".charts svg");
        assertThat(charts.eachAttr("role")).containsOnly("group").hasSize(3);
        assertThat(charts.select("a title").eachText())
                .contains(
                        "2022-Q4, denied: 1 request",
                        "2022-Q4, denied or no answer: 2 requests",
                        "drone (UAV), denied: 1 request",
                        "East, denied: 1 request",
                        "West, no answer: 1 request");
        for (var link : charts.select("a")) {
            var name = link.select("title").text();
            assertThat(behind(browser, link))
                    .as(name)
                    .isEqualTo(
                            name.contains("denied or") || name.contains("sent")
                                    ? List.of(drone, other)
                                    : name.contains("denied") ? List.of(drone) : List.of(other));
        }
        var heat = page.select(".heat");
        assertThat(heat.select("h3").text()).isEqualTo("Most denials: sector East, drone (UAV): 1 of 1 request");
        assertThat(heat.select("tbody tr").eachText()).containsExactly("East 100.0 % 1 / 1", "West 0.0 % 0 / 1");
        assertThat(heat.select("td").eachAttr("class")).containsExactly("h5", "h0");
        assertThat(behind(browser, heat.select("td a").first())).containsExactly(drone);
    }

    @Test
    void quarters_before_the_records_begin_say_so_and_quarters_to_come_are_not_offered() {
        var mission = mission();
        denied(mission);
        var browser = Browser.signedInAs(manager(mission));
        var page = browser.get("/reports/denials?mission=" + mission + "&quarter=2022-Q4");
        assertThat(page.select(".charts svg text").eachText())
                .contains("no records")
                .doesNotContain("0");
        var rows = page.select("details tr:has(td[colspan])").eachText();
        assertThat(rows).contains("2021-Q4 no records", "2022-Q3 no records").doesNotContain("2022-Q4 no records");
        assertThat(page.select(".charts > .hint").text())
                .startsWith("The records of this mission begin on 4 October 2022.");
        var offered = page.select("#field-quarter option").eachText();
        assertThat(offered)
                .startsWith(Quarter.of(clock.now().atZone(BAMAKO).toLocalDate()).toString())
                .endsWith("2022-Q4");
        // From then on, nothing sent is really nothing
        var later = browser.get("/reports/denials?mission=" + mission + "&quarter=2023-Q1");
        assertThat(later.select("details tr:has(th:matches(2023-Q1))").text())
                .startsWith("2023-Q1 0 0")
                .doesNotContain("no records");
        // A quarter that an address asks for is the chosen one, even if it is not offered
        assertThat(browser.get("/reports/denials?mission=" + mission + "&quarter=2190-Q1")
                        .select("#field-quarter option[selected]")
                        .text())
                .isEqualTo("2190-Q1");
    }

    @ParameterizedTest
    @CsvSource({"en, '(so far, 1 still pending)', '(so far)'", "fr, '(à ce jour, 1 encore en attente)', '(à ce jour)'"})
    void the_heading_of_a_period_that_is_not_over_says_so(String language, String pending, String none) {
        var mission = mission();
        var now = clock.now().truncatedTo(ChronoUnit.MINUTES);
        var browser = Browser.signedInAs(manager(mission)).reading(language);
        var running = "/reports/denials?mission=" + mission + "&from=2022-10-01&to="
                + now.plus(Duration.ofDays(20)).atZone(BAMAKO).toLocalDate();
        denied(mission);
        assertThat(heading(browser.get(running))).endsWith(none);
        sent(mission, now);
        assertThat(heading(browser.get(running))).endsWith(pending);
        assertThat(heading(browser.get("/reports/denials?mission=" + mission + "&quarter=2022-Q4")))
                .doesNotContain("(");
    }

    private static void sent(String mission, Instant now) {
        ApiClient.file(
                requester(mission),
                ApiClient.sentDrone(mission)
                        .replace(
                                "2022-10-07T06:00:00Z",
                                now.plus(Duration.ofDays(5)).toString())
                        .replace(
                                "2022-10-07T11:30:00Z",
                                now.plus(Duration.ofDays(5)).plusSeconds(60).toString())
                        .replace(
                                "2022-10-04T05:00:00Z",
                                now.minus(Duration.ofHours(1)).toString()));
    }

    private static String heading(Document page) {
        return page.select("h1").text();
    }

    @Test
    void the_long_page_lists_its_parts_and_offers_files_and_publishing_before_them() {
        var mission = mission();
        denied(mission);
        var page = Browser.signedInAs(manager(mission)).get("/reports/denials?mission=" + mission + "&quarter=2022-Q4");
        var anchors = page.select("ul.index a").eachAttr("href");
        assertThat(anchors)
                .hasSizeGreaterThan(10)
                .allSatisfy(anchor -> assertThat(page.select(anchor)).as(anchor).hasSize(1));
        var all = page.select("main *");
        var sections = all.indexOf(page.selectFirst("main section"));
        for (var wanted : List.of("a[href^=/publications/new]", "a[href^=/reports/denials.pdf]", "ul.index")) {
            assertThat(all.indexOf(page.selectFirst(wanted))).as(wanted).isBetween(0, sections);
        }
    }
}
