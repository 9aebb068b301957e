package org.flightclearance.database;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;

/**
 * Drops the idle connections of the pool once one of them has turned out to be broken, since the others are then
 * broken too. Trying each one before its use would cost every call a round trip, and a network that swallows everything
 * would make one call wait for all of them in turn.
 */
@Singleton
public class BrokenConnections {

    private final AgroalDataSource connections;

    BrokenConnections(AgroalDataSource connections) {
        this.connections = connections;
    }

    /** @param thrown what went wrong with a call, or with asking the database */
    public void dropAfter(Throwable thrown) {
        if (DatabaseTrouble.isOfTheConnection(thrown)) {
            connections.flush(FlushMode.IDLE);
        }
    }
}
