package org.flightclearance.backup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.refusal.UnusableSetting;
import org.flightclearance.time.UtcClock;

/** When a backup is due, how many of the scheduled ones are kept, and when the last one is old. */
@ApplicationScoped
@Startup
public class BackupSchedule {

    private static final Logger LOG = Logger.getLogger(BackupSchedule.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);
    private static final int MOST_HOURS = 8_784;
    private static final int MOST_FILES = 10_000;
    private static final int MOST_DAYS = 3_660;

    private final BackupService service;
    private final UtcClock clock;
    private final int hours;
    private final int kept;
    private final int days;
    private @Nullable Instant failed;

    /**
     * @param hours between two scheduled backups; 0: there are none
     * @param kept how many scheduled backups are kept
     * @param days after which the last backup is old
     */
    BackupSchedule(
            BackupService service,
            UtcClock clock,
            @ConfigProperty(name = "fct.backup.every-hours") Optional<String> hours,
            @ConfigProperty(name = "fct.backup.keep") Optional<String> kept,
            @ConfigProperty(name = "fct.backup.warn-days") Optional<String> days) {
        this.service = service;
        this.clock = clock;
        this.hours = UnusableSetting.wholeNumber(
                "FCT_BACKUP_EVERY_HOURS", hours, MOST_HOURS, "the hours between two scheduled backups; 0: none");
        this.kept = UnusableSetting.wholeNumber(
                "FCT_BACKUP_KEEP", kept, 1, MOST_FILES, "how many scheduled backups are kept");
        this.days = UnusableSetting.wholeNumber(
                "FCT_BACKUP_WARN_DAYS", days, 1, MOST_DAYS, "the days after which the last backup is old");
        if (this.hours > 0 && service.isElsewhere()) {
            throw new UnusableSetting(
                    "FCT_BACKUP_EVERY_HOURS is %s, but the database is PostgreSQL. Schedule pg_dump, and unset it."
                            .formatted(this.hours));
        }
    }

    public int days() {
        return days;
    }

    /** Whether the last backup is too long ago, or there is none. */
    public boolean isOld(List<Backup> newestFirst, Instant now) {
        return isOld(newestFirst, Duration.ofDays(days), now);
    }

    static boolean isOld(List<Backup> newestFirst, Duration age, Instant now) {
        return Backup.last(newestFirst, now)
                .map(last -> last.madeAt().plus(age).isBefore(now))
                .orElse(true);
    }

    /** Backups that somebody asked for do not count, so that the schedule keeps its rhythm. */
    static boolean isDue(List<Backup> newestFirst, Duration every, Instant now) {
        return Backup.last(newestFirst.stream().filter(Backup::scheduled).toList(), now)
                .map(last -> !now.isBefore(last.madeAt().plus(every)))
                .orElse(true);
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (hours > 0) {
            look(clock.now());
        }
    }

    /** Makes a backup if one is due: so long after the last scheduled one, also if the tracker was stopped in between. */
    void look(Instant now) {
        if (!isDue(service.list(), Duration.ofHours(hours), now) || hasJustFailed(failed, now)) {
            return;
        }
        try {
            service.make(now, true);
            service.keep(kept, now);
            failed = null;
        } catch (Refused | IOException notMade) {
            failed = now;
            LOG.errorf("The scheduled backup failed. It is tried again after an hour. %s", notMade.getMessage());
        }
    }

    /** A failure that a clock has dated ahead holds nothing up. */
    static boolean hasJustFailed(@Nullable Instant failed, Instant now) {
        return failed != null && !failed.isAfter(now) && now.isBefore(failed.plus(AFTER_A_FAILURE));
    }
}
