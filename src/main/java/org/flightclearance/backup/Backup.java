package org.flightclearance.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup file: a zip archive with the database in it.
 *
 * @param madeAt when it was begun, UTC, to the second; it holds everything that was acknowledged before
 * @param scheduled whether the schedule made it, and may delete it; otherwise somebody asked for it
 */
public record Backup(Path file, Instant madeAt, long bytes, boolean scheduled) {

    public String name() {
        return file.getFileName().toString();
    }
}
