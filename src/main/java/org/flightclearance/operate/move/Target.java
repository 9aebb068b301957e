package org.flightclearance.operate.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.PostgresqlDatabase;
import org.flightclearance.operate.data.StoredTables;

/**
 * The database of PostgreSQL that everything moves to. Until the move is complete it has a table that says so: with it no
 * tracker starts there ({@code db/postgresql/beforeValidate.sql}), and the next move sees that it may begin again.
 */
final class Target {

    private static final String HISTORY = "flyway_schema_history";
    private static final String MARK = "move_under_way";

    /** Tables that say something about the schema, and do not move. */
    static final Set<String> OF_THE_SCHEMA = Set.of(HISTORY, MARK);

    /** Of the lock that two moves at the same time cannot both have; any number that nobody else uses. */
    private static final long LOCK = 7_316_522_894_110_457L;

    private final PostgresqlDatabase database;
    private final Connection connection;

    Target(PostgresqlDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /**
     * Makes it ready for rows: the tables of this version, without a row.
     *
     * @return whether an earlier move had been interrupted, whose tables are gone now
     * @throws NotDone if it holds anything else
     */
    boolean prepare() throws SQLException {
        try (var statement = connection.createStatement();
                var locked = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            if (!locked.next() || !locked.getBoolean(1)) {
                throw new NotDone("Another move to %s is under way.".formatted(database.address()));
            }
        }
        var tables = tables();
        boolean interrupted = tables.contains(MARK);
        if (!interrupted && tables.contains(HISTORY)) {
            throw new NotDone("%s is in use: it has the tables of a tracker. Name an empty database."
                    .formatted(database.address()));
        }
        if (!interrupted && !tables.isEmpty()) {
            throw new NotDone("%s is not empty: it has the table %s. Name an empty database."
                    .formatted(database.address(), tables.get(0)));
        }
        if (!interrupted) {
            execute("create table " + MARK + " (since timestamp with time zone default current_timestamp)");
        }
        for (var table : tables) {
            if (!table.equals(MARK)) {
                execute("drop table %s cascade".formatted(StoredTables.quoted(table)));
            }
        }
        migrations().load().migrate();
        execute("truncate "
                + tables().stream()
                        .filter(table -> !OF_THE_SCHEMA.contains(table))
                        .map(StoredTables::quoted)
                        .collect(Collectors.joining(", ")));
        return interrupted;
    }

    /** From now on a tracker starts on it. In one step with everything else in the transaction. */
    void release(Connection source) throws SQLException {
        keepDates(source);
        execute("delete from " + HISTORY + " where type = 'BASELINE'");
        execute("drop table " + MARK);
    }

    /** When each version was installed; what can be recorded since when is read from it. */
    private void keepDates(Connection source) throws SQLException {
        try (var select = source.createStatement();
                var rows = select.executeQuery("select \"version\", \"installed_on\" from \"" + HISTORY + "\"");
                var update =
                        connection.prepareStatement("update " + HISTORY + " set installed_on = ? where version = ?")) {
            while (rows.next()) {
                update.setTimestamp(1, rows.getObject(2, Timestamp.class));
                update.setString(2, rows.getString(1));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private FluentConfiguration migrations() {
        // The mark is there before the history, which then begins with a row about what was there before
        return database.migrations()
                .initSql("set fct.moving to 'true'")
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private List<String> tables() throws SQLException {
        return StoredTables.of(connection).stream()
                .map(StoredTables.Table::name)
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
