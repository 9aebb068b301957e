package org.flightclearance.alert.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hours in which no mail is sent. They may go over midnight.
 *
 * @param from first time of day in which nothing is sent
 * @param to first time of day after it; another one than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):?([0-5][0-9])");

    /** Reads a time of day, such as {@code 22:00} or {@code 2200}; empty if it is none. */
    static Optional<LocalTime> time(String text) {
        return Optional.of(TIME.matcher(text))
                .filter(read -> read.matches())
                .map(read -> LocalTime.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2))));
    }

    /** The first instant, from that one on, at which a mail may be sent, UTC. */
    Instant after(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        if (!covers(local.toLocalTime())) {
            return instant;
        }
        var end = end(local.toLocalDate(), zone);
        return end.isAfter(instant) ? end : end(local.toLocalDate().plusDays(1), zone);
    }

    /** If the clocks go back over it, the second time counts: the first has passed while the quiet hours go on. */
    private Instant end(LocalDate day, ZoneId zone) {
        return day.atTime(to).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    private boolean covers(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(to);
        return from.isBefore(to) ? begun && goesOn : begun || goesOn;
    }
}
