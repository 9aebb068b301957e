package org.flightclearance.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Singleton;

import io.quarkus.arc.properties.IfBuildProperty;

/**
 * Lets PostgreSQL move the events and count the numbers, so that their rows never leave it. All parts of the statement see the
 * same events: what is committed meanwhile waits for the next step.
 */
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class NumberingInOneStatement implements NumberingStep {

    private static final String NUMBER =
            """
            with moved as (
                delete from unnumbered_event
                where id = any (array(select id from unnumbered_event order by id limit ?))
                returning *
            ), numbered as (
                insert into event (position, event_id, mission_id, number, type, occurred_at, recorded_at, numbered_at, reference,
                    version, status, recorded_by)
                select ? + row_number() over (order by m.id), m.event_id, m.mission_id,
                    coalesce(last.last_number, 0) + row_number() over (partition by m.mission_id order by m.id),
                    m.type, m.occurred_at, m.recorded_at, ?, m.reference, m.version, m.status, m.recorded_by
                from moved m left join mission_events last on last.mission_id = m.mission_id
                returning position, number, mission_id, type, reference
            ), advanced as (
                insert into mission_events (mission_id, last_number, last_position, deleted_position)
                select mission_id, max(number), max(position), 0 from numbered group by mission_id
                on conflict (mission_id) do update
                set last_number = excluded.last_number, last_position = excluded.last_position
            )
            select mission_id, type, reference from numbered""";

    @Override
    public List<JustNumbered> number(Connection connection, long after, Instant now) throws SQLException {
        var numbered = new ArrayList<JustNumbered>();
        try (var statement = connection.prepareStatement(NUMBER)) {
            statement.setInt(1, AT_ONCE);
            statement.setLong(2, after);
            statement.setObject(3, UnnumberedEvents.utc(now));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    numbered.add(new JustNumbered(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
                }
            }
        }
        return numbered;
    }
}
