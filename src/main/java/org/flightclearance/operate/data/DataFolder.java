package org.flightclearance.operate.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.api.ErrorCode;

import org.flightclearance.database.h2.DurableDriver;

/**
 * The folder of an embedded database, which is opened here as the tracker opens it, and by one process at a time.
 *
 * @param durability what a write survives, power or process
 */
public record DataFolder(Path path, String durability) {

    /** The file of the database, in the folder and in backups. */
    public static final String FILE = "tracker.mv.db";

    private static final String NAME = "tracker";

    public Path file() {
        return path.resolve(FILE);
    }

    /**
     * Opens the database. Until it is closed no tracker starts on it.
     *
     * @throws NotDone if there is none, it is in use, or it cannot be read
     */
    public Connection open() {
        if (!Files.exists(file())) {
            throw new NotDone("There is no database in %s. FCT_DATA names the folder.".formatted(path));
        }
        try {
            var connection = new DurableDriver().connect(url(), properties());
            if (connection == null) {
                throw new IllegalStateException(url());
            }
            return connection;
        } catch (SQLException failed) {
            throw failed.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? new NotDone("%s is in use: a tracker is running on it. Stop it first.".formatted(file()))
                    : new NotDone("%s cannot be opened: %s".formatted(file(), NotDone.firstLine(failed)));
        }
    }

    /** The migrations of this build for this database. */
    public FluentConfiguration migrations() {
        return Migrations.of("h2")
                .dataSource(url(), "", "")
                .driver(DurableDriver.class.getName())
                .jdbcProperties(Map.of(DurableDriver.DURABILITY, durability));
    }

    /** In bytes. */
    public long size() throws IOException {
        return Files.size(file());
    }

    /** The database for an application that must not change it. */
    public String readOnlyUrl() {
        return url() + ";ACCESS_MODE_DATA=r";
    }

    private String url() {
        return "jdbc:h2:file:" + path.resolve(NAME) + ";WRITE_DELAY=0;IFEXISTS=TRUE";
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put(DurableDriver.DURABILITY, durability);
        return properties;
    }
}
