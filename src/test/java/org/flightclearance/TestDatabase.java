package org.flightclearance;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts one real PostgreSQL for all the tests of a run whose database kind is PostgreSQL. A Quarkus test resource
 * would start the application anew between the tests that name it and the others.
 */
public final class TestDatabase implements LauncherSessionListener {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))) {
            postgres = start();
            // Read by application.properties, so that a test can still name a database of its own
            System.setProperty("test.database.url", postgres.getJdbcUrl("postgres", "postgres"));
            System.setProperty("test.database.user", "postgres");
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests does not stop", e);
            }
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "120")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL for the tests", e);
        }
    }
}
