package org.flightclearance.api.rules;

import java.nio.charset.StandardCharsets;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.text;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** A record keeps the name of a sector or an authority that has a new name by now, and can still be worked with. */
@OnBothDatabases
class RenamedListsTest {

    private static final String NEW_NAMES =
            """
            {"sectors": ["Eastern", "Centre", "West", "North", "Bamako"],
             "authorities": ["Ministry of Transport", "Ministry of Foreign Affairs"]}""";

    private String mission;

    @BeforeEach
    void found() {
        mission = mission();
    }

    private ValidatableResponse change(String lists, String parameters) {
        return as(ApiClient.ADMIN)
                .body(lists)
                .patch("/missions/" + mission + parameters)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse correct(String reference, String correction) {
        return as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body(correction)
                .post("/requests/" + reference + "/correction")
                .then();
    }

    @Test
    void a_request_under_the_old_names_can_be_corrected() {
        var reference = file(officer(mission), sentDrone(mission));
        change(NEW_NAMES, "");
        correct(reference, "{\"why\": \"a slip\", \"sent\": {\"outgoing_reference\": \"NV/2022/119\"}}")
                .statusCode(200)
                .body("sent.outgoing_reference", equalTo("NV/2022/119"))
                .body("sent.authority", equalTo("Ministry of Defence"))
                .body("sector", equalTo("East"));
        correct(reference, "{\"why\": \"a slip\", \"request\": {\"sector\": \"Nowhere\"}}")
                .statusCode(422)
                .body("errors.pointer", contains("/request/sector"));
        correct(reference, "{\"why\": \"a slip\", \"sent\": {\"authority\": \"Nobody\"}}")
                .statusCode(422)
                .body("errors.pointer", contains("/sent/authority"));
        correct(reference, "{\"why\": \"the new name\", \"request\": {\"sector\": \"Eastern\"}}")
                .statusCode(200)
                .body("sector", equalTo("Eastern"));
    }

    @Test
    void a_request_under_the_old_names_can_be_amended_and_answered() {
        var unsent = file(officer(mission), unsentDrone(mission));
        var sent = file(officer(mission), sentDrone(mission));
        change(NEW_NAMES, "");
        as(officer(mission))
                .header("If-Match", etag(officer(mission), unsent))
                .body(unsentDrone(mission).replace("UNO701", "UNO702"))
                .put("/requests/" + unsent)
                .then()
                .statusCode(200)
                .body("aircraft.callsign", equalTo("UNO702"));
        var denial =
                """
                {"outcome": "denied", "received_at": "2022-10-05T09:00:00Z", "reason": "security",
                 "authority": "Ministry of Defence"}""";
        post(officer(mission), "/requests/" + sent + "/answer", denial.replace("Ministry of Defence", "Nobody"))
                .statusCode(422);
        post(officer(mission), "/requests/" + sent + "/answer", denial).statusCode(200);
        correct(sent, "{\"why\": \"a slip\", \"request\": {\"unit\": \"Air\"}}").statusCode(200);
    }

    @Test
    void a_request_under_the_old_name_of_its_sector_is_filed_again_under_the_new_one() {
        var reference = file(officer(mission), sentDrone(mission));
        change(NEW_NAMES, "");
        post(officer(mission), "/repeats", "{\"requests\": [\"%s\"], \"on\": [\"2022-10-10\"]}".formatted(reference))
                .statusCode(200)
                .body("items[0].sector", equalTo("Eastern"))
                .body("items[0].repeats", equalTo(reference));
        assertThat(Browser.fields(Browser.signedInAs(officer(mission)).get("/requests/new?copy=" + reference)))
                .containsEntry("/sector", "Eastern");
    }

    @Test
    void a_ledger_adds_to_requests_under_the_old_names() {
        file(officer(mission), sentDrone(mission).replace("\"purpose\"", "\"client_reference\": \"C-1\", \"purpose\""));
        file(
                officer(mission),
                unsentDrone(mission).replace("\"purpose\"", "\"client_reference\": \"C-2\", \"purpose\""));
        change(NEW_NAMES, "");
        var csv =
                """
                mission,client_reference,sector,sent_at,channel,authority,outcome,received_at,reason,answering_authority
                %1$s,C-1,East,2022-10-04T05:00:00Z,note_verbale,Ministry of Defence,denied,2022-10-05T09:00:00Z,security,Ministry of Defence
                %1$s,C-2,East,2022-10-04T05:00:00Z,note_verbale,,,,,
                """
                        .formatted(mission);
        as(officer(mission))
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .then()
                .statusCode(201)
                .body("updated", equalTo(2));
    }

    @Test
    void a_request_without_a_sector_can_be_corrected_after_the_mission_has_sectors() {
        change("{\"sectors\": []}", "");
        var reference = file(officer(mission), sentDrone(mission).replace("\"sector\": \"East\",", ""));
        change("{\"sectors\": [\"East\"]}", "");
        correct(reference, "{\"why\": \"a slip\", \"request\": {\"unit\": \"Air\"}}")
                .statusCode(200);
    }

    @Test
    void a_notification_can_be_corrected_after_its_rule_requires_permission() {
        var notification = sentDrone(mission).replace("\"purpose\": \"isr\"", "\"purpose\": \"medevac\"");
        var reference = file(officer(mission), notification);
        as(officer(mission)).get("/requests/" + reference).then().body("clearance", equalTo("notification"));
        var filed = file(
                officer(mission),
                notification.replace("{\"mission\"", "{\"clearance\": \"notification\", \"mission\""));
        String rules =
                as(ApiClient.ADMIN).get("/notice-rules?mission=" + mission).asString();
        String rule =
                io.restassured.path.json.JsonPath.from(rules).getString("items.find { 'medevac' in it.purposes }.id");
        as(ApiClient.ADMIN)
                .body("{\"clearance\": \"required\", \"minimum_notice\": {\"value\": 24, \"unit\": \"hours\"}}")
                .patch("/notice-rules/" + rule)
                .then()
                .statusCode(200);
        correct(filed, "{\"why\": \"a slip\", \"request\": {\"unit\": \"Air\"}}")
                .statusCode(200);
    }

    @Test
    void a_change_of_the_lists_says_what_keeps_the_old_name() {
        file(officer(mission), sentDrone(mission));
        file(officer(mission), unsentDrone(mission));
        var zone = zone("East", "Centre");
        for (var parameters : new String[] {"?dry_run=true", ""}) {
            change(NEW_NAMES, parameters)
                    .body("effect.names.list", contains("sector", "authority"))
                    .body("effect.names.from", contains("East", "Ministry of Defence"))
                    .body("effect.names.to", contains("Eastern", "Ministry of Transport"))
                    .body("effect.names.requests", contains(2, 1))
                    .body("effect.names.restrictions", contains(1, 0));
        }
        as(officer(mission)).get("/restrictions/" + zone).then().body("sectors", contains("Eastern", "Centre"));
        change("{\"sectors\": [\"Eastern\", \"West\"]}", "")
                .body("effect.names.from", contains("Centre", "North", "Bamako"))
                .body("effect.names[0].to", nullValue())
                .body("effect.names[0].restrictions", equalTo(1));
        change("{\"name\": \"Another\"}", "").body("effect.names", empty());
        // The zone keeps the name that left the list, and can still be changed
        as(officer(mission))
                .body("{\"source\": \"another letter\"}")
                .patch("/restrictions/" + zone)
                .then()
                .statusCode(200)
                .body("sectors", contains("Eastern", "Centre"));
    }

    @Test
    void a_list_by_a_former_name_is_empty_if_no_request_has_it_and_by_a_name_that_never_was_is_refused() {
        change(NEW_NAMES, "");
        for (var former : new String[] {"sector=East", "authority=Ministry of Defence"}) {
            as(officer(mission))
                    .get("/requests?mission=" + mission + "&" + former)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        for (var unknown : new String[] {"sector=Nowhere", "authority=Nobody"}) {
            as(officer(mission))
                    .get("/requests?mission=" + mission + "&" + unknown)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void a_zone_of_a_renamed_sector_affects_requests_under_the_old_and_the_new_name() {
        var unsent = file(officer(mission), later(unsentDrone(mission)));
        change(NEW_NAMES, "");
        var zone = zone("Eastern");
        as(officer(mission)).get("/requests/" + unsent).then().body("conflicts", hasSize(1));
        var now = file(officer(mission), later(unsentDrone(mission)).replace("\"East\"", "\"Eastern\""));
        as(officer(mission)).get("/requests/" + now).then().body("conflicts", hasSize(1));
        change(NEW_NAMES.replace("Eastern", "Far East"), "");
        as(officer(mission)).get("/restrictions/" + zone).then().body("sectors", contains("Far East"));
        as(officer(mission))
                .body("{\"valid_to\": \"2041-01-01T00:00:00Z\"}")
                .patch("/restrictions/" + zone)
                .then()
                .statusCode(200)
                .body("touches", hasSize(2));
        correct(unsent, "{\"why\": \"a slip\", \"request\": {\"aircraft\": {\"class\": \"fixed_wing\"}}}")
                .statusCode(200)
                .body("conflicts", hasSize(1));
    }

    /** The same flight, still to come. */
    private static String later(String request) {
        return request.replace("2022-10-07", "2040-10-07");
    }

    private String zone(String... sectors) {
        return text(
                post(
                                officer(mission),
                                "/restrictions",
                                """
                                {"mission": "%s", "kind": "no_fly_zone", "name": "Closed", "sectors": ["%s"],
                                 "valid_from": "2022-01-15T00:00:00Z", "source": "letter"}"""
                                        .formatted(mission, String.join("\", \"", sectors)))
                        .statusCode(201)
                        .extract()
                        .asString(),
                "id");
    }
}
