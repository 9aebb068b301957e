package org.flightclearance.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives events numbers in the running transaction, which has locked the row of the stream. */
interface NumberingStep {

    /** A larger number would make the other nodes wait longer. */
    int AT_ONCE = 1_000;

    /**
     * Numbers the oldest events that have no number, at most {@link #AT_ONCE}.
     *
     * @param after position of the newest event that has a number
     * @param now UTC
     */
    List<JustNumbered> number(Connection connection, long after, Instant now) throws SQLException;

    /**
     * An event that has just got its number.
     *
     * @param reference of its request; null: it belongs to none
     */
    record JustNumbered(UUID mission, String type, @Nullable String reference) {}

    /** The fastest for each database. */
    final class OfDatabase {

        private OfDatabase() {}

        @Produces
        @Singleton
        static NumberingStep step(@ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
            return kind.equals("postgresql") ? new NumberingInOneStatement() : new NumberingByRows();
        }
    }
}
