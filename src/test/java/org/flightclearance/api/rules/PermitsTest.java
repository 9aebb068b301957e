package org.flightclearance.api.rules;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

/** Standing permits, for the drone flights of 7 October 2022. */
@OnBothDatabases
class PermitsTest {

    private static final String OCTOBER = "\"valid_from\": \"2022-10-01\", \"valid_to\": \"2022-10-31\"";

    private String mission;

    @BeforeEach
    void found() {
        mission = mission();
    }

    @Test
    void a_permit_is_recorded_listed_and_shown_as_it_was_written() {
        var id = permit(
                """
                        "valid_from": "2022-10-01", "valid_to": "2022-10-31", "purposes": ["isr"],
                        "registrations": ["99-01"], "places": ["GAGO", "Ber"], "weekdays": ["friday"],
                        "hours": {"from": "06:00", "to": "18:00"}, "max_flights": 3, "conditions": "Escort\"""");
        as(requester(mission))
                .get("/permits/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo("AV/1"))
                .body("valid_from", equalTo("2022-10-01"))
                .body("valid_to", equalTo("2022-10-31"))
                .body("places", contains("GAGO", "Ber"))
                .body("weekdays", contains("friday"))
                .body("hours.to", equalTo("18:00"))
                .body("sectors", nullValue())
                .body("state", equalTo("lapsed"))
                .body("suspensions", empty());
        as(requester(mission)).get("/permits?mission=" + mission).then().body("items.id", contains(id));
        post(requester(mission), "/permits", body(OCTOBER)).statusCode(403);
        post(officer(mission), "/permits", body(OCTOBER)).statusCode(422).body("errors.pointer", contains("/number"));
    }

    @Test
    void each_wrong_field_of_a_permit_is_named() {
        post(
                        officer(mission),
                        "/permits",
                        """
                        {"mission": "%s", "authority": "Nobody", "number": "AV/1", "kind": "block", "source": "A letter",
                         "valid_from": "2022-10-31", "valid_to": "2022-10-01", "purposes": [], "sectors": ["South"],
                         "hours": {"from": "6", "to": "25:00"}, "max_flights": 0}"""
                                .formatted(mission))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/authority",
                                "/valid_to",
                                "/purposes",
                                "/sectors/0",
                                "/hours/from",
                                "/hours/to",
                                "/max_flights"));
        var id = permit(OCTOBER);
        post(officer(mission), "/permits/" + id + "/suspensions", "{\"from\": \"today\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/from", "/why"));
    }

    @Test
    void a_covered_flight_needs_no_answer_and_stands_in_the_table_of_permits_only() {
        permit(OCTOBER);
        var reference = file(requester(mission), naming("AV/1"));
        as(requester(mission))
                .get("/requests/" + reference)
                .then()
                .body("status", equalTo("notified"))
                .body("permit", equalTo("AV/1"))
                .body("under_permit", equalTo(true))
                .body("clearance", equalTo("required"))
                .body("short_notice", equalTo(false))
                .body("permit_why", hasItem("It covers the flight, which needs no answer."))
                .body("memos", empty());
        report("")
                .body("permits.under_permit", equalTo(1))
                .body("permits.blocked", equalTo(0))
                .body("total.sent", equalTo(0))
                .body("notifications.sent", equalTo(0))
                .body("balance.sent", equalTo(0));
        ApiClient.answer(mission, reference, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        report("")
                .body("permits.under_permit", equalTo(1))
                .body("permits.blocked", equalTo(1))
                .body("total.sent", equalTo(0));
        as(officer(mission))
                .get("/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&row=permits&column=denied")
                .then()
                .statusCode(200)
                .body("items.reference", contains(reference));
    }

    @Test
    void what_the_caller_got_of_a_covered_request_can_be_put_back() {
        permit(OCTOBER);
        var unsent = naming("AV/1").replaceFirst("(?s)\"sent\":.*", "\"filed_at\": \"2022-10-03T08:00:00Z\"}");
        var reference = file(requester(mission), unsent);
        var got = as(requester(mission)).get("/requests/" + reference).asString();
        as(requester(mission))
                .header("If-Match", ApiClient.etag(requester(mission), reference))
                .body(got.replace("Air operations", "Movement control"))
                .put("/requests/" + reference)
                .then()
                .statusCode(200)
                .body("unit", equalTo("Movement control"))
                .body("clearance", equalTo("required"))
                .body("under_permit", equalTo(true));
    }

    @Test
    void a_flown_flight_under_a_permit_is_counted_as_flown() {
        permit(OCTOBER);
        var reference = file(requester(mission), naming("AV/1"));
        post(
                        requester(mission),
                        "/requests/" + reference + "/flight",
                        "{\"legs\": [{\"leg\": 1, \"outcome\": \"flown\"}]}")
                .statusCode(200);
        report("").body("permits.flown", equalTo(1)).body("notifications.flown", equalTo(0));
    }

    @Test
    void a_flight_after_the_end_is_flagged_and_counts_as_an_ordinary_request() {
        permit("\"valid_from\": \"2022-10-01\", \"valid_to\": \"2022-10-06\"");
        post(requester(mission), "/requests?strict=true", naming("AV/1"))
                .statusCode(422)
                .body("errors.pointer", contains("/permit"));
        var filed = post(requester(mission), "/requests", naming("AV/1"))
                .statusCode(201)
                .body("warnings.kind", contains("not_covered"))
                .body("warnings[0].pointer", equalTo("/permit"))
                .body("warnings[0].detail", containsString("Leg 1 is not over when the permit ends."))
                .body("status", equalTo("unanswered"))
                .body("under_permit", equalTo(false))
                .body("memos", hasItem(containsString("“AV/1”, which does not cover")));
        assertThat(text(filed.extract().asString(), "deadline_at")).isEqualTo("2022-10-07T06:00:00Z");
        report("").body("permits.under_permit", equalTo(0)).body("total.unanswered", equalTo(1));
    }

    @Test
    void a_forecast_says_whether_the_permit_covers() {
        permit("%s, \"registrations\": [\"UN-832\"]".formatted(OCTOBER));
        post(requester(mission), "/deadlines", naming("AV/1"))
                .statusCode(200)
                .body("permit", equalTo("AV/1"))
                .body("under_permit", equalTo(false))
                .body("clearance", equalTo("required"))
                .body("permit_why", hasItem("The permit is not for the registration 99-01, only for: UN-832."));
        post(requester(mission), "/deadlines", naming("AV/1").replace("99-01", "un 832"))
                .statusCode(200)
                .body("under_permit", equalTo(true))
                .body("clearance", equalTo("notification"))
                .body("minimum_notice", nullValue());
        post(requester(mission), "/deadlines", naming("AV/2"))
                .statusCode(422)
                .body("errors.pointer", contains("/permit"));
    }

    @Test
    void a_suspension_counts_from_when_it_held_and_reports_of_before_do_not_know_it() {
        var id = permit(OCTOBER);
        var reference = file(requester(mission), naming("AV/1"));
        var then = text(as(officer(mission)).get("/requests/" + reference).asString(), "changed_at");
        var suspended = post(
                        officer(mission),
                        "/permits/" + id + "/suspensions",
                        "{\"from\": \"2022-10-05\", \"to\": \"2022-10-07\", \"why\": \"A call\"}")
                .statusCode(201)
                .body("touches.reference", contains(reference))
                .body("touches.under_permit", contains(false))
                .body("touches.status", contains("unanswered"))
                .extract();
        report("").body("permits.under_permit", equalTo(0)).body("total.unanswered", equalTo(1));
        report("&as_of=" + then).body("permits.under_permit", equalTo(1)).body("total.sent", equalTo(0));
        as(officer(mission))
                .get("/requests/" + reference + "/history")
                .then()
                .body("items.move", contains("file", "send", "new_terms"))
                .body("items[2].changes.pointer", hasItems("/under_permit"));
        var struck = "/permits/" + id + "/suspensions/" + suspended.<String>path("suspensions[0].id");
        as(officer(mission))
                .body("{\"struck\": true}")
                .patch(struck)
                .then()
                .statusCode(200)
                .body("suspensions.struck", contains(true))
                .body("touches.status", contains("notified"));
        report("").body("permits.under_permit", equalTo(1)).body("total.sent", equalTo(0));
    }

    @Test
    void a_published_report_stays_and_names_the_requests_that_a_suspension_uncovers() {
        var id = permit(OCTOBER);
        var reference = file(requester(mission), naming("AV/1"));
        var published = post(
                        ApiClient.manager(mission),
                        "/publications",
                        """
                        {"mission": "%s", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent", "title": "Denials",
                         "answers_entered_until": "2023-01-15"}"""
                                .formatted(mission))
                .statusCode(201);
        var publication = "/publications/" + text(published.extract().asString(), "id");
        var before = as(officer(mission)).get(publication).asString();
        as(officer(mission)).get(publication + "/changes").then().body("items", empty());
        post(officer(mission), "/permits/" + id + "/suspensions", "{\"from\": \"2022-10-05\", \"why\": \"A call\"}")
                .statusCode(201);
        assertThat(as(officer(mission)).get(publication).asString()).isEqualTo(before);
        as(officer(mission))
                .get(publication + "/changes")
                .then()
                .statusCode(200)
                .body("items.reference", contains(reference))
                .body("items[0].old.notifications", contains("under_permit"))
                .body("items[0].new.notifications", empty())
                .body("items[0].new.columns", hasItems("sent", "unanswered"));
    }

    @Test
    void the_letter_of_a_permit_is_kept_and_given_as_it_was() {
        var address = "/permits/" + permit(OCTOBER) + "/letters";
        var letter = "From: cabinet@defence.example\r\nSubject: AV/1\r\n\r\nGranted.\r\n";
        var attached = as(officer(mission))
                .contentType("message/rfc822")
                .body(letter)
                .post(address + "?name=AV-1.eml")
                .then()
                .statusCode(201);
        as(officer(mission))
                .contentType("message/rfc822")
                .body(letter)
                .post(address)
                .then()
                .statusCode(200);
        as(requester(mission)).get(address).then().body("items.name", contains("AV-1.eml"));
        var id = text(attached.extract().asString(), "id");
        assertThat(as(requester(mission)).get("/letters/" + id).asString()).isEqualTo(letter);
        as(officer(mission())).get("/letters/" + id).then().statusCode(404);
        post(officer(mission), "/letters/" + id + "/mark", "{\"wrong\": true, \"why\": \"Of permit AV/2\"}")
                .statusCode(200);
        as(officer(mission))
                .contentType("message/rfc822")
                .body(letter)
                .post(address)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/file"))
                .body("errors[0].detail", containsString("attached to AV/1 and marked as wrong"));
    }

    @Test
    void a_trial_run_of_a_change_names_the_requests_and_stores_nothing() {
        var id = permit(OCTOBER);
        var reference = file(requester(mission), naming("AV/1"));
        as(officer(mission))
                .body("{\"valid_to\": \"2022-10-06\"}")
                .patch("/permits/" + id + "?dry_run=true")
                .then()
                .statusCode(200)
                .body("touches.reference", contains(reference));
        as(officer(mission)).get("/requests/" + reference).then().body("under_permit", equalTo(true));
        as(officer(mission)).get("/permits/" + id).then().body("valid_to", equalTo("2022-10-31"));
    }

    @Test
    void requests_follow_the_number_of_their_permit() {
        var id = permit(OCTOBER);
        var reference = file(requester(mission), naming("AV/1"));
        as(officer(mission))
                .body("{\"number\": \"AV/10\"}")
                .patch("/permits/" + id)
                .then()
                .statusCode(200)
                .body("touches", empty());
        as(officer(mission))
                .get("/requests/" + reference)
                .then()
                .body("permit", equalTo("AV/10"))
                .body("under_permit", equalTo(true));
    }

    @Test
    void a_permit_for_one_flight_covers_the_next_only_when_the_first_was_withdrawn() {
        permit("%s, \"max_flights\": 1".formatted(OCTOBER));
        var first = file(requester(mission), naming("AV/1"));
        post(requester(mission), "/requests", naming("AV/1").replace("UNO701", "UNO702"))
                .statusCode(201)
                .body("under_permit", equalTo(false))
                .body("permit_why", hasItem("The permit allows one flight, which is used."));
        post(
                        requester(mission),
                        "/requests/" + first + "/withdrawal",
                        "{\"reason\": \"weather\", \"at\": \"2022-10-06T08:00:00Z\"}")
                .statusCode(200);
        post(requester(mission), "/requests", naming("AV/1").replace("UNO701", "UNO703"))
                .statusCode(201)
                .body("under_permit", equalTo(true));
    }

    @Test
    void an_import_names_permits_and_an_export_says_what_they_cover() {
        permit(OCTOBER);
        as(officer(mission))
                .contentType("text/csv")
                .body(
                        """
                        mission,purpose,aircraft_class,callsign,sector,from,to,etd,eta,permit,sent_at,channel
                        %1$s,cargo,rotary_wing,UNO1,East,GAGO,GAKL,2022-10-07T06:00Z,2022-10-07T07:00Z,AV/1,2022-10-04T05:00Z,email
                        %1$s,cargo,rotary_wing,UNO2,East,GAGO,GAKL,2022-11-07T06:00Z,2022-11-07T07:00Z,AV/1,2022-11-04T05:00Z,email
                        """
                                .formatted(mission))
                .post("/imports")
                .then()
                .statusCode(201)
                .body("created", equalTo(2))
                .body("warning_rows.kind", contains("not_covered"));
        var exported =
                as(officer(mission)).get("/requests.csv?mission=" + mission).asString();
        assertThat(exported.lines().filter(line -> line.contains(",AV/1,")))
                .hasSize(2)
                .anyMatch(line -> line.contains(",notified,") && line.contains(",true,"))
                .anyMatch(line -> line.contains(",unanswered,") && !line.contains(",true,"));
        assertThat(as(officer(mission))
                        .get("/requests.ndjson?mission=" + mission)
                        .asString())
                .contains("\"under_permit\":true,\"permit_why\":[\"Permit “AV/1” of Ministry of Defence")
                .contains("\"under_permit\":false,\"permit_why\":[\"Permit “AV/1” of Ministry of Defence");
        as(officer(mission))
                .contentType("text/csv")
                .body(exported)
                .post("/imports")
                .then()
                .statusCode(201)
                .body("unchanged", equalTo(2));
    }

    private String permit(String terms) {
        var made = post(officer(mission), "/permits", body(terms)).statusCode(201);
        return text(made.extract().asString(), "id");
    }

    private String body(String terms) {
        return """
                {"mission": "%s", "authority": "Ministry of Defence", "number": "AV/1", "kind": "block",
                 "source": "A letter", %s}"""
                .formatted(mission, terms);
    }

    private String naming(String permit) {
        return sentDrone(mission).replaceFirst("\\{", "{\"permit\": \"" + permit + "\",");
    }

    private ValidatableResponse report(String asOf) {
        return as(officer(mission))
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4" + asOf)
                .then()
                .statusCode(200);
    }
}
