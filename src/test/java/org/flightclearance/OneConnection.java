package org.flightclearance;

import java.time.Duration;
import java.util.Map;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The application with one connection to the database and one thread: whatever needs a second connection while it
 * holds the first waits for itself, and fails after two seconds.
 */
public class OneConnection implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                // A small one, so that only the work of the tests takes time
                "quarkus.datasource.jdbc.url", "jdbc:h2:mem:one-connection;DB_CLOSE_DELAY=-1",
                // Flyway migrates with two; narrow() leaves one
                "quarkus.datasource.jdbc.max-size", "2",
                // So that a slow start is none of its concern
                "quarkus.datasource.jdbc.acquisition-timeout", "30s",
                "quarkus.thread-pool.max-threads", "1",
                // Looking at older requests is one more thing to do with one connection: SearchReachTest
                "fct.search.reach", "3");
    }

    /** Leaves one connection to an application that has started. */
    public static void narrow(AgroalDataSource pool) {
        var limits = pool.getConfiguration().connectionPoolConfiguration();
        limits.setMaxSize(1);
        limits.setAcquisitionTimeout(Duration.ofSeconds(2));
        pool.flush(FlushMode.IDLE);
    }
}
