package org.flightclearance.api.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.event.EventCursor;
import org.flightclearance.event.EventQuestion;
import org.flightclearance.letter.SomeLetters;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** The flights depart in 2041, so that no deadline passes meanwhile. */
@OnBothDatabases
class EventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EventWaits waits;

    private String mission;
    private String cursor;

    @BeforeEach
    void found() {
        mission = mission();
        cursor = next("after=now");
    }

    @Test
    void each_move_of_a_request_is_an_event_with_both_times_and_the_request_as_it_was_then() {
        var reference = file(requester(mission), unsent());
        post(
                        requester(mission),
                        "/requests/" + reference + "/dispatch",
                        "{\"sent_at\": \"2022-10-04T05:00:00Z\", \"channel\": \"email\", \"outgoing_reference\": \"N 1\"}")
                .statusCode(200);
        post(requester(mission), "/requests/" + reference + "/acknowledgement", "{\"at\": \"2022-10-04T09:00:00Z\"}")
                .statusCode(200);
        answer(mission, reference, "approved", "2022-10-06T05:00:00Z").statusCode(200);
        post(
                        officer(mission),
                        "/requests/" + reference + "/revocation",
                        "{\"received_at\": \"2022-10-06T07:00:00Z\", \"reason\": \"security\"}")
                .statusCode(200);
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body("{\"why\": \"A slip\", \"sent\": {\"outgoing_reference\": \"N 2\"}}")
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(200);
        var events = follow(6);
        assertThat(values(events, "type"))
                .containsExactly(
                        "request.filed",
                        "request.sent",
                        "request.acknowledged",
                        "request.answered",
                        "request.revoked",
                        "request.corrected");
        assertThat(values(events, "number")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(values(events, "version")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(values(events, "status"))
                .containsExactly("submitted", "pending", "pending", "approved", "denied", "denied");
        assertThat(values(events, "occurred_at").subList(0, 5))
                .containsExactly(
                        "2022-10-03T08:00:00Z",
                        "2022-10-04T05:00:00Z",
                        "2022-10-04T09:00:00Z",
                        "2022-10-06T05:00:00Z",
                        "2022-10-06T07:00:00Z");
        assertThat(values(events, "recorded_at")).isSorted().allMatch(at -> at.compareTo("2023") > 0);
        assertThat(values(events, "by").subList(2, 4)).containsExactly(requester(mission), officer(mission));
        assertThat(values(events, "reference")).containsOnly(reference);
        assertThat(values(events, "mission")).containsOnly(mission);
        assertThat(values(events, "id")).doesNotHaveDuplicates();
    }

    @Test
    void a_request_that_replaces_another_withdraws_it_and_what_is_amended_or_withdrawn_is_an_event_too() {
        var old = file(requester(mission), sent());
        var replacing = sent().replace("\"unit\"", "\"amends\": \"" + old + "\", \"unit\"");
        var successor = file(requester(mission), replacing);
        var read = as(requester(mission)).get("/requests/" + successor).asString();
        as(requester(mission))
                .header("If-Match", "*")
                .body(read.replace("UNO701", "UNO702"))
                .put("/requests/" + successor)
                .then()
                .statusCode(200);
        post(requester(mission), "/requests/" + successor + "/withdrawal", "{\"reason\": \"weather\"}")
                .statusCode(200);
        assertThat(values(follow(7), "type", "reference"))
                .containsExactly(
                        "request.filed " + old,
                        "request.sent " + old,
                        "request.filed " + successor,
                        "request.sent " + successor,
                        "request.withdrawn " + old,
                        "request.amended " + successor,
                        "request.withdrawn " + successor);
    }

    @Test
    void moves_of_many_requests_and_the_rows_of_an_import_are_an_event_each() {
        var one = file(requester(mission), unsent());
        var two = file(requester(mission), unsent());
        post(
                        requester(mission),
                        "/dispatches",
                        """
                        {"requests": ["%s", "%s"], "sent_at": "2022-10-04T05:00:00Z", "channel": "email",
                         "outgoing_reference": "N 1"}"""
                                .formatted(two, one))
                .statusCode(200);
        var ledger =
                """
                mission;client_reference;purpose;aircraft_class;sector;from;to;etd;eta;sent_at;channel;outcome;received_at;reason
                %1$s;A;isr;uav;East;GAGO;GATB;2041-10-07 06:00;2041-10-07 07:00;2022-10-04 05:00;email;denied;2022-10-05 05:00;security
                %1$s;B;isr;uav;East;GAGO;GATB;2041-10-07 06:00;2041-10-07 07:00;2022-10-04 05:00;email;;;
                """
                        .formatted(mission);
        as(officer(mission))
                .contentType("text/csv")
                .body(ledger)
                .post("/imports?dry_run=true")
                .then()
                .statusCode(200);
        as(officer(mission))
                .contentType("text/csv")
                .body(ledger)
                .post("/imports")
                .then()
                .statusCode(201);
        assertThat(values(follow(9), "type"))
                .containsExactly(
                        "request.filed",
                        "request.filed",
                        "request.sent",
                        "request.sent",
                        "request.filed",
                        "request.sent",
                        "request.answered",
                        "request.filed",
                        "request.sent");
    }

    @Test
    void changes_of_rules_holidays_and_restrictions_come_before_the_new_terms_that_they_bring() {
        var reference = file(requester(mission), sent());
        var rule = as(ADMIN)
                .get("/notice-rules?mission=" + mission)
                .path("items.find { 'isr' in it.purposes }.id")
                .toString();
        as(ADMIN)
                .body("{\"cut_off_hours\": 6}")
                .patch("/notice-rules/" + rule)
                .then()
                .statusCode(200);
        var holiday = ApiClient.text(
                post(
                                ADMIN,
                                "/holidays",
                                "{\"mission\": \"%s\", \"date\": \"2041-10-01\", \"name\": \"A feast\"}"
                                        .formatted(mission))
                        .statusCode(201)
                        .extract()
                        .asString(),
                "id");
        as(ADMIN)
                .body("{\"name\": \"A feast\"}")
                .patch("/holidays/" + holiday)
                .then()
                .statusCode(200);
        as(ADMIN).delete("/holidays/" + holiday).then().statusCode(200);
        var suspension =
                "{\"mission\": \"%s\", \"kind\": \"suspension\", \"name\": \"All\", \"valid_from\": \"2041-01-01\", \"source\": \"X\"}"
                        .formatted(mission);
        post(ADMIN, "/restrictions?dry_run=true", suspension).statusCode(200);
        post(ADMIN, "/restrictions", suspension).statusCode(201);
        assertThat(values(follow(8), "type", "reference"))
                .containsExactly(
                        "request.filed " + reference,
                        "request.sent " + reference,
                        "rule.changed null",
                        "request.new_terms " + reference,
                        "holiday.changed null",
                        "holiday.changed null",
                        "restriction.changed null",
                        "request.new_terms " + reference);
    }

    @Test
    void an_attached_letter_is_an_event_once_and_so_is_a_publication() {
        var reference = file(requester(mission), unsent());
        var letter = SomeLetters.EMAIL.getBytes(US_ASCII);
        String id = ApiClient.attach(mission, reference, "message/rfc822", letter)
                .statusCode(201)
                .extract()
                .path("id");
        ApiClient.attach(mission, reference, "message/rfc822", letter).statusCode(200);
        post(requester(mission), "/letters/" + id + "/mark", "{\"wrong\": true, \"why\": \"Of another flight\"}")
                .statusCode(200);
        post(
                        manager(mission),
                        "/publications",
                        """
                        {"mission": "%s", "from": "2022-10-04", "to": "2022-12-29", "title": "A quarter",
                         "answers_entered_until": "2023-01-15"}"""
                                .formatted(mission))
                .statusCode(201);
        var events = follow(4);
        assertThat(values(events, "type", "reference", "version", "status"))
                .containsExactly(
                        "request.filed " + reference + " 1 submitted",
                        "letter.attached " + reference + " 1 submitted",
                        "letter.marked " + reference + " 1 submitted",
                        "publication.made null null null");
        assertThat(values(events, "by").get(3)).isEqualTo(manager(mission));
    }

    @Test
    void a_call_that_is_refused_or_repeated_is_no_event() {
        post(requester(mission), "/requests", unsent().replace("East", "Nowhere"))
                .statusCode(422);
        for (int i = 0; i < 2; i++) {
            as(requester(mission))
                    .header("Idempotency-Key", "once-" + mission)
                    .body(unsent())
                    .post("/requests")
                    .then()
                    .statusCode(201);
        }
        file(requester(mission), sent());
        assertThat(values(follow(3), "type")).containsExactly("request.filed", "request.filed", "request.sent");
    }

    @Test
    void pages_follow_each_other_and_an_empty_one_gives_the_cursor_back() {
        file(requester(mission), sent());
        file(requester(mission), sent());
        var all = follow(4);
        var paged = new ArrayList<String>();
        var after = cursor;
        for (int i = 0; i < 4; i++) {
            var page = read("limit=1&after=" + after);
            assertThat(page.get("items")).hasSize(1);
            paged.addAll(values(items(page), "id"));
            after = page.get("next").textValue();
        }
        assertThat(paged).isEqualTo(values(all, "id"));
        var end = read("after=" + after);
        assertThat(end.get("items")).isEmpty();
        assertThat(end.get("next").textValue()).isEqualTo(after);
        assertThat(values(items(read("mission=" + mission)), "id"))
                .as("from the oldest")
                .isEqualTo(paged);
        assertThat(read("after=NOW").get("items")).isEmpty();
    }

    @Test
    void only_the_kinds_that_are_asked_for_are_shown() {
        file(requester(mission), sent());
        var reference = file(requester(mission), sent());
        answer(mission, reference, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        follow(5);
        assertThat(values(items(read("type=request.answered&type=request.sent&after=" + cursor)), "type"))
                .containsExactly("request.sent", "request.sent", "request.answered");
        assertThat(values(items(read("type=request.sent&limit=1&after=" + cursor)), "number"))
                .containsExactly("2");
        var end = next("type=rule.changed&after=" + cursor);
        assertThat(items(read("after=" + end))).as("after all that was read").isEmpty();
    }

    @Test
    void what_cannot_be_read_is_refused_by_name() {
        assertThat(List.of(
                        "after=",
                        "after=x",
                        "after=MjAyMg",
                        "limit=0",
                        "limit=1001",
                        "limit=x",
                        "type=request",
                        "type="))
                .allSatisfy(parameter -> as(requester(mission))
                        .get("/events?" + parameter)
                        .then()
                        .statusCode(400)
                        .body("errors.pointer", contains("/" + parameter.split("=")[0])));
    }

    @Test
    void an_unknown_kind_is_told_the_known_ones() {
        as(requester(mission))
                .get("/events?type=request.approved&type=request.sent")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors.detail", contains(containsString("request.deadline_passed")));
    }

    @Test
    void whoever_may_read_the_requests_of_a_mission_reads_its_events_and_nobody_else_from_the_next_call_on() {
        var other = mission();
        file(requester(mission), sent());
        follow(2);
        var stranger = requester(other);
        as(stranger).get("/events?mission=" + mission).then().statusCode(404);
        as(stranger).get("/events?limit=1000&after=" + cursor).then().body("items", empty());
        as(ADMIN)
                .body("{\"missions\": [\"%s\", \"%s\"]}".formatted(mission, other))
                .patch("/accounts/" + stranger)
                .then()
                .statusCode(200);
        as(stranger).get("/events?after=" + cursor).then().body("items.mission", contains(mission, mission));
        as(ADMIN).get("/events?mission=" + mission).then().statusCode(200).body("items", hasSize(2));
        as(ADMIN)
                .body("{\"missions\": [\"%s\"]}".formatted(other))
                .patch("/accounts/" + stranger)
                .then()
                .statusCode(200);
        as(stranger).get("/events?after=" + cursor).then().body("items", empty());
        as(stranger).get("/events?mission=" + mission).then().statusCode(404);
    }

    @Test
    void at_the_end_of_the_wait_the_answer_is_empty_and_has_the_same_cursor() {
        var after = EventCursor.read(cursor).orElseThrow();
        var question = new EventQuestion(Set.of(UUID.randomUUID()), Set.of(), after, 1);
        var page = waits.page(question, after, Duration.ofMillis(20)).await().atMost(Duration.ofSeconds(20));
        assertThat(page.events()).isEmpty();
        assertThat(page.next()).isEqualTo(after);
    }

    @Test
    void the_answer_says_for_how_long_it_would_have_waited() {
        file(requester(mission), sent());
        follow(2);
        as(requester(mission))
                .header("Prefer", "respond-async, wait=3600")
                .get("/events?after=" + cursor)
                .then()
                .header("Preference-Applied", "wait=60");
        as(requester(mission))
                .header("Prefer", "wait=0")
                .get("/events?after=now")
                .then()
                .header("Preference-Applied", "wait=0")
                .body("items", empty());
        as(requester(mission)).get("/events?after=now").then().header("Preference-Applied", nullValue());
    }

    @Test
    void a_cursor_beyond_the_end_is_not_of_this_stream() {
        var ahead = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("events 900000000000000000".getBytes(StandardCharsets.US_ASCII));
        as(requester(mission))
                .get("/events?after=" + ahead)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/gone"))
                .body("detail", containsString("after=now"));
    }

    /** Reads from the cursor until so many events are there, as a script does. */
    private List<JsonNode> follow(int many) {
        var events = new ArrayList<JsonNode>();
        var after = cursor;
        while (events.size() < many) {
            var page = parsed(as(requester(mission))
                    .header("Prefer", "wait=20")
                    .get("/events?after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(page.get("items")).as("events so far: " + events).isNotEmpty();
            events.addAll(items(page));
            after = page.get("next").textValue();
        }
        assertThat(events).hasSize(many);
        return events;
    }

    private String next(String query) {
        return read(query).get("next").textValue();
    }

    private JsonNode read(String query) {
        return parsed(as(requester(mission))
                .get("/events?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<JsonNode> items(JsonNode page) {
        var items = new ArrayList<JsonNode>();
        page.get("items").forEach(items::add);
        return items;
    }

    private static List<String> values(List<JsonNode> events, String... names) {
        return events.stream()
                .map(event -> String.join(
                        " ",
                        Stream.of(names)
                                .map(name -> event.required(name).asText())
                                .toList()))
                .toList();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private String sent() {
        return in2041(ApiClient.sentDrone(mission));
    }

    private String unsent() {
        return in2041(ApiClient.unsentDrone(mission));
    }

    private static String in2041(String body) {
        return body.replace("2022-10-07T", "2041-10-07T");
    }
}
