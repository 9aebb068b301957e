package org.flightclearance.api.admin;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.aerodrome;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unusedCode;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@OnBothDatabases
class AerodromesTest {

    private static final String HEADER = "code,name,latitude,longitude,country\n";

    private static String body(String code, String name) {
        return "{\"code\": \"%s\", \"name\": \"%s\", \"latitude\": 16.2484, \"longitude\": -0.0055}"
                .formatted(code, name);
    }

    private static ValidatableResponse bring(String parameters, String csv) {
        return as(ADMIN)
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/aerodromes/imports" + parameters)
                .then();
    }

    private static String row(String code, String name, String country) {
        return code + "," + name + ",16.2484,-0.0055," + country + "\n";
    }

    @Test
    void an_aerodrome_is_added_shown_and_changed() {
        var code = unusedCode();
        post(ADMIN, "/aerodromes", body(code.toLowerCase(), " Gao  Korogoussou "))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/aerodromes/" + code))
                .body("code", equalTo(code))
                .body("name", equalTo("Gao Korogoussou"))
                .body("country", nullValue());
        as(ADMIN)
                .body("{\"country\": \"ml\", \"latitude\": -16.5}")
                .patch("/aerodromes/" + code)
                .then()
                .statusCode(200)
                .body("country", equalTo("ML"));
        as(requester(mission()))
                .get("/aerodromes/" + code.toLowerCase())
                .then()
                .statusCode(200)
                .body("latitude", comparesEqualTo(new BigDecimal("-16.5")))
                .body("longitude", comparesEqualTo(new BigDecimal("-0.0055")))
                .body("name", equalTo("Gao Korogoussou"));
    }

    @Test
    void a_null_removes_the_country_of_an_aerodrome_and_nothing_that_it_must_have() {
        var code = aerodrome("Gao");
        as(ADMIN)
                .body("{\"country\": null}")
                .patch("/aerodromes/" + code)
                .then()
                .statusCode(200)
                .body("country", nullValue())
                .body("name", equalTo("Gao"));
        as(ADMIN)
                .body("{\"name\": null, \"latitude\": null}")
                .patch("/aerodromes/" + code)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name", "/latitude"));
    }

    @Test
    void every_fault_of_an_aerodrome_is_reported_at_its_field() {
        post(
                        ADMIN,
                        "/aerodromes",
                        "{\"code\": \"GA\", \"name\": \" \", \"latitude\": 90.1, \"longitude\": -181, \"country\": \"MLI\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/code", "/name", "/latitude", "/longitude", "/country"));
        post(ADMIN, "/aerodromes", "{}")
                .statusCode(422)
                .body("errors.pointer", contains("/code", "/name", "/latitude", "/longitude"));
        post(ADMIN, "/aerodromes", body(unusedCode(), "x".repeat(101)))
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
        post(ADMIN, "/aerodromes", body(unusedCode(), "x".repeat(100))).statusCode(201);
    }

    @Test
    void a_code_is_unique_and_never_changes() {
        var code = aerodrome("Gao");
        post(ADMIN, "/aerodromes", body(code, "Another")).statusCode(422).body("errors.pointer", contains("/code"));
        var other = unusedCode();
        as(ADMIN)
                .body("{\"code\": \"" + other + "\"}")
                .patch("/aerodromes/" + code)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
        as(ADMIN)
                .body("{\"code\": \"" + code + "\"}")
                .patch("/aerodromes/" + code)
                .then()
                .statusCode(200);
        as(ADMIN).get("/aerodromes/" + other).then().statusCode(404);
    }

    @Test
    void of_several_equal_aerodromes_added_at_once_one_is_stored_and_the_others_are_refused() throws Exception {
        var code = unusedCode();
        var statuses = Together.together(
                4, i -> post(ADMIN, "/aerodromes", body(code, "Gao")).extract().statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    @Test
    void aerodromes_are_found_by_the_start_of_the_code_and_by_part_of_the_name_without_accents() {
        var mark = "Mark" + System.nanoTime();
        var sevare = aerodrome("Mopti-Sévaré " + mark);
        var gao = aerodrome("Gao 100% _" + mark);
        for (var q : List.of("SEVARE " + mark, "pti-sévaré " + mark.toLowerCase(), sevare.toLowerCase())) {
            as(ADMIN).queryParam("q", q).get("/aerodromes").then().body("items.code", contains(sevare));
        }
        as(ADMIN).queryParam("q", mark).get("/aerodromes").then().body("items.code", containsInAnyOrder(sevare, gao));
        as(ADMIN).queryParam("q", "100% _" + mark).get("/aerodromes").then().body("items.code", contains(gao));
        for (var q : List.of("%" + mark, "100_ _" + mark, sevare.substring(1) + "x")) {
            as(ADMIN).queryParam("q", q).get("/aerodromes").then().body("items", hasSize(0));
        }
    }

    @Test
    void a_list_is_paged_by_code_without_gaps_or_repeats() {
        var mark = "Page" + System.nanoTime();
        var codes = IntStream.range(0, 5)
                .mapToObj(i -> aerodrome("Strip " + i + " " + mark))
                .sorted()
                .toList();
        var found = new ArrayList<String>();
        String next = null;
        do {
            var call = as(ADMIN).queryParam("q", mark).queryParam("limit", 2);
            var page = (next == null ? call : call.queryParam("cursor", next)).get("/aerodromes");
            found.addAll(page.<List<String>>path("items.code"));
            next = page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(next != null);
        } while (next != null);
        assertThat(found).containsExactlyElementsOf(codes);
        as(ADMIN).get("/aerodromes?cursor=nonsense").then().statusCode(400).body("errors.pointer", contains("/cursor"));
    }

    @Test
    void a_file_is_checked_imported_and_unchanged_when_imported_again() {
        var known = aerodrome("Old name");
        var code = unusedCode();
        var csv = HEADER + row(known, "New name", "ML") + row(code, "Gao", "ml") + row("", "Ber", "ML");
        bring("?dry_run=true", csv)
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("created", equalTo(1))
                .body("updated", equalTo(1));
        as(ADMIN).get("/aerodromes/" + code).then().statusCode(404);
        as(ADMIN).get("/aerodromes/" + known).then().body("name", equalTo("Old name"));
        bring("", csv)
                .statusCode(201)
                .body("rows", equalTo(3))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("skipped", equalTo(1))
                .body("total_errors", equalTo(0));
        as(ADMIN).get("/aerodromes/" + known).then().body("name", equalTo("New name"));
        bring("?dry_run=false", csv)
                .statusCode(201)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2));
    }

    @Test
    void a_file_that_does_not_say_the_country_keeps_that_of_known_aerodromes() {
        var code = unusedCode();
        bring("", HEADER + row(code, "Gao", "ML")).statusCode(201).body("created", equalTo(1));
        var without = "code,name,latitude,longitude\n" + code + ",%s,16.2484,-0.0055\n";
        for (var parameters : List.of("?dry_run=true", "")) {
            bring(parameters, without.formatted("Gao")).body("unchanged", equalTo(1));
            bring(parameters, HEADER + row(code, "Gao", "")).body("unchanged", equalTo(1));
        }
        bring("", without.formatted("Gao Korogoussou")).statusCode(201).body("updated", equalTo(1));
        as(ADMIN)
                .get("/aerodromes/" + code)
                .then()
                .body("name", equalTo("Gao Korogoussou"))
                .body("country", equalTo("ML"));
    }

    @Test
    void a_file_with_an_error_stores_nothing() {
        var code = unusedCode();
        var csv = HEADER + row(code, "Gao", "ML") + code + ",Gao,north,0,\n";
        bring("", csv)
                .statusCode(422)
                .body("created", equalTo(0))
                .body("rejected", equalTo(1))
                .body("errors[0].row", equalTo(3))
                .body("errors[0].column", equalTo("latitude"))
                .body("errors[0].value", equalTo("north"))
                .body("errors[0].detail", startsWith("Enter degrees, such as 16.83"));
        bring("?dry_run=true", csv).statusCode(200).body("rejected", equalTo(1));
        bring("?dry_run=true", "nothing of the kind").statusCode(422).body("total_errors", equalTo(1));
        as(ADMIN).get("/aerodromes/" + code).then().statusCode(404);
    }

    @Test
    void an_import_can_be_limited_to_countries() {
        var here = unusedCode();
        var there = unusedCode();
        var csv = HEADER + row(here, "Gao", "ML") + row(there, "Paris", "FR");
        bring("?country=ml&country=NE", csv)
                .statusCode(201)
                .body("created", equalTo(1))
                .body("skipped", equalTo(1));
        as(ADMIN).get("/aerodromes/" + there).then().statusCode(404);
        bring("?country=Mali", csv).statusCode(400).body("errors.pointer", contains("/country"));
    }

    @Test
    void a_file_with_more_rows_than_one_batch_is_imported_completely() {
        var codes = IntStream.range(0, 1_100)
                .mapToObj(i -> "Y" + (char) ('A' + i / 676) + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26))
                .toList();
        var rows = codes.stream().map(code -> row(code, "Strip", "ML")).collect(Collectors.joining());
        bring("", HEADER + rows).statusCode(201).body("created", equalTo(1_100));
        bring("", HEADER + rows.replace("Strip", "Field")).statusCode(201).body("updated", equalTo(1_100));
        as(ADMIN).get("/aerodromes/" + codes.get(1_099)).then().body("name", equalTo("Field"));
    }

    @Test
    void a_flight_to_come_is_checked_again_when_the_position_of_its_aerodrome_becomes_known_or_another() {
        var mission = mission();
        var code = unusedCode();
        zone(mission);
        var reference = coming(mission, code);
        conflicts(mission, reference, 0);
        post(ADMIN, "/aerodromes", body(code, "Gao")).statusCode(201);
        conflicts(mission, reference, 1);
        move(code, "-3.0");
        conflicts(mission, reference, 0);
        move(code, "-0.0055");
        conflicts(mission, reference, 1);
        as(officer(mission))
                .get("/requests/" + reference + "/history")
                .then()
                .body("items.move", contains("file", "send", "new_terms", "new_terms", "new_terms"))
                .body("items[2].why", equalTo(code))
                .body("items[2].by", equalTo(ADMIN));
    }

    @Test
    void flights_to_come_are_checked_again_after_an_import_that_moves_an_aerodrome_and_not_after_a_trial_run() {
        var mission = mission();
        var fresh = unusedCode();
        var moved = aerodrome("Sévaré");
        var renamed = aerodrome("Old name");
        zone(mission);
        var first = coming(mission, fresh);
        var second = coming(mission, moved);
        var third = coming(mission, renamed);
        var csv = HEADER + row(fresh, "Gao", "ML") + row(moved, "Sévaré", "ML") + renamed
                + ",New name,14.5128,-4.0796,ML\n";
        bring("?dry_run=true", csv).statusCode(200);
        conflicts(mission, first, 0);
        bring("", csv).statusCode(201).body("created", equalTo(1)).body("updated", equalTo(2));
        conflicts(mission, first, 1);
        conflicts(mission, second, 1);
        as(officer(mission)).get("/requests/" + third + "/history").then().body("items.move", contains("file", "send"));
    }

    @Test
    void figures_of_a_request_that_has_ended_stay_when_its_aerodrome_moves() {
        var mission = mission();
        var code = unusedCode();
        zone(mission);
        var approved = coming(mission, code);
        answer(mission, approved, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        var denied = coming(mission, code);
        answer(mission, denied, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        post(ADMIN, "/aerodromes", body(code, "Gao")).statusCode(201);
        conflicts(mission, approved, 1);
        conflicts(mission, denied, 0);
        as(officer(mission))
                .get("/reports/denials?quarter=2022-Q4&mission=" + mission)
                .then()
                .body("by.conflict.key", contains("neither"));
    }

    /** A zone that lies between Gao and Ber, and is crossed by no way from west of it to Ber. */
    private static void zone(String mission) {
        post(
                        officer(mission),
                        "/restrictions",
                        """
                        {"mission": "%s", "kind": "no_fly_zone", "name": "Closed air", "source": "a letter",
                         "valid_from": "2022-01-15", "area": {"type": "Polygon",
                         "coordinates": [[[-2, 16], [-1, 16], [-1, 17], [-2, 17], [-2, 16]]]}}"""
                                .formatted(mission))
                .statusCode(201);
    }

    /** A flight to Ber, sent and far ahead. */
    private static String coming(String mission, String from) {
        return file(requester(mission), sentDrone(mission).replace("GAGO", from).replace("2022-10-07T", "2190-10-07T"));
    }

    private static void conflicts(String mission, String reference, int expected) {
        as(officer(mission)).get("/requests/" + reference).then().body("conflicts", hasSize(expected));
    }

    private static void move(String code, String longitude) {
        as(ADMIN)
                .body("{\"longitude\": " + longitude + "}")
                .patch("/aerodromes/" + code)
                .then()
                .statusCode(200);
    }
}
