package org.flightclearance.web.report;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;

/** The reasons of the denials behind a figure, as a chart. */
@QuarkusTest
class FigureChartTest {

    private static String denied(String mission, String reason) {
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        ApiClient.post(
                        officer(mission),
                        "/requests/" + reference + "/answer",
                        """
                        {"outcome": "denied", "received_at": "2022-10-05T09:00:00Z", "reason": "%s"}"""
                                .formatted(reason))
                .statusCode(200);
        return reference;
    }

    private static String figure(String mission, String row, String column) {
        return "/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&row=" + row + "&column=" + column;
    }

    @Test
    void denials_are_drawn_by_reason_and_a_bar_opens_those_with_its_reason() {
        var mission = mission();
        var first = denied(mission, "security");
        var browser = Browser.signedInAs(manager(mission));
        var address = figure(mission, "sector:East", "denied");
        assertThat(browser.get(address).select(".chart")).isEmpty();
        var second = denied(mission, "security");
        denied(mission, "no_reason");
        var chart = browser.get(address).select(".chart");
        assertThat(chart.select("h3").text()).isEqualTo("Reason given most often: security, 2 of 3 denials");
        assertThat(chart.select("a title").eachText())
                .containsExactly("security, denied: 2 requests", "no reason given, denied: 1 request");
        var narrowed = browser.get(chart.select("a").first().attr("href"));
        assertThat(narrowed.select("tbody th").eachText()).containsExactly(first, second);
        assertThat(narrowed.select(".chart a")).isEmpty();
        // What was carried over is in no breakdown
        var carried = browser.get(figure(mission, "balance:denied", "sent")).select(".chart");
        assertThat(carried.select("svg").attr("role")).isEqualTo("img");
        assertThat(carried.select("a")).isEmpty();
    }
}
