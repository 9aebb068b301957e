package org.flightclearance.api.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@OnBothDatabases
class FilingTest {

    @Test
    void a_request_filed_as_sent_has_its_deadline_and_notice() {
        var mission = mission();
        post(requester(mission), "/requests", sentDrone(mission))
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/requests/" + mission + "-2022-00001"))
                .header("ETag", matchesPattern("\"1-unanswered-en-[0-9a-f]{8}\""))
                .body("reference", equalTo(mission + "-2022-00001"))
                .body("version", equalTo(1))
                .body("status", equalTo("unanswered"))
                .body("clearance", equalTo("required"))
                .body("aircraft.class", equalTo("uav"))
                .body("legs[0].from", equalTo("GAGO"))
                .body("legs[0].to.name", equalTo("Ber"))
                .body("sent.authority", equalTo("Ministry of Defence"))
                .body("filed_at", equalTo("2022-10-04T05:00:00Z"))
                .body("deadline_at", equalTo("2022-10-07T06:00:00Z"))
                .body("status_since", equalTo("2022-10-07T06:00:00Z"))
                .body("notice_hours", equalTo(new BigDecimal("73.0")))
                .body("minimum_notice_hours", equalTo(72))
                .body("short_notice", equalTo(false))
                .body("deadline_why", hasSize(4))
                .body("allowed_moves", containsInAnyOrder("acknowledge", "withdraw"))
                .body("answer", nullValue());
    }

    @Test
    void all_faults_of_a_request_are_reported_at_once_and_nothing_is_stored() {
        var mission = mission();
        post(
                        requester(mission),
                        "/requests",
                        """
                        {"mission": "%s", "aircraft": {}, "sector": "Nowhere", "passengers": -1,
                         "legs": [{"from": "G1", "to": {"name": "Ber", "latitude": 91, "longitude": -2.52},
                                   "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T05:00:00Z"}],
                         "sent": {"at": "2022-10-08T05:00:00Z"}}"""
                                .formatted(mission))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/purpose",
                                "/aircraft/class",
                                "/sector",
                                "/passengers",
                                "/legs/0/from",
                                "/legs/0/to/latitude",
                                "/legs/0/eta",
                                "/sent/channel"));
        as(requester(mission)).get("/requests").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void the_number_of_crew_is_stored_shown_and_exported() {
        var mission = mission();
        var asked = unsentDrone(mission);
        post(requester(mission), "/requests", asked.replaceFirst("\\{", "{\"crew\": 101, "))
                .statusCode(422)
                .body("errors.pointer", contains("/crew"));
        var reference = file(requester(mission), asked.replaceFirst("\\{", "{\"crew\": 100, "));
        as(requester(mission))
                .header("If-Match", etag(requester(mission), reference))
                .body(asked.replaceFirst("\\{", "{\"crew\": 3, "))
                .put("/requests/" + reference)
                .then()
                .statusCode(200)
                .body("crew", equalTo(3));
        as(requester(mission))
                .get("/requests/" + reference + "/history")
                .then()
                .body("items[1].changes.pointer", contains("/crew"))
                .body("items[1].changes.from", contains(100))
                .body("items[1].changes.to", contains(3));
        var lines = as(manager(mission))
                .get("/requests.csv?mission=" + mission)
                .then()
                .extract()
                .asString()
                .split("\r\n");
        int column = List.of(lines[0].split(",")).indexOf("crew");
        assertThat(lines[1].split(",", -1)[column]).isEqualTo("3");
    }

    @Test
    void fields_with_a_wrong_name_or_type_are_all_reported_at_once() {
        var mission = mission();
        post(
                        requester(mission),
                        "/requests",
                        """
                        {"mission": "%s", "purpose": "spying", "colour": "blue", "passengers": "three",
                         "aircraft": {"class": 7}, "unit": "A\\u0000B", "legs": {"from": "GAGO"}, "filed_at": "yesterday"}"""
                                .formatted(mission))
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/purpose",
                                "/colour",
                                "/passengers",
                                "/aircraft/class",
                                "/unit",
                                "/legs",
                                "/filed_at",
                                "/sector"));
    }

    @Test
    void what_cannot_be_read_and_what_breaks_a_rule_are_reported_in_one_round() {
        var mission = mission();
        var body = unsentDrone(mission)
                .replace("\"isr\"", "\"spying\"")
                .replace("\"sector\": \"East\",", "")
                .replace("\"GAGO\"", "\"Gao\"")
                .replace("16.83", "\"north\"")
                .replace("2022-10-07T11:30:00Z", "2022-10-07T05:00:00Z");
        post(requester(mission), "/requests", body)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/purpose", "/sector", "/legs/0/from", "/legs/0/to/latitude", "/legs/0/eta"));
        post(requester(mission), "/requests", body.replace("spying", "isr").replace("\"north\"", "16.83"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/sector", "/legs/0/from", "/legs/0/eta"));
        post(requester(mission), "/deadlines", body)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/purpose", "/legs/0/from", "/legs/0/to/latitude", "/legs/0/eta"));
        post(requester(mission), "/requests", body.replace(mission, "NOWHERE"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/purpose", "/legs/0/to/latitude", "/mission"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1664859600",
                "1e-400",
                "\"0\"",
                "\"-1\"",
                "\"2022-10-03T08:00:00\"",
                "\"1899-12-31T23:59:59Z\""
            })
    void an_instant_must_be_text_with_an_offset_and_not_a_number(String written) {
        var mission = mission();
        post(requester(mission), "/requests", unsentDrone(mission).replace("\"2022-10-03T08:00:00Z\"", written))
                .statusCode(400)
                .body("errors.pointer", contains("/filed_at"));
    }

    @Test
    void invalid_json_is_refused_with_the_position_of_the_error() {
        post(requester(mission()), "/requests", "{\"mission\": ")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].detail", matchesPattern(".*line 1, column \\d+.*"));
    }

    @Test
    void a_body_over_one_mebibyte_is_refused() {
        var mission = mission();
        post(requester(mission), "/requests", sentDrone(mission).replace("Air operations", "x".repeat(1024 * 1024)))
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"at\": \"2022-10-04T05:00:00Z\"' | '\"at\": \"2100-01-01T00:00:00Z\"' | /sent/at",
                "'\"at\": \"2022-10-04T05:00:00Z\"' | '\"at\": \"2022-10-07T06:00:00Z\"' | /sent/at",
                "'\"eta\": \"2022-10-07T11:30:00Z\"' | '\"eta\": \"2022-10-07T06:00:00Z\"' | /legs/0/eta",
                "'\"unit\": \"Air operations\"' | '\"filed_at\": \"2022-10-05T00:00:00Z\"' | /sent/at",
                "'\"unit\": \"Air operations\"' | '\"repeats\": \"NO-SUCH-1\"' | /repeats",
                "'\"unit\": \"Air operations\"' | '\"filed_at\": \"2100-01-01T00:00:00Z\"' | /filed_at",
                "'\"sector\": \"East\",' | '' | /sector",
                "'\"note_verbale\"' | '\"email\", \"authority\": \"Nobody\"' | /sent/authority",
                "'\"GAGO\"' | '{\"name\": \"Ber\"}' | /legs/0/from/latitude",
                "'\"GAGO\"' | '\"ZZZZ\"' | /legs/0/from",
                "'\"GAGO\"' | '\"afil\"' | /legs/0/from",
                "'\"GAGO\"' | '\"GA43\"' | /legs/0/from",
                "'\"name\": \"Ber\"' | '\"name\": \"zzzz\"' | /legs/0/to/name",
            })
    void a_broken_rule_is_reported_at_its_field(String from, String to, String pointer) {
        var mission = mission();
        post(requester(mission), "/requests", sentDrone(mission).replace(from, to))
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
        as(requester(mission)).get("/requests").then().body("items", hasSize(0));
    }

    @Test
    void an_unknown_mission_is_reported_as_a_fault() {
        var mission = mission();
        post(requester(mission), "/requests", sentDrone("NOWHERE"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/mission"));
    }

    @Test
    void remarks_may_have_four_thousand_characters_and_no_more() {
        var mission = mission();
        var body = sentDrone(mission).replaceFirst("\\{", "{\"remarks\": \"%s\", ");
        post(requester(mission), "/requests", body.formatted("é".repeat(4001)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/remarks"));
        post(requester(mission), "/requests", body.formatted("é".repeat(4000)))
                .statusCode(201)
                .body("remarks", equalTo("é".repeat(4000)));
    }

    @Test
    void a_request_has_one_to_twelve_legs() {
        var mission = mission();
        var leg =
                "{\"from\": \"GAGO\", \"to\": \"GATB\", \"etd\": \"2022-10-07T%02d:00:00Z\", \"eta\": \"2022-10-07T%02d:30:00Z\"}";
        for (int legs : new int[] {0, 1, 12, 13}) {
            var written = IntStream.range(0, legs)
                    .mapToObj(i -> leg.formatted(6 + i, 6 + i))
                    .collect(Collectors.joining(", "));
            var body = sentDrone(mission).replaceFirst("(?s)\"legs\": \\[.*?\\]", "\"legs\": [" + written + "]");
            post(requester(mission), "/requests", body).statusCode(legs == 1 || legs == 12 ? 201 : 422);
        }
    }

    @Test
    void a_script_that_prefers_a_short_answer_gets_one() {
        var mission = mission();
        var filed = as(requester(mission))
                .header("Prefer", "handling=lenient, Return=minimal; foo=1")
                .body(sentDrone(mission))
                .post("/requests")
                .then()
                .statusCode(201)
                .header("Preference-Applied", "return=minimal")
                .header("Location", containsString("/api/v1/requests/" + mission))
                .header("ETag", notNullValue())
                .extract()
                .jsonPath();
        assertThat(filed.getMap("").keySet())
                .containsExactlyInAnyOrder("reference", "version", "status", "deadline_at", "warnings");
        assertThat(filed.getString("status")).isEqualTo("unanswered");
        as(requester(mission))
                .header("Prefer", "return=representation")
                .body(sentDrone(mission))
                .post("/requests")
                .then()
                .statusCode(201)
                .header("Preference-Applied", nullValue())
                .body("legs", hasSize(1));
    }
}
