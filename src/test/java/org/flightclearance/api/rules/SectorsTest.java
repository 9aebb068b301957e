package org.flightclearance.api.rules;

import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;

/** A sector has a name, and may have a French one. Scripts always use the name. */
@OnBothDatabases
class SectorsTest {

    private static final Map<String, String> EAST = Map.of("name", "East", "name_fr", "Est");

    private static Response patch(String mission, String sectors) {
        return as(ADMIN).body("{\"sectors\": [" + sectors + "]}").patch("/missions/" + mission);
    }

    private static List<Object> sectors(String mission) {
        return as(ADMIN).get("/missions/" + mission).jsonPath().getList("sectors");
    }

    @Test
    void a_sector_is_given_by_its_name_or_with_its_french_name() {
        var mission = mission();
        assertThat(patch(mission, "{\"name\": \"East\", \"name_fr\": \"Est\"}, {\"name\": \"West\"}, \"Centre\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(sectors(mission)).containsExactly(EAST, "West", "Centre");
    }

    @Test
    void a_name_alone_keeps_the_french_name_and_an_object_replaces_it() {
        var mission = mission();
        patch(mission, "{\"name\": \"East\", \"name_fr\": \"Est\"}, \"West\"");
        patch(mission, "\"West\", \"East\"");
        assertThat(sectors(mission)).containsExactly("West", EAST);
        patch(mission, "\"West\", \"Far East\"");
        assertThat(sectors(mission)).containsExactly("West", "Far East");
        patch(mission, "\"West\", {\"name\": \"Far East\", \"name_fr\": \"Extrême Est\"}");
        patch(mission, "\"West\", {\"name\": \"Far East\"}");
        assertThat(sectors(mission)).containsExactly("West", "Far East");
    }

    @Test
    void every_fault_of_a_sector_is_named_at_its_field() {
        var mission = mission();
        var refused = patch(
                mission,
                "\"East\", {\"name\": \"East\"}, {\"name_fr\": \"Sans nom\"}, {\"name\": \"A\", \"name_fr\": \""
                        + "é".repeat(101) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder("/sectors/1", "/sectors/2", "/sectors/3/name_fr");
        assertThat(patch(mission, "7").statusCode()).isEqualTo(400);
        assertThat(patch(mission, "{\"name\": \"A\", \"colour\": \"red\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void requests_reports_and_files_keep_the_name_in_every_language() {
        var mission = mission();
        patch(mission, "{\"name\": \"East\", \"name_fr\": \"Est\"}");
        var reference = ApiClient.file(officer(mission), ApiClient.sentDrone(mission));
        assertThat(french(mission, "/requests/" + reference).jsonPath().getString("sector"))
                .isEqualTo("East");
        assertThat(french(mission, "/requests?mission=" + mission + "&sector=Est")
                        .statusCode())
                .isEqualTo(400);
        assertThat(french(mission, "/reports/denials?mission=" + mission + "&quarter=2022-Q4")
                        .jsonPath()
                        .getString("by.sector[0].key"))
                .isEqualTo("East");
        assertThat(french(mission, "/reports/denials.csv?mission=" + mission + "&quarter=2022-Q4")
                        .asString())
                .contains("East")
                .doesNotContain("Est,");
    }

    private static Response french(String mission, String path) {
        return as(officer(mission)).header("Accept-Language", "fr").get(path);
    }
}
