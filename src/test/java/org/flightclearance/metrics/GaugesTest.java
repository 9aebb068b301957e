package org.flightclearance.metrics;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.database.CommitCounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;

/** What Prometheus reads. */
@QuarkusTest
class GaugesTest {

    @Inject
    Gauges gauges;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void the_numbers_are_those_of_the_queue_and_of_what_is_due() throws IOException {
        var mission = mission();
        ApiClient.file(officer(mission), later(sentDrone(mission)));
        ApiClient.file(officer(mission), later(unsentDrone(mission)));
        ApiClient.file(officer(mission), later(unsentDrone(mission)));
        gauges.read();
        var said = said();
        assertThat(said)
                .contains(
                        "tracker_requests{list=\"waiting\",mission=\"%s\"} 1.0".formatted(mission),
                        "tracker_requests{list=\"to_send\",mission=\"%s\"} 2.0".formatted(mission))
                .containsPattern("(?m)^tracker_deadlines_unseen [0-9]")
                .containsPattern("(?m)^tracker_alerts_waiting [0-9]")
                .containsPattern("(?m)^tracker_backup_age_seconds ")
                .containsPattern("(?m)^tracker_disk_sync_seconds_sum ")
                .contains("jvm_memory_used_bytes");
        assertThat(CommitCounts.ALL.works()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_port_of_the_pages_shows_no_numbers_but_says_whether_it_is_ready() {
        RestAssured.get("/q/metrics").then().statusCode(404);
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    private String said() throws IOException {
        try (var in = metrics.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(",}", "}");
        }
    }

    private static String later(String body) {
        return body.replace("2022-10-07T", "2190-10-07T");
    }
}
