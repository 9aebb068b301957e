package org.flightclearance.api;

import java.util.Set;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ExampleCalls.Example;
import org.flightclearance.api.OpenApi.Operation;
import org.flightclearance.mission.Missions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.hamcrest.Matchers.lessThan;

/** What nodes keep in memory of a mission counts only as long as its version is the same. */
@OnBothDatabases
class MissionVersionTest {

    @Inject
    Missions missions;

    private static Stream<Operation> changes() {
        return OpenApi.document().operations().stream()
                .filter(operation -> Set.of("POST", "PUT", "PATCH", "DELETE").contains(operation.method()))
                .filter(operation -> operation.template().matches("/(missions/|notice-rules|holidays|restrictions).*"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void each_change_of_rules_calendar_or_restrictions_makes_another_version(Operation operation) {
        var mission = ApiClient.mission();
        var example = new ExampleCalls(mission, mission, ApiClient.requester(mission)).of(operation);
        var before = missions.version(mission);
        call(example, mission, "dry_run=true");
        assertThat(missions.version(mission)).as("tried out").isEqualTo(before);
        call(example, mission, "dry_run=false");
        assertThat(missions.version(mission)).as("carried out").isNotEqualTo(before);
    }

    private static void call(Example example, String mission, String more) {
        var operation = example.operation();
        var caller = as(ExampleCalls.caller(operation, mission)).header("If-Match", "*");
        if (example.body() != null) {
            caller.contentType(example.type()).body(example.body());
        }
        var separator = example.target().contains("?") ? "&" : "?";
        // The target is already encoded
        caller.urlEncodingEnabled(false)
                .request(operation.method(), example.target() + separator + more)
                .then()
                .statusCode(lessThan(300));
    }
}
