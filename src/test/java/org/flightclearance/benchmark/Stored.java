package org.flightclearance.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.flightclearance.packaged.Tracker;

/** A database with a number of requests, most of them of one mission, on which a tracker can be started. */
record Stored(int size, MeasuredDatabase database, Path folder) implements AutoCloseable {

    /** May read reports, file requests and record answers. */
    static final String READER = "reader";

    /** Fifty years from 1976. Further requests belong to other missions, with twenty-five years each. */
    private static final int QUARTERS_OF_OURS = 200;

    private static final int QUARTERS_OF_ANOTHER = 100;

    private static final LocalDate MEASURED = LocalDate.parse("2022-10-01");
    private static final int QUARTERS_AFTERWARDS = 10;

    static Stored filled(String kind, int size) throws Exception {
        var folder = BenchmarkFolder.make();
        var stored = new Stored(size, MeasuredDatabase.open(kind, folder), folder);
        int ours = stored.quartersOfOurs();
        int others = (size / ManyRequests.IN_A_QUARTER - ours) / QUARTERS_OF_ANOTHER;
        try (var tracker = stored.tracker(Map.of())) {
            tracker.found();
            tracker.post(
                    "admin",
                    "/api/v1/accounts",
                    """
                    {"name": "reader", "password": "correct horse", "first_password": false, "roles": ["manager", "officer"],
                     "missions": ["MINUSMA"]}""");
            for (int i = 1; i <= others; i++) {
                tracker.post(
                        "admin",
                        "/api/v1/missions",
                        """
                        {"code": "M%02d", "name": "Another", "host_state": "Elsewhere", "time_zone": "UTC",
                         "language": "en", "authorities": ["Ministry of Defence"], "sectors": ["East", "North"]}"""
                                .formatted(i));
            }
        }
        stored.write(ours, others);
        return stored;
    }

    private void write(int ours, int others) throws SQLException {
        try (var connection = database.ofTracker();
                var requests = new ManyRequests(connection)) {
            requests.write("MINUSMA", 0, firstOf(ours), ours);
            for (int i = 1; i <= others; i++) {
                requests.write("M%02d".formatted(i), i, firstOf(QUARTERS_OF_ANOTHER), QUARTERS_OF_ANOTHER);
            }
        }
    }

    Tracker tracker(Map<String, String> more) throws IOException, InterruptedException {
        var settings = settings();
        settings.putAll(more);
        return Tracker.start(folder, settings);
    }

    Map<String, String> settings() {
        var settings = new HashMap<>(database.settings());
        settings.put("FCT_RATE_LIMIT_PER_SECOND", "0");
        return settings;
    }

    /** The instant at which the newest request was sent, or slightly later. */
    Instant newest() {
        return first(quartersOfOurs() - 1)
                .plusDays(90)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /**
     * Moves everything recorded after {@link #newest} to that instant, because no record may be later than the current
     * time.
     */
    void recordNothingLater() throws SQLException {
        var now = OffsetDateTime.ofInstant(newest(), ZoneOffset.UTC);
        try (var connection = database.ofTracker()) {
            for (var column : List.of("flight_request.changed_at", "history_entry.recorded_at")) {
                var named = column.split("[.]");
                try (var update = connection.prepareStatement(
                        "update %1$s set %2$s = ? where %2$s > ?".formatted(named[0], named[1]))) {
                    update.setObject(1, now);
                    update.setObject(2, now);
                    update.executeUpdate();
                }
            }
        }
    }

    /** The reference of the newest request. */
    String newestReference() {
        return ManyRequests.reference("MINUSMA", quartersOfOurs() * ManyRequests.IN_A_QUARTER - 1);
    }

    /** @param quarter its number, from 0 */
    LocalDate first(int quarter) {
        return firstOf(quartersOfOurs()).plusMonths(3L * quarter);
    }

    /** Quarters of the mission that are asked about. */
    int quartersOfOurs() {
        return Math.min(size / ManyRequests.IN_A_QUARTER, QUARTERS_OF_OURS);
    }

    /** The first day, so that up to ten quarters follow the measured one and at least one precedes it. */
    private static LocalDate firstOf(int quarters) {
        int before = quarters - 1 - Math.min(quarters - 2, QUARTERS_AFTERWARDS);
        return MEASURED.minusMonths(3L * before);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
