package org.flightclearance.operate.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of the tracker in a database, as its catalogue lists them. */
public final class StoredTables {

    private StoredTables() {}

    /** A table, named as its database writes it. */
    public record Table(String name) {

        /** The name that both kinds of database have in common. */
        public String plainName() {
            return name.toLowerCase(Locale.ROOT);
        }

        /** Reads every value of every row, so that a damaged one is found. */
        public long read(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(50);
                long rows = 0;
                try (var results = statement.executeQuery("select * from " + quoted(name))) {
                    int columns = results.getMetaData().getColumnCount();
                    for (; results.next(); rows++) {
                        for (int column = 1; column <= columns; column++) {
                            results.getObject(column);
                        }
                    }
                }
                return rows;
            }
        }
    }

    /** All tables in the order of their names. */
    public static List<Table> of(Connection connection) throws SQLException {
        try (var sql = connection.prepareStatement("select table_name from information_schema.tables"
                + " where table_schema = current_schema and table_type = 'BASE TABLE' order by lower(table_name)")) {
            var tables = new ArrayList<Table>();
            try (var results = sql.executeQuery()) {
                while (results.next()) {
                    tables.add(new Table(results.getString(1)));
                }
            }
            return tables;
        }
    }

    /** A name as statements write it. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
