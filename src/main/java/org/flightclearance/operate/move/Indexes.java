package org.flightclearance.operate.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flightclearance.operate.data.StoredTables;

/**
 * The indexes of the target without those of its keys, which are taken off before rows come and made again afterwards:
 * PostgreSQL sorts all rows at once much faster than it finds the place of each.
 */
record Indexes(List<Index> indexes) {

    private static final String ALL = "select named.relname, pg_get_indexdef(named.oid)"
            + " from pg_index index join pg_class named on named.oid = index.indexrelid"
            + " where named.relnamespace = cast(current_schema as regnamespace)"
            + " and not exists (select 1 from pg_constraint key where key.conindid = named.oid)";

    /** Memory for sorting, four times as much as by default. */
    private static final String SORT_IN_MEMORY = "set maintenance_work_mem = '256MB'";

    /** @param definition as PostgreSQL writes it */
    record Index(String name, String definition) {}

    static Indexes of(Connection target) throws SQLException {
        try (var sql = target.prepareStatement(ALL);
                var rows = sql.executeQuery()) {
            var indexes = new ArrayList<Index>();
            while (rows.next()) {
                indexes.add(new Index(rows.getString(1), rows.getString(2)));
            }
            return new Indexes(indexes);
        }
    }

    void takeOff(Connection target) throws SQLException {
        try (var statement = target.createStatement()) {
            for (var index : indexes) {
                statement.execute("drop index " + StoredTables.quoted(index.name()));
            }
        }
    }

    void putOn(Connection target) throws SQLException {
        try (var statement = target.createStatement()) {
            statement.execute(SORT_IN_MEMORY);
            for (var index : indexes) {
                statement.execute(index.definition());
            }
        }
    }
}
