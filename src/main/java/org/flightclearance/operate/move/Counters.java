package org.flightclearance.operate.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

import org.flightclearance.operate.data.StoredTables;

/** The columns that number their rows themselves, and the sequences: they go on where those of the source are. */
final class Counters {

    private Counters() {}

    static void set(Connection source, Connection target) throws SQLException {
        try (var columns = source.createStatement();
                var rows = columns.executeQuery(
                        "select table_name, column_name, identity_base"
                                + " from information_schema.columns where table_schema = current_schema and is_identity = 'YES'");
                var statement = target.createStatement()) {
            while (rows.next()) {
                statement.execute("alter table %s alter column %s restart with %s"
                        .formatted(plain(rows.getString(1)), plain(rows.getString(2)), rows.getLong(3)));
            }
        }
        try (var sequences = source.createStatement();
                var rows = sequences.executeQuery("select sequence_name, base_value from information_schema.sequences"
                        + " where sequence_schema = current_schema");
                var statement = target.createStatement()) {
            while (rows.next()) {
                statement.execute(
                        "alter sequence %s restart with %s".formatted(plain(rows.getString(1)), rows.getLong(2)));
            }
        }
    }

    private static String plain(String name) {
        return StoredTables.quoted(name.toLowerCase(Locale.ROOT));
    }
}
