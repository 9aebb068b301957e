package org.flightclearance.operate.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What was built.
 *
 * @param database the only kind that the application runs on, {@code h2} or {@code postgresql}
 */
public record Build(String version, String database) {

    private static final String FILE = "/build.properties";

    public static Build read() {
        var properties = new Properties();
        try (var in = Build.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the build has no " + FILE);
            }
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Build(properties.getProperty("version"), properties.getProperty("database"));
    }

    public boolean isForPostgresql() {
        return database.equals("postgresql");
    }
}
