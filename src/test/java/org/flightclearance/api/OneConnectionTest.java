package org.flightclearance.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.OneConnection;
import org.flightclearance.SecondConnections;
import org.flightclearance.api.OpenApi.Operation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No operation of the contract holds two database connections at once, for any caller, with or without an
 * {@code Idempotency-Key}. Each call must succeed, because a call refused early would prove nothing. The code that takes
 * connections is the same on both databases.
 */
@QuarkusTest
@TestProfile(OneConnection.class)
class OneConnectionTest {

    /** API keys may not use these operations. */
    private static final Set<String> FOR_PEOPLE = Set.of(
            "showAlertSettings",
            "saveAlertSettings",
            "listApiKeys",
            "makeApiKey",
            "showApiKey",
            "revokeApiKey",
            "listCalendarFeeds",
            "makeCalendarFeed",
            "showCalendarFeed",
            "revokeCalendarFeed");

    private static SecondConnections second;
    private static ExampleCalls calls;
    private static String account;
    private static String key;

    private final SoftAssertions holds = new SoftAssertions();

    @Inject
    AgroalDataSource pool;

    @BeforeAll
    static void listen() {
        second = SecondConnections.listening();
    }

    @AfterAll
    static void leave() {
        second.close();
    }

    static List<String> operations() {
        return OpenApi.document().operations().stream().map(Operation::id).toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_holds_one_connection_at_a_time(String id) {
        foundOnce();
        var operation = OpenApi.document().operation(id);
        var callers = new LinkedHashMap<String, RequestSpecification>();
        callers.put("with a password", ApiClient.as(account));
        if (operation.method().equals("POST")) {
            callers.put("with a password, once", once(ApiClient.as(account)));
        }
        if (!FOR_PEOPLE.contains(id)) {
            callers.put("with an API key", ApiClient.withKey(key));
            if (operation.method().equals("POST")) {
                callers.put("with an API key, once", once(ApiClient.withKey(key)));
            }
        }
        callers.forEach((how, caller) -> call(operation, caller, how));
        holds.assertAll();
    }

    /** There is one thread, too. */
    @Test
    void a_call_that_waits_for_an_event_holds_neither_a_connection_nor_a_thread() {
        foundOnce();
        var cursor =
                ApiClient.text(ApiClient.as(account).get("/events?after=now").asString(), "next");
        var waiting = CompletableFuture.supplyAsync(() -> ApiClient.as(account)
                .header("Prefer", "wait=60")
                .get("/events?mission=" + calls.mission() + "&after=" + cursor)
                .asString());
        // Answered after the other one was taken
        ApiClient.as(account).get("/missions").then().statusCode(200);
        ApiClient.file(account, ApiClient.sentDrone(calls.mission()));
        assertThat(waiting.orTimeout(30, TimeUnit.SECONDS).join()).contains("request.filed");
        assertThat(second.heard()).isEmpty();
    }

    private static RequestSpecification once(RequestSpecification call) {
        return call.header("Idempotency-Key", UUID.randomUUID());
    }

    private void call(Operation operation, RequestSpecification caller, String how) {
        var example = calls.of(operation);
        assertThat(second.heard())
                .as("preparing %s holds two connections", operation.id())
                .isEmpty();
        var call = example.body() == null
                ? caller
                : caller.contentType(example.type()).body(example.body());
        var status = call.urlEncodingEnabled(false)
                .header("If-Match", "*")
                .request(operation.method(), target(example))
                .statusCode();
        assertThat(second.heard())
                .as("%s %s holds two connections", operation.id(), how)
                .isEmpty();
        if (operation.id().equals("makeBackup")) {
            // The database is in memory or PostgreSQL; H2 itself has refused it, over the connection of the call
            holds.assertThat(status).as(how).isEqualTo(409);
        } else {
            holds.assertThat(status).as("%s %s", operation.id(), how).isLessThan(400);
        }
    }

    /** Keys and calendar feeds are seen by their owner only, so this account makes its own. */
    private static String target(ExampleCalls.Example example) {
        return switch (example.operation().template()) {
            case "/api-keys/{id}" ->
                "/api-keys/"
                        + ApiClient.make(account, "officer", calls.mission()).path("id");
            case "/calendar-feeds/{id}" ->
                "/calendar-feeds/"
                        + ApiClient.post(
                                        account,
                                        "/calendar-feeds",
                                        "{\"mission\": \"%s\", \"detail\": \"reference\"}".formatted(calls.mission()))
                                .statusCode(201)
                                .extract()
                                .path("id");
            default -> example.target();
        };
    }

    /** An account with every role, and an API key with the same rights. */
    private void foundOnce() {
        if (calls == null) {
            OneConnection.narrow(pool);
            var mission = ApiClient.mission();
            account = "everything." + mission;
            ApiClient.post(
                            ApiClient.ADMIN,
                            "/accounts",
                            """
                            {"name": "%s", "password": "%s", "missions": ["%s"],
                             "roles": ["requester", "officer", "manager", "admin"]}"""
                                    .formatted(account, ApiClient.PASSWORD, mission))
                    .statusCode(201);
            key = ApiClient.post(
                            ApiClient.ADMIN,
                            "/api-keys",
                            """
                            {"name": "Everything", "roles": ["requester", "officer", "manager", "admin"],
                             "missions": ["%s"]}"""
                                    .formatted(mission))
                    .statusCode(201)
                    .extract()
                    .path("key");
            calls = new ExampleCalls(mission, mission, ApiClient.requester(mission));
        }
    }
}
