package org.flightclearance.api.rules;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;

/** The airstrips without an ICAO code that a mission keeps. */
@QuarkusTest
@OnBothDatabases
class StripsTest {

    private static final String BER = "{\"name\": \"Ber\", \"latitude\": 16.8312345, \"longitude\": -2.52}";
    private static final String AGUELHOK = "{\"name\": \"Aguelhok\", \"latitude\": 19.46, \"longitude\": 0.85}";

    private static io.restassured.response.Response patch(String mission, String strips) {
        return as(ADMIN).body("{\"strips\": [" + strips + "]}").patch("/missions/" + mission);
    }

    @Test
    void a_mission_keeps_its_strips_by_name_and_has_none_at_first() {
        var mission = mission();
        assertThat(as(ADMIN).get("/missions/" + mission).path("strips").toString())
                .isEqualTo("[]");
        patch(mission, BER + ", " + AGUELHOK).then().statusCode(200);
        var read = as(ADMIN).get("/missions/" + mission).jsonPath();
        assertThat(read.getList("strips.name")).isEqualTo(List.of("Aguelhok", "Ber"));
        assertThat(read.getDouble("strips[1].latitude")).isEqualTo(16.8312345);
        assertThat(read.getDouble("strips[1].longitude")).isEqualTo(-2.52);
        as(ADMIN)
                .body("{\"name\": \"Renamed\"}")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        assertThat(as(ADMIN).get("/missions/" + mission).jsonPath().getList("strips"))
                .hasSize(2);
        patch(mission, "").then().statusCode(200);
        assertThat(as(ADMIN).get("/missions/" + mission).jsonPath().getList("strips"))
                .isEmpty();
    }

    @Test
    void each_strip_needs_a_name_of_its_own_and_a_position() {
        var mission = mission();
        var refused = patch(
                mission,
                BER
                        + ", {\"name\": \"b\u00e9r\", \"latitude\": 91, \"longitude\": 0}, {\"name\": \"a\\nb\", \"latitude\": 1}, null");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/strips/1/latitude", "/strips/1/name", "/strips/2/name", "/strips/2/longitude", "/strips/3");
        assertThat(patch(mission, "{\"name\": \"Ber\", \"height\": 3}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_page_of_a_mission_shows_its_strips_one_a_line_and_keeps_what_was_not_changed() {
        var mission = mission();
        patch(mission, BER).then().statusCode(200);
        var admin = Browser.signedInAs(ADMIN);
        var form = Browser.fields(admin.get("/missions/" + mission));
        assertThat(form.get("/strips").toString().strip()).isEqualTo("Ber 16°49.9′N 002°31.2′W");
        form.put("/strips", "Ber 16°49.9′N 002°31.2′W\nLéré 1542.6N 00454.6W");
        admin.post("/missions/" + mission, form);
        assertThat(admin.status()).isEqualTo(303);
        var read = as(ADMIN).get("/missions/" + mission).jsonPath();
        assertThat(read.getDouble("strips[0].latitude")).isEqualTo(16.8312345);
        assertThat(read.getDouble("strips[1].latitude")).isEqualTo(15.71);
        form = Browser.fields(admin.get("/missions/" + mission));
        form.put("/strips", "Ber");
        var again = admin.post("/missions/" + mission, form);
        assertThat(admin.status()).isEqualTo(422);
        assertThat(again.getElementById("field-strips-fault").text()).contains("“Ber” is not a name with a position");
    }
}
