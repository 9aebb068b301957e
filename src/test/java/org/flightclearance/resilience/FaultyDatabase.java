package org.flightclearance.resilience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A PostgreSQL for these tests only. The application reaches it through a network that the test can disturb. The server
 * starts only after the application has tried to connect, so each test begins with a node that waits for its database.
 */
public class FaultyDatabase implements QuarkusTestResourceLifecycleManager {

    /** The log of the application, from its start. */
    static final Path LOG = Path.of("target", "faulty-database.log");

    private RestartablePostgres postgres;
    private TcpProxy network;

    /** Runs after the shared database resource, so that this address overrides its address. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = new RestartablePostgres();
            network = new TcpProxy(postgres.port());
            Files.deleteIfExists(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare PostgreSQL for the tests", e);
        }
        new Thread(this::startOnceAsked, "late-postgres").start();
        return Map.of(
                "quarkus.log.file.enabled", "true",
                "quarkus.log.file.path", LOG.toString(),
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + network.port() + "/postgres",
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    private void startOnceAsked() {
        try {
            network.awaitFirst();
            postgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(RestartablePostgres.class));
        injector.injectIntoFields(network, new TestInjector.MatchesType(TcpProxy.class));
    }

    @Override
    public void stop() {
        try {
            network.close();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests does not stop", e);
        }
    }
}
