package org.flightclearance.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** Says days and times with their day of the week, so that a reader notices a wrong one. */
public record WeekdayTimes(Wording wording) {

    private static final String WEEKDAY = "EEE";
    private static final String DAY = "d MMM yyyy";

    /** {@code Tue 1 Dec 2026}. */
    public String day(LocalDate day) {
        return weekday(day) + wording.day(day, DAY);
    }

    /** {@code Tue 1 Dec 2026 06:00Z}. */
    public String instant(Instant instant) {
        return weekday(LocalDate.ofInstant(instant, ZoneOffset.UTC)) + wording.instant(instant);
    }

    /**
     * {@code Tue 1 Dec 2026 06:00Z, 08:00 in Juba}. Where clocks show UTC, or where no zone is given, once is enough.
     *
     * @param zone a zone that is named by its city, such as {@code Africa/Juba}
     */
    public String instant(Instant instant, @Nullable ZoneId zone) {
        if (zone == null || zone.getRules().getOffset(instant).equals(ZoneOffset.UTC)) {
            return instant(instant);
        }
        var local = instant.atZone(zone).toLocalDateTime();
        boolean sameDay = local.toLocalDate().equals(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        var time = local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        var there =
                sameDay ? time : weekday(local.toLocalDate()) + wording.day(local.toLocalDate(), "d MMM") + " " + time;
        return wording.text("time.and_there", instant(instant), there, city(zone));
    }

    /** The city that names a zone. */
    public static String city(ZoneId zone) {
        return zone.getId().replaceFirst(".*/", "").replace('_', ' ');
    }

    private String weekday(LocalDate day) {
        return wording.day(day, WEEKDAY) + " ";
    }
}
