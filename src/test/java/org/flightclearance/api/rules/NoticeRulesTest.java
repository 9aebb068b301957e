package org.flightclearance.api.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Administrators change the rules. Open requests change, requests that have ended do not. */
@OnBothDatabases
class NoticeRulesTest {

    /** So far in the future that the request is open whenever the test runs. */
    private static final Instant DEPARTURE = Instant.parse("2150-10-07T06:00:00Z");

    private String mission;

    @BeforeEach
    void found() {
        mission = mission();
    }

    @Test
    void a_new_mission_has_the_standard_rules_without_dates() {
        as(requester(mission))
                .get("/notice-rules?mission=" + mission)
                .then()
                .statusCode(200)
                .body("items.name", contains("drones-72h", "medical-notification", "rotations-72h", "routine-48h"))
                .body("items.valid_from", contains(nullValue(), nullValue(), nullValue(), nullValue()))
                .body("items.find { it.name == 'drones-72h' }.minimum_notice.value", equalTo(72))
                .body("items.find { it.name == 'drones-72h' }.minimum_notice.unit", equalTo("hours"))
                .body("items.find { it.name == 'medical-notification' }.clearance", equalTo("notification"))
                .body("items.find { it.name == 'medical-notification' }.minimum_notice", nullValue());
    }

    @Test
    void a_rule_from_a_date_on_ends_the_old_rule_in_the_same_step() {
        var id = bring("2023-02-01", "")
                .statusCode(201)
                .header("Location", containsString("/api/v1/notice-rules/"))
                .body("valid_from", equalTo("2023-02-01T00:00:00Z"))
                .body("valid_to", nullValue())
                .body("name", equalTo("isr-5-working-days"))
                .extract()
                .<String>path("id");
        as(ADMIN).get("/notice-rules/" + id).then().body("items", hasSize(1));
        as(ADMIN)
                .get("/notice-rules?mission=" + mission)
                .then()
                .body("items.findAll { 'isr' in it.purposes }.name", contains("drones-72h", "isr-5-working-days"))
                .body("items.find { it.name == 'drones-72h' }.valid_to", equalTo("2023-02-01T00:00:00Z"))
                .body("items.find { it.name == 'drones-72h' }.edition", equalTo(2));
        file(requester(mission), sentDrone(mission));
        as(requester(mission))
                .get("/requests?mission=" + mission)
                .then()
                .body("items[0].minimum_notice_hours", equalTo(72));
    }

    @Test
    void all_faults_of_a_rule_are_reported_at_once_and_nothing_changes() {
        post(
                        ADMIN,
                        "/notice-rules",
                        """
                        {"mission": "%s", "purposes": ["isr", "isr"], "clearance": "required",
                         "minimum_notice": {"value": 61, "unit": "working_days"}, "cut_off_hours": -1,
                         "valid_from": "soon", "source": null}"""
                                .formatted(mission))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/purposes/1", "/minimum_notice/value", "/cut_off_hours", "/valid_from", "/source"));
        bring("2023-02-01", "\"valid_to\": \"2023-03-01\",")
                .statusCode(422)
                .body("errors.pointer", contains("/valid_from"))
                .body("errors[0].detail", containsString("drones-72h"));
        as(ADMIN).get("/notice-rules?mission=" + mission).then().body("items", hasSize(4));
    }

    @Test
    void a_dry_run_lists_the_deadlines_that_would_move_and_stores_nothing() {
        var open = file(requester(mission), drone());
        var rule = ruleOf("isr");
        patch("/notice-rules/" + rule + "?dry_run=true", "{\"cut_off_hours\": 6}")
                .statusCode(200)
                .body("cut_off_hours", equalTo(6))
                .body("effect.deadlines_moved", equalTo(1))
                .body("effect.kept", equalTo(0))
                .body("effect.requests.reference", contains(open))
                .body("effect.requests[0].before.deadline_at", equalTo(DEPARTURE.toString()))
                .body("effect.requests[0].after.deadline_at", equalTo(hoursBefore(6)));
        shown(open).body("deadline_at", equalTo(DEPARTURE.toString())).body("version", equalTo(1));
        as(ADMIN).get("/notice-rules/" + rule).then().body("items", hasSize(1));
    }

    @Test
    void a_changed_rule_moves_open_deadlines_and_records_each_in_the_history() {
        var open = file(requester(mission), drone());
        var ended = file(requester(mission), sentDrone(mission));
        patch(
                        "/notice-rules/" + ruleOf("isr"),
                        "{\"cut_off_hours\": 6, \"answer_window_hours\": null, \"source\": \"Note verbale 7\"}")
                .statusCode(200)
                .body("edition", equalTo(2))
                .body("effect.deadlines_moved", equalTo(1))
                .body("effect.requests.reference", contains(open));
        shown(open)
                .body("deadline_at", equalTo(hoursBefore(6)))
                .body("deadline_why[0]", containsString("Note verbale 7"));
        as(officer(mission))
                .get("/requests/" + open + "/history")
                .then()
                .body("items[-1].move", equalTo("new_terms"))
                .body("items[-1].by", equalTo(ADMIN))
                .body("items[-1].why", equalTo("drones-72h: Note verbale 7"))
                .body("items[-1].changes.pointer", contains("/deadline_at"));
        shown(ended).body("status", equalTo("unanswered")).body("deadline_at", equalTo("2022-10-07T06:00:00Z"));
    }

    @Test
    void a_rule_changes_no_figure_of_a_quarter_that_has_ended() {
        file(requester(mission), sentDrone(mission));
        var report = "/reports/denials?mission=" + mission + "&quarter=2022-Q4";
        var before = as(officer(mission)).get(report).path("total").toString();
        patch("/notice-rules/" + ruleOf("isr"), "{\"clearance\": \"notification\", \"minimum_notice\": null}")
                .statusCode(200);
        bring("2022-10-01", "").statusCode(201);
        var after = as(officer(mission)).get(report);
        assertThat(after.path("total").toString()).isEqualTo(before);
        assertThat(after.<Integer>path("total.unanswered")).isEqualTo(1);
    }

    @Test
    void holidays_are_added_moved_and_removed() {
        var holiday = "{\"mission\": \"%s\", \"date\": \"2022-10-09\", \"name\": \"Mawlid\", \"provisional\": true}"
                .formatted(mission);
        var id = post(ADMIN, "/holidays", holiday)
                .statusCode(201)
                .header("Location", containsString("/api/v1/holidays/"))
                .body("effect.requests", empty())
                .extract()
                .<String>path("id");
        post(ADMIN, "/holidays", holiday).statusCode(422).body("errors.pointer", contains("/date"));
        as(ADMIN)
                .body("{\"date\": \"2022-10-08\", \"provisional\": false}")
                .patch("/holidays/" + id)
                .then()
                .statusCode(200)
                .body("date", equalTo("2022-10-08"))
                .body("name", equalTo("Mawlid"))
                .body("provisional", equalTo(false));
        as(ADMIN).delete("/holidays/" + id + "?dry_run=true").then().statusCode(200);
        as(requester(mission)).get("/holidays?mission=" + mission).then().body("items", hasSize(1));
        as(ADMIN).delete("/holidays/" + id).then().statusCode(200).body("name", equalTo("Mawlid"));
        as(requester(mission)).get("/holidays?mission=" + mission).then().body("items", empty());
    }

    @Test
    void the_weekend_of_a_mission_can_be_changed() {
        patch("/missions/" + mission + "?dry_run=true", "{\"weekend\": [\"friday\", \"saturday\"]}")
                .statusCode(200)
                .body("weekend", contains("friday", "saturday"));
        as(ADMIN).get("/missions/" + mission).then().body("weekend", contains("saturday", "sunday"));
        patch("/missions/" + mission, "{\"weekend\": [\"Friday\", \"saturday\"]}")
                .statusCode(200)
                .body("effect.requests", empty());
        as(ADMIN).get("/missions/" + mission).then().body("weekend", contains("friday", "saturday"));
        patch("/missions/" + mission, "{\"weekend\": [\"funday\", \"friday\", \"friday\"]}")
                .statusCode(422)
                .body("errors.pointer", contains("/weekend/0", "/weekend/2"));
    }

    @Test
    void the_deadline_is_forecast_with_its_reasons_before_filing() {
        var draft = sentDrone(mission)
                .replaceFirst("(?s)\"aircraft\".*?\"legs\"", "\"legs\"")
                .replace("2022-10-04T05:00:00Z", "2022-10-06T06:00:00Z");
        post(requester(mission), "/deadlines", draft)
                .statusCode(200)
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"))
                .body("short_notice", equalTo(true))
                .body("latest_sending_at", equalTo("2022-10-04T06:00:00Z"))
                .body("deadline_why", hasItem("The answer is due by departure, on 7 Oct 2022 06:00Z."))
                .body("deadline_why", hasItem(containsString("Sent on 6 Oct 2022 06:00Z, only 24 h before departure.")))
                .body("deadline_why", hasItem(containsString("48 h short")));
        as(requester(mission))
                .header("Accept-Language", "fr")
                .body(draft)
                .post("/deadlines")
                .then()
                .body("deadline_why", hasItem(containsString("il manque 48 h")));
        post(requester(mission), "/deadlines", draft.replace("\"isr\"", "null"))
                .statusCode(422)
                .body("errors.pointer", contains("/purpose"));
        as(requester(mission)).get("/requests?mission=" + mission).then().body("items", empty());
    }

    @Test
    void the_forecast_for_a_flight_that_has_departed_says_that_permission_can_no_longer_be_requested() {
        var draft = unsentDrone(mission);
        post(requester(mission), "/deadlines", draft)
                .statusCode(200)
                .body("deadline_at", nullValue())
                .body(
                        "deadline_why",
                        hasItem(
                                "The planned departure, 7 Oct 2022 06:00Z, has passed. Permission can no longer be requested, so there is no deadline."))
                .body("deadline_why", not(hasItem(containsString("Notified"))));
        post(requester(mission), "/deadlines", draft.replace("\"isr\"", "\"medevac\""))
                .statusCode(200)
                .body("deadline_at", nullValue())
                .body("deadline_why", hasItem(containsString("Notified")));
    }

    private ValidatableResponse bring(String from, String more) {
        return post(
                ADMIN,
                "/notice-rules",
                """
                {"mission": "%s", "purposes": ["isr"], "clearance": "required",
                 "minimum_notice": {"value": 5, "unit": "working_days"}, "valid_from": "%s", %s
                 "source": "Note verbale 0112"}"""
                        .formatted(mission, from, more));
    }

    private String ruleOf(String purpose) {
        List<String> ids = as(ADMIN)
                .get("/notice-rules?mission=" + mission)
                .path("items.findAll { '" + purpose + "' in it.purposes }.id");
        return ids.get(ids.size() - 1);
    }

    private static ValidatableResponse patch(String address, String body) {
        return as(ADMIN).body(body).patch(address).then();
    }

    private ValidatableResponse shown(String reference) {
        return as(officer(mission)).get("/requests/" + reference).then().statusCode(200);
    }

    private String drone() {
        return sentDrone(mission)
                .replace("2022-10-07T06:00:00Z", DEPARTURE.toString())
                .replace(
                        "2022-10-07T11:30:00Z",
                        DEPARTURE.plus(5, ChronoUnit.HOURS).toString());
    }

    private static String hoursBefore(int hours) {
        return DEPARTURE.minus(hours, ChronoUnit.HOURS).toString();
    }
}
