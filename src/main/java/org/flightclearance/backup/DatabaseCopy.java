package org.flightclearance.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** How a copy of an embedded database is made, while it works or while it does not. */
public final class DatabaseCopy {

    private DatabaseCopy() {}

    /**
     * Writes a zip archive with the file of the database, as it is at one moment. Never by SCRIPT: it reads table by table,
     * and so mixes moments.
     */
    public static void write(Connection connection, Path file) throws SQLException {
        try (var sql = connection.prepareStatement("backup to ?")) {
            sql.setString(1, file.toString());
            sql.execute();
        }
    }
}
