package org.flightclearance.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.OpenApi.Operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;

/** The same change, made by several callers at the same moment and without an idempotency key. */
@OnBothDatabases
class SimultaneousCallsTest {

    private static final int CALLERS = 4;

    /** Tried with an example of the caller's own. */
    private static final Set<String> LEFT_OUT = Set.of("revokeApiKey", "revokeCalendarFeed");

    private static Stream<Operation> operations() {
        return OpenApi.document().operations().stream()
                .filter(operation -> Set.of("POST", "PUT", "PATCH", "DELETE").contains(operation.method()))
                // Refused where the database is in memory or PostgreSQL, as it is here
                .filter(operation -> !operation.id().equals("makeBackup"))
                .filter(operation -> !LEFT_OUT.contains(operation.id()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_first_succeeds_and_the_others_get_a_clear_answer(Operation operation) throws Exception {
        var mission = ApiClient.mission();
        var calls = new ExampleCalls(mission, mission, ApiClient.manager(mission));
        var example = calls.of(operation);
        var caller = ExampleCalls.caller(operation, mission);
        List<Integer> statuses = Together.together(CALLERS, i -> {
            var call = as(caller).header("If-Match", "*").urlEncodingEnabled(false);
            var withBody = example.body() == null
                    ? call
                    : call.contentType(String.valueOf(example.type())).body(example.body());
            return withBody.request(operation.method(), example.target()).statusCode();
        });
        assertThat(statuses).as(operation.id()).anyMatch(status -> status < 300).allMatch(status -> status < 500);
    }

    @Test
    void a_key_and_a_calendar_can_be_revoked_twice_at_once() throws Exception {
        var mission = ApiClient.mission();
        var officer = officer(mission);
        String key = post(
                        officer,
                        "/api-keys",
                        "{\"name\": \"A script\", \"roles\": [\"officer\"], \"missions\": [\"%s\"]}".formatted(mission))
                .statusCode(201)
                .extract()
                .path("id");
        String feed = post(
                        officer,
                        "/calendar-feeds",
                        "{\"mission\": \"%s\", \"detail\": \"reference\"}".formatted(mission))
                .statusCode(201)
                .extract()
                .path("id");
        for (var path : List.of("/api-keys/" + key, "/calendar-feeds/" + feed)) {
            assertThat(Together.together(CALLERS, i -> as(officer).delete(path).statusCode()))
                    .as(path)
                    .contains(204)
                    .allMatch(status -> status == 204 || status == 404);
        }
    }
}
