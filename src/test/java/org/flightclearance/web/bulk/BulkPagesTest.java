package org.flightclearance.web.bulk;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class BulkPagesTest {

    private static String address(String what, List<String> references) {
        return "/selected/" + what + "?request=" + String.join("&request=", references);
    }

    private static List<String> unsent(String mission, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ApiClient.file(requester(mission), ApiClient.unsentDrone(mission)))
                .toList();
    }

    @Test
    void the_selected_requests_are_withdrawn_with_one_reason_but_those_that_are_left_out() {
        var mission = mission();
        var requests = unsent(mission, 3);
        var browser = Browser.signedInAs(requester(mission)).reading("en");
        var form = browser.get(address("withdraw", requests));
        assertThat(form.select("[name=request][checked]").eachAttr("value")).isEqualTo(requests);

        browser.post(
                "/selected/withdraw",
                Map.of("listed", requests, "request", requests.subList(0, 2), "/withdrawal/reason", "weather"));
        assertThat(browser.follow().select("[role=status]").text()).isEqualTo("2 requests were withdrawn.");
        for (var reference : requests.subList(0, 2)) {
            as(requester(mission)).get("/requests/" + reference).then().body("status", equalTo("withdrawn"));
        }
        as(requester(mission)).get("/requests/" + requests.get(2)).then().body("status", equalTo("submitted"));
    }

    @Test
    void a_missing_reason_or_a_request_that_is_withdrawn_already_withdraws_none_of_them() {
        var mission = mission();
        var requests = unsent(mission, 3);
        var browser = Browser.signedInAs(requester(mission)).reading("en");
        var withoutReason =
                browser.post("/selected/withdraw", Map.of("listed", requests, "request", requests.subList(1, 3)));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(withoutReason)).containsExactly("#field-withdrawal-reason");
        assertThat(withoutReason.select("[name=request]").eachAttr("value")).isEqualTo(requests);
        assertThat(withoutReason.select("[name=request][checked]").eachAttr("value"))
                .isEqualTo(requests.subList(1, 3));

        as(requester(mission))
                .body("{\"reason\": \"weather\"}")
                .post("/requests/" + requests.get(1) + "/withdrawal")
                .then()
                .statusCode(200);
        var twice = browser.post(
                "/selected/withdraw", Map.of("listed", requests, "request", requests, "/withdrawal/reason", "weather"));
        assertThat(browser.status()).isEqualTo(409);
        assertThat(faults(twice)).containsExactly("#field-requests-1");
        var box = twice.select("tr.wrong input[type=checkbox]");
        assertThat(twice.getElementById(box.attr("aria-describedby")).text()).contains("Error:", "withdrawn");
        assertThat(twice.select("tr.wrong th").text()).contains(requests.get(1), "withdrawn");
        as(requester(mission)).get("/requests/" + requests.get(0)).then().body("status", equalTo("submitted"));
    }

    @Test
    void one_acknowledgement_is_recorded_for_all_selected_requests() {
        var mission = mission();
        var requests = List.of(
                ApiClient.file(requester(mission), ApiClient.sentDrone(mission)),
                ApiClient.file(requester(mission), ApiClient.sentDrone(mission)));
        var browser = Browser.signedInAs(requester(mission)).reading("en");
        var early = browser.post(
                "/selected/acknowledge",
                Map.of("listed", requests, "request", requests, "/sent/acknowledged_at", "2022-10-04T04:59"));
        assertThat(faults(early)).containsExactly("#field-sent-acknowledged_at");
        browser.post(
                "/selected/acknowledge",
                Map.of("listed", requests, "request", requests, "/sent/acknowledged_at", "2022-10-04T09:30"));
        assertThat(browser.follow().select("[role=status]").text())
                .isEqualTo("The acknowledgements of 2 requests were recorded.");
        as(requester(mission))
                .get("/requests/" + requests.get(1))
                .then()
                .body("sent.acknowledged_at", equalTo("2022-10-04T09:30:00Z"));
    }

    @Test
    void a_form_that_is_sent_twice_repeats_once() {
        var mission = mission();
        var original = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(requester(mission));
        var fields = Browser.fields(browser.get(address("repeat", List.of(original))));
        fields.put("/on/day", "2022-10-09");
        var doubtful = browser.post("/selected/repeat", fields);
        fields.put("/confirmed", doubtful.select("[name=/confirmed]").val());
        browser.post("/selected/repeat", fields);
        assertThat(browser.status()).isEqualTo(303);
        var first = browser.location();
        browser.post("/selected/repeat", fields);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.location()).isEqualTo(first);
        as(requester(mission)).get("/requests").then().body("items", hasSize(2));
    }

    @Test
    void flights_are_repeated_on_one_day_or_on_days_of_the_week_and_can_be_sent_at_once() {
        var mission = mission();
        var requests = List.of(
                ApiClient.file(requester(mission), ApiClient.sentDrone(mission)),
                ApiClient.file(requester(mission), ApiClient.unsentDrone(mission)));
        var browser = Browser.signedInAs(requester(mission)).reading("en");
        assertThat(browser.get(address("repeat", requests))
                        .select("[name=/on/day]")
                        .attr("value"))
                .isNotEmpty();
        // The day has passed: the new flights would have departed unsent
        var doubtful = browser.post(
                "/selected/repeat", Map.of("listed", requests, "request", requests, "/on/day", "2022-10-09"));
        assertThat(doubtful.select("fieldset li")).hasSize(2);
        browser.post(
                "/selected/repeat",
                Map.of(
                        "listed",
                        requests,
                        "request",
                        requests,
                        "/on/day",
                        "2022-10-09",
                        "/confirmed",
                        doubtful.select("[name=/confirmed]").attr("value")));
        var done = browser.follow();
        assertThat(done.select("[role=status]").text()).isEqualTo("2 new requests were filed.");
        assertThat(done.select("form[action=/letters/send] [name=request]")).hasSize(2);
        var filed = done.select("tbody th").eachText();
        as(requester(mission))
                .get("/requests/" + filed.get(0))
                .then()
                .body("repeats", equalTo(requests.get(0)))
                .body("legs[0].etd", equalTo("2022-10-09T06:00:00Z"));
        as(requester(mission)).get("/requests/" + filed.get(1)).then().body("repeats", nullValue());

        var nothing = browser.post("/selected/repeat", Map.of("listed", requests, "request", requests));
        assertThat(faults(nothing)).containsExactly("#field-on-day");
        var withoutEnd = browser.post(
                "/selected/repeat",
                Map.of("listed", requests, "request", requests, "/on/weekdays", List.of("monday", "friday")));
        assertThat(faults(withoutEnd)).containsExactly("#field-on-until");
        assertThat(withoutEnd.select("details[open] [name=/on/until]")).hasSize(1);
        var past = browser.post(
                "/selected/repeat",
                Map.of(
                        "listed",
                        requests,
                        "request",
                        requests,
                        "/on/weekdays",
                        List.of("monday"),
                        "/on/until",
                        "2022-10-09"));
        assertThat(faults(past)).containsExactly("#field-on-until");
    }

    @Test
    void who_may_not_file_requests_gets_no_form_and_records_nothing() {
        var mission = mission();
        var requests = unsent(mission, 1);
        var browser = Browser.signedInAs(manager(mission));
        browser.get(address("withdraw", requests));
        assertThat(browser.status()).isEqualTo(403);
        browser.post("/selected/withdraw", Map.of("request", requests, "/withdrawal/reason", "weather"));
        assertThat(browser.status()).isEqualTo(403);
        browser.get(address("repeat", requests));
        assertThat(browser.status()).isEqualTo(403);
        as(requester(mission)).get("/requests/" + requests.get(0)).then().body("status", equalTo("submitted"));
    }

    @Test
    void four_hundred_selected_requests_fit_into_the_address_of_the_form() {
        var mission = mission();
        var one = unsent(mission, 1).get(0);
        var browser = Browser.signedInAs(requester(mission));
        browser.get(
                address("withdraw", IntStream.range(0, 400).mapToObj(i -> one).toList()));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.get("/selected/withdraw").select(".lead").text()).contains("No request is selected");
    }
}
