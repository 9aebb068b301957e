package org.flightclearance.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.h2.Driver;
import org.h2.engine.ConnectionInfo;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.UnusableSetting;

/**
 * The driver of H2, which makes files survive a power cut: {@code FCT_DURABILITY=power}. With {@code process} it only
 * refuses {@link EmptiedFile emptied files}. Connections are {@link ValidatedConnection validated} in every case.
 */
public final class DurableDriver extends Driver {

    /** The property of a connection that says how durable it is. */
    public static final String DURABILITY = "DURABILITY";

    private static final String RETENTION = "RETENTION_TIME";

    /** In milliseconds, the default of H2: for how long it leaves the disk time to store what replaces a chunk. */
    private static final String RETAINED_UNSYNCED = "45000";

    /** {@link ChunkFile} syncs the disk before a chunk is overwritten, so there is nothing to wait for. */
    private static final String RETAINED = "1000";

    static {
        WholeChunks.register();
    }

    @Override
    public @Nullable Connection connect(String url, Properties given) throws SQLException {
        if (url.startsWith("jdbc:postgresql:")) {
            throw new UnusableSetting("A database of PostgreSQL has to be named by QUARKUS_DATASOURCE_JDBC_URL in the"
                    + " environment, or by -Dquarkus.datasource.jdbc.url, not in a file: the start chooses by it.");
        }
        if (!acceptsURL(url)) {
            return null;
        }
        var properties = new Properties();
        properties.putAll(given);
        boolean power = survivesPowerCuts(String.valueOf(properties.remove(DURABILITY)));
        var target = new ConnectionInfo(url, properties, null, null);
        if (target.isRemote() || !target.isPersistent()) {
            return new ValidatedConnection(url, properties);
        }
        EmptiedFile.refuse(url, target.getName(), properties);
        if (!url.contains(";" + RETENTION + "=")) {
            // The file remembers it, so both durabilities say it
            properties.put(RETENTION, power ? RETAINED : RETAINED_UNSYNCED);
        }
        return power
                ? new DurableConnection(
                        Constants.START_URL + WholeChunks.SCHEME + ":" + url.substring(Constants.START_URL.length()),
                        properties)
                : new ValidatedConnection(url, properties);
    }

    private static boolean survivesPowerCuts(String durability) {
        return switch (durability) {
            case "power" -> true;
            case "process" -> false;
            default ->
                throw new UnusableSetting(
                        "FCT_DURABILITY is “%s”. It has to be power or process.".formatted(durability));
        };
    }
}
