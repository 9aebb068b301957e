package org.flightclearance.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;

import org.jspecify.annotations.Nullable;

import org.flightclearance.packaged.Tracker;

/** A build that posts into a database of its own, which has one mission and one request at first. */
final class Contender implements AutoCloseable {

    /** The folder {@code target} of another build, which is measured in turns with this one; empty: none. */
    private static final String AGAINST = System.getProperty("benchmark.against", "");

    /** So that alerts are planned for each request. */
    private static final String ALL_ALERTS =
            """
            {"email": "reader@example.org", "language": "en", "time_zone": "UTC", "subscriptions": [{"mission": "MINUSMA",
             "kinds": ["send_by", "departs_unsent", "deadline_near", "deadline_passed", "answer_recorded",
             "short_notice_filed", "publication_changed"], "delivery": "at_once"}]}""";

    private final MeasuredDatabase database;
    private final Tracker tracker;
    private final String key;

    /** @param processor time that the tracker used */
    record Posted(Load.Result result, Duration processor) {

        double processorMillisEach() {
            return processor.toNanos() / 1e6 / result.calls();
        }
    }

    /** Copies the database with its one request, whose rows the plain database writes again. */
    private Contender(String kind, Path jar, Path folder) throws Exception {
        Files.createDirectories(folder);
        database = MeasuredDatabase.open(kind, folder);
        var settings = new HashMap<>(database.settings());
        settings.put("FCT_RATE_LIMIT_PER_SECOND", "0");
        settings.put("QUARKUS_MAILER_FROM", "tracker@example.org");
        try (var first = Tracker.start(jar, folder, settings)) {
            first.foundMission();
            key = first.key("admin");
            // Builds from before there were alerts do not know it
            first.put("admin", "/api/v1/alert-settings", ALL_ALERTS);
            try (var caller = posting(first, key)) {
                caller.call();
            }
        }
        database.copy();
        tracker = Tracker.start(jar, folder, settings);
    }

    static Contender ofThisBuild(String kind, Path folder) throws Exception {
        return new Contender(kind, Tracker.JAR, folder.resolve("measured"));
    }

    /** The build that {@code benchmark.against} names; null: none. */
    static @Nullable Contender ofOtherBuild(String kind, Path folder) throws Exception {
        return AGAINST.isBlank()
                ? null
                : new Contender(kind, Path.of(AGAINST, "quarkus-app", "quarkus-run.jar"), folder.resolve("other"));
    }

    MeasuredDatabase database() {
        return database;
    }

    /** Posts over some connections for some time. */
    Posted post(int connections, Duration time) throws Exception {
        var before = tracker.processorTime();
        var result = Load.run(connections, time, this::posting);
        return new Posted(result, tracker.processorTime().minus(before));
    }

    private PostingCaller posting() throws Exception {
        return posting(tracker, key);
    }

    private static PostingCaller posting(Tracker tracker, String key) throws Exception {
        return new PostingCaller(
                URI.create(tracker.root() + "/api/v1/requests"),
                "Bearer " + key,
                "application/json",
                () -> ComingFlights.request().getBytes(StandardCharsets.UTF_8),
                201);
    }

    @Override
    public void close() throws IOException {
        tracker.close();
        database.close();
    }
}
