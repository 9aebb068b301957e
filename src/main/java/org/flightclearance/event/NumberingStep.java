package org.flightclearance.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Gives events their numbers in the running transaction, which has locked the row of the stream. Each database has its own way,
 * which is chosen when the tracker is built.
 */
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
}
