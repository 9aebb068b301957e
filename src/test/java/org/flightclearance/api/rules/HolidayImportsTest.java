package org.flightclearance.api.rules;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

@OnBothDatabases
class HolidayImportsTest {

    private static final String TWO_DAYS = "DTSTART;VALUE=DATE:21900421\nDTEND;VALUE=DATE:21900423\nSUMMARY:Korité";

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n" + String.join("\nEND:VEVENT\nBEGIN:VEVENT\n", events)
                + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static ValidatableResponse bring(String query, String calendar) {
        return as(ADMIN)
                .contentType("text/calendar; charset=UTF-8")
                .body(calendar)
                .post("/holidays/imports?" + query)
                .then();
    }

    @Test
    void a_calendar_is_tried_imported_and_unchanged_when_imported_again() {
        var mission = mission();
        var file = calendar(TWO_DAYS + "\nSTATUS:TENTATIVE", "DTSTART:21900501T080000Z\nSUMMARY:Meeting");
        bring("dry_run=true&mission=" + mission, file)
                .statusCode(200)
                .body("added", is(2))
                .body("skipped", is(1))
                .body("effect.requests", empty());
        as(ADMIN).get("/holidays?mission=" + mission).then().body("items", empty());
        bring("mission=" + mission, file)
                .statusCode(201)
                .body("items.date", contains("2190-04-21", "2190-04-22"))
                .body("items.provisional", contains(true, true));
        bring("mission=" + mission, file).statusCode(201).body("added", is(0)).body("unchanged", is(2));
        bring("mission=" + mission, calendar(TWO_DAYS)).statusCode(201).body("renamed", is(2));
        as(ADMIN)
                .get("/holidays?mission=" + mission)
                .then()
                .body("items.name", contains("Korité", "Korité"))
                .body("items.provisional", contains(false, false));
    }

    @Test
    void the_days_of_one_authority_are_compared_with_its_own_and_not_with_those_of_all() {
        var mission = mission();
        var of = "mission=" + mission + "&authority=";
        bring("mission=" + mission, calendar(TWO_DAYS)).statusCode(201);
        bring(of + "Ministry of Defence", calendar(TWO_DAYS.replace("Korité", "Army Day")))
                .statusCode(201)
                .body("added", is(2))
                .body("items.authority", contains("Ministry of Defence", "Ministry of Defence"));
        bring(of + "Ministry of Defence", calendar(TWO_DAYS)).statusCode(201).body("renamed", is(2));
        as(ADMIN).get("/holidays?mission=" + mission).then().body("items", hasSize(4));
        bring(of + "Ministry of Magic", calendar(TWO_DAYS))
                .statusCode(422)
                .body("errors.pointer", contains("/authority"));
    }

    @Test
    void observances_are_named_and_not_imported_and_holidays_that_may_have_moved_stay_and_are_named() {
        var mission = mission();
        bring("mission=" + mission, calendar("DTSTART;VALUE=DATE:21900516\nSUMMARY:Tabaski (provisoire)"))
                .statusCode(201)
                .body("perhaps_moved", empty())
                .body("observances", empty());
        bring(
                        "mission=" + mission,
                        calendar(
                                "DTSTART;VALUE=DATE:21900517\nSUMMARY:Tabaski",
                                "DTSTART;VALUE=DATE:21900509\nSUMMARY:Europe Day\nCATEGORIES:Observance"))
                .statusCode(201)
                .body("items.date", contains("2190-05-17"))
                .body("perhaps_moved.date", contains("2190-05-16"))
                .body("perhaps_moved.to", contains("2190-05-17"))
                .body("observances.name", contains("Europe Day"));
        as(ADMIN).get("/holidays?mission=" + mission).then().body("items.date", contains("2190-05-16", "2190-05-17"));
    }

    @Test
    void a_calendar_with_errors_stores_nothing_and_names_each_event() {
        var mission = mission();
        bring("mission=" + mission, calendar(TWO_DAYS, "SUMMARY:No day", "DTSTART;VALUE=DATE:21900501"))
                .statusCode(422)
                .body("errors.pointer", contains("/events/2", "/events/3"))
                .body("errors.detail", hasItem("Event 2 (No day): The event has no first day."));
        bring("mission=" + mission, "2190-04-21 Korité").statusCode(422).body("errors", hasSize(1));
        as(ADMIN).get("/holidays?mission=" + mission).then().body("items", empty());
    }

    @Test
    void repeated_days_are_taken_from_the_day_that_the_caller_names() {
        var mission = mission();
        var yearly = calendar("DTSTART;VALUE=DATE:19541101\nSUMMARY:Toussaint\nRRULE:FREQ=YEARLY;UNTIL=20151101");
        bring("mission=" + mission + "&since=2013-11-02", yearly)
                .statusCode(201)
                .body("items.date", contains("2014-11-01", "2015-11-01"));
        bring("dry_run=true&mission=" + mission, yearly)
                .statusCode(422)
                .body("errors.detail", hasItem(startsWith("The file contains no holidays. One event was skipped")));
        bring("mission=" + mission + "&since=yesterday", yearly)
                .statusCode(400)
                .body("errors.pointer", contains("/since"));
    }

    @Test
    void an_import_needs_a_mission_and_at_most_one_mebibyte() {
        var mission = mission();
        bring("dry_run=true", calendar(TWO_DAYS)).statusCode(400).body("errors.pointer", contains("/mission"));
        bring("mission=NONE", calendar(TWO_DAYS)).statusCode(404);
        bring("mission=" + mission, calendar(TWO_DAYS, "COMMENT:" + "x".repeat(1024 * 1024)))
                .statusCode(413);
    }

    /** Sixty names of almost a hundred letters each: more than the history column can hold. */
    @Test
    void the_history_shortens_a_long_list_of_holidays() {
        var mission = mission();
        ApiClient.post(
                        ADMIN,
                        "/notice-rules",
                        """
                        {"mission": "%s", "purposes": ["isr"], "clearance": "required", "source": "A note",
                         "minimum_notice": {"value": 60, "unit": "working_days"}, "valid_from": "2020-01-01"}"""
                                .formatted(mission))
                .statusCode(201);
        var reference = ApiClient.file(
                ApiClient.requester(mission),
                ApiClient.sentDrone(mission)
                        .replace("2022-10-07T06", "2190-10-13T06")
                        .replace("2022-10-07T11", "2190-10-13T11"));
        var events = new String[60];
        for (int i = 0; i < events.length; i++) {
            events[i] = "DTSTART;VALUE=DATE:21900" + (100 + i % 28 + 1 + 100 * (i / 28)) + "\nSUMMARY:" + "x".repeat(95)
                    + i;
        }
        bring("mission=" + mission, calendar(events))
                .statusCode(201)
                .body("effect.requests.reference", contains(reference));
    }
}
