package org.flightclearance.permit;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/**
 * Hours of the day as they are sent in, in the authority's zone.
 *
 * @param from such as {@code 06:00}
 * @param to first time at which the permit is no longer valid; before {@code from}: on the next day
 */
public record HoursProfile(@Nullable String from, @Nullable String to) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    static @Nullable HoursProfile of(@Nullable Hours hours) {
        return hours == null
                ? null
                : new HoursProfile(hours.from().format(CLOCK), hours.to().format(CLOCK));
    }

    void check(Faults faults) {
        time(faults, "/hours/from", from);
        time(faults, "/hours/to", to);
        if (read() != null && from != null && from.equals(to)) {
            faults.add("/hours/to", "fault.permit_hours_same");
        }
    }

    /** Null if one of them is missing or no time of day. */
    @Nullable
    Hours read() {
        var start = time(from);
        var end = time(to);
        return start == null || end == null ? null : new Hours(start, end);
    }

    private static void time(Faults faults, String pointer, @Nullable String text) {
        faults.required(pointer, text);
        if (text != null && time(text) == null) {
            faults.add(pointer, "fault.permit_hour", text);
        }
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(text, CLOCK);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
