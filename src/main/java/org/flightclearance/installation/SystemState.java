package org.flightclearance.installation;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How this node stands.
 *
 * @param version of the tracker
 * @param java version of Java
 * @param startedAt when the node was started, UTC
 * @param database product and version
 * @param databaseBytes size of the database; null: it is in memory
 * @param clockAhead how far the clock of the node is ahead of that of the database; negative: behind
 * @param timeZoneData edition of the time zone database
 * @param lastBackupAt when the newest backup in the folder was begun, UTC, except those that a clock has dated ahead; null: there
 *     is none, or the database has tools of its own for this
 */
public record SystemState(
        String version,
        String java,
        Instant startedAt,
        String database,
        @Nullable Long databaseBytes,
        Duration clockAhead,
        String timeZoneData,
        @Nullable Instant lastBackupAt) {}
