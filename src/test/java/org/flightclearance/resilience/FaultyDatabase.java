package org.flightclearance.resilience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A PostgreSQL of the test's own, which the application reaches by a network that the test can break. */
public class FaultyDatabase implements QuarkusTestResourceLifecycleManager {

    private RestartablePostgres postgres;
    private TcpProxy network;

    /** After the database that all other tests share, so that this address counts. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = new RestartablePostgres();
            postgres.start();
            network = new TcpProxy(postgres.port());
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL for the tests", e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + network.port() + "/postgres",
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
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
