package org.flightclearance.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.event.UnnumberedEvents.Row;

/**
 * Gives the recorded events their numbers, after their transactions have been committed. One node at a time does so: it
 * locks the row of the stream until its own commit. So no number is left out, and a reader never sees a smaller number
 * appear later.
 */
@ApplicationScoped
class Numbering {

    /** A larger number would make the other nodes wait longer. */
    static final int AT_ONCE = 1_000;

    private static final String IS_ANY =
            "select id from unnumbered_event where id > 0 order by id fetch first 1 row only";
    private static final String LOCK = "select last_position from event_stream where id = 1 for update";
    private static final String ADVANCE = "update event_stream set last_position = ? where id = 1";
    private static final String LAST_NUMBER = "select last_number from mission_events where mission_id = ?";
    private static final String ADVANCE_MISSION =
            "update mission_events set last_number = ?, last_position = ? where mission_id = ?";
    private static final String BEGIN_MISSION =
            "insert into mission_events (last_number, last_position, mission_id, deleted_position) values (?, ?, ?, 0)";
    private static final String STORE =
            """
            insert into event (position, event_id, mission_id, number, type, occurred_at, recorded_at, numbered_at, reference,
                version, status, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager database;
    private final jakarta.enterprise.event.Event<BeingNumbered> beingNumbered;

    Numbering(EntityManager database, jakarta.enterprise.event.Event<BeingNumbered> beingNumbered) {
        this.database = database;
        this.beingNumbered = beingNumbered;
    }

    /**
     * Numbers the oldest events that have no number, at most {@link #AT_ONCE}, in its own transaction.
     *
     * @param now UTC
     */
    Numbered number(Instant now) {
        return OwnTransaction.call(() -> {
            var rows = database.unwrap(Session.class).doReturningWork(connection -> numbered(connection, now));
            tell(rows);
            return new Numbered(rows.stream().map(Row::mission).collect(Collectors.toSet()), rows.size() == AT_ONCE);
        });
    }

    private void tell(List<Row> rows) {
        var references = rows.stream()
                .filter(row -> !row.type().equals(EventType.REQUEST_DEADLINE_PASSED.wireName()))
                .map(Row::reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!references.isEmpty()) {
            beingNumbered.fire(new BeingNumbered(references));
        }
    }

    private static List<Row> numbered(Connection connection, Instant now) throws SQLException {
        if (value(connection, IS_ANY, null) == 0) {
            return List.of();
        }
        // Only then what is there: the one who held the lock before may have numbered it
        long position = value(connection, LOCK, null);
        var rows = UnnumberedEvents.oldest(connection, AT_ONCE);
        if (!rows.isEmpty()) {
            store(connection, rows, position, now);
            UnnumberedEvents.remove(connection, rows);
        }
        return rows;
    }

    private static void store(Connection connection, List<Row> rows, long after, Instant now) throws SQLException {
        long position = after;
        var last = new HashMap<UUID, Last>();
        try (var insert = connection.prepareStatement(STORE)) {
            for (var row : rows) {
                position++;
                if (!last.containsKey(row.mission())) {
                    last.put(row.mission(), new Last(value(connection, LAST_NUMBER, row.mission()), 0));
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
        try (var update = connection.prepareStatement(ADVANCE)) {
            update.setLong(1, position);
            update.executeUpdate();
        }
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

    /** The number that a query finds, 0 if it finds none. */
    private static long value(Connection connection, String query, @Nullable UUID mission) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            if (mission != null) {
                select.setObject(1, mission);
            }
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
