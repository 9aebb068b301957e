package org.flightclearance.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.flightclearance.security.RightsBefore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The migrations on a database of its own, without the application. */
@Tag("postgresql")
class MigrationsOnPostgresqlTest {

    private static final String DATABASE = "migrated";

    private final String server = System.getProperty("test.database.url", "");
    private final String user = System.getProperty("test.database.user", "");

    @BeforeEach
    void begin() throws SQLException {
        try (var connection = DriverManager.getConnection(server, user, "")) {
            run(connection, "drop database if exists " + DATABASE);
            run(connection, "create database " + DATABASE);
        }
    }

    @Test
    void a_fresh_database_needs_no_extension() throws SQLException {
        flyway().migrate();
        try (var connection = connection()) {
            assertThat(number(connection, "select count(*) from pg_extension where extname = 'pg_trgm'"))
                    .isZero();
        }
    }

    @Test
    void a_database_that_was_made_with_the_extension_still_upgrades() throws SQLException {
        flyway().migrate();
        try (var connection = connection()) {
            run(connection, "create extension pg_trgm");
            run(connection, "update flyway_schema_history set checksum = -960689386 where version = '21'");
        }
        flyway().migrate();
        flyway().validate();
    }

    @Test
    void any_other_change_of_a_released_migration_is_still_refused() throws SQLException {
        flyway().migrate();
        try (var connection = connection()) {
            run(connection, "update flyway_schema_history set checksum = 1 where version = '21'");
        }
        assertThatThrownBy(() -> flyway().migrate()).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void requests_from_before_the_upgrade_are_found_like_new_ones_and_events_and_figures_begin_with_it()
            throws SQLException {
        configuration().target(RecordedEarlier.VERSION).load().migrate();
        try (var connection = connection()) {
            RecordedEarlier.in(connection);
            RightsBefore.in(connection);
            configuration().target(RecordedEarlier.BEFORE_EVENTS).load().migrate();
            RecordedEarlier.awaitAnswers(connection);
            configuration().target(RecordedEarlier.BEFORE_LEGS).load().migrate();
            RecordedEarlier.upgradedToFlights(connection);
            flyway().migrate();
            RecordedEarlier.assertFound(connection);
            RecordedEarlier.assertEventsBegin(connection);
            RecordedEarlier.assertFiguresBegin(connection);
            RightsBefore.assertKept(connection);
        }
    }

    private Flyway flyway() {
        return configuration().load();
    }

    private FluentConfiguration configuration() {
        return Flyway.configure(MigrationsOnPostgresqlTest.class.getClassLoader())
                .dataSource(url(), user, "")
                .locations("classpath:db/migration", "classpath:db/postgresql");
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), user, "");
    }

    private String url() {
        return server.replace("/postgres?", "/" + DATABASE + "?").replaceFirst("/postgres$", "/" + DATABASE);
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(query)) {
            results.next();
            return results.getInt(1);
        }
    }
}
