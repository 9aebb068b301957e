package org.flightclearance.operate.move;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.flightclearance.database.RecordedEarlier;
import org.flightclearance.operate.data.DataFolder;
import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.PostgresqlDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("postgresql")
class MoveTest {

    private static final String DATABASE = "moved";
    private static final String ID = "00000000-0000-0000-0000-000000000001";

    /** The first publication points at one that is stored after it, and its title has what COPY marks; the bytes are no text. */
    private static final String MORE =
            """
            insert into publication (id, mission_id, title, first_day, last_day, time_zone, basis, definition,
                answers_entered_until, revision, published_at, published_by)
            select cast(id as uuid), '%1$s', U&'Q4 ''22 \\\\N\\\\\\0009\\000A\\000D', date '2022-10-01',
                date '2022-12-31', 'UTC', 'SENT', 2, date '2023-01-01', revision, timestamp with time zone '2023-01-01 00:00:00.123456+00:00', 'm'
            from (values ('00000000-0000-0000-0000-00000000000a', 2), ('00000000-0000-0000-0000-00000000000b', 1))
                given (id, revision);
            update publication set revises_id = '00000000-0000-0000-0000-00000000000b' where revision = 2;
            insert into letter_file values ('%1$s', '%1$s', 'a hash', 'PDF', 4);
            insert into letter_part values ('%1$s', 0, X'00FF0A27');
            alter table unnumbered_event alter column id restart with 42""";

    @TempDir
    static Path made;

    private final String server = System.getProperty("test.database.url", "");
    private final String user = System.getProperty("test.database.user", "");
    private final List<String> progress = new ArrayList<>();

    @BeforeAll
    static void record() throws SQLException {
        var url = "jdbc:h2:file:" + made.resolve("tracker");
        source().migrations()
                .dataSource(url, "", "")
                .target(RecordedEarlier.VERSION)
                .load()
                .migrate();
        try (var connection = source().open()) {
            RecordedEarlier.in(connection);
        }
        source().migrations().load().migrate();
        try (var connection = source().open();
                var statement = connection.createStatement()) {
            statement.execute(MORE.formatted(ID));
        }
    }

    @BeforeEach
    void begin() throws SQLException {
        try (var connection = DriverManager.getConnection(server, user, "")) {
            run(connection, "drop database if exists " + DATABASE);
            run(connection, "create database " + DATABASE);
        }
    }

    @Test
    void a_move_that_was_killed_half_way_starts_no_tracker_and_its_next_one_brings_everything() throws SQLException {
        assertThatThrownBy(() -> new Move(source(), target(), this::dieAtTheLegs).run())
                .hasMessage("killed");
        try (var connection = open()) {
            assertThat(number(connection, "select count(*) from flight_request"))
                    .isEqualTo(2);
        }
        // What a tracker does when it starts
        assertThatThrownBy(() -> target().migrations().load().migrate())
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("A move to this database is under way or was interrupted.");

        progress.clear();
        move();
        assertThat(progress.get(0)).isEqualTo("An earlier move had been interrupted; it begins again.");
        assertThat(progress.get(progress.size() - 1))
                .matches("Compared \\d\\d tables with \\d+ rows: all of them are equal\\.");
        assertThat(progress.indexOf(line("mission"))).isLessThan(progress.indexOf(line("flight_request")));
        assertThat(target().migrations().load().migrate().migrationsExecuted).isZero();
        assertArrived();
        assertThatThrownBy(this::move)
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("is in use: it has the tables of a tracker");
    }

    @Test
    void a_database_with_tables_of_somebody_else_is_left_alone() throws SQLException {
        try (var connection = open()) {
            run(connection, "create table precious (id int)");
        }
        assertThatThrownBy(this::move)
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("is not empty: it has the table precious");
        try (var connection = open()) {
            assertThat(number(connection, "select count(*) from precious")).isZero();
        }
    }

    private void assertArrived() throws SQLException {
        try (var connection = open();
                var source = source().open()) {
            assertThat(number(connection, "select count(*) from letter_part where content = '\\x00ff0a27'"))
                    .isEqualTo(1);
            assertThat(number(
                            connection,
                            "select count(*) from publication where revises_id is not null and"
                                    + " published_at = timestamp with time zone '2023-01-01 00:00:00.123456+00:00'"))
                    .isEqualTo(1);
            assertThat(number(connection, "select nextval(pg_get_serial_sequence('unnumbered_event', 'id'))"))
                    .isEqualTo(42);
            assertThat(number(connection, "select count(*) from pg_constraint where contype = 'f' and convalidated"))
                    .isEqualTo(number(source, "select count(*) from information_schema.referential_constraints"))
                    .isGreaterThan(20);
            assertThat(installed(connection, "select installed_on from flyway_schema_history where version = '100'"))
                    .isEqualTo(installed(
                            source,
                            "select \"installed_on\" from \"flyway_schema_history\" where \"version\" = '100'"));
        }
    }

    private void dieAtTheLegs(String line) {
        progress.add(line);
        if (line.startsWith("flight_request ")) {
            throw new IllegalStateException("killed");
        }
    }

    private String line(String table) {
        return progress.stream()
                .filter(it -> it.startsWith(table + " "))
                .findFirst()
                .orElseThrow();
    }

    private void move() throws SQLException {
        new Move(source(), target(), progress::add).run();
    }

    private static DataFolder source() {
        return new DataFolder(made, "process");
    }

    private PostgresqlDatabase target() {
        var url = server.replace("/postgres?", "/" + DATABASE + "?").replaceFirst("/postgres$", "/" + DATABASE);
        return new PostgresqlDatabase(url, user, "");
    }

    private Connection open() {
        return target().open();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(query)) {
            results.next();
            return results.getLong(1);
        }
    }

    private static String installed(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(query)) {
            results.next();
            return results.getTimestamp(1).toString();
        }
    }
}
