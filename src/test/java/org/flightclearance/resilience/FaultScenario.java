package org.flightclearance.resilience;

import java.time.Duration;

import io.quarkus.logging.Log;
import org.assertj.core.api.SoftAssertions;

import org.flightclearance.api.ApiClient;

/**
 * Sixteen writers file requests while a fault comes and goes. Afterwards the same promises are checked for every fault.
 */
final class FaultScenario {

    static final int WRITERS = 16;
    static final Duration SLOWEST = Waiting.seconds(15, 10);
    static final Duration READINESS_FOLLOWS = Waiting.seconds(4, 2);

    private static final int SOME = 2 * WRITERS;
    private static final Duration WARM = Duration.ofSeconds(30);
    private static final Duration BACK = Duration.ofSeconds(15);
    private static final Duration NONE_HANGS = Duration.ofSeconds(10);

    private final SoftAssertions holds = new SoftAssertions();
    private final String fault;
    private final Readiness readiness;

    private FaultScenario(String fault, Readiness readiness) {
        this.fault = fault;
        this.readiness = readiness;
    }

    /** Disturbs the database, until the end of the fault. */
    interface Fault {
        void happen(FaultScenario trial) throws Exception;
    }

    static void under(String name, Fault fault) throws Exception {
        try (var readiness = Readiness.watched()) {
            new FaultScenario(name, readiness).run(fault);
        }
    }

    static String mission() throws Exception {
        return Waiting.eventually(BACK, ApiClient::mission);
    }

    static Caller withKey(String mission) throws Exception {
        return Caller.withKey(
                Waiting.eventually(BACK, () -> ApiClient.key(ApiClient.ADMIN, "officer", mission)), mission);
    }

    private void run(Fault fault) throws Exception {
        var mission = mission();
        var caller = withKey(mission);
        try (var writers = Writers.start(WRITERS, caller)) {
            var ledger = writers.ledger();
            Waiting.await("requests are filed", WARM, () -> ledger.filed() >= SOME);
            fault.happen(this);
            isBack(ledger);
            writers.end();
            holds.assertThat(Waiting.within(
                            NONE_HANGS, () -> Workers.waitingForTheDatabase().isEmpty()))
                    .as("no thread still waits: %s", Workers.waitingForTheDatabase())
                    .isTrue();
            writers.settle(BACK);
            Log.infof(
                    "%s: %s; readiness within %d ms",
                    this.fault, ledger, readiness.slowest().toMillis());
            checkPromises(ledger, mission);
        }
        holds.assertAll();
    }

    /** Checks that readiness soon reports that the node does not serve. */
    void isNotReadySoon() throws InterruptedException {
        var took = readiness.until(503, System.nanoTime(), SLOWEST);
        holds.assertThat(took).as("not ready, %s", fault).isNotNull().isLessThan(READINESS_FOLLOWS);
    }

    private void isBack(Ledger ledger) throws InterruptedException {
        holds.assertThat(readiness.until(200, System.nanoTime(), BACK))
                .as("ready again")
                .isNotNull();
        int before = ledger.filed();
        holds.assertThat(Waiting.within(BACK, () -> ledger.filed() >= before + SOME))
                .as("files again by itself")
                .isTrue();
    }

    private void checkPromises(Ledger ledger, String mission) throws Exception {
        holds.assertThat(ledger.slowest()).as("slowest answer").isLessThan(SLOWEST);
        holds.assertThat(readiness.slowest()).as("slowest answer on readiness").isLessThan(READINESS_FOLLOWS);
        holds.assertThat(ledger.wrong()).as("wrong answers of %s", ledger).isEmpty();
        holds.assertThat(ledger.open()).as("never filed").isEmpty();
        var stored = Waiting.eventually(BACK, () -> StoredRequests.of(mission));
        holds.assertThat(stored).as("acknowledged and stored").containsAll(ledger.references());
        holds.assertThat(stored).as("each intention once").hasSameSizeAs(ledger.intended());
    }
}
