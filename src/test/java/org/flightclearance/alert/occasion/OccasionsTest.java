package org.flightclearance.alert.occasion;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.alert.Alerts;
import org.flightclearance.alert.SpreadingService;
import org.flightclearance.alert.settings.AlertKind;
import org.flightclearance.api.ApiClient;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Missions;

import static org.assertj.core.api.Assertions.assertThat;

/** What two nodes do to one occasion at the same time, at an instant that no round of the application reaches. */
@OnBothDatabases
class OccasionsTest {

    private static final Instant DUE = Instant.parse("2187-10-07T06:00:00Z");

    @Inject
    Occasions occasions;

    @Inject
    Alerts alerts;

    @Inject
    SpreadingService spreading;

    @Inject
    Missions missions;

    @Test
    void an_occasion_that_is_told_on_one_node_while_another_describes_it_stays_told() {
        var mission = ApiClient.mission();
        subscribe(mission);
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var planned = new Occasion(
                    missions.find("code", mission).firstResult().id(),
                    mission + "-1",
                    new Reminder(AlertKind.DEADLINE_PASSED, 0, DUE, DUE, false));
            planned.describe(Purpose.ISR, "East");
            occasions.persist(planned);
            return planned.id();
        });
        QuarkusTransaction.requiringNew().run(() -> {
            var read = occasions.findById(id);
            CompletableFuture.runAsync(() -> spreading.spread(DUE)).join();
            read.describe(Purpose.ISR, "West");
        });
        spreading.spread(DUE);
        var after = QuarkusTransaction.requiringNew().call(() -> occasions.findById(id));
        assertThat(after.isTold()).isTrue();
        assertThat(after.sector()).isEqualTo("West");
        assertThat(alerts.count("occasionId", id)).isEqualTo(1);
    }

    private static void subscribe(String mission) {
        ApiClient.as(ApiClient.officer(mission))
                .body(
                        """
                        {"email": "%1$s@example.org", "language": "en", "time_zone": "UTC",
                         "subscriptions": [{"mission": "%1$s", "kinds": ["deadline_passed"], "delivery": "at_once"}]}"""
                                .formatted(mission))
                .put("/alert-settings")
                .then()
                .statusCode(200);
    }
}
