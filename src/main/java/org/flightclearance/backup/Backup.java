package org.flightclearance.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A backup file: a zip archive with the database in it.
 *
 * @param madeAt when it was begun, UTC, to the second; it holds everything that was acknowledged before
 * @param scheduled whether the schedule made it, and may delete it; otherwise somebody asked for it
 */
public record Backup(Path file, Instant madeAt, long bytes, boolean scheduled) {

    /** A clock that is corrected by less than this counts as right. <i>Choice.</i> */
    private static final Duration CORRECTION = Duration.ofHours(1);

    /** Empty if there is none. One that a clock has dated ahead is left out: nobody knows how old it is. */
    public static Optional<Backup> last(List<Backup> newestFirst, Instant now) {
        return newestFirst.stream().filter(backup -> !backup.isAheadOf(now)).findFirst();
    }

    boolean isAheadOf(Instant now) {
        return madeAt.isAfter(now.plus(CORRECTION));
    }

    public String name() {
        return file.getFileName().toString();
    }
}
