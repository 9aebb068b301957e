package org.flightclearance.api;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.stranger;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

@OnBothDatabases
class ProtocolTest {

    @Test
    void protocol_errors_are_problem_documents_too() {
        as(ADMIN).delete("/requests").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
        as(ADMIN).get("/nothing").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as(ADMIN)
                .accept("image/png")
                .get("/requests")
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
        as(ADMIN)
                .contentType("text/plain")
                .body("x")
                .post("/requests")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unsupported-media-type"))
                .body("trace_id", notNullValue());
    }

    @Test
    void a_problem_is_in_the_language_of_the_caller() {
        as(ADMIN)
                .header("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5")
                .get("/nothing")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo("fr"));
    }

    @Test
    void a_call_without_a_valid_password_gives_401_and_names_the_scheme() {
        stranger()
                .get("/missions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Basic"));
        stranger()
                .auth()
                .preemptive()
                .basic(ADMIN, "wrong horse")
                .get("/missions")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void a_disabled_account_and_an_old_password_are_refused_immediately() {
        var mission = ApiClient.mission();
        var officer = ApiClient.officer(mission);
        as(officer).get("/missions").then().statusCode(200);
        as(ADMIN)
                .body("{\"password\": \"another horse\"}")
                .patch("/accounts/" + officer)
                .then()
                .statusCode(200);
        as(officer).get("/missions").then().statusCode(401);
        var manager = ApiClient.manager(mission);
        as(manager).get("/missions").then().statusCode(200);
        as(ADMIN)
                .body("{\"disabled\": true}")
                .patch("/accounts/" + manager)
                .then()
                .statusCode(200)
                .body("disabled", equalTo(true));
        as(manager).get("/missions").then().statusCode(401);
    }

    @Test
    void the_last_administrator_cannot_be_disabled_or_lose_the_role() {
        ApiClient.retireAdministrators();
        as(ADMIN)
                .body("{\"disabled\": true}")
                .patch("/accounts/" + ADMIN)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/disabled"));
        as(ADMIN)
                .body("{\"roles\": [\"officer\"]}")
                .patch("/accounts/" + ADMIN)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/roles"));
    }

    @Test
    void a_mission_can_be_changed_but_its_code_cannot() {
        var mission = ApiClient.mission();
        as(ADMIN)
                .body("{\"authorities\": [\"National Civil Aviation Agency\"], \"sectors\": [\"East\"]}")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200)
                .body("authorities[0]", equalTo("National Civil Aviation Agency"))
                .body("host_state", equalTo("Mali"));
        as(ADMIN)
                .body("{\"code\": \"OTHER\", \"time_zone\": \"Mars/Olympus\"}")
                .patch("/missions/" + mission)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/code", "/time_zone"));
    }

    @Test
    void an_unreadable_accept_language_is_answered_in_english() {
        for (var unreadable : new String[] {"fr;q=abc", ";;;", "-", "x".repeat(2000)}) {
            as(ADMIN)
                    .header("Accept-Language", unreadable)
                    .get("/nothing")
                    .then()
                    .statusCode(404)
                    .header("Content-Language", equalTo("en"));
        }
    }

    @Test
    void a_null_in_a_list_is_refused_by_its_place() {
        var mission = ApiClient.mission();
        var officer = ApiClient.officer(mission);
        var reference = ApiClient.file(officer, ApiClient.sentDrone(mission));
        var webhook = "{\"url\": \"https://receiver.example/\", \"missions\": %s, \"types\": %s}";
        for (var each : List.of(
                List.of("/webhooks", webhook.formatted("[null]", "null"), "/missions/0"),
                List.of("/webhooks", webhook.formatted("[\"" + mission + "\"]", "[null]"), "/types/0"),
                List.of(
                        "/repeats",
                        "{\"requests\": [\"" + reference + "\"], \"on\": [\"2022-10-12\", null]}",
                        "/on/1"))) {
            var caller = each.get(0).equals("/repeats") ? officer : ApiClient.manager(mission);
            as(caller)
                    .body(each.get(1))
                    .post(each.get(0))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains(each.get(2)));
        }
    }

    @Test
    void unknown_parameters_of_an_address_without_parameters_are_refused_by_name() {
        as(ADMIN)
                .get("/missions?colour=blue&size=9")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/colour", "/size"));
        as(ADMIN)
                .body("{\"disabled\": false}")
                .patch("/accounts/" + ADMIN + "?dry_run=true")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dry_run"));
    }

    @Test
    void a_null_character_in_an_address_gives_404_and_in_a_user_name_401() {
        for (var address : new String[] {"/requests/%00", "/missions/a%00b", "/requests/%00/history"}) {
            as(ADMIN).urlEncodingEnabled(false).get(address).then().statusCode(404);
        }
        stranger()
                .auth()
                .preemptive()
                .basic("\0", "correct horse")
                .get("/missions")
                .then()
                .statusCode(401);
    }
}
