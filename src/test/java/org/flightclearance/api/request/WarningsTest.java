package org.flightclearance.api.request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.time.UtcClock;

import static org.flightclearance.api.ApiClient.aerodrome;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** What looks like a slip is taken from scripts and named, or refused if they want that. */
@OnBothDatabases
class WarningsTest {

    @Inject
    UtcClock clock;

    private Instant inDays(int days) {
        return clock.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String flight(String body, Instant etd, Instant eta) {
        return body.replace("2022-10-07T06:00:00Z", etd.toString()).replace("2022-10-07T11:30:00Z", eta.toString());
    }

    @Test
    void a_strip_with_latitude_and_longitude_swapped_is_filed_and_named_also_in_a_ledger() {
        var mission = mission();
        var body = sentDrone(mission).replace("GAGO", aerodrome("Mopti"));
        post(requester(mission), "/requests", body).statusCode(201).body("warnings", empty());
        var swapped = body.replace("16.83", "-2.52")
                .replace("\"longitude\": -2.52", "\"longitude\": 16.83")
                .replace("UNO701", "UNO702");
        post(requester(mission), "/requests", swapped)
                .statusCode(201)
                .body("warnings.kind", contains("far_position"))
                .body("warnings.pointer", contains("/legs/0/to/latitude"))
                .body("warnings.detail[0]", containsString("Did you swap latitude and longitude?"));
        post(requester(mission), "/requests?strict=true", swapped.replace("UNO702", "UNO703"))
                .statusCode(422)
                .body("errors.pointer", contains("/legs/0/to/latitude"));
        as(requester(mission))
                .contentType("application/x-ndjson")
                .body(swapped.replace("UNO702", "UNO704").replace("\n", " ").getBytes(StandardCharsets.UTF_8))
                .post("/imports?dry_run=true")
                .then()
                .statusCode(200)
                .body("warnings", equalTo(1))
                .body("warning_rows.kind", contains("far_position"));
    }

    @Test
    void a_backlog_is_taken_without_a_warning() {
        var mission = mission();
        post(requester(mission), "/requests?strict=true", sentDrone(mission))
                .statusCode(201)
                .body("warnings", empty());
    }

    @Test
    void what_looks_like_a_slip_is_filed_and_named_or_refused_if_strict() {
        var mission = mission();
        var etd = inDays(30);
        var body = flight(unsentDrone(mission), etd, etd.plus(Duration.ofDays(365)))
                .replace("HRON", "HERON")
                .replace("UNO701", "UNO-701");
        post(requester(mission), "/requests?strict=true", body)
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", contains("/legs/0/eta", "/aircraft/type", "/aircraft/callsign"));
        as(requester(mission)).get("/requests?mission=" + mission).then().body("items", empty());
        post(requester(mission), "/requests", body)
                .statusCode(201)
                .body("warnings.kind", contains("long_leg", "aircraft_type", "callsign"))
                .body("warnings.pointer", contains("/legs/0/eta", "/aircraft/type", "/aircraft/callsign"))
                .body("warnings[0].detail", containsString("8,760 h"));
        post(requester(mission), "/requests?strict=perhaps", body)
                .statusCode(400)
                .body("errors.pointer", contains("/strict"));
    }

    @Test
    void a_request_that_is_only_read_has_no_warnings() {
        var mission = mission();
        var reference = file(requester(mission), unsentDrone(mission));
        as(requester(mission)).get("/requests/" + reference).then().body("$", not(hasKey("warnings")));
    }

    @Test
    void a_departed_flight_that_was_not_sent_and_one_far_ahead_are_named() {
        var mission = mission();
        post(requester(mission), "/requests", unsentDrone(mission))
                .statusCode(201)
                .body("warnings.kind", contains("departed_unsent"));
        var etd = inDays(181);
        post(requester(mission), "/requests", flight(unsentDrone(mission), etd, etd.plusSeconds(3600)))
                .statusCode(201)
                .body("warnings.kind", contains("far_ahead"));
    }

    @Test
    void the_same_callsign_at_the_same_time_is_named_unless_it_repeats_or_replaces_the_other() {
        var mission = mission();
        var etd = inDays(5);
        var body = flight(unsentDrone(mission), etd, etd.plusSeconds(3600));
        var first = file(requester(mission), body);
        post(requester(mission), "/requests", body.replace("UNO701", "uno701"))
                .statusCode(201)
                .body("warnings.kind", contains("same_flight"))
                .body("warnings[0].pointer", equalTo("/aircraft/callsign"))
                .body("warnings[0].detail", containsString(first));
        post(requester(mission), "/requests", body.replace("UNO701", "UNO702"))
                .statusCode(201)
                .body("warnings", empty());
        post(requester(mission()), "/requests", body.replace(mission, mission()))
                .statusCode(422);

        var denied = file(requester(mission), sentDrone(mission));
        answer(mission, denied, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        post(
                        requester(mission),
                        "/requests",
                        sentDrone(mission).replaceFirst("\\{", "{\"repeats\": \"%s\", ".formatted(denied)))
                .statusCode(201)
                .body("warnings", empty());
        post(requester(mission), "/requests/" + first + "/withdrawal", "{\"reason\": \"weather\"}")
                .statusCode(200);
    }

    @Test
    void a_withdrawn_request_is_no_second_flight() {
        var mission = mission();
        var etd = inDays(5);
        var body = flight(unsentDrone(mission), etd, etd.plusSeconds(3600));
        var first = file(requester(mission), body);
        post(requester(mission), "/requests/" + first + "/withdrawal", "{\"reason\": \"weather\"}")
                .statusCode(200);
        post(requester(mission), "/requests", body).statusCode(201).body("warnings", empty());
    }

    @Test
    void an_amendment_is_warned_of_for_what_it_changes() {
        var mission = mission();
        var etd = inDays(5);
        var body = flight(unsentDrone(mission), etd, etd.plusSeconds(3600)).replace("HRON", "HERON");
        var reference = file(requester(mission), body);
        var other = file(requester(mission), body.replace("UNO701", "UNO702"));
        for (var strict : new String[] {"true", "false"}) {
            as(requester(mission))
                    .header("If-Match", etag(requester(mission), reference))
                    .body(body.replace("Air operations", "Sector East"))
                    .put("/requests/" + reference + "?strict=" + strict)
                    .then()
                    .statusCode(200)
                    .body("warnings", empty());
        }
        as(requester(mission))
                .header("If-Match", etag(requester(mission), reference))
                .body(body.replace("UNO701", "UNO702"))
                .put("/requests/" + reference)
                .then()
                .statusCode(200)
                .body("warnings.kind", contains("same_flight"))
                .body("warnings[0].detail", containsString(other));
    }

    @Test
    void what_the_caller_got_can_be_put_back_with_its_warnings() {
        var mission = mission();
        var got = post(requester(mission), "/requests", unsentDrone(mission))
                .statusCode(201)
                .extract();
        as(requester(mission))
                .header("If-Match", got.header("ETag"))
                .body(got.asString())
                .put("/requests/" + got.path("reference"))
                .then()
                .statusCode(200)
                .body("warnings", empty());
    }

    @Test
    void a_sending_long_before_the_departure_is_named_of_one_request_and_of_many() {
        var mission = mission();
        var first = file(requester(mission), unsentDrone(mission));
        var second = file(requester(mission), unsentDrone(mission).replace("2022-10-0", "2022-04-0"));
        var sent = "{\"sent_at\": \"2022-04-01T05:00:00Z\", \"channel\": \"email\"%s}";
        post(requester(mission), "/requests/" + first + "/dispatch?strict=true", sent.formatted(""))
                .statusCode(422)
                .body("errors.pointer", contains("/sent_at"));
        var letter = sent.formatted(", \"requests\": [\"%s\", \"%s\"]".formatted(second, first));
        post(requester(mission), "/dispatches?strict=true", letter)
                .statusCode(422)
                .body("errors.pointer", contains("/requests/1"))
                .body("errors[0].detail", containsString(first));
        as(requester(mission)).get("/requests/" + second).then().body("status", equalTo("submitted"));
        post(requester(mission), "/dispatches", letter)
                .statusCode(200)
                .body("items", hasSize(2))
                .body("warnings.kind", contains("sent_early"))
                .body("warnings.pointer", contains("/requests/1"));
    }

    @Test
    void an_approval_that_is_not_valid_on_the_day_counts_as_approved_and_is_named() {
        var mission = mission();
        var first = file(requester(mission), sentDrone(mission));
        var second = file(requester(mission), sentDrone(mission));
        var approval =
                """
                {"outcome": "approved", "received_at": "2022-10-05T08:00:00Z", "valid_from": "2022-09-22",
                 "valid_to": "2022-09-25"%s}""";
        post(officer(mission), "/requests/" + first + "/answer?strict=true", approval.formatted(""))
                .statusCode(422)
                .body("errors.pointer", contains("/valid_to"));
        post(officer(mission), "/requests/" + first + "/answer", approval.formatted(""))
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("warnings.kind", contains("not_valid_on_day"))
                .body("warnings.pointer", contains("/valid_to"))
                .body("memos", hasItem(containsString("Not valid on the day of the flight")));
        post(
                        officer(mission),
                        "/answers",
                        approval.formatted(", \"requests\": [{\"reference\": \"%s\"}]".formatted(second)))
                .statusCode(200)
                .body("warnings.kind", contains("not_valid_on_day"))
                .body("warnings.pointer", contains("/requests/0"));
        as(officer(mission))
                .get("/requests?mission=" + mission + "&status=approved")
                .then()
                .body("items[0].memos", hasItem(containsString("Not valid")));
    }

    @Test
    void a_forecast_names_what_filing_would_name() {
        var mission = mission();
        var etd = inDays(5);
        var body = flight(unsentDrone(mission), etd, etd.plusSeconds(3600)).replace("HRON", "HERON");
        var first = file(requester(mission), body);
        post(requester(mission), "/deadlines", body)
                .statusCode(200)
                .body("warnings.kind", contains("aircraft_type", "same_flight"))
                .body("warnings[1].detail", containsString(first));
        post(requester(mission), "/deadlines?strict=true", body)
                .statusCode(422)
                .body("errors.pointer", contains("/aircraft/type", "/aircraft/callsign"));
        post(
                        requester(mission),
                        "/deadlines",
                        body.replace("HERON", "HRON").replaceFirst("\\{", "{\"repeats\": \"%s\", ".formatted(first)))
                .statusCode(200)
                .body("warnings", empty());
    }

    @Test
    void a_repeat_on_a_day_that_has_the_flight_already_is_named() {
        var mission = mission();
        var etd = inDays(5);
        var reference = file(requester(mission), flight(unsentDrone(mission), etd, etd.plusSeconds(3600)));
        var days = "{\"requests\": [\"%s\"], \"on\": [\"%s\", \"%s\"]}"
                .formatted(
                        reference,
                        inDays(6).toString().substring(0, 10),
                        inDays(7).toString().substring(0, 10));
        post(requester(mission), "/repeats", days).statusCode(200).body("warnings", empty());
        post(requester(mission), "/repeats?strict=true", days)
                .statusCode(422)
                .body("errors.pointer", contains("/requests/0", "/requests/0"));
        post(requester(mission), "/repeats", days)
                .statusCode(200)
                .body("items", hasSize(2))
                .body("warnings.kind", contains("same_flight", "same_flight"));
    }

    @Test
    void a_correction_is_warned_of_for_what_it_changes() {
        var mission = mission();
        var reference = file(officer(mission), sentDrone(mission).replace("HRON", "HERON"));
        answer(mission, reference, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        var id = as(officer(mission)).get("/requests/" + reference).path("answers[0].id");
        var correction =
                """
                {"why": "Misread", "request": {"aircraft": {"callsign": "UNO-702"}},
                 "answers": [{"id": "%s", "valid_from": "2022-10-09", "valid_to": "2022-10-12"}]}"""
                        .formatted(id);
        var path = "/requests/" + reference + "/correction";
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body(correction)
                .post(path + "?strict=true")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/request/aircraft/callsign", "/answers/0/valid_from"));
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body(correction)
                .post(path)
                .then()
                .statusCode(200)
                .body("warnings.kind", contains("callsign", "not_valid_on_day"));
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body("{\"why\": \"Misread\", \"request\": {\"remarks\": \"By night\"}}")
                .post(path)
                .then()
                .statusCode(200)
                .body("warnings", empty());
    }

    @Test
    void a_rehearsed_letter_shows_what_it_would_record_and_records_nothing() {
        var mission = mission();
        var denied = file(officer(mission), sentDrone(mission));
        var approved = file(officer(mission), sentDrone(mission));
        var letter =
                """
                {"outcome": "denied", "reason": "no_reason", "reason_stated": "Refus", "received_at": "2022-10-05T08:00:00Z",
                 "requests": [{"reference": "%s"}, {"reference": "%s", "outcome": "approved"}]}"""
                        .formatted(denied, approved);
        post(officer(mission), "/answers?dry_run=true", letter)
                .statusCode(200)
                .body("items.reference", contains(denied, approved))
                .body("items.status", contains("denied", "approved"))
                .body("items[0].answer.reason_stated", equalTo("Refus"))
                .body("items[1].answer.reason", equalTo(null));
        for (var reference : List.of(denied, approved)) {
            as(officer(mission))
                    .get("/requests/" + reference)
                    .then()
                    .body("version", equalTo(1))
                    .body("answers", empty());
        }
        post(officer(mission), "/answers?dry_run=true", letter.replace("no_reason", "whim"))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }
}
