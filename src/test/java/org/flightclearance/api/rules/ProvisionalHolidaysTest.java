package org.flightclearance.api.rules;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Three working days for a departure on Friday 7 October 2022, which may turn out to be the day after a feast. */
@OnBothDatabases
class ProvisionalHolidaysTest {

    private static final String LATEST = "2022-10-03T23:59:59.999999Z";
    private static final String SAFE = "2022-10-02T23:59:59.999999Z";
    private static final String SAID = "Sending by 2 Oct 2022 23:59Z is enough in every case "
            + "(local time 2 Oct 2022 23:59, Africa/Bamako). This request was sent ";

    private String mission;

    @BeforeEach
    void three_working_days_and_a_feast_on_the_day_of_departure() {
        mission = ApiClient.mission();
        ApiClient.requireThreeWorkingDays(mission);
        post(
                        ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"2022-10-07\", \"name\": \"Mawlid\", \"provisional\": true}"
                                .formatted(mission))
                .statusCode(201);
    }

    @Test
    void the_forecast_gives_the_sending_that_is_safe_and_says_why() {
        var draft = sentDrone(mission);
        post(requester(mission), "/deadlines", draft.replace("2022-10-04T05:00:00Z", "2022-10-03T05:00:00Z"))
                .statusCode(200)
                .body("short_notice", equalTo(false))
                .body("latest_sending_at", equalTo(LATEST))
                .body("safe_sending_at", equalTo(SAFE))
                .body("deadline_why", hasItem(containsString(SAID + "later.")));
        post(requester(mission), "/deadlines", draft.replace("2022-10-04T05:00:00Z", "2022-10-02T05:00:00Z"))
                .body("deadline_why", hasItem(containsString(SAID + "by then.")));
    }

    @Test
    void a_request_keeps_it_as_it_was_counted_once_its_deadline_has_passed() {
        var reference = ApiClient.file(
                requester(mission), sentDrone(mission).replace("2022-10-04T05:00:00Z", "2022-10-03T05:00:00Z"));
        as(requester(mission)).get("/requests/" + reference).then().body("deadline_why", hasItem(containsString(SAID)));
    }

    @Test
    void without_provisional_days_the_two_are_the_same_and_nothing_is_said() {
        String id = as(ADMIN).get("/holidays?mission=" + mission).path("items[0].id");
        as(ADMIN)
                .body("{\"provisional\": false}")
                .patch("/holidays/" + id)
                .then()
                .statusCode(200);
        post(requester(mission), "/deadlines", sentDrone(mission))
                .body("latest_sending_at", equalTo(LATEST))
                .body("safe_sending_at", equalTo(LATEST))
                .body("deadline_why", not(hasItem(containsString("in every case"))));
        post(requester(mission), "/deadlines", sentDrone(mission).replace("\"isr\"", "\"cargo\""))
                .body("latest_sending_at", equalTo("2022-10-05T06:00:00Z"))
                .body("safe_sending_at", equalTo("2022-10-05T06:00:00Z"));
    }

    private void confirmed() {
        String id = as(ADMIN).get("/holidays?mission=" + mission).path("items[0].id");
        as(ADMIN)
                .body("{\"provisional\": false}")
                .patch("/holidays/" + id)
                .then()
                .statusCode(200);
    }
}
