package org.flightclearance.api.admin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.withKey;
import static org.hamcrest.Matchers.equalTo;

/** Roles that differ by mission, in accounts and keys. */
@OnBothDatabases
class RolesInMissionsTest {

    private String here;
    private String there;

    @BeforeEach
    void missions() {
        here = mission();
        there = mission();
    }

    @Test
    void an_account_shows_its_roles_as_two_lists_and_one_by_one() {
        assertShown(
                account(), List.of("requester", "manager"), List.of(right(here, "manager"), right(there, "requester")));
        ApiClient.account("both." + here, "officer", here);
        assertShown("both." + here, List.of("officer"), List.of(right(here, "officer")));
        patch("both." + here, Map.of("missions", List.of(here, there), "roles", List.of("officer", "admin")))
                .statusCode(200)
                .body("rights.role", equalTo(List.of("admin", "officer", "officer")))
                .body("rights.mission", equalTo(Arrays.asList(null, here, there)));
    }

    @Test
    void the_roles_or_missions_alone_of_an_account_whose_roles_differ_are_refused_because_they_could_give_too_much() {
        var name = account();
        patch(name, Map.of("missions", List.of(here)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/missions")));
        patch(name, Map.of("roles", List.of("requester")))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/roles")));
        patch(name, Map.of("disabled", false)).statusCode(200);
        assertShown(name, List.of("requester", "manager"), List.of(right(here, "manager"), right(there, "requester")));
        patch(name, Map.of("roles", List.of("auditor"), "missions", List.of(here, there)))
                .statusCode(200);
        assertShown(name, List.of("auditor"), List.of(right(here, "auditor"), right(there, "auditor")));
        patch(name, Map.of("rights", List.of(right(there, "officer")))).statusCode(200);
        assertShown(name, List.of("officer"), List.of(right(there, "officer")));
    }

    /** Such as a whole answer that is sent back. */
    @Test
    void both_forms_are_accepted_if_they_agree() {
        var name = account();
        Map<String, Object> whole = as(ADMIN).get("/accounts").path("items.find { it.name == '" + name + "' }");
        patch(name, whole).statusCode(200);
        patch(name, Map.of("roles", List.of("officer"), "rights", List.of(right(here, "manager"))))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/rights")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'rights': []|/rights",
                "'rights': [null]|/rights/0",
                "'rights': [{'role': 'admin'}, {'role': 'officer'}]|/rights/1/mission",
                "'rights': [{'mission': 'NOWHERE'}]|/rights/0/role",
                "'rights': [{'mission': 'NOWHERE', 'role': 'officer'}]|/rights/0/mission",
                "'rights': null|/roles"
            })
    void rights_that_say_too_little_are_refused_at_their_place(String rights, String pointer) {
        var body = "{'name': 'x.%s', 'password': 'correct horse', %s}".formatted(here, rights);
        post(ADMIN, "/accounts", body.replace('\'', '"'))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void a_key_has_a_role_only_in_the_missions_in_which_its_maker_has_it() {
        var name = account();
        make(name, Map.of("rights", List.of(right(there, "manager"), right(here, "manager"))))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/rights/0/role")));
        make(name, Map.of("roles", List.of("manager"), "missions", List.of(here, there)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/roles")));
        String key = make(name, Map.of("rights", List.of(right(here, "manager"), right(there, "requester"))))
                .statusCode(201)
                .body("roles", equalTo(List.of("requester", "manager")))
                .body("missions", equalTo(List.of(here, there).stream().sorted().toList()))
                .extract()
                .path("key");
        withKey(key).body(sentDrone(there)).post("/requests").then().statusCode(201);
        withKey(key).body(sentDrone(here)).post("/requests").then().statusCode(403);
        patch(name, Map.of("rights", List.of(right(there, "auditor")))).statusCode(200);
        withKey(key).body(sentDrone(there)).post("/requests").then().statusCode(403);
        withKey(key).get("/missions").then().body("items.code", equalTo(List.of(there)));
    }

    @Test
    void lists_events_and_imports_of_all_missions_ask_for_the_role_in_each() {
        var name = account();
        post(officer(here), "/requests", sentDrone(here)).statusCode(201);
        var unread = mission();
        as(name).get("/requests?mission=" + unread).then().statusCode(404);
        as(name).get("/requests").then().body("items.mission", equalTo(List.of(here)));
        as(name).get("/events").then().statusCode(200);
        var row = "mission,client_reference\n%s,x\n";
        as(name).contentType("text/csv")
                .body(row.formatted(here))
                .post("/imports")
                .then()
                .statusCode(422)
                .body("errors.column", equalTo(List.of("mission")));
        as(name).contentType("text/csv")
                .body(row.formatted(there))
                .post("/imports?mission=" + here)
                .then()
                .statusCode(403);
    }

    private String account() {
        var name = "mixed." + here;
        ApiClient.account(name, Map.of(here, "manager", there, "requester"));
        return name;
    }

    private static Map<String, Object> right(String mission, String role) {
        return Map.of("mission", mission, "role", role);
    }

    private static ValidatableResponse patch(String name, Map<String, Object> change) {
        return as(ADMIN).body(change).patch("/accounts/" + name).then();
    }

    private static ValidatableResponse make(String account, Map<String, Object> rights) {
        var body = new HashMap<>(rights);
        body.put("name", "Nightly");
        return as(account).body(body).post("/api-keys").then();
    }

    private static void assertShown(String name, List<String> roles, List<Map<String, Object>> rights) {
        var one = "items.find { it.name == '" + name + "' }.";
        as(ADMIN).get("/accounts").then().body(one + "roles", equalTo(roles)).body(one + "rights", equalTo(rights));
    }
}
