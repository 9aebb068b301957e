package org.flightclearance.resilience;

import java.time.Duration;

import io.quarkus.logging.Log;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;

/** Many more callers at once than there are threads, with the default settings. */
@OnBothDatabases
class ParallelPostsTest {

    private static final int CALLERS = 64;
    private static final Duration SLOWEST = Waiting.seconds(9, 3);

    @Test
    void many_api_key_callers_at_once_are_all_served() throws Exception {
        var mission = mission();
        allAreServed(mission, Caller.withKey(ApiClient.key(ApiClient.ADMIN, "officer", mission), mission), 5);
    }

    @Test
    void many_password_callers_at_once_are_all_served() throws Exception {
        var mission = mission();
        allAreServed(mission, Caller.withPassword(officer(mission), mission), 3);
    }

    @Test
    void many_forms_sent_at_once_are_all_filed() throws Exception {
        var mission = mission();
        allAreServed(mission, Caller.atThePage(officer(mission), mission), 3);
    }

    private static void allAreServed(String mission, Caller caller, int seconds) throws InterruptedException {
        try (var writers = Writers.start(CALLERS, caller)) {
            Waiting.pass(Waiting.seconds(seconds, 30));
            var ledger = writers.end();
            Log.infof("%d at once: %s", CALLERS, ledger);
            assertThat(ledger.statuses().keySet()).as(ledger.toString()).isSubsetOf(201, 303, 429);
            assertThat(ledger.slowest()).isLessThan(SLOWEST);
            assertThat(StoredRequests.of(mission)).containsExactlyInAnyOrderElementsOf(ledger.references());
        }
    }
}
