package org.flightclearance.web.calendar;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.flightclearance.web.Browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class FeedPagesTest {

    private static final String PAGE = "/account/calendars";

    @Test
    void a_calendar_is_made_shown_once_fetched_and_revoked() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        assertThat(browser.get("/account").select("main a[href=" + PAGE + "]")).isNotEmpty();
        assertThat(browser.get(PAGE).select(".empty")).isNotEmpty();
        browser.post(PAGE, Map.of("/mission", mission, "/detail", "route"));
        assertThat(browser.status()).isEqualTo(303);
        var url = browser.follow().select(".secret code").text();
        assertThat(url).matches("http://[a-z0-9.]+:\\d+/calendar/[0-9a-f]{64}\\.ics");
        assertThat(given().port(RestAssured.port).get(url).asString()).startsWith("BEGIN:VCALENDAR");
        var page = browser.get(PAGE);
        assertThat(page.select(".secret")).isEmpty();
        assertThat(page.select("tbody tr").text()).contains(mission, "the reference, callsign and route");
        browser.post(page.select("tbody form").attr("action"), Map.of());
        assertThat(browser.follow().select(".empty")).isNotEmpty();
        assertThat(given().port(RestAssured.port).get(url).statusCode()).isEqualTo(404);
    }

    @Test
    void a_calendar_without_a_choice_is_refused_at_the_fields() {
        var browser = Browser.signedInAs(officer(mission()));
        assertThat(faults(browser.post(PAGE, Map.of()))).hasSize(2);
        assertThat(browser.status()).isEqualTo(422);
    }
}
