package org.flightclearance.resilience;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Network and server of the database fail while sixteen writers file requests. */
@OnFaultyDatabase
class DatabaseFaultsTest {

    TcpProxy network;
    RestartablePostgres postgres;

    @AfterEach
    void mend() {
        network.delay(Duration.ZERO);
        network.resume();
    }

    @Test
    void writers_recover_from_a_network_that_drops_everything() throws Exception {
        FaultScenario.under("blackhole", trial -> {
            network.blackhole();
            trial.isNotReadySoon();
            Waiting.pass(Waiting.seconds(10, 25));
            network.resume();
        });
    }

    @Test
    void writers_recover_from_a_slow_network() throws Exception {
        FaultScenario.under("latency", trial -> {
            network.delay(Duration.ofMillis(200));
            Waiting.pass(Waiting.seconds(4, 25));
            network.delay(Duration.ZERO);
        });
    }

    @Test
    void writers_recover_from_connections_that_break_repeatedly() throws Exception {
        FaultScenario.under("reset", trial -> {
            for (int i = 0; i < 5; i++) {
                network.reset();
                Waiting.pass(Duration.ofMillis(300));
            }
        });
    }

    @Test
    void writers_recover_from_a_server_that_stops_without_warning_and_restarts() throws Exception {
        FaultScenario.under("stopped", trial -> {
            postgres.stopImmediately();
            trial.isNotReadySoon();
            Waiting.pass(Waiting.seconds(1, 25));
            postgres.start();
        });
    }
}
