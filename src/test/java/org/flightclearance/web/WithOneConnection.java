package org.flightclearance.web;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.flightclearance.OneConnection;
import org.flightclearance.SecondConnections;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails each test in which a page asked for a second connection to the database while it held the first. Its classes
 * have the profile {@link OneConnection}, which they do not inherit.
 */
abstract class WithOneConnection {

    private SecondConnections second;

    @Inject
    AgroalDataSource pool;

    @BeforeEach
    void listen() {
        OneConnection.narrow(pool);
        second = SecondConnections.listening();
    }

    @AfterEach
    void no_second_connection_was_used() {
        second.close();
        assertThat(second.heard()).isEmpty();
    }
}
