package org.flightclearance.web.search;

import java.time.Instant;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.web.Browser;
import org.flightclearance.web.form.PostedFields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.web.Browser.faults;

/** Lists of requests: filtered by the address, saved under a name. */
@QuarkusTest
class RequestSearchTest {

    @Test
    void the_address_filters_the_list_and_an_invalid_day_is_a_fault() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        file(browser, mission, "UNO701", "isr", "East", "2190-10-07");
        file(browser, mission, "UNO702", "cargo", "West", "2190-10-09");
        assertThat(callsigns(browser, "sector=East")).isEqualTo("UNO701");
        assertThat(callsigns(browser, "purpose=cargo&aircraft_class=uav")).isEqualTo("UNO702");
        assertThat(callsigns(browser, "departure_from=2190-10-08")).isEqualTo("UNO702");
        assertThat(callsigns(browser, "departure_to=2190-10-08")).isEqualTo("UNO701");
        assertThat(callsigns(browser, "q=uno70&status=submitted")).isEqualTo("UNO702 UNO701");
        assertThat(browser.get("/requests?sector=East").select("a[download]").eachAttr("href"))
                .containsExactly("/requests.csv?sector=East", "/requests.xlsx?sector=East");
        browser.get("/requests.csv?sector=East");
        assertThat(browser.body()).contains("UNO701").doesNotContain("UNO702");
        var refused = browser.get("/requests?departure_from=yesterday&purpose=fun");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(faults(refused)).containsExactly("#field-purpose", "#field-departure_from");
    }

    @Test
    void a_user_can_save_a_list_under_a_name_and_delete_it() {
        var mission = mission();
        var account = officer(mission);
        var browser = Browser.signedInAs(account);
        var page = browser.get("/requests?sector=East&status=pending");
        var query = page.select("[name='/query']").val();
        browser.post("/requests/views", Map.of("/name", "East, open", "/query", query));
        assertThat(browser.location()).isEqualTo("/requests?" + query);
        assertThat(browser.follow().select(".views a[aria-current]").text()).isEqualTo("East, open");
        assertThat(browser.get("/queue").select(".views a").attr("href")).isEqualTo("/requests?" + query);
        browser.post("/requests/views", Map.of("/name", "East, open", "/query", "sector=West"));
        assertThat(browser.get("/requests").select(".views a").eachAttr("href"))
                .containsExactly("/requests?sector=West");
        assertThat(Browser.signedInAs(manager(mission)).get("/requests").select(".views"))
                .isEmpty();
        browser.post(browser.get("/requests").select(".views form").attr("action"), Map.of());
        assertThat(browser.get("/requests").select(".views")).isEmpty();
        browser.post("/requests/views", Map.of("/name", " ", "/query", "q=x"));
        assertThat(browser.status()).isEqualTo(422);
    }

    @Test
    void officers_start_with_the_queue_and_managers_with_the_overview() {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        officer.get("/");
        assertThat(officer.status()).isEqualTo(200);
        file(officer, mission, "UNO701", "isr", "East", "2022-11-07");
        var reference = mission + "-2022-00001";
        officer.fillIn(
                "/requests/" + reference + "/send", Map.of("/sent/at", "2022-11-04T06:00", "/sent/channel", "email"));
        assertThat(officer.status()).isEqualTo(303);
        var manager = Browser.signedInAs(manager(mission));
        manager.get("/");
        assertThat(manager.location()).isEqualTo("/overview");
        var overview = manager.follow();
        assertThat(overview.select(".note").text()).contains("Nothing was sent in the last 12 weeks");
        assertThat(manager.get(overview.select("tbody td a").get(0).attr("href"))
                        .text())
                .contains("UNO701");
    }

    @Test
    void the_form_for_answers_finds_the_open_requests_of_an_authority() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        file(browser, mission, "UNO701", "isr", "East", "2190-10-07");
        var reference =
                browser.get("/requests?mission=" + mission).select("tbody th a").text();
        browser.fillIn(
                "/requests/" + reference + "/send",
                Map.of("/sent/at", PostedFields.minutes(Instant.now()), "/sent/channel", "email"));
        var found = browser.get("/letters/answer?mission=" + mission);
        assertThat(found.select("[name=request]").eachAttr("value")).containsExactly(reference);
        var authorities = found.select("#authority option[value=''] ~ option").eachText();
        assertThat(browser.get("/letters/answer?mission=" + mission + "&authority="
                                + authorities.get(1).replace(" ", "+"))
                        .select("[name=request]"))
                .isEmpty();
    }

    static String callsigns(Browser browser, String question) {
        return browser.get("/requests?" + question)
                .select("tbody td:nth-of-type(1)")
                .text();
    }

    static void file(Browser browser, String mission, String callsign, String purpose, String sector, String day) {
        browser.post(
                "/requests/new",
                Map.of(
                        "/mission",
                        mission,
                        "/purpose",
                        purpose,
                        "/aircraft/class",
                        "uav",
                        "/aircraft/callsign",
                        callsign,
                        "/sector",
                        sector,
                        "/legs/0/from",
                        "GAGO",
                        "/legs/0/to",
                        "GATS",
                        "/legs/0/etd",
                        day + "T06:00",
                        "/legs/0/eta",
                        day + "T08:00",
                        "/filed_at",
                        day.startsWith("2022") ? "2022-11-03T08:00" : ""));
        assertThat(browser.status()).isEqualTo(303);
    }
}
