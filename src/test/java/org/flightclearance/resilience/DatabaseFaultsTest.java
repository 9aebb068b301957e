package org.flightclearance.resilience;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The network and the server of the database fail under sixteen writers. */
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
    void a_network_that_swallows_everything() throws Exception {
        Trial.under("blackhole", trial -> {
            network.blackhole();
            trial.isNotReadySoon();
            Lasting.pass(Lasting.seconds(10, 25));
            network.resume();
        });
    }

    @Test
    void a_slow_network() throws Exception {
        Trial.under("latency", trial -> {
            network.delay(Duration.ofMillis(200));
            Lasting.pass(Lasting.seconds(4, 25));
            network.delay(Duration.ZERO);
        });
    }

    @Test
    void connections_that_break_again_and_again() throws Exception {
        Trial.under("reset", trial -> {
            for (int i = 0; i < 5; i++) {
                network.reset();
                Lasting.pass(Duration.ofMillis(300));
            }
        });
    }

    @Test
    void a_server_that_stops_without_warning_and_starts_again() throws Exception {
        Trial.under("stopped", trial -> {
            postgres.stopImmediately();
            trial.isNotReadySoon();
            Lasting.pass(Lasting.seconds(1, 25));
            postgres.start();
        });
    }
}
