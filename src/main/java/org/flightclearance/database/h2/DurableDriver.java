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
 * refuses {@link EmptiedFile emptied files}. Databases in memory are as H2 makes them.
 */
public final class DurableDriver extends Driver {

    /** The property of a connection that says how durable it is. */
    public static final String DURABILITY = "DURABILITY";

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
            return super.connect(url, properties);
        }
        EmptiedFile.refuse(url, target.getName(), properties);
        return power
                ? new DurableConnection(
                        Constants.START_URL + WholeChunks.SCHEME + ":" + url.substring(Constants.START_URL.length()),
                        properties)
                : super.connect(url, properties);
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
