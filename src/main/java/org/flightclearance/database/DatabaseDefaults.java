package org.flightclearance.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Adds the settings that only the kind of database in use understands, from {@code database/KIND.properties}. */
public class DatabaseDefaults implements ConfigSourceFactory {

    /** Below application.properties (250), so that it and the environment decide where they say something. */
    private static final int ORDINAL = 240;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var kind = context.getValue("quarkus.datasource.db-kind").getValue();
        if (kind == null) {
            return List.of();
        }
        var file = DatabaseDefaults.class.getResource("/database/" + kind + ".properties");
        if (file == null) {
            throw new IllegalStateException("quarkus.datasource.db-kind is neither h2 nor postgresql: " + kind);
        }
        try {
            return List.of(new PropertiesConfigSource(file, ORDINAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
