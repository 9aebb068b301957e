package org.flightclearance.operate.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What was built. */
public record Build(String version) {

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
        return new Build(properties.getProperty("version"));
    }
}
