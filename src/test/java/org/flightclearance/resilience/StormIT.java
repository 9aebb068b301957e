package org.flightclearance.resilience;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.flightclearance.packaged.Filings;
import org.flightclearance.packaged.Tracker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A packaged node whose PostgreSQL fails in one way after the other while eight writers file. The embedded server syncs
 * nothing to the disk, so this says nothing about a power cut.
 */
class StormIT {

    private static final int WRITERS = 8;
    private static final int SOME = 2 * WRITERS;
    private static final Duration SLOWEST = Duration.ofSeconds(10);
    private static final Duration READINESS_FOLLOWS = Duration.ofSeconds(4);
    private static final Duration BACK = Duration.ofSeconds(15);
    /** Longer than any answer may take. */
    private static final Duration SILENCE = Duration.ofSeconds(11);

    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private final SoftAssertions holds = new SoftAssertions();

    /** @param isOutage whether the database cannot be reached, so that readiness says so */
    private record Fault(String name, boolean isOutage, Duration lasts, Step begins, Step ends) {}

    private interface Step {
        void happen() throws Exception;
    }

    @Test
    void a_node_loses_nothing_doubles_nothing_and_comes_back_by_itself_whatever_happens_to_its_database()
            throws Exception {
        try (var postgres = new RestartablePostgres();
                var network = new TcpProxy(postgres.port())) {
            postgres.start();
            try (var node = Tracker.start(folder, settings(network.port()))) {
                node.found();
                var caller = caller(node, node.key("clerk"));
                var asked = HttpRequest.newBuilder(URI.create(node.root() + "/q/health/ready"))
                        .timeout(Caller.PATIENCE)
                        .build();
                try (var readiness = Readiness.watched(asked);
                        var writers = Writers.start(WRITERS, caller)) {
                    Waiting.await(
                            "requests are filed", BACK, () -> writers.ledger().filed() >= SOME);
                    for (var fault : faults(network, postgres)) {
                        undergo(fault, readiness, writers.ledger());
                    }
                    var ledger = writers.end();
                    writers.settle(BACK);
                    System.out.printf(
                            "%s, readiness within %d ms%n",
                            ledger, readiness.slowest().toMillis());
                    holds.assertThat(readiness.slowest())
                            .as("slowest answer on readiness")
                            .isLessThan(READINESS_FOLLOWS);
                    check(ledger, caller, postgres);
                }
            }
        }
        holds.assertAll();
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres",
                "FCT_RATE_LIMIT_PER_SECOND",
                "0");
    }

    private static Caller caller(Tracker node, String key) {
        return intention -> HttpRequest.newBuilder(URI.create(node.root() + "/api/v1/requests"))
                .timeout(Caller.PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", intention)
                .POST(BodyPublishers.ofString(Filings.request()))
                .build();
    }

    private static List<Fault> faults(TcpProxy network, RestartablePostgres postgres) {
        return List.of(
                new Fault("refuses", true, SHORT, network::refuse, network::listen),
                new Fault(
                        "slow",
                        false,
                        SHORT,
                        () -> network.delay(Duration.ofMillis(200)),
                        () -> network.delay(Duration.ZERO)),
                new Fault("silent", true, SILENCE, network::blackhole, network::resume),
                new Fault("breaks", false, Duration.ofMillis(300), network::reset, network::reset),
                new Fault("stopped", true, SHORT, postgres::stopImmediately, postgres::start));
    }

    private void undergo(Fault fault, Readiness readiness, Ledger ledger) throws Exception {
        long began = System.nanoTime();
        fault.begins().happen();
        Waiting.pass(fault.lasts());
        long mended = System.nanoTime();
        if (fault.isOutage()) {
            var notReady = readiness.until(503, began, Duration.ZERO);
            holds.assertThat(notReady).as("not ready, %s", fault.name()).isNotNull();
            long said = notReady == null ? began : began + notReady.toNanos();
            holds.assertThat(readiness.statuses(said, mended))
                    .as("readiness during %s", fault.name())
                    .doesNotContain(200);
        }
        fault.ends().happen();
        int before = ledger.filed();
        long ended = System.nanoTime();
        boolean isBack = Waiting.within(BACK, () -> ledger.filed() >= before + SOME);
        holds.assertThat(isBack).as("files again after %s", fault.name()).isTrue();
        long back = System.nanoTime() - ended;
        var ready = readiness.until(200, ended, BACK);
        holds.assertThat(ready).as("ready again after %s", fault.name()).isNotNull();
        System.out.printf("%s: files again after %.1f s%n", fault.name(), back / 1e9);
    }

    private void check(Ledger ledger, Caller caller, RestartablePostgres postgres) throws Exception {
        holds.assertThat(ledger.slowest()).as("slowest answer").isLessThan(SLOWEST);
        holds.assertThat(ledger.wrong()).as("wrong answers of %s", ledger).isEmpty();
        holds.assertThat(ledger.open()).as("never filed").isEmpty();
        assertThat(ledger.filedAfterAll()).as("put off and filed").hasSizeGreaterThan(WRITERS);
        for (var filed : ledger.filedAfterAll().entrySet()) {
            holds.assertThat(filed.getValue())
                    .as("repeated with its key")
                    .containsExactly(caller.file(filed.getKey()).reference());
        }
        holds.assertThat(stored(postgres))
                .as("stored is what was acknowledged, each once")
                .hasSameSizeAs(ledger.intended())
                .isEqualTo(Set.copyOf(ledger.references()));
    }

    private static Set<String> stored(RestartablePostgres postgres) throws Exception {
        try (var session = postgres.session();
                var statement = session.createStatement();
                var rows = statement.executeQuery("select reference from flight_request")) {
            var stored = new HashSet<String>();
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
            return stored;
        }
    }
}
