package org.flightclearance.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days and instants that can be recorded: 1900 to 2199. Every reader of dates uses this class, for every syntax.
 * Both databases can store these values, and arithmetic on them stays within Java's range. The limits are our choice.
 */
public final class RecordableTime {

    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /** In UTC. */
    public static final Instant FIRST = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    /** The end of the last day in UTC: the last possible end of a half-open period. */
    public static final Instant LAST =
            LAST_DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private RecordableTime() {}

    public static boolean includes(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    public static boolean includes(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    /** Reads an ISO 8601 date ({@code 2022-10-04}); empty if it is no date or out of range. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(RecordableTime::includes);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /**
     * Reads an ISO 8601 instant with an offset ({@code 2022-10-04T05:00:00Z}), to the microsecond; empty if it is no
     * instant or out of range.
     */
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS))
                    .filter(RecordableTime::includes);
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }
}
