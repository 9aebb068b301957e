package org.flightclearance.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The recorded events that have no number yet. Plain JDBC, because every move writes here, and a batch of it costs a
 * fraction of what entities would.
 */
@ApplicationScoped
class UnnumberedEvents {

    private static final String ADD =
            """
            insert into unnumbered_event (event_id, mission_id, type, occurred_at, recorded_at, reference, version, status,
                recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    // H2 reads in the order of an index only if the query names a range of it
    private static final String OLDEST =
            """
            select id, event_id, mission_id, type, occurred_at, recorded_at, reference, version, status, recorded_by
            from unnumbered_event where id > 0 order by id fetch first %s rows only""";
    private static final String REMOVE = "delete from unnumbered_event where id = any (?)";

    /** H2 compares each row that it finds with all of them. */
    private static final int REMOVED_AT_ONCE = 100;

    private final EntityManager database;

    UnnumberedEvents(EntityManager database) {
        this.database = database;
    }

    /** Adds events in the running transaction, in this order. */
    void add(List<NewEvent> events) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                for (var event : events) {
                    set(insert, event);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** The oldest that are visible, in the order of arrival. */
    static List<Row> oldest(Connection connection, int most) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var select = connection.prepareStatement(OLDEST.formatted(most));
                var found = select.executeQuery()) {
            while (found.next()) {
                rows.add(Row.of(found));
            }
        }
        return rows;
    }

    static void remove(Connection connection, List<Row> rows) throws SQLException {
        try (var delete = connection.prepareStatement(REMOVE)) {
            for (int from = 0; from < rows.size(); from += REMOVED_AT_ONCE) {
                var some = rows.subList(from, Math.min(from + REMOVED_AT_ONCE, rows.size()));
                delete.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint", some.stream().map(Row::id).toArray()));
                delete.executeUpdate();
            }
        }
    }

    private static void set(PreparedStatement insert, NewEvent event) throws SQLException {
        var subject = event.subject();
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, event.mission());
        insert.setString(3, event.type().wireName());
        insert.setObject(4, utc(event.occurredAt()));
        insert.setObject(5, utc(event.recordedAt()));
        insert.setString(6, subject == null ? null : subject.reference());
        insert.setObject(7, subject == null ? null : subject.version(), Types.INTEGER);
        insert.setString(8, subject == null ? null : subject.statusName());
        insert.setString(9, event.by());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A row as it is stored.
     *
     * @param id its place in the order of arrival
     */
    record Row(
            long id,
            UUID event,
            UUID mission,
            String type,
            OffsetDateTime occurredAt,
            OffsetDateTime recordedAt,
            @Nullable String reference,
            @Nullable Integer version,
            @Nullable String status,
            @Nullable String by) {

        private static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class),
                    row.getObject(6, OffsetDateTime.class),
                    row.getString(7),
                    row.getObject(8, Integer.class),
                    row.getString(9),
                    row.getString(10));
        }
    }
}
