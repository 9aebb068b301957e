package org.flightclearance.resilience;

import java.time.Duration;

import io.quarkus.logging.Log;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Another session locks a row that writers need. */
@OnFaultyDatabase
class LockedRowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** 5 s for the lock, and some time for the rest on a busy machine. */
    private static final Duration SLOWEST = Waiting.seconds(10, 7);

    RestartablePostgres postgres;

    @Test
    void writers_of_a_mission_wait_five_seconds_for_a_locked_counter_and_writers_of_other_missions_do_not_wait()
            throws Exception {
        var mission = FaultScenario.mission();
        var elsewhere = FaultScenario.mission();
        Waiting.eventually(PATIENCE, () -> ApiClient.file(ApiClient.officer(mission), ApiClient.sentDrone(mission)));
        var locked =
                "select * from reference_counter c join mission m on m.id = c.mission_id where m.code = '%s' for update"
                        .formatted(mission);
        try (var readiness = Readiness.watched();
                var session = postgres.session();
                var statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.executeQuery(locked);
            try (var waiting = Writers.start(FaultScenario.WRITERS, FaultScenario.withKey(mission));
                    var others = Writers.start(2, FaultScenario.withKey(elsewhere))) {
                Waiting.pass(Waiting.seconds(8, 20));
                var served = others.end();
                session.rollback();
                int before = waiting.ledger().filed();
                Waiting.await(
                        "filed after the lock",
                        PATIENCE,
                        () -> waiting.ledger().filed() > before + FaultScenario.WRITERS);
                var ledger = waiting.end();
                Log.infof(
                        "locked: %s; elsewhere: %s; readiness within %d ms",
                        ledger, served, readiness.slowest().toMillis());
                assertThat(ledger.wrong()).as(ledger.toString()).isEmpty();
                assertThat(ledger.statuses()).containsKey(503);
                assertThat(ledger.slowest()).isLessThan(SLOWEST);
                assertThat(served.statuses()).as("of another mission").containsOnlyKeys(201);
                assertThat(readiness.slowest()).isLessThan(FaultScenario.READINESS_FOLLOWS);
                waiting.settle(PATIENCE);
                // One request was filed before the lock
                assertThat(StoredRequests.of(mission)).hasSize(ledger.intended().size() + 1);
            }
        }
    }
}
