package org.flightclearance.api.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.time.UtcClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.key;
import static org.flightclearance.api.ApiClient.make;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.stranger;
import static org.flightclearance.api.ApiClient.withKey;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@OnBothDatabases
class ApiKeysTest {

    @Inject
    EntityManager database;

    @Inject
    UtcClock clock;

    @Test
    void an_api_key_is_made_shown_once_used_and_revoked_with_immediate_effect() {
        var mission = mission();
        var made = make(officer(mission), "officer", mission);
        String secret = made.path("key");
        String id = made.path("id");
        made.then()
                .header("Location", endsWith("/api/v1/api-keys/" + id))
                .body("key", matchesPattern("fct_[0-9a-f]{64}"))
                .body("prefix", equalTo(secret.substring(0, 12)))
                .body("name", equalTo("Air tasking"))
                .body("roles", equalTo(List.of("officer")))
                .body("missions", equalTo(List.of(mission)))
                .body("made_by", equalTo(officer(mission)))
                .body("created_at", notNullValue())
                .body("expires_at", nullValue())
                .body("last_used_at", nullValue());

        var reference = withKey(secret)
                .body(sentDrone(mission))
                .post("/requests")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("reference");
        as(officer(mission))
                .get("/requests/" + reference + "/history")
                .then()
                .body("items[0].by", equalTo("key:Air tasking#" + secret.substring(4, 12)));
        as(officer(mission))
                .get("/api-keys/" + id)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("key")))
                .body("last_used_at", notNullValue());
        as(officer(mission)).get("/api-keys").then().body("items.id", equalTo(List.of(id)));

        as(officer(mission)).delete("/api-keys/" + id).then().statusCode(204);
        refused(withKey(secret).get("/requests").then());
        as(officer(mission)).delete("/api-keys/" + id).then().statusCode(204);
        as(officer(mission)).get("/api-keys/" + id).then().body("revoked_at", notNullValue());
    }

    @Test
    void only_the_hash_of_the_secret_is_stored() {
        var mission = mission();
        String secret = key(officer(mission), "officer", mission);
        List<?> rows = database.createNativeQuery("select * from api_key where prefix = ?1")
                .setParameter(1, secret.substring(0, 12))
                .getResultList();
        assertThat(rows).hasSize(1);
        var columns = Stream.of((Object[]) rows.get(0)).map(String::valueOf).toList();
        assertThat(columns).noneMatch(column -> column.contains(secret.substring(12)));
        assertThat(columns).anyMatch(column -> column.matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "fct_", "fct_0000000000000000000000000000000000000000000000000000000000000000"})
    void an_unknown_api_key_is_refused_and_both_schemes_are_named(String key) {
        var headers = refused(withKey(key).get("/requests").then())
                .extract()
                .headers()
                .getValues("WWW-Authenticate");
        assertThat(headers).anyMatch(header -> header.startsWith("Bearer realm="));
        assertThat(headers).anyMatch(header -> header.startsWith("Basic realm="));
    }

    @Test
    void an_api_key_works_until_the_instant_at_which_it_expires() {
        var mission = mission();
        var tomorrow = clock.now().plusSeconds(86_400);
        String secret = as(officer(mission))
                .body("{\"name\": \"x\", \"roles\": [\"officer\"], \"missions\": [\"%s\"], \"expires_at\": \"%s\"}"
                        .formatted(mission, tomorrow))
                .post("/api-keys")
                .then()
                .statusCode(201)
                .body("expires_at", equalTo(tomorrow.toString()))
                .extract()
                .path("key");
        withKey(secret).get("/requests").then().statusCode(200);
        set("expires_at", clock.now(), secret);
        refused(withKey(secret).get("/requests").then());
    }

    @Test
    void an_api_key_works_only_while_its_makers_account_is_enabled() {
        var mission = mission();
        String secret = key(officer(mission), "officer", mission);
        change(officer(mission), "{\"disabled\": true}");
        refused(withKey(secret).get("/requests").then());
        change(officer(mission), "{\"disabled\": false}");
        withKey(secret).get("/requests").then().statusCode(200);
    }

    @Test
    void an_api_key_never_has_more_rights_than_its_maker_has_now() {
        var mission = mission();
        String secret = key(officer(mission), "officer", mission);
        var reference = file(requester(mission), sentDrone(mission));
        change(officer(mission), "{\"roles\": [\"requester\"]}");
        answer(secret, reference).statusCode(403);
        withKey(secret).get("/requests/" + reference).then().statusCode(200);
        change(officer(mission), "{\"roles\": [\"officer\"], \"missions\": []}");
        withKey(secret).get("/requests/" + reference).then().statusCode(404);
        change(officer(mission), "{\"missions\": [\"" + mission + "\"]}");
        answer(secret, reference).statusCode(200);
    }

    @Test
    void an_api_key_has_only_the_roles_it_was_given() {
        var mission = mission();
        String secret = key(ADMIN, "manager", mission);
        withKey(secret).get("/requests").then().statusCode(200);
        withKey(secret).body(sentDrone(mission)).post("/requests").then().statusCode(403);
        withKey(secret).get("/accounts").then().statusCode(403);
        withKey(secret).get("/missions").then().body("items.code", equalTo(List.of(mission)));
    }

    @Test
    void an_account_can_grant_its_own_roles_and_missions_and_an_administrator_any() {
        var mission = mission();
        var elsewhere = mission();
        as(officer(mission))
                .body(
                        """
                        {"name": "x", "roles": ["officer", "manager", "admin"], "missions": ["%s", "%s"]}"""
                                .formatted(mission, elsewhere))
                .post("/api-keys")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/roles", "/roles", "/missions")))
                .body("errors.detail", hasItem(containsString("manager")));
        make(ADMIN, "officer", elsewhere).then().body("made_by", equalTo(ADMIN));
        as(ADMIN)
                .body("{\"name\": \"x\", \"roles\": [\"admin\"], \"missions\": [\"NOWHERE\"]}")
                .post("/api-keys")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/missions")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/name /roles",
                "{'name': '', 'roles': []}|/name /roles",
                "{'name': 'a\\u0085b', 'roles': ['admin']}|/name",
                "{'name': '1234567890123456789012345678901234567890123456789012345678901', 'roles': ['admin']}|/name",
                "{'name': 'x', 'roles': ['admin'], 'expires_at': '2020-01-01T00:00:00Z'}|/expires_at"
            })
    void an_api_key_with_invalid_fields_is_refused(String body, String pointers) {
        as(ADMIN)
                .body(body.replace('\'', '"'))
                .post("/api-keys")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems((Object[]) pointers.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'x', 'roles': [null]}|/roles/0",
                "{'name': 'x', 'roles': ['admin'], 'missions': ['A', null]}|/missions/1",
                "{'name': 'x', 'roles': ['boss']}|/roles/0"
            })
    void null_and_unknown_roles_or_missions_are_malformed(String body, String pointer) {
        as(ADMIN)
                .body(body.replace('\'', '"'))
                .post("/api-keys")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void another_accounts_api_key_is_not_found_and_administrators_find_all() {
        var mission = mission();
        String id = make(officer(mission), "officer", mission).path("id");
        as(manager(mission)).get("/api-keys/" + id).then().statusCode(404);
        as(manager(mission)).delete("/api-keys/" + id).then().statusCode(404);
        as(manager(mission)).get("/api-keys").then().body("items", equalTo(List.of()));
        as(officer(mission)).get("/api-keys/" + id).then().body("revoked_at", nullValue());
        as(ADMIN).get("/api-keys").then().body("items.id", hasItem(id));
        as(ADMIN).delete("/api-keys/" + id).then().statusCode(204);
        as(officer(mission)).get("/api-keys/" + id).then().body("revoked_at", notNullValue());
        for (var unknown : List.of(UUID.randomUUID(), "no-id")) {
            as(ADMIN).get("/api-keys/" + unknown).then().statusCode(404);
            as(ADMIN).delete("/api-keys/" + unknown).then().statusCode(404);
        }
    }

    @Test
    void an_api_key_cannot_make_show_or_revoke_api_keys() {
        var made = make(ADMIN, "admin", mission());
        String secret = made.path("key");
        for (var answer : List.of(
                withKey(secret)
                        .body("{\"name\": \"heir\", \"roles\": [\"admin\"]}")
                        .post("/api-keys"),
                withKey(secret).get("/api-keys"),
                withKey(secret).get("/api-keys/" + made.path("id")),
                withKey(secret).delete("/api-keys/" + made.path("id")))) {
            answer.then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"))
                    .body("detail", containsString("An API key cannot create"));
        }
        withKey(secret).get("/accounts").then().statusCode(200);
    }

    @Test
    void the_json_api_accepts_no_session_cookie() {
        var cookie = stranger()
                .contentType("application/x-www-form-urlencoded")
                .basePath("/")
                .formParams(Map.of("j_username", ADMIN, "j_password", ApiClient.PASSWORD))
                .redirects()
                .follow(false)
                .post("/sign-in/check")
                .then()
                .statusCode(302)
                .extract()
                .cookie("fct-session");
        assertThat(cookie).isNotBlank();
        stranger().cookie("fct-session", cookie).get("/requests").then().statusCode(401);
    }

    @Test
    void the_last_use_is_recorded_once_a_minute_at_most() {
        var mission = mission();
        var made = make(officer(mission), "officer", mission);
        var lately = clock.now().minusSeconds(30);
        assertThat(lastUse(lately, made)).isEqualTo(lately);
        var before = clock.now().minusSeconds(60);
        assertThat(lastUse(before, made)).isAfter(before.plusSeconds(59));
    }

    /** The recorded last use after one more use, if the previous one was at the given instant. */
    private Instant lastUse(Instant before, Response made) {
        set("last_used_at", before, made.path("key"));
        withKey(made.path("key")).get("/requests").then().statusCode(200);
        return Instant.parse(as(ADMIN).get("/api-keys/" + made.path("id")).path("last_used_at"));
    }

    private void set(String column, Instant instant, String secret) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update api_key set " + column + " = ?1 where prefix = ?2")
                        .setParameter(1, instant)
                        .setParameter(2, secret.substring(0, 12))
                        .executeUpdate());
    }

    private static ValidatableResponse refused(ValidatableResponse response) {
        return response.statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    private static ValidatableResponse answer(String secret, String reference) {
        return withKey(secret)
                .body("{\"outcome\": \"approved\", \"received_at\": \"2022-10-05T08:00:00Z\"}")
                .post("/requests/" + reference + "/answer")
                .then();
    }

    private static void change(String account, String change) {
        as(ADMIN).body(change).patch("/accounts/" + account).then().statusCode(200);
    }
}
