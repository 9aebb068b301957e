package org.flightclearance;

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
                // Flyway migrates with two; narrow() leaves one
                "quarkus.datasource.jdbc.max-size", "2",
                "quarkus.datasource.jdbc.acquisition-timeout", "2s",
                "quarkus.thread-pool.max-threads", "1");
    }

    /** Leaves one connection to an application that has started. */
    public static void narrow(AgroalDataSource pool) {
        pool.getConfiguration().connectionPoolConfiguration().setMaxSize(1);
        pool.flush(FlushMode.IDLE);
    }
}
