package org.flightclearance.alert.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
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
import org.flightclearance.rules.SomeFlights;

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

    @Inject
    FlightOccasions flights;

    @Inject
    SomeFlights requests;

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

    @Test
    void an_occasion_that_is_told_on_one_node_while_another_plans_anew_without_it_stays_told() {
        var mission = ApiClient.mission();
        subscribe(mission);
        var departure = DUE.plus(Duration.ofDays(9));
        var reference = requests.file(mission, Purpose.ISR, departure.minus(Duration.ofDays(3)), departure);
        var ofMission = missions.find("code", mission).firstResult().id();
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var planned =
                    new Occasion(ofMission, reference, new Reminder(AlertKind.DEADLINE_PASSED, 0, DUE, DUE, false));
            planned.describe(Purpose.ISR, "East");
            occasions.persist(planned);
            return planned.id();
        });
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(occasions.findById(id).isTold()).isFalse();
            CompletableFuture.runAsync(() -> spreading.spread(DUE)).join();
            flights.lookAhead(ofMission, DUE);
        });
        var after = QuarkusTransaction.requiringNew().call(() -> occasions.of(Set.of(reference)));
        assertThat(after).filteredOn(Occasion::isTold).extracting(Occasion::id).containsExactly(id);
        assertThat(after).filteredOn(one -> !one.isTold()).isNotEmpty().allMatch(one -> one.aboutAt()
                .equals(departure));
        assertThat(alerts.count("occasionId", id)).isEqualTo(1);
    }

    @Test
    void an_occasion_that_is_not_told_and_no_longer_holds_is_planned_no_longer() {
        var mission = ApiClient.mission();
        var departure = DUE.plus(Duration.ofDays(9));
        var reference = requests.file(mission, Purpose.ISR, departure.minus(Duration.ofDays(3)), departure);
        var ofMission = missions.find("code", mission).firstResult().id();
        QuarkusTransaction.requiringNew()
                .run(() -> occasions.persist(new Occasion(
                        ofMission, reference, new Reminder(AlertKind.DEADLINE_PASSED, 0, DUE, DUE, false))));
        QuarkusTransaction.requiringNew().run(() -> flights.lookAhead(ofMission, DUE));
        assertThat(QuarkusTransaction.requiringNew().call(() -> occasions.of(Set.of(reference))))
                .isNotEmpty()
                .allMatch(one -> one.aboutAt().equals(departure));
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
