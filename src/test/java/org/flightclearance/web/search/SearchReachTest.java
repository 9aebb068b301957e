package org.flightclearance.web.search;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.flightclearance.OneConnection;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.web.search.RequestSearchTest.callsigns;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

/** A search looks only at the newest requests if there are very many. Here the limit is three. */
@QuarkusTest
@TestProfile(OneConnection.class)
class SearchReachTest {

    @Test
    void a_page_searches_the_newest_requests_first_and_the_api_goes_on_step_by_step() {
        var mission = mission();
        var account = officer(mission);
        var browser = Browser.signedInAs(account);
        for (int i = 1; i <= 3; i++) {
            RequestSearchTest.file(browser, mission, "UNO70" + i, "isr", "East", "2190-10-07");
        }
        assertThat(callsigns(browser, "q=uno70")).isEqualTo("UNO703 UNO702 UNO701");
        assertThat(browser.get("/requests?q=uno70").select("main .note")).isEmpty();

        RequestSearchTest.file(browser, mission, "UNO704", "isr", "East", "2190-10-07");
        RequestSearchTest.file(browser, mission, "UNO705", "isr", "East", "2190-10-07");
        var some = browser.get("/requests?q=uno701&purpose=isr");
        assertThat(some.select("main .empty")).isNotEmpty();
        var whole = some.select("main .note a").attr("href");
        assertThat(whole).isEqualTo("/requests?q=uno701&purpose=isr&older=true");
        assertThat(callsigns(browser, whole.substring("/requests?".length()))).isEqualTo("UNO701");
        assertThat(browser.get(whole).select("main .note")).isEmpty();
        assertThat(callsigns(browser, "sector=East")).isEqualTo("UNO705 UNO704 UNO703 UNO702");
        assertThat(browser.get("/requests?sector=East").select("main .note a").attr("href"))
                .isEqualTo("/requests?sector=East&older=true");
        for (var index : List.of("status=submitted", "departure_to=2190-10-08", "q=")) {
            assertThat(callsigns(browser, index)).isEqualTo("UNO705 UNO704 UNO703 UNO702 UNO701");
            assertThat(browser.get("/requests?" + index).select("main .note")).isEmpty();
        }
        var next = as(account)
                .get("/requests?q=uno701")
                .then()
                .statusCode(200)
                .body("items.size()", is(0))
                .extract()
                .<String>path("next");
        as(account)
                .get("/requests?q=uno701&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.aircraft.callsign", is(List.of("UNO701")))
                .body("next", nullValue());
    }
}
