package org.flightclearance.event;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers that order events as they arrive, on H2. */
class NumbersOfArrivalTest {

    private static final int EVENTS = 3_200;

    @Test
    void recorded_events_are_not_written_to_the_file_before_their_commit(@TempDir Path folder) throws SQLException {
        var database = "jdbc:h2:file:" + folder.resolve("tracker") + ";WRITE_DELAY=0";
        Flyway.configure(NumbersOfArrivalTest.class.getClassLoader())
                .dataSource(database, "", "")
                .locations("classpath:db/migration", "classpath:db/h2")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(database);
                var insert = connection.prepareStatement(
                        """
                        insert into unnumbered_event (event_id, mission_id, type, occurred_at, recorded_at)
                        values (random_uuid(), random_uuid(), 'request.filed', now(), now())""")) {
            connection.setAutoCommit(false);
            long before = writes(connection);
            for (int i = 0; i < EVENTS; i++) {
                insert.execute();
            }
            assertThat(writes(connection) - before).isLessThan(10);
        }
    }

    private static long writes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'info.FILE_WRITE'")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
