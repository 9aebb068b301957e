package org.flightclearance.api.rules;

import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@OnBothDatabases
class RestrictionsTest {

    private static final String AROUND_BER = "[[[-3, 16.5], [-2, 16.5], [-2, 17], [-3, 17], [-3, 16.5]]]";

    private String mission;

    @BeforeEach
    void found() {
        mission = mission();
    }

    @Test
    void a_zone_is_recorded_and_causes_a_conflict_for_requests_filed_in_it() {
        var id = post(officer(mission), "/restrictions", zone(AROUND_BER))
                .statusCode(201)
                .header("Location", containsString("/api/v1/restrictions/"))
                .body("valid_from", equalTo("2022-01-15T00:00:00Z"))
                .body("valid_to", nullValue())
                .body("area.type", equalTo("Polygon"))
                .body("touches", empty())
                .extract()
                .<String>path("id");
        var flown =
                sentDrone(mission).replace("\"GAGO\"", "{\"name\": \"Gao\", \"latitude\": 16.25, \"longitude\": 0}");
        post(requester(mission), "/deadlines", flown)
                .statusCode(200)
                .body("conflicts.restriction", contains("Closed air"))
                .body("conflicts.leg", contains(1))
                .body("untested_legs", empty());
        var reference = file(requester(mission), flown);
        as(requester(mission))
                .get("/requests/" + reference)
                .then()
                .body("conflicts", hasSize(1))
                .body("conflicts[0].restriction", equalTo("Closed air"))
                .body("conflicts[0].restriction_id", equalTo(id))
                .body("conflicts[0].kind", equalTo("no_fly_zone"))
                .body("conflicts[0].leg", equalTo(1));
        as(requester(mission))
                .get("/restrictions/" + id)
                .then()
                .statusCode(200)
                .body("area.coordinates[0]", hasSize(5));
        as(requester(mission))
                .get("/restrictions?mission=" + mission)
                .then()
                .body("items.id", contains(id))
                .body("items[0].area", notNullValue());
    }

    @Test
    void a_leg_with_an_end_of_unknown_position_is_listed_as_untested() {
        post(officer(mission), "/restrictions", zone(AROUND_BER)).statusCode(201);
        post(requester(mission), "/deadlines", sentDrone(mission).replace("GAGO", "QZZQ"))
                .statusCode(200)
                .body("conflicts", empty())
                .body("untested_legs", contains(1));
    }

    @Test
    void a_report_counts_requests_by_the_restrictions_they_conflict_with() {
        file(requester(mission), sentDrone(mission));
        post(officer(mission), "/restrictions", suspension("\"isr\"")).statusCode(201);
        var reference = file(requester(mission), sentDrone(mission));
        ApiClient.answer(mission, reference, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        var report = "/reports/denials?mission=" + mission + "&quarter=2022-Q4";
        as(officer(mission))
                .get(report)
                .then()
                .body("by.conflict.key", contains("neither", "suspension"))
                .body("by.conflict.sent", contains(1, 1))
                .body("by.conflict.denied", contains(0, 1));
        as(officer(mission))
                .get(report.replace("denials?", "denials/requests?") + "&row=conflict:suspension&column=denied")
                .then()
                .statusCode(200)
                .body("items.reference", contains(reference));
    }

    @Test
    void a_request_that_a_correction_reopens_counts_by_the_restrictions_of_now() {
        var reference = file(
                requester(mission),
                sentDrone(mission)
                        .replace("2022-10-07", "2040-10-07")
                        .replace("\"GAGO\"", "{\"name\": \"Gao\", \"latitude\": 16.25, \"longitude\": 0}"));
        String id = ApiClient.answer(mission, reference, "approved", "2022-10-05T08:00:00Z")
                .statusCode(200)
                .extract()
                .path("answers[0].id");
        post(officer(mission), "/restrictions", zone(AROUND_BER)).statusCode(201);
        var report = "/reports/denials?mission=" + mission + "&quarter=2022-Q4";
        as(requester(mission)).get("/requests/" + reference).then().body("conflicts", hasSize(1));
        as(officer(mission)).get(report).then().body("by.conflict.key", contains("neither"));
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body("{\"why\": \"Another request\", \"answers\": [{\"id\": \"%s\", \"struck\": true}]}".formatted(id))
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("conflicts", hasSize(1));
        as(officer(mission)).get(report).then().body("by.conflict.key", contains("no_fly_zone"));
    }

    @Test
    void levels_and_schedule_are_kept_and_shown_and_a_null_clears_them() {
        var id = post(
                        officer(mission),
                        "/restrictions",
                        zone(AROUND_BER)
                                .replaceFirst(
                                        "\\{", "{\"levels\": \"SFC – FL195\", \"schedule\": \"DAILY 0600-1800\","))
                .statusCode(201)
                .body("levels", equalTo("SFC – FL195"))
                .body("notes", empty())
                .extract()
                .<String>path("id");
        as(officer(mission))
                .body("{\"levels\": null}")
                .patch("/restrictions/" + id)
                .then()
                .statusCode(200)
                .body("levels", nullValue())
                .body("schedule", equalTo("DAILY 0600-1800"));
        as(requester(mission)).get("/restrictions/" + id).then().body("schedule", equalTo("DAILY 0600-1800"));
        post(
                        officer(mission),
                        "/restrictions",
                        zone(AROUND_BER).replaceFirst("\\{", "{\"levels\": \"" + "x".repeat(101) + "\","))
                .statusCode(422)
                .body("errors.pointer", contains("/levels"));
    }

    @Test
    void a_zone_far_from_all_that_the_mission_knows_is_recorded_with_a_warning_or_refused_if_strict() {
        post(officer(mission), "/restrictions", zone(AROUND_BER)).statusCode(201);
        var swapped = zone("[[[16.5, -3], [16.5, -2], [17, -2], [17, -3], [16.5, -3]]]");
        post(officer(mission), "/restrictions?strict=true", swapped)
                .statusCode(422)
                .body("errors.pointer", contains("/area"));
        post(officer(mission), "/restrictions?dry_run=true", swapped)
                .statusCode(200)
                .body("warnings.kind", contains("far_position"));
        String id = post(officer(mission), "/restrictions", swapped)
                .statusCode(201)
                .body("warnings.kind", contains("far_position"))
                .body("warnings.pointer", contains("/area"))
                .body("warnings.detail[0]", containsString("Did you swap latitude and longitude?"))
                .extract()
                .path("id");
        as(officer(mission))
                .body("{\"name\": \"Checked\"}")
                .patch("/restrictions/" + id)
                .then()
                .statusCode(200)
                .body("warnings", empty());
        as(officer(mission))
                .body("{\"area\": {\"type\": \"Polygon\", \"coordinates\": " + AROUND_BER + "}}")
                .patch("/restrictions/" + id + "?strict=true")
                .then()
                .statusCode(200)
                .body("warnings", empty());
    }

    @Test
    void collections_circles_and_outlines_that_touch_themselves_are_areas() {
        var polygon = "{\"type\": \"Polygon\", \"coordinates\": %s}";
        var touching = polygon.formatted("[[[-3,16],[-2,16],[-2.5,16.5],[-2,17],[-3,17],[-2.5,16.5],[-3,16]]]");
        var crs = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"%s\"}}";
        var collection = "{\"type\": \"FeatureCollection\", " + crs + ", \"features\": [{\"type\": \"Feature\","
                + " \"properties\": {}, \"geometry\": " + touching + "}]}";
        var body = zone(AROUND_BER).replace(polygon.formatted(AROUND_BER), "%s");
        post(officer(mission), "/restrictions", body.formatted(collection.formatted("urn:ogc:def:crs:EPSG::4326")))
                .statusCode(201)
                .body("area.type", equalTo("FeatureCollection"))
                .body("notes", contains(containsString("divided there")));
        post(officer(mission), "/restrictions", body.formatted(collection.formatted("EPSG:32630")))
                .statusCode(422)
                .body("errors.pointer", contains("/area/crs"));
        var circle =
                "{\"type\": \"Point\", \"coordinates\": [-2.52, 16.83], \"extent\": {\"subType\": \"Circle\", \"radius\": 9260}}";
        post(officer(mission), "/restrictions", body.formatted(circle))
                .statusCode(201)
                .body("notes", empty());
        var flown =
                sentDrone(mission).replace("\"GAGO\"", "{\"name\": \"Gao\", \"latitude\": 16.25, \"longitude\": 0}");
        post(requester(mission), "/deadlines", flown).statusCode(200).body("conflicts", hasSize(2));
    }

    @Test
    void faults_of_an_area_are_reported_at_their_place() {
        post(officer(mission), "/restrictions", zone("[[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]"))
                .statusCode(422)
                .body("errors.pointer", hasItem(containsString("/area")));
        post(officer(mission), "/restrictions", zone("[[[0, 0], [200, 0], [1, 1], [0, 1]]]"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/area/coordinates/0/1/0"));
        post(officer(mission), "/restrictions", suspension("\"isr\"").replace("\"suspension\"", "\"no_fly_zone\""))
                .statusCode(422)
                .body("errors.pointer", contains("/area"));
        as(officer(mission)).get("/restrictions?mission=" + mission).then().body("items", empty());
    }

    @Test
    void a_null_in_a_change_clears_the_field_and_other_fields_stay() {
        var id = post(officer(mission), "/restrictions", suspension("\"isr\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(officer(mission))
                .body("{\"purposes\": null, \"aircraft_classes\": [\"uav\"], \"valid_to\": \"2022-12-31\"}")
                .patch("/restrictions/" + id)
                .then()
                .statusCode(200)
                .body("purposes", nullValue())
                .body("aircraft_classes", contains("uav"))
                .body("valid_to", equalTo("2023-01-01T00:00:00Z"))
                .body("name", equalTo("All stopped"));
        as(officer(mission))
                .body("{\"valid_to\": null}")
                .patch("/restrictions/" + id + "?dry_run=true")
                .then()
                .statusCode(200)
                .body("valid_to", nullValue());
        as(officer(mission)).get("/restrictions/" + id).then().body("valid_to", equalTo("2023-01-01T00:00:00Z"));
    }

    @Test
    void an_area_of_a_hundred_thousand_points_is_accepted() {
        var ring = new StringBuilder();
        for (int i = 0; i < 99_999; i++) {
            var angle = 2 * Math.PI * i / 99_999;
            ring.append(String.format(
                    Locale.ROOT, "[%.9f, %.9f], ", -2.5 + 0.3 * Math.cos(angle), 16.8 + 0.3 * Math.sin(angle)));
        }
        ring.append(ring.substring(0, ring.indexOf("]") + 1));
        post(officer(mission), "/restrictions", zone("[[" + ring + "]]"))
                .statusCode(201)
                .body("area.coordinates[0]", hasSize(100_000));
    }

    private String zone(String coordinates) {
        return """
                {"mission": "%s", "kind": "no_fly_zone", "name": "Closed air",
                 "area": {"type": "Polygon", "coordinates": %s}, "valid_from": "2022-01-15", "source": "NOTAM A0012/22"}"""
                .formatted(mission, coordinates);
    }

    private String suspension(String purposes) {
        return """
                {"mission": "%s", "kind": "suspension", "name": "All stopped", "purposes": [%s],
                 "valid_from": "2022-01-15", "source": "A letter"}"""
                .formatted(mission, purposes);
    }
}
