package org.flightclearance.database.h2;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.h2.command.CommandInterface;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection of H2 that the pool lends, after it has looked whether the connection is valid. */
@QuarkusTest
class BorrowedConnectionTest {

    /** The pool may open a connection for somebody else meanwhile, which also makes H2 forget what it has parsed. */
    private static final int ATTEMPTS = 10;

    @Inject
    AgroalDataSource pool;

    /** H2 counts the values of a column after 2,000 changes, but not in a connection whose statements have a time limit. */
    @Test
    void it_collects_statistics_of_what_it_writes() throws SQLException {
        try (var lent = pool.getConnection();
                var statement = lent.createStatement()) {
            statement.execute("create table counted (kind integer not null)");
            for (int i = 0; i < 5_000; i++) {
                statement.execute("insert into counted values (1)");
            }
            try (var row = statement.executeQuery(
                    "select selectivity from information_schema.columns where table_name = 'COUNTED'")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
            statement.execute("drop table counted");
        }
    }

    @Test
    void lending_one_leaves_the_parsed_statements_of_the_others() {
        assertThat(IntStream.range(0, ATTEMPTS)).anyMatch(any -> isStillParsed());
    }

    @Test
    void it_is_not_valid_when_its_database_has_been_closed() throws SQLException {
        var none = new Properties();
        none.put(DurableDriver.DURABILITY, "process");
        try (var ours = new DurableDriver().connect("jdbc:h2:mem:closed", none);
                var plain = DriverManager.getConnection("jdbc:h2:mem:closed")) {
            assertThat(ours.isValid(0)).isTrue();
            try (var statement = plain.createStatement()) {
                statement.execute("shutdown immediately");
            }
            assertThat(ours.isValid(0)).isFalse();
        }
    }

    private boolean isStillParsed() {
        try (var one = pool.getConnection()) {
            var parsed = parsed(one);
            try (var another = pool.getConnection()) {
                assertThat(another.isClosed()).isFalse();
            }
            return parsed(one) == parsed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CommandInterface parsed(Connection connection) throws SQLException {
        var command = session(connection).prepareCommand("select 3");
        command.close();
        return command;
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        return (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    }
}
