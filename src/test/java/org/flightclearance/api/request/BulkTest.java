package org.flightclearance.api.request;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.Together.together;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@OnBothDatabases
class BulkTest {

    @Test
    void a_weather_day_withdraws_many_requests_in_one_step() {
        var mission = mission();
        var one = file(requester(mission), sentDrone(mission));
        var two = file(requester(mission), sentDrone(mission));
        post(
                        requester(mission),
                        "/withdrawals",
                        """
                        {"requests": ["%s", "%s"], "reason": "weather", "at": "2022-10-05T06:00:00Z"}"""
                                .formatted(two, one))
                .statusCode(200)
                .body("items.reference", contains(two, one))
                .body("items.status", everyItem(equalTo("withdrawn")))
                .body("items.withdrawal.reason", everyItem(equalTo("weather")));
    }

    @Test
    void of_two_calls_that_name_the_same_requests_in_opposite_orders_one_withdraws_them_all() throws Exception {
        var mission = mission();
        var references = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            references.add(file(requester(mission), sentDrone(mission)));
        }
        var opposite = new ArrayList<>(references);
        Collections.reverse(opposite);
        var statuses = together(2, caller -> as(requester(mission))
                .body(Map.of(
                        "requests",
                        caller == 0 ? references : opposite,
                        "reason",
                        "weather",
                        "at",
                        "2022-10-05T06:00:00Z"))
                .post("/withdrawals")
                .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void one_request_that_cannot_be_withdrawn_keeps_all() {
        var mission = mission();
        var one = file(requester(mission), sentDrone(mission));
        var two = file(requester(mission), sentDrone(mission));
        var both = "{\"requests\": [\"%s\", \"%s\"], \"reason\": \"weather\", \"at\": \"2022-10-05T06:00:00Z\"}";
        post(requester(mission), "/withdrawals", both.replace(", \"%s\"", "").formatted(one))
                .statusCode(200);
        post(requester(mission), "/withdrawals", both.formatted(two, one))
                .statusCode(409)
                .body("errors.pointer", contains("/requests/1"));
        as(requester(mission)).get("/requests/" + two).then().body("withdrawal", nullValue());
    }

    @Test
    void whatever_a_letter_carried_and_is_not_acknowledged_is_acknowledged_by_its_reference() {
        var mission = mission();
        var one = file(requester(mission), sentDrone(mission));
        var two = file(requester(mission), sentDrone(mission));
        post(requester(mission), "/requests/" + one + "/acknowledgement", "{\"at\": \"2022-10-04T08:00:00Z\"}")
                .statusCode(200);
        var body = "{\"mission\": \"%s\", \"outgoing_reference\": \"%s\", \"at\": \"2022-10-04T09:00:00Z\"}";
        post(requester(mission), "/acknowledgements", body.formatted(mission, "NV/2022/118"))
                .statusCode(200)
                .body("items.reference", contains(two))
                .body("items[0].sent.acknowledged_at", equalTo("2022-10-04T09:00:00Z"));
        post(requester(mission), "/acknowledgements", body.formatted(mission, "NV/2022/118"))
                .statusCode(422)
                .body("errors.pointer", contains("/outgoing_reference"));
    }

    /** Numbers of letters begin again each year. */
    @Test
    void a_letter_of_an_earlier_year_under_the_same_number_is_not_acknowledged_with_the_newest() {
        var mission = mission();
        var earlier = file(requester(mission), sentDrone(mission));
        var later = sentDrone(mission).replace("2022-10-", "2023-10-");
        var one = file(requester(mission), later);
        var two = file(requester(mission), later.replace("2023-10-04T05:00:00Z", "2023-10-02T05:00:00Z"));
        var body = "{\"mission\": \"%s\", \"outgoing_reference\": \"NV/2022/118\", \"at\": \"2023-10-04T09:00:00Z\"}"
                .formatted(mission);
        post(requester(mission), "/acknowledgements", body).statusCode(200).body("items.reference", contains(one, two));
        as(requester(mission)).get("/requests/" + earlier).then().body("sent.acknowledged_at", nullValue());
        post(requester(mission), "/acknowledgements", body)
                .statusCode(422)
                .body("errors.pointer", contains("/outgoing_reference"));
        as(requester(mission)).get("/requests/" + earlier).then().body("sent.acknowledged_at", nullValue());
    }

    /** A letter that carried more requests than one step takes. */
    @Test
    void what_is_left_of_a_letter_is_acknowledged_however_much_of_it_was_acknowledged_before() {
        var mission = mission();
        var acknowledged = sentDrone(mission)
                .replace("\n", " ")
                .replace("\"NV/2022/118\"", "\"NV/2022/118\", \"acknowledged_at\": \"2022-10-04T08:00:00Z\"");
        as(requester(mission))
                .contentType("application/x-ndjson")
                .body(String.join("\n", Collections.nCopies(501, acknowledged)).getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .then()
                .statusCode(201)
                .body("created", equalTo(501));
        var left = file(requester(mission), sentDrone(mission));
        post(
                        requester(mission),
                        "/acknowledgements",
                        "{\"mission\": \"%s\", \"outgoing_reference\": \"NV/2022/118\", \"at\": \"2022-10-04T09:00:00Z\"}"
                                .formatted(mission))
                .statusCode(200)
                .body("items.reference", contains(left));
    }

    @Test
    void requests_are_filed_again_on_each_day_at_the_same_time_of_the_day() {
        var mission = mission();
        var denied = file(requester(mission), sentDrone(mission));
        answer(mission, denied, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        var approved = file(requester(mission), sentDrone(mission));
        answer(mission, approved, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        post(
                        requester(mission),
                        "/repeats",
                        """
                        {"requests": ["%s", "%s"], "on": ["2022-10-10", "2022-10-09"]}"""
                                .formatted(denied, approved))
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.repeats", contains(denied, denied, null, null))
                .body("items.status", everyItem(equalTo("submitted")))
                .body("items[0].legs[0].etd", equalTo("2022-10-09T06:00:00Z"))
                .body("items[3].legs[0].etd", equalTo("2022-10-10T06:00:00Z"));
    }

    @Test
    void a_request_that_went_on_without_its_first_leg_is_filed_again_without_it() {
        var mission = mission();
        var reference = file(
                requester(mission),
                sentDrone(mission)
                        .replace(
                                "\"eta\": \"2022-10-07T11:30:00Z\"}",
                                """
                                "eta": "2022-10-07T11:30:00Z"},
                                {"from": {"name": "Ber", "latitude": 16.83, "longitude": -2.52}, "to": "GAGO",
                                 "etd": "2022-10-08T09:00:00Z", "eta": "2022-10-08T11:00:00Z"}"""));
        post(
                        officer(mission),
                        "/requests/" + reference + "/answer",
                        """
                        {"received_at": "2022-10-05T08:00:00Z", "legs": [
                          {"leg": 1, "outcome": "denied", "reason": "security"}, {"leg": 2, "outcome": "approved"}]}""")
                .statusCode(200);
        post(officer(mission), "/requests/" + reference + "/granted-legs", "").statusCode(200);
        post(requester(mission), "/repeats", "{\"requests\": [\"%s\"], \"on\": [\"2022-10-10\"]}".formatted(reference))
                .statusCode(200)
                .body("items[0].legs", hasSize(1))
                .body("items[0].legs[0].to", equalTo("GAGO"))
                .body("items[0].legs[0].etd", equalTo("2022-10-10T09:00:00Z"));
        var browser = Browser.signedInAs(requester(mission));
        var copy = browser.get("/requests/new?copy=" + reference);
        assertThat(Browser.fields(copy)).containsEntry("/legs/0/to", "GAGO");
        var amending = browser.get("/requests/new?amends=" + reference);
        assertThat(Browser.fields(amending)).containsEntry("/legs/1/to", "GAGO");
    }

    @Test
    void a_night_flight_is_filed_again_on_the_days_of_the_mission_also_after_the_clocks_have_changed() {
        var mission = mission("Asia/Nicosia");
        var summer = night(mission, "2026-10-19", "2026-10-20");
        repeated(mission, summer, "2026-10-24", "2026-10-23T21:30:00Z");
        repeated(mission, summer, "2026-11-03", "2026-11-03T21:30:00Z");
        var winter = night(mission, "2026-11-03", "2026-11-04");
        repeated(mission, winter, "2026-11-05", "2026-11-05T21:30:00Z");
        repeated(mission, winter, "2027-06-10", "2027-06-09T21:30:00Z");
    }

    /** A flight that departs at 21:30 UTC: past midnight in summer time, before it in winter. */
    private static String night(String mission, String departure, String arrival) {
        return file(
                requester(mission),
                sentDrone(mission)
                        .replace("2022-10-07T06:00", departure + "T21:30")
                        .replace("2022-10-07T11:30", arrival + "T01:00"));
    }

    private static void repeated(String mission, String reference, String day, String departure) {
        post(requester(mission), "/repeats", "{\"requests\": [\"%s\"], \"on\": [\"%s\"]}".formatted(reference, day))
                .statusCode(200)
                .body("items[0].legs[0].etd", equalTo(departure));
    }

    /** The requests could not be filed again, because their sector is gone: nothing says so. */
    @Test
    void more_than_500_new_requests_are_refused_before_any_of_them_is_checked() {
        var mission = mission();
        var one = file(requester(mission), sentDrone(mission));
        var two = file(requester(mission), sentDrone(mission));
        as(ADMIN)
                .body("{\"sectors\": [\"West\"]}")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        for (var days : Map.of(251, "/on", 250, "/sector").entrySet()) {
            var on = LocalDate.of(2023, 1, 1)
                    .datesUntil(LocalDate.of(2023, 1, 1).plusDays(days.getKey()))
                    .map(day -> "\"" + day + "\"")
                    .collect(Collectors.joining(", "));
            post(
                            requester(mission),
                            "/repeats",
                            "{\"requests\": [\"%s\", \"%s\"], \"on\": [%s]}".formatted(one, two, on))
                    .statusCode(422)
                    .body("errors.pointer", contains(days.getValue()));
        }
    }

    @Test
    void days_that_cannot_be_meant_are_refused_and_nothing_is_filed() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        for (var wrong : new String[][] {
            {"null", "/on"},
            {"[]", "/on"},
            {"{\"weekdays\": [], \"until\": \"2022-12-01\"}", "/on/weekdays"},
            {"{\"weekdays\": [\"monday\"], \"until\": \"2009-12-01\"}", "/on/until"},
            {"{\"weekdays\": [\"monday\"], \"until\": \"2199-12-01\"}", "/on/until"}
        }) {
            post(requester(mission), "/repeats", "{\"requests\": [\"%s\"], \"on\": %s}".formatted(reference, wrong[0]))
                    .statusCode(422)
                    .body("errors.pointer", hasItem(wrong[1]));
        }
        post(requester(mission), "/repeats", "{\"requests\": [\"%s\"], \"on\": [\"tomorrow\"]}".formatted(reference))
                .statusCode(400)
                .body("errors.pointer", contains("/on/0"));
        as(requester(mission)).get("/requests?mission=" + mission).then().body("items", hasSize(1));
    }
}
