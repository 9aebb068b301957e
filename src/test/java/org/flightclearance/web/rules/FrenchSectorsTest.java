package org.flightclearance.web.rules;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.exchange.workbook.MadeWorkbook;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;

/** Pages in French name sectors and authorities in French, and send their names. */
@QuarkusTest
class FrenchSectorsTest {

    @Test
    void an_administrator_enters_the_french_names_beside_those_of_the_authorities() {
        var mission = mission();
        var admin = Browser.signedInAs(ADMIN);
        var address = "/missions/" + mission + "/authorities";
        var form = admin.get(address);
        assertThat(form.select("label:has(+ input[name^=/sectors/])").eachText())
                .containsExactly("East", "Centre", "West", "North", "Bamako");
        var fields = Browser.fields(form);
        fields.put("/sectors/0/name_fr", "Est");
        fields.put("action", "confirm");
        admin.post(address, fields);
        assertThat(admin.status()).isEqualTo(303);
        assertThat(as(ADMIN).get("/missions/" + mission).jsonPath().getMap("sectors_fr"))
                .isEqualTo(Map.of("East", "Est"));
        assertThat(admin.get(address).select("[name=/sectors/0/name_fr]").val()).isEqualTo("Est");
        // The form of the mission has only the names, and leaves the French ones as they are
        admin.fillIn("/missions/" + mission, Map.of("/name", "Renamed"));
        assertThat(admin.get("/missions").select("tr:contains(" + mission + ")").text())
                .contains("East (Est), Centre");
    }

    @Test
    void lists_forms_history_and_report_say_est_in_french_and_east_in_english() {
        var mission = mission();
        as(ADMIN)
                .body(
                        "{\"sectors\": [{\"name\": \"East\", \"name_fr\": \"Est\"}, {\"name\": \"West\", \"name_fr\": \"Ouest\"}]}")
                .patch("/missions/" + mission);
        var reference = ApiClient.file(officer(mission), ApiClient.sentDrone(mission));
        ApiClient.answer(mission, reference, "denied", "2022-10-05T09:00:00Z").statusCode(200);
        as(officer(mission))
                .body("{\"why\": \"typed wrongly\", \"request\": {\"sector\": \"West\"}}")
                .header("If-Match", "*")
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(200);
        ApiClient.post(
                        officer(mission),
                        "/restrictions",
                        """
                        {"mission": "%s", "kind": "no_fly_zone", "name": "Closed", "sectors": ["West"],
                         "valid_from": "2022-01-01", "source": "A letter"}"""
                                .formatted(mission))
                .statusCode(201);
        var browser = Browser.signedInAs(officer(mission));
        for (var path : List.of(
                "/requests?mission=" + mission,
                "/requests/" + reference,
                "/restrictions?mission=" + mission,
                "/board?mission=" + mission + "&day=2022-10-07",
                "/reports/denials?mission=" + mission + "&quarter=2022-Q4",
                "/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&row=sector:West&column=denied")) {
            assertThat(browser.reading("fr").get(path).select("main").text())
                    .as(path)
                    .contains("Ouest")
                    .doesNotContain("West", "East");
            assertThat(browser.reading("en").get(path).select("main").text())
                    .as(path)
                    .contains("West")
                    .doesNotContain("Ouest");
        }
        var options = browser.reading("fr").get("/requests/new?mission=" + mission);
        assertThat(options.select("select[name=/sector] option[value=East]").text())
                .isEqualTo("Est");
        browser.upload(
                "/imports",
                "Programme.xlsx",
                MadeWorkbook.of("Date|Vol", "@2022-10-07|UNO303").bytes());
        assertThat(browser.follow()
                        .select("select[name=/fixed/sector] option[value=East]")
                        .text())
                .isEqualTo("Est");
        browser.get("/requests?mission=" + mission + "&sector=West");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void pages_in_french_name_mission_and_authorities_in_french_and_send_their_names() {
        var mission = mission();
        as(ADMIN)
                .body(
                        """
                        {"name_fr": "Mission d’essai",
                         "authorities": [{"name": "Ministry of Defence", "name_fr": "Ministère de la défense",
                                          "weekend": ["friday", "saturday"]}]}""")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        var reference = ApiClient.file(
                officer(mission),
                ApiClient.sentDrone(mission)
                        .replace("\"channel\"", "\"authority\": \"Ministry of Defence\", \"channel\""));
        var browser = Browser.signedInAs(officer(mission)).reading("fr");
        for (var path : List.of(
                "/requests/" + reference,
                "/reports/denials?mission=" + mission + "&quarter=2022-Q4",
                "/requests/" + reference + "/answer",
                "/letters/answer?mission=" + mission,
                "/requests?mission=" + mission)) {
            assertThat(browser.get(path).select("main").text())
                    .as(path)
                    .contains("Ministère de la défense")
                    .doesNotContain("Ministry of Defence");
        }
        assertThat(browser.get("/requests/" + reference).select("main").text())
                .contains("Mission d’essai (" + mission + ")");
        assertThat(browser.get("/requests/new?mission=" + mission)
                        .select("select[name=/sent/authority] option[value=Ministry of Defence]")
                        .text())
                .isEqualTo("Ministère de la défense");
        ApiClient.post(
                        ADMIN,
                        "/holidays",
                        """
                        {"mission": "%s", "date": "2022-10-10", "name": "Armed forces",
                         "authority": "Ministry of Defence"}"""
                                .formatted(mission))
                .statusCode(201);
        assertThat(browser.get("/calendar?mission=" + mission).select("main").text())
                .contains("Armed forces (Ministère de la défense)");
        assertThat(browser.body()).contains("Ministère de la défense\u00a0: vendredi, samedi");
        assertThat(browser.reading("en")
                        .get("/requests/" + reference)
                        .select("main")
                        .text())
                .contains("Ministry of Defence")
                .doesNotContain("Ministère");
    }
}
