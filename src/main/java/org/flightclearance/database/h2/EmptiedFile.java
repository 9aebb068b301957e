package org.flightclearance.database.h2;

import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.store.fs.FileUtils;

import org.flightclearance.refusal.UnusableSetting;

/**
 * Refuses a file that has data but no schema history. H2 opens some damaged files as an empty database and shortens
 * them to it at once, so that a migration would begin anew and nothing could be recovered.
 */
final class EmptiedFile {

    /** In bytes. A file of H2 without a table has 28,672, and one with the first migrations has more than this. */
    private static final long EMPTY = 65_536;

    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    private EmptiedFile() {}

    /**
     * Looks at a file before it is first opened, and changes nothing in it.
     *
     * @param database the path of the file without its ending
     * @throws UnusableSetting if the file has data but no schema history
     */
    static synchronized void refuse(String url, String database, Properties properties) throws SQLException {
        if (CHECKED.contains(database)) {
            return;
        }
        var file = database + Constants.SUFFIX_MV_FILE;
        if (FileUtils.exists(file) && FileUtils.size(file) > EMPTY && !hasSchemaHistory(url, properties)) {
            throw new UnusableSetting(("FCT_DATA: %s has %s bytes, but no schema history, so it is damaged."
                            + " It was not changed. Restore a backup: docs/operations.md, “Backup”.")
                    .formatted(file, FileUtils.size(file)));
        }
        CHECKED.add(database);
    }

    private static boolean hasSchemaHistory(String url, Properties properties) throws SQLException {
        try (var connection = new Driver().connect(url + ";ACCESS_MODE_DATA=r", properties);
                var statement = connection.createStatement();
                var history = statement.executeQuery(
                        "select 1 from information_schema.tables where table_name = 'flyway_schema_history'")) {
            return history.next();
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
                // Nothing can be read, so H2 tried to create the database
                return false;
            }
            throw e;
        }
    }
}
