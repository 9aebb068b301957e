package org.flightclearance.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.refusal.UnusableSetting;

/**
 * Limits how long a connection waits for a statement, for a lock, and idle in a transaction, so that no thread waits
 * forever. Migrations may take minutes, so the limits apply only after them.
 */
@Singleton
public class TimeLimits implements AgroalPoolInterceptor {

    /** Before all other observers of the start. */
    private static final int FIRST = 1;

    /** A day. Without a limit, a call would wait for ever. */
    private static final int MOST_SECONDS = 86_400;

    private final boolean postgresql;
    private final Duration statement;
    private final Duration lock;
    private final Duration idle;
    private final Duration socket;
    private volatile boolean serving;

    /**
     * @param kind of database
     * @param statement how long a statement of PostgreSQL may run
     * @param lock how long a statement waits for a lock of another transaction
     * @param idle how long a transaction may wait for its next statement
     * @param socket how long to wait for bytes from PostgreSQL (socketTimeout)
     */
    TimeLimits(
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            @ConfigProperty(name = "fct.database.statement-timeout") Optional<String> statement,
            @ConfigProperty(name = "fct.database.lock-timeout") Optional<String> lock,
            @ConfigProperty(name = "fct.database.idle-timeout") Optional<String> idle,
            @ConfigProperty(name = "fct.database.socket-timeout") Optional<String> socket) {
        this.postgresql = kind.equals("postgresql");
        this.statement =
                seconds("FCT_DATABASE_STATEMENT_TIMEOUT", statement, "for so many seconds a statement may run");
        this.lock = seconds("FCT_DATABASE_LOCK_TIMEOUT", lock, "for so many seconds a statement waits for a row");
        this.idle = seconds(
                "FCT_DATABASE_IDLE_TIMEOUT", idle, "for so many seconds a transaction may wait for its next statement");
        this.socket = seconds("FCT_DATABASE_SOCKET_TIMEOUT", socket, "for so many seconds PostgreSQL may stay silent");
    }

    private static Duration seconds(String name, Optional<String> value, String meaning) {
        return Duration.ofSeconds(UnusableSetting.wholeNumber(name, value, 1, MOST_SECONDS, meaning));
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent start, AgroalDataSource connections) {
        serving = true;
        // Connections that the migration opened have no limits
        connections.flush(AgroalDataSource.FlushMode.IDLE);
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            if (serving) {
                limit(connection);
            } else if (postgresql) {
                connection.setNetworkTimeout(Runnable::run, 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the time limits of a connection cannot be set", e);
        }
    }

    private void limit(Connection connection) throws SQLException {
        if (postgresql) {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(socket.toMillis()));
        }
        try (var sql = connection.createStatement()) {
            for (var limit : limits()) {
                sql.execute(limit);
            }
        }
    }

    private List<String> limits() {
        return postgresql
                ? List.of(
                        "set statement_timeout = %s; set lock_timeout = %s; set idle_in_transaction_session_timeout = %s"
                                .formatted(statement.toMillis(), lock.toMillis(), idle.toMillis()))
                // A connection of H2 with a limit for statements collects no statistics, which plans need
                : List.of("set lock_timeout " + lock.toMillis());
    }
}
