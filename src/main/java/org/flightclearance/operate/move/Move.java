package org.flightclearance.operate.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.flightclearance.operate.data.DataFolder;
import org.flightclearance.operate.data.Migrations;
import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.PostgresqlDatabase;

/**
 * Copies everything that is stored to an empty database of PostgreSQL, and compares it there. The source is open
 * meanwhile, so that no tracker writes to it, and is not changed.
 */
final class Move {

    private final DataFolder source;
    private final PostgresqlDatabase target;
    private final Consumer<String> progress;

    /** @param progress takes a line for each step that is done */
    Move(DataFolder source, PostgresqlDatabase target, Consumer<String> progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    void run() throws SQLException {
        try (var from = source.open();
                var settings = from.createStatement();
                var to = target.open()) {
            refuseOtherVersions();
            // Rows are read one by one instead of all into memory
            settings.execute("set lazy_query_execution 1");
            var ready = new Target(target, to);
            if (ready.prepare()) {
                progress.accept("An earlier move had been interrupted; it begins again.");
            }
            var tables = MovedTables.of(from, to);
            var keys = ForeignKeys.of(to);
            keys.takeOff(to);
            var indexes = Indexes.of(to);
            indexes.takeOff(to);
            to.setAutoCommit(false);
            var sent = send(tables, from, to);
            progress.accept("Making %s indexes and checking %s keys."
                    .formatted(indexes.indexes().size(), keys.keys().size()));
            indexes.putOn(to);
            keys.putOn(to);
            compare(sent, to);
            Counters.set(from, to);
            ready.release(from);
            to.commit();
            to.setAutoCommit(true);
            try (var statistics = to.createStatement()) {
                statistics.execute("analyze");
            }
        }
    }

    private void refuseOtherVersions() {
        var faults = Migrations.faults(source.migrations());
        if (!faults.isEmpty()) {
            throw new NotDone(faults.get(0));
        }
        if (Migrations.pending(source.migrations()) > 0) {
            throw new NotDone(
                    "The database is from an earlier version of the tracker. Start this version on it once, stop"
                            + " it, and move then.");
        }
    }

    private Map<MovedTable, Content.Sum> send(List<MovedTable> tables, Connection from, Connection to)
            throws SQLException {
        var sent = new LinkedHashMap<MovedTable, Content.Sum>();
        for (var table : tables) {
            var sum = TableCopy.copy(table, from, to);
            to.commit();
            sent.put(table, sum);
            progress.accept(String.format(Locale.ROOT, "%-30s %,12d rows", table.name(), sum.rows()));
        }
        return sent;
    }

    private void compare(Map<MovedTable, Content.Sum> sent, Connection to) throws SQLException {
        var different = new ArrayList<String>();
        long rows = 0;
        for (var table : sent.entrySet()) {
            if (!TableCopy.arrived(table.getKey(), to).equals(table.getValue())) {
                different.add(table.getKey().name());
            }
            rows += table.getValue().rows();
        }
        if (!different.isEmpty()) {
            throw new NotDone("These tables did not arrive as they were sent: " + String.join(", ", different)
                    + ". No tracker starts on " + target.address() + ".");
        }
        progress.accept("Compared %s tables with %s rows: all of them are equal.".formatted(sent.size(), rows));
    }
}
