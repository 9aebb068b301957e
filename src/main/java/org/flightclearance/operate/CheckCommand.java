package org.flightclearance.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import picocli.CommandLine.Command;

import org.flightclearance.operate.data.KeptFiles;
import org.flightclearance.operate.data.Migrations;
import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.PostgresqlDatabase;
import org.flightclearance.operate.data.Settings;
import org.flightclearance.operate.data.StoredTables;

/** Reads everything that is stored, and changes nothing. */
@Command(
        name = "check",
        description =
                "Reads everything that is stored, compares published files and letters with their SHA-256, and computes"
                        + " the last published report of each mission anew. No"
                        + " tracker may run on an embedded database meanwhile.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final int FAULT = 3;

    private final Settings settings;
    private final PrintWriter out;
    private final Callable<Integer> recount;
    private boolean published;
    private boolean earlier;

    /** @param recount computes the published reports anew, and returns the number of those that differ */
    CheckCommand(Settings settings, PrintWriter out, Callable<Integer> recount) {
        this.settings = settings;
        this.out = out;
        this.recount = recount;
    }

    @Override
    public Integer call() throws Exception {
        var faults = settings.isPostgresql() ? checkPostgresql() : checkFile();
        faults.forEach(fault -> out.println("FAULT: " + fault));
        // With the application, which needs the database for itself, and as this version knows it
        int found = faults.size() + (published && !earlier ? recount.call() : 0);
        out.println(found == 0 ? "No fault was found." : "Faults: " + found);
        return found == 0 ? 0 : FAULT;
    }

    private List<String> checkPostgresql() throws SQLException {
        var database = PostgresqlDatabase.of(settings, settings.postgresqlUrl());
        try (var connection = database.open()) {
            // One state of the database, while nodes go on writing; and rows come in portions instead of all at once
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return check(connection, database.migrations());
        }
    }

    private List<String> checkFile() throws IOException, SQLException {
        var data = settings.dataFolder();
        try (var connection = data.open();
                var statement = connection.createStatement()) {
            out.printf("Opened %s, %s%n", data.file(), Megabytes.of(data.size()));
            // Rows are read one by one instead of all into memory
            statement.execute("set lazy_query_execution 1");
            return check(connection, data.migrations());
        }
    }

    private List<String> check(Connection connection, FluentConfiguration migrations) {
        var faults = new ArrayList<>(Migrations.faults(migrations));
        if (!faults.isEmpty()) {
            return faults;
        }
        out.printf("Schema: %s migrations%n", Migrations.applied(migrations));
        earlier = Migrations.pending(migrations) > 0;
        if (earlier) {
            out.println(
                    "The database is from an earlier version. Start this version on it once, so that published reports can be"
                            + " computed anew.");
        }
        try {
            var tables = StoredTables.of(connection);
            long rows = 0;
            for (var table : tables) {
                rows += table.read(connection);
            }
            out.printf("Tables: %s, with %s rows%n", tables.size(), rows);
            var names = tables.stream().map(StoredTables.Table::plainName).toList();
            for (var kept : KeptFiles.values()) {
                if (!names.contains(kept.table())) {
                    if (!earlier) {
                        faults.add("The table %s is missing.".formatted(kept.table()));
                    }
                    continue;
                }
                var found = kept.check(connection);
                out.printf("%s: %s%n", kept.title(), found.files());
                faults.addAll(found.faults());
                published |= kept == KeptFiles.PUBLICATIONS
                        && found.files() > 0
                        && found.faults().isEmpty();
            }
        } catch (SQLException unreadable) {
            faults.add("Something stored cannot be read: " + NotDone.firstLine(unreadable));
        }
        return faults;
    }
}
