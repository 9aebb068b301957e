package org.flightclearance.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.UnlessBuildProperty;

import org.flightclearance.event.UnnumberedEvents.Row;

/** Reads the events, and writes them with their numbers. For H2, where each statement is a call in the same process. */
@Singleton
@UnlessBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class NumberingByRows implements NumberingStep {

    private static final String LAST_NUMBER = "select last_number from mission_events where mission_id = ?";
    private static final String ADVANCE_MISSION =
            "update mission_events set last_number = ?, last_position = ? where mission_id = ?";
    private static final String BEGIN_MISSION =
            "insert into mission_events (last_number, last_position, mission_id, deleted_position) values (?, ?, ?, 0)";
    private static final String STORE =
            """
            insert into event (position, event_id, mission_id, number, type, occurred_at, recorded_at, numbered_at, reference,
                version, status, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Override
    public List<JustNumbered> number(Connection connection, long after, Instant now) throws SQLException {
        var rows = UnnumberedEvents.oldest(connection, AT_ONCE);
        if (!rows.isEmpty()) {
            store(connection, rows, after, now);
            UnnumberedEvents.remove(connection, rows);
        }
        return rows.stream()
                .map(row -> new JustNumbered(row.mission(), row.type(), row.reference()))
                .toList();
    }

    private static void store(Connection connection, List<Row> rows, long after, Instant now) throws SQLException {
        long position = after;
        var last = new HashMap<UUID, Last>();
        try (var insert = connection.prepareStatement(STORE)) {
            for (var row : rows) {
                position++;
                if (!last.containsKey(row.mission())) {
                    last.put(row.mission(), new Last(lastNumber(connection, row.mission()), 0));
                }
                var its = last.get(row.mission()).next(position);
                last.put(row.mission(), its);
                insert.setLong(1, position);
                insert.setObject(2, row.event());
                insert.setObject(3, row.mission());
                insert.setLong(4, its.number());
                insert.setString(5, row.type());
                insert.setObject(6, row.occurredAt());
                insert.setObject(7, row.recordedAt());
                insert.setObject(8, UnnumberedEvents.utc(now));
                insert.setString(9, row.reference());
                insert.setObject(10, row.version(), Types.INTEGER);
                insert.setString(11, row.status());
                insert.setString(12, row.by());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        advance(connection, last);
    }

    private static void advance(Connection connection, Map<UUID, Last> missions) throws SQLException {
        for (var mission : missions.entrySet()) {
            if (put(connection, ADVANCE_MISSION, mission) == 0) {
                put(connection, BEGIN_MISSION, mission);
            }
        }
    }

    private static int put(Connection connection, String statement, Map.Entry<UUID, Last> mission) throws SQLException {
        try (var put = connection.prepareStatement(statement)) {
            put.setLong(1, mission.getValue().number());
            put.setLong(2, mission.getValue().position());
            put.setObject(3, mission.getKey());
            return put.executeUpdate();
        }
    }

    /** 0 if it has no events yet. */
    private static long lastNumber(Connection connection, UUID mission) throws SQLException {
        try (var select = connection.prepareStatement(LAST_NUMBER)) {
            select.setObject(1, mission);
            try (var found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    /** The last event of a mission. */
    private record Last(long number, long position) {

        Last next(long at) {
            return new Last(number + 1, at);
        }
    }
}
