package org.flightclearance.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * How much the file of the embedded database grows with each posted request while 16 connections post without a break, and
 * how large it is after a normal end. Another build posts the same in turns.
 */
final class GrowthBenchmark {

    private static final int CONNECTIONS = 16;
    private static final int TURNS = Integer.getInteger("benchmark.turns", 3);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 60));

    private GrowthBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var folder = BenchmarkFolder.make();
        Posted ours;
        Posted theirs = null;
        try (var measured = Contender.ofThisBuild("h2", folder);
                var other = Contender.ofOtherBuild("h2", folder)) {
            ours = new Posted("this build", measured);
            theirs = other == null ? null : new Posted("other build", other);
            System.out.println(
                    "| build | requests | kB of the file for each | kB for each in the last turn | after the end |");
            System.out.println("|---|---|---|---|---|");
            for (int turn = 0; turn < TURNS; turn++) {
                ours.turn();
                if (theirs != null) {
                    theirs.turn();
                }
            }
        }
        ours.print();
        if (theirs != null) {
            theirs.print();
        }
    }

    /** What one build has posted, and its file. */
    private static final class Posted {

        private final String name;
        private final Contender build;
        private final Path file;
        private final long first;
        private long requests;
        private long lastRequests;
        private long lastBytes;
        private long bytes;

        Posted(String name, Contender build) throws Exception {
            this.name = name;
            this.build = build;
            this.file = ((MeasuredDatabase.H2) build.database()).folder().resolve("tracker.mv.db");
            this.first = Files.size(file);
            this.bytes = first;
        }

        void turn() throws Exception {
            long before = bytes;
            lastRequests = build.post(CONNECTIONS, TURN).result().calls();
            requests += lastRequests;
            bytes = Files.size(file);
            lastBytes = bytes - before;
        }

        void print() throws Exception {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.1f |%n",
                    name,
                    requests,
                    (bytes - first) / 1e3 / requests,
                    lastBytes / 1e3 / lastRequests,
                    (Files.size(file) - first) / 1e3 / requests);
        }
    }
}
