package org.flightclearance.operate.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flightclearance.operate.data.StoredTables;

/**
 * The foreign keys of the target, which are taken off before rows come and put on again afterwards. Rows of one table may
 * point at each other, in any order; and PostgreSQL checks all rows at once much faster than one by one.
 */
record ForeignKeys(List<ForeignKey> keys) {

    private static final String ALL = "select child.relname, key.conname, pg_get_constraintdef(key.oid)"
            + " from pg_constraint key join pg_class child on child.oid = key.conrelid"
            + " where key.contype = 'f' and child.relnamespace = cast(current_schema as regnamespace)";

    /** @param definition as PostgreSQL writes it */
    record ForeignKey(String table, String name, String definition) {}

    static ForeignKeys of(Connection target) throws SQLException {
        try (var sql = target.prepareStatement(ALL);
                var rows = sql.executeQuery()) {
            var keys = new ArrayList<ForeignKey>();
            while (rows.next()) {
                keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return new ForeignKeys(keys);
        }
    }

    void takeOff(Connection target) throws SQLException {
        try (var statement = target.createStatement()) {
            for (var key : keys) {
                statement.execute("alter table %s drop constraint %s"
                        .formatted(StoredTables.quoted(key.table()), StoredTables.quoted(key.name())));
            }
        }
    }

    /** @throws SQLException also if a row points at none */
    void putOn(Connection target) throws SQLException {
        try (var statement = target.createStatement()) {
            for (var key : keys) {
                statement.execute("alter table %s add constraint %s %s"
                        .formatted(
                                StoredTables.quoted(key.table()), StoredTables.quoted(key.name()), key.definition()));
            }
        }
    }
}
