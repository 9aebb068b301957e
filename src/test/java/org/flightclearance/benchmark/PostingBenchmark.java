package org.flightclearance.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import org.flightclearance.benchmark.Contender.Posted;

/**
 * Posts requests one by one, on 1 and on 16 connections. For comparison, another build posts the same into a database of
 * its own, and plain JDBC writes the same rows to a copy of the database, each request in its own transaction. All are
 * measured in turns, so that a busy machine affects all of them.
 */
final class PostingBenchmark {

    private static final Duration TURN = Duration.ofSeconds(8);

    /** Each takes a turn: a fresh process needs minutes until it is as fast as it gets. */
    private static final int WARM_UPS = Integer.getInteger("benchmark.warmups", 8);

    private static final int TURNS = Integer.getInteger("benchmark.turns", 3);
    private static final int[] CONNECTIONS = {1, 16};

    private final String kind;
    private final Path folder;

    PostingBenchmark(String kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var kind = System.getProperty("quarkus.datasource.db-kind", "h2");
        new PostingBenchmark(kind, BenchmarkFolder.make()).run();
    }

    private void run() throws Exception {
        try (var measured = Contender.ofThisBuild(kind, folder);
                var other = Contender.ofOtherBuild(kind, folder)) {
            BareInserts rows;
            try (var connection = measured.database().ofCopy()) {
                rows = BareInserts.read(connection, "1 = 1");
            }
            for (int i = 0; i < WARM_UPS; i++) {
                measured.post(16, TURN);
                if (other != null) {
                    other.post(16, TURN);
                }
            }
            Load.run(16, TURN, () -> writing(measured.database(), rows));
            System.out.printf(
                    "| %s | connections | tracker/s | p99 ms | processor ms each | other build/s | p99 ms | processor ms each | tracker : other | processor, other : tracker | bare/s | p99 ms | tracker : bare |%n",
                    kind);
            System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
            for (int connections : CONNECTIONS) {
                inTurns(connections, measured, other, rows);
            }
        }
    }

    private static void inTurns(int connections, Contender measured, @Nullable Contender other, BareInserts rows)
            throws Exception {
        var posted = new ArrayList<Posted>();
        var before = new ArrayList<Posted>();
        var written = new ArrayList<Load.Result>();
        for (int turn = 0; turn < TURNS; turn++) {
            posted.add(measured.post(connections, TURN));
            if (other != null) {
                before.add(other.post(connections, TURN));
            }
            written.add(Load.run(connections, TURN, () -> writing(measured.database(), rows)));
        }
        double ours = median(posted, one -> one.result().perSecond());
        double oursEach = median(posted, Posted::processorMillisEach);
        double old = median(before, one -> one.result().perSecond());
        double oldEach = median(before, Posted::processorMillisEach);
        double bare = median(written, Load.Result::perSecond);
        System.out.printf(
                Locale.ROOT,
                "| | %d | %.0f | %.1f | %.2f | %.0f | %.1f | %.2f | %.2f | %.2f | %.0f | %.1f | %.2f |%n",
                connections,
                ours,
                median(posted, one -> one.result().p99()),
                oursEach,
                old,
                median(before, one -> one.result().p99()),
                oldEach,
                ours / old,
                oldEach / oursEach,
                bare,
                median(written, Load.Result::p99),
                ours / bare);
    }

    /** NaN if nothing was measured. */
    private static <T> double median(List<T> measured, ToDoubleFunction<T> figure) {
        var sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static Load.Caller writing(MeasuredDatabase database, BareInserts rows) throws SQLException {
        var connection = database.ofCopy();
        connection.setAutoCommit(false);
        var statements = rows.over(connection);
        return new Load.Caller() {
            @Override
            public void call() throws SQLException {
                statements.write(1);
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}
