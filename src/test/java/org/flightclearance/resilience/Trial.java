package org.flightclearance.resilience;

import java.time.Duration;

import io.quarkus.logging.Log;
import org.assertj.core.api.SoftAssertions;

import org.flightclearance.api.ApiClient;

/** Sixteen writers at work while a fault comes and goes, and what has to hold whatever the fault. */
final class Trial {

    static final int WRITERS = 16;
    static final Duration SLOWEST = Lasting.seconds(15, 10);
    static final Duration READINESS_FOLLOWS = Lasting.seconds(4, 2);

    private static final int SOME = 2 * WRITERS;
    private static final Duration WARM = Duration.ofSeconds(30);
    private static final Duration BACK = Duration.ofSeconds(15);
    private static final Duration NONE_HANGS = Duration.ofSeconds(10);

    private final SoftAssertions holds = new SoftAssertions();
    private final String fault;
    private final Readiness readiness;

    private Trial(String fault, Readiness readiness) {
        this.fault = fault;
        this.readiness = readiness;
    }

    /** What is done to the database, to the end of the fault. */
    interface Fault {
        void happen(Trial trial) throws Exception;
    }

    static void under(String name, Fault fault) throws Exception {
        try (var readiness = Readiness.watched()) {
            new Trial(name, readiness).run(fault);
        }
    }

    static String mission() throws Exception {
        return Lasting.eventually(BACK, ApiClient::mission);
    }

    static Caller withKey(String mission) throws Exception {
        return Caller.withKey(
                Lasting.eventually(BACK, () -> ApiClient.key(ApiClient.ADMIN, "officer", mission)), mission);
    }

    private void run(Fault fault) throws Exception {
        var mission = mission();
        var caller = withKey(mission);
        try (var writers = Writers.start(WRITERS, caller)) {
            var ledger = writers.ledger();
            Lasting.await("requests are filed", WARM, () -> ledger.filed() >= SOME);
            fault.happen(this);
            isBack(ledger);
            writers.end();
            holds.assertThat(Lasting.within(
                            NONE_HANGS, () -> Workers.waitingForTheDatabase().isEmpty()))
                    .as("no thread still waits: %s", Workers.waitingForTheDatabase())
                    .isTrue();
            writers.settle(BACK);
            Log.infof(
                    "%s: %s; readiness within %d ms",
                    this.fault, ledger, readiness.slowest().toMillis());
            keepsItsPromises(ledger, mission);
        }
        holds.assertAll();
    }

    /** Readiness says that the node does not serve, and soon. */
    void isNotReadySoon() throws InterruptedException {
        var took = readiness.until(503, System.nanoTime(), SLOWEST);
        holds.assertThat(took).as("not ready, %s", fault).isNotNull().isLessThan(READINESS_FOLLOWS);
    }

    private void isBack(Ledger ledger) throws InterruptedException {
        holds.assertThat(readiness.until(200, System.nanoTime(), BACK))
                .as("ready again")
                .isNotNull();
        int before = ledger.filed();
        holds.assertThat(Lasting.within(BACK, () -> ledger.filed() >= before + SOME))
                .as("files again by itself")
                .isTrue();
    }

    private void keepsItsPromises(Ledger ledger, String mission) throws Exception {
        holds.assertThat(ledger.slowest()).as("slowest answer").isLessThan(SLOWEST);
        holds.assertThat(readiness.slowest()).as("slowest answer on readiness").isLessThan(READINESS_FOLLOWS);
        holds.assertThat(ledger.wrong()).as("wrong answers of %s", ledger).isEmpty();
        holds.assertThat(ledger.open()).as("never filed").isEmpty();
        var stored = Lasting.eventually(BACK, () -> StoredRequests.of(mission));
        holds.assertThat(stored).as("acknowledged and there").containsAll(ledger.references());
        holds.assertThat(stored).as("each intention once").hasSameSizeAs(ledger.intended());
    }
}
