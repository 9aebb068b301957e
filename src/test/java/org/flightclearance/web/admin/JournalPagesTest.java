package org.flightclearance.web.admin;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;

/** The history of shared data shows who changed what. */
@QuarkusTest
class JournalPagesTest {

    @Test
    void the_history_of_a_mission_shows_who_added_and_changed_it_and_the_old_values() {
        var mission = mission();
        var administrator = "ines." + mission;
        ApiClient.account(administrator, "admin", mission);
        patch(administrator, "/missions/" + mission, "{\"sectors\": [\"East\", \"Gao\"], \"weekend\": [\"friday\"]}");
        var page = history(ADMIN, "/missions/" + mission);
        assertThat(acts(page)).containsExactly("Changed", "Added");
        var newest = page.select(".history li").get(0);
        assertThat(newest.text()).contains("by " + administrator);
        assertThat(newest.select("dl > div").eachText())
                .containsExactly(
                        "Sectors East; Centre; West; North; Bamako East; Gao", "Weekend Saturday, Sunday Friday");
        assertThat(newest.select("del").eachText())
                .containsExactly("East; Centre; West; North; Bamako", "Saturday, Sunday");
        assertThat(page.select(".history li").get(1).text()).contains("by admin");
    }

    @Test
    void trial_runs_and_changes_without_effect_are_not_recorded() {
        var mission = mission();
        patch(ADMIN, "/missions/" + mission + "?dry_run=true", "{\"name\": \"Another\"}");
        patch(ADMIN, "/missions/" + mission, "{\"name\": \"A mission\"}");
        assertThat(acts(history(ADMIN, "/missions/" + mission))).containsExactly("Added");
    }

    @Test
    void the_history_of_an_account_records_a_new_password_but_not_its_text() {
        var mission = mission();
        var path = "/accounts/" + officer(mission);
        patch(ADMIN, path, "{\"roles\": [\"officer\", \"manager\"], \"password\": \"horse correct\"}");
        patch(ADMIN, path, "{\"disabled\": true}");
        var page = history(ADMIN, path);
        assertThat(acts(page)).containsExactly("Changed", "Changed", "Added");
        assertThat(page.select(".history li").get(1).select("dl > div").eachText())
                .containsExactly(
                        "First password, not changed yet no yes",
                        "Password a new one",
                        "Roles officer manager, officer");
        assertThat(page.text()).doesNotContain("horse");
    }

    @Test
    void a_removed_holiday_is_still_in_the_history_of_its_mission() {
        var mission = mission();
        var said = "{\"mission\": \"%s\", \"date\": \"2190-04-21\", \"name\": \"Korité\"}".formatted(mission);
        String id = post(ADMIN, "/holidays", said).statusCode(201).extract().path("id");
        as(ADMIN).delete("/holidays/" + id).then().statusCode(200);
        assertThat(acts(history(officer(mission), "/holidays/" + mission)))
                .containsExactly("Removed: 2190-04-21 Korité", "Added: 2190-04-21 Korité");
    }

    @Test
    void restrictions_api_keys_and_aerodromes_have_a_history_too() {
        var mission = mission();
        var said =
                """
                {"mission": "%s", "kind": "suspension", "name": "All flights", "purposes": ["isr"],
                 "valid_from": "2190-01-14", "source": "A communiqué"}"""
                        .formatted(mission);
        String restriction = post(officer(mission), "/restrictions", said)
                .statusCode(201)
                .extract()
                .path("id");
        patch(officer(mission), "/restrictions/" + restriction, "{\"purposes\": [\"cargo\", \"isr\"]}");
        var page = history(officer(mission), "/restrictions/" + restriction);
        assertThat(acts(page)).containsExactly("Changed", "Added");
        assertThat(page.select("ins").get(0).text()).isEqualTo("cargo, drone surveillance (ISR)");

        var code = ApiClient.aerodrome("Menaka");
        patch(ADMIN, "/aerodromes/" + code, "{\"name\": \"Ménaka\"}");
        assertThat(acts(history(ADMIN, "/aerodromes/" + code))).containsExactly("Changed", "Added");

        ApiClient.key(officer(mission), "officer", mission);
        String key = as(officer(mission)).get("/api-keys").path("items[0].id");
        as(officer(mission)).delete("/api-keys/" + key).then().statusCode(204);
        assertThat(acts(history(officer(mission), "/keys/" + key))).containsExactly("Changed", "Added");
        assertThat(refused(manager(mission), "/keys/" + key)).isEqualTo(404);
    }

    @Test
    void the_import_of_an_aerodrome_file_is_one_history_entry() {
        var code = ApiClient.unusedCode();
        var file = "ident,name,latitude_deg,longitude_deg,iso_country\n%s,Ber,16.83,-2.52,ML\n".formatted(code);
        as(ADMIN)
                .contentType("text/csv")
                .body(file)
                .post("/aerodromes/imports")
                .then()
                .statusCode(201);
        var page = history(ADMIN, "/aerodromes");
        assertThat(page.select(".history li").get(0).select("dl > div").eachText())
                .containsExactly("Added 1", "Updated 0");
        assertThat(acts(history(ADMIN, "/aerodromes/" + code))).isEmpty();
    }

    @Test
    void a_user_who_may_not_see_an_object_does_not_see_its_history() {
        var mission = mission();
        var elsewhere = officer(mission());
        assertThat(refused(elsewhere, "/holidays/" + mission)).isEqualTo(404);
        for (var path :
                List.of("/missions/" + mission, "/accounts/" + officer(mission), "/aerodromes", "/aerodromes/GAGO")) {
            assertThat(refused(officer(mission), path)).as(path).isEqualTo(403);
        }
    }

    private static Document history(String account, String path) {
        return Browser.signedInAs(account).get("/history" + path);
    }

    private static int refused(String account, String path) {
        var browser = Browser.signedInAs(account);
        browser.get("/history" + path);
        return browser.status();
    }

    private static List<String> acts(Document page) {
        return page.select(".history li h3").eachText();
    }

    private static void patch(String account, String path, String body) {
        as(account).body(body).patch(path).then().statusCode(200);
    }
}
