package org.flightclearance.api.calendar;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.inject.Inject;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.calendar.FeedReading;
import org.flightclearance.calendar.FeedToken;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.rules.SomeFlights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.text;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** The flights depart in 2041, so that nothing of them passes meanwhile. Two independent libraries read the calendars back. */
@OnBothDatabases
class CalendarFeedTest {

    private static final Instant DEPARTURE = Instant.parse("2041-10-07T06:00:00Z");
    private static final Instant FILED = Instant.parse("2041-09-01T08:00:00Z");

    @Inject
    SomeFlights flights;

    @Inject
    FeedReading reading;

    @Inject
    CalendarService calendars;

    @Test
    void a_calendar_has_the_deadline_the_latest_sending_and_the_departure_of_each_request() throws Exception {
        var mission = mission("Europe/Paris");
        var sent = file(requester(mission), in2041(sentDrone(mission)));
        var unsent = file(requester(mission), in2041(unsentDrone(mission)));
        var answer = fetch(feed(requester(mission), mission, "route"), null);
        assertThat(answer.contentType()).isEqualTo("text/calendar; charset=utf-8");
        var calendar = Biweekly.parse(answer.asString()).first();
        var events = bySummary(calendar);
        assertThat(events.keySet())
                .containsExactlyInAnyOrder(
                        "Échéance de la réponse\u00a0: " + sent + " · UNO701 · GAGO–Ber",
                        "Départ\u00a0: " + sent + " · UNO701 · GAGO–Ber",
                        "Dernier envoi avec un préavis suffisant\u00a0: " + unsent + " · UNO701 · GAGO–Ber",
                        "Départ\u00a0: " + unsent + " · UNO701 · GAGO–Ber");
        var departure = events.get("Départ\u00a0: " + sent + " · UNO701 · GAGO–Ber");
        assertThat(departure.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2041-10-07T06:00:00Z"));
        assertThat(departure.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2041-10-07T11:30:00Z"));
        var read = as(requester(mission)).get("/requests/" + sent);
        var deadline = events.get("Échéance de la réponse\u00a0: " + sent + " · UNO701 · GAGO–Ber");
        assertThat(deadline.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse(text(read.asString(), "deadline_at")));
        assertThat(calendar.getRefreshInterval().getValue().toMillis()).isEqualTo(1_800_000);
        // Read by the other library, which takes the offset from the calendar's own zone
        var other = other(answer.asString());
        assertThat(starts(other)).isEqualTo(starts(calendar));
        assertThat(answer.asString())
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris", "DTSTART;TZID=Europe/Paris:20411007T080000")
                .contains("X-PUBLISHED-TTL:PT30M", "REFRESH-INTERVAL;VALUE=DURATION:PT30M");
    }

    @Test
    void what_no_longer_applies_stays_as_cancelled_under_the_same_uid_with_a_higher_sequence() {
        var mission = mission();
        var reference = file(requester(mission), in2041(unsentDrone(mission)));
        var address = feed(requester(mission), mission, "reference");
        var before = read(address);
        post(requester(mission), "/requests/" + reference + "/withdrawal", "{\"reason\": \"weather\"}")
                .statusCode(200);
        var after = read(address);
        assertThat(after.keySet()).isEqualTo(before.keySet()).hasSize(2);
        assertThat(before.values()).allSatisfy(event -> {
            assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
            assertThat(event.getSummary().getValue()).endsWith("\u00a0: " + reference);
        });
        assertThat(after).allSatisfy((uid, event) -> {
            assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
            assertThat(event.getSequence().getValue())
                    .isGreaterThan(before.get(uid).getSequence().getValue());
        });
    }

    @Test
    void a_deadline_stays_when_it_has_passed_until_an_answer_or_a_withdrawal_is_recorded_however_late() {
        var mission = mission();
        var answered = flights.file(mission, Purpose.ISR, DEPARTURE.minus(Duration.ofDays(3)), DEPARTURE);
        var withdrawn = flights.file(mission, Purpose.ISR, DEPARTURE.minus(Duration.ofDays(3)), DEPARTURE);
        var address = feed(requester(mission), mission, "reference");
        var late = DEPARTURE.plus(Duration.ofHours(1));
        var before = at(late, address);
        flights.answered(answered, Outcome.DENIED, late);
        flights.withdrawn(withdrawn, late);
        var after = at(late, address);
        for (var reference : List.of(answered, withdrawn)) {
            assertThat(flights.request(reference).statusAt(late)).isEqualTo(Status.UNANSWERED);
            assertIsCancelled(before, after, uid(reference, "deadline"));
        }
    }

    @Test
    void an_approved_flight_that_the_mission_withdraws_departs_no_longer() {
        var mission = mission();
        var reference = flights.file(mission, Purpose.ISR, DEPARTURE.minus(Duration.ofDays(3)), DEPARTURE);
        var address = feed(requester(mission), mission, "reference");
        var now = DEPARTURE.minus(Duration.ofDays(1));
        flights.answered(reference, Outcome.APPROVED, now);
        var before = at(now, address);
        flights.withdrawn(reference, now);
        assertThat(flights.request(reference).statusAt(now)).isEqualTo(Status.APPROVED);
        assertIsCancelled(before, at(now, address), uid(reference, "departure"));
    }

    @Test
    void of_an_approved_flight_and_the_request_that_replaces_it_one_departs() {
        var mission = mission();
        var replaced = file(requester(mission), in2041(sentDrone(mission)));
        answer(mission, replaced, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        var address = feed(requester(mission), mission, "reference");
        var before = read(address);
        var body = in2041(sentDrone(mission))
                .replaceFirst("\\{", "{\"amends\": \"%s\", ".formatted(replaced))
                .replace("2022-10-04T05:00:00Z", "2022-10-06T05:00:00Z");
        var replacing = file(requester(mission), body);
        var after = read(address);
        assertThat(flights.request(replaced).statusAt(DEPARTURE)).isEqualTo(Status.APPROVED);
        assertIsCancelled(before, after, uid(replaced, "departure"));
        assertThat(after.get(uid(replacing, "departure")).getStatus().getValue())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void a_holiday_brings_the_latest_sending_forward_with_a_higher_sequence() {
        var mission = mission();
        rule(mission, "{\"value\": 3, \"unit\": \"working_days\"}", "2020-01-01");
        var uid = uid(flights.unsent(mission, FILED, DEPARTURE), "send-by");
        var address = feed(requester(mission), mission, "reference");
        var holiday = Instant.parse("2041-09-06T08:00:00Z");
        var before = at(holiday, address).get(uid);
        assertThat(before.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2041-10-01T23:59:59Z"));
        assertThat(before.getDateTimeStamp().getValue().toInstant()).isEqualTo(FILED);
        calendars.add(
                SomeFlights.ADMIN,
                holiday,
                HolidayProfile.ofAll(mission, LocalDate.parse("2041-10-03"), "Mawlid", false),
                false);
        var after = at(holiday, address).get(uid);
        assertThat(after.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2041-09-30T23:59:59Z"));
        assertThat(after.getDateTimeStamp().getValue().toInstant()).isEqualTo(holiday);
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
    }

    @Test
    void a_provisional_holiday_brings_the_latest_sending_forward_to_the_one_that_is_safe() {
        var mission = mission();
        rule(mission, "{\"value\": 3, \"unit\": \"working_days\"}", "2020-01-01");
        var uid = uid(flights.unsent(mission, FILED, DEPARTURE), "send-by");
        var address = feed(requester(mission), mission, "reference");
        var holiday = Instant.parse("2041-09-06T08:00:00Z");
        // On a Saturday it takes no day of notice; on Friday it would
        calendars.add(
                SomeFlights.ADMIN,
                holiday,
                HolidayProfile.ofAll(mission, LocalDate.parse("2041-10-05"), "Mawlid", true),
                false);
        assertThat(at(holiday, address).get(uid).getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2041-09-30T23:59:59Z"));
    }

    @Test
    void a_rule_that_comes_into_force_brings_the_latest_sending_forward_with_a_higher_sequence() {
        var mission = mission();
        rule(mission, "{\"value\": 96, \"unit\": \"hours\"}", "2041-09-10");
        var uid = uid(flights.unsent(mission, FILED, DEPARTURE), "send-by");
        var address = feed(requester(mission), mission, "reference");
        var begins = Instant.parse("2041-09-10T00:00:00Z");
        var before = at(begins.minusNanos(1_000), address).get(uid);
        assertThat(before.getDateStart().getValue().toInstant()).isEqualTo(DEPARTURE.minus(Duration.ofHours(72)));
        assertThat(before.getDateTimeStamp().getValue().toInstant()).isEqualTo(FILED);
        var after = at(begins, address).get(uid);
        assertThat(after.getDateStart().getValue().toInstant()).isEqualTo(DEPARTURE.minus(Duration.ofHours(96)));
        assertThat(after.getDateTimeStamp().getValue().toInstant()).isEqualTo(begins);
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
    }

    @Test
    void what_a_permit_or_a_correction_makes_needless_stays_as_cancelled() {
        var mission = mission();
        var permit = permit(mission, "2041-10-06");
        var covered = file(requester(mission), naming(in2041(sentDrone(mission))));
        var coveredUnsent = file(requester(mission), naming(in2041(unsentDrone(mission))));
        var corrected = file(requester(mission), in2041(sentDrone(mission)).replace("UNO701", "UNO702"));
        var address = feed(requester(mission), mission, "reference");
        var before = read(address);
        assertThat(before).hasSize(6);
        as(officer(mission))
                .body("{\"valid_to\": \"2041-10-31\"}")
                .patch("/permits/" + permit)
                .then()
                .statusCode(200);
        correct(mission, corrected, "{\"why\": \"It was never sent\", \"sent\": null}");
        var after = read(address);
        assertIsCancelled(before, after, uid(covered, "deadline"));
        assertIsCancelled(before, after, uid(coveredUnsent, "send-by"));
        assertIsCancelled(before, after, uid(corrected, "deadline"));
        assertThat(after.get(uid(covered, "departure")).getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(after.get(uid(corrected, "send-by")).getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void what_a_request_never_had_does_not_come_as_cancelled() {
        var mission = mission();
        permit(mission, "2041-10-31");
        var covered = file(requester(mission), naming(in2041(sentDrone(mission))));
        correct(
                mission,
                covered,
                "{\"why\": \"Wrong callsign\", \"request\": {\"aircraft\": {\"callsign\": \"UNO702\"}}}");
        assertThat(read(feed(requester(mission), mission, "reference"))).containsOnlyKeys(uid(covered, "departure"));
    }

    @Test
    void a_latest_sending_that_no_rule_asks_for_any_more_stays_as_cancelled_for_30_days() {
        var mission = mission();
        var departure = DEPARTURE.plus(Duration.ofDays(30));
        post(
                        ADMIN,
                        "/notice-rules",
                        """
                        {"mission": "%s", "purposes": ["isr"], "clearance": "notification", "source": "A note",
                         "valid_from": "2041-09-10"}"""
                                .formatted(mission))
                .statusCode(201);
        var uid = uid(flights.unsent(mission, FILED, departure), "send-by");
        var address = feed(requester(mission), mission, "reference");
        var begins = Instant.parse("2041-09-10T00:00:00Z");
        var before = at(begins.minusNanos(1_000), address);
        assertIsCancelled(before, at(begins, address), uid);
        var end = begins.plus(Duration.ofDays(30));
        assertThat(at(end, address)).containsKey(uid);
        assertThat(at(end.plusNanos(1_000), address)).doesNotContainKey(uid);
    }

    @Test
    void a_program_that_has_the_calendar_is_told_that_nothing_has_changed() {
        var mission = mission();
        file(requester(mission), in2041(sentDrone(mission)));
        var address = feed(requester(mission), mission, "route");
        var first = fetch(address, null);
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        var again = fetch(address, first.header("ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        file(requester(mission), in2041(sentDrone(mission)).replace("UNO701", "UNO702"));
        assertThat(fetch(address, first.header("ETag")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_feed_ends_when_it_is_revoked_and_when_its_owner_loses_the_mission_or_the_account() {
        var mission = mission();
        var address = feed(requester(mission), mission, "route");
        var made = post(
                        requester(mission),
                        "/calendar-feeds",
                        "{\"mission\": \"%s\", \"detail\": \"reference\"}".formatted(mission))
                .statusCode(201)
                .extract();
        var revoked = "/calendar-feeds/" + made.path("id");
        as(requester(mission)).get(revoked).then().statusCode(200).body("detail", equalTo("reference"));
        as(officer(mission)).get(revoked).then().statusCode(404);
        as(officer(mission)).delete(revoked).then().statusCode(404);
        as(requester(mission)).delete(revoked).then().statusCode(204);
        assertThat(fetch(made.path("url"), null).statusCode()).isEqualTo(404);
        as(requester(mission))
                .get("/calendar-feeds")
                .then()
                .body("items.detail", contains("route"))
                .body("items.url.findAll { it != null }", empty());
        assertThat(fetch(address, null).statusCode()).isEqualTo(200);
        patch(requester(mission), "{\"missions\": []}");
        assertThat(fetch(address, null).statusCode()).isEqualTo(404);
        patch(requester(mission), "{\"missions\": [\"%s\"]}".formatted(mission));
        assertThat(fetch(address, null).statusCode()).isEqualTo(200);
        patch(requester(mission), "{\"disabled\": true}");
        assertThat(fetch(address, null).statusCode()).isEqualTo(404);
        assertThat(fetch(address.replaceFirst("[0-9a-f]{8}\\.ics", "00000000.ics"), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(fetch(address.replaceFirst("[^/]*\\.ics", "x.ics"), null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_feed_names_a_mission_of_its_owner_and_how_much_it_says() {
        var mission = mission();
        post(officer(mission), "/calendar-feeds", "{\"mission\": \"%s\"}".formatted(mission))
                .statusCode(422)
                .body("errors.pointer", contains("/detail"));
        post(officer(mission), "/calendar-feeds", "{\"mission\": \"%s\", \"detail\": \"route\"}".formatted(mission()))
                .statusCode(422)
                .body("errors.pointer", contains("/mission"));
        post(officer(mission), "/calendar-feeds", "{\"mission\": \"%s\", \"detail\": \"all\"}".formatted(mission))
                .statusCode(400)
                .body("errors.pointer", hasItem("/detail"));
    }

    private static void rule(String mission, String minimum, String validFrom) {
        post(
                        ADMIN,
                        "/notice-rules",
                        """
                        {"mission": "%s", "purposes": ["isr"], "clearance": "required", "source": "A note",
                         "minimum_notice": %s, "valid_from": "%s"}"""
                                .formatted(mission, minimum, validFrom))
                .statusCode(201);
    }

    private static String permit(String mission, String validTo) {
        var made = post(
                officer(mission),
                "/permits",
                """
                {"mission": "%s", "authority": "Ministry of Defence", "number": "AV/1", "kind": "block",
                 "source": "A letter", "valid_from": "2041-10-01", "valid_to": "%s"}"""
                        .formatted(mission, validTo));
        return text(made.statusCode(201).extract().asString(), "id");
    }

    private static String naming(String request) {
        return request.replaceFirst("\\{", "{\"permit\": \"AV/1\", ");
    }

    private static void correct(String mission, String reference, String correction) {
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body(correction)
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(200);
    }

    private static String feed(String account, String mission, String detail) {
        var body = "{\"mission\": \"%s\", \"detail\": \"%s\"}".formatted(mission, detail);
        var made = as(account).header("Accept-Language", "fr").body(body).post("/calendar-feeds");
        return text(made.then().statusCode(201).extract().asString(), "url");
    }

    private static Response fetch(String address, String known) {
        var call = given().baseUri("http://localhost").port(RestAssured.port);
        return (known == null ? call : call.header("If-None-Match", known)).get(address);
    }

    private static Map<String, VEvent> read(String address) {
        return byUid(Biweekly.parse(fetch(address, null).asString()).first());
    }

    /** The calendar as it is read at that instant, by UID. */
    private Map<String, VEvent> at(Instant now, String address) {
        var token = FeedToken.of(address.replaceFirst(".*/", "").replace(".ics", ""))
                .orElseThrow();
        return byUid(Biweekly.parse(reading.calendar(token, now).orElseThrow()).first());
    }

    private String uid(String reference, String kind) {
        return flights.request(reference).id() + "-" + kind;
    }

    private static void assertIsCancelled(Map<String, VEvent> before, Map<String, VEvent> after, String uid) {
        assertThat(before.get(uid).getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(after.get(uid).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(after.get(uid).getSequence().getValue())
                .isGreaterThan(before.get(uid).getSequence().getValue());
    }

    private static void patch(String account, String change) {
        as(ADMIN).body(change).patch("/accounts/" + account).then().statusCode(200);
    }

    private static String in2041(String request) {
        return request.replace("\"2022-10-07", "\"2041-10-07");
    }

    private static Map<String, VEvent> bySummary(ICalendar calendar) {
        return by(calendar, event -> event.getSummary().getValue());
    }

    private static Map<String, VEvent> byUid(ICalendar calendar) {
        return by(calendar, event -> event.getUid().getValue());
    }

    private static Map<String, VEvent> by(ICalendar calendar, Function<VEvent, String> key) {
        return calendar.getEvents().stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static List<Instant> starts(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getDateStart().getValue().toInstant())
                .sorted()
                .toList();
    }

    private static List<Instant> starts(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT).stream()
                .map(event -> (DtStart<?>) event.getProperty(Property.DTSTART).orElseThrow())
                .map(start -> ZonedDateTime.from(start.getDate()).toInstant())
                .sorted()
                .toList();
    }

    private static Calendar other(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
