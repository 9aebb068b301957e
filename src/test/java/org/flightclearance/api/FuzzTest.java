package org.flightclearance.api;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.logging.Log;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.PASSWORD;
import static org.flightclearance.api.ApiClient.as;

/**
 * Random invalid calls, generated from the contract. Every answer must be one that the contract declares, and never a
 * 5xx. Set {@code -Dfuzz.seed} for other calls and {@code -Dfuzz.calls} for more.
 */
@OnBothDatabases
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 2022);
    private static final int CALLS = Integer.getInteger("fuzz.calls", 400);

    private static String mission;

    @Test
    void every_call_gets_an_answer_that_the_contract_declares() {
        var calls = new FuzzedCalls(Dice.seeded(SEED), examples(), "fuzz." + mission);
        var wire = new Wire(RestAssured.port);
        var operations = OpenApi.document().operations();
        var findings = new Findings();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < CALLS; i++) {
            var operation = operations.get(i % operations.size());
            var call = calls.draw(operation);
            try {
                var exchange = wire.send(call);
                statuses.merge(exchange.status(), 1, Integer::sum);
                findings.of(exchange, call);
                if (exchange.isAccepted() && !call.method().equals("GET")) {
                    calls.accepted(operation);
                }
            } catch (IOException broken) {
                findings.add(broken.toString(), call);
            }
        }
        Log.infof("fuzz.seed=%d fuzz.calls=%d %s", SEED, CALLS, statuses);
        assertThat(findings.all()).as("fuzz.seed=%d", SEED).isEmpty();
        assertThat(statuses.keySet())
                .as("the calls must lead to answers of all kinds")
                .contains(200, 201, 400, 401, 404, 422);
    }

    /**
     * Examples for an account that may do everything in one mission. Addresses name another mission and another
     * account.
     */
    private static ExampleCalls examples() {
        mission = ApiClient.mission();
        var described = ApiClient.mission();
        as(ADMIN)
                .body(
                        """
                        {"name": "fuzz.%s", "password": "%s", "missions": ["%s"],
                         "roles": ["requester", "officer", "manager", "admin"]}"""
                                .formatted(mission, PASSWORD, mission))
                .post("/accounts")
                .then()
                .statusCode(201);
        return new ExampleCalls(mission, described, ApiClient.manager(described));
    }

    /** The findings, one for each kind, with the shortest call that shows it. */
    private static final class Findings {

        private final Map<String, String> shortest = new TreeMap<>();

        void of(Exchange exchange, Wire.Call call) {
            if (isOfTheServer(exchange)) {
                return;
            }
            Contract.breaches(exchange).forEach(breach -> add(exchange.status() + " " + breach, call));
            if (exchange.status() >= 500) {
                add("a server error: " + exchange.body(), call);
            }
        }

        /** The HTTP server itself refuses an address that is not a URI, before our code runs. */
        private static boolean isOfTheServer(Exchange exchange) {
            boolean uri = exchange.target().matches("(?:[^%]|%[0-9A-Fa-f]{2})*");
            return !uri && exchange.status() == 400 && exchange.body().isEmpty();
        }

        void add(String breach, Wire.Call call) {
            var kind = breach.replaceAll("\\d{4,}", "#").replaceAll("(?s)(query parameter|is not declared).*", "$1");
            var found = breach + "\n    " + call.curl();
            shortest.merge(kind, found, (one, other) -> one.length() <= other.length() ? one : other);
        }

        Collection<String> all() {
            return shortest.values();
        }
    }
}
