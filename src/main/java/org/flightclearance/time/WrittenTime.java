package org.flightclearance.time;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/** Reads a bound of a validity as people write it: an instant with an offset, or a whole day. */
public final class WrittenTime {

    private final ZoneId zone;
    private final Faults faults;

    /** @param zone in which a day begins and ends */
    public WrittenTime(ZoneId zone, Faults faults) {
        this.zone = zone;
        this.faults = faults;
    }

    /** The validity of both bounds. Adds a fault if one is neither instant nor day, or if the period is empty. */
    public Validity validity(@Nullable String from, @Nullable String to) {
        return period("/valid_from", from, "/valid_to", to);
    }

    /** The period of both bounds, each of which has its own pointer. Adds faults as for a validity. */
    public Validity period(String pointerOfFrom, @Nullable String from, String pointerOfTo, @Nullable String to) {
        var start = read(pointerOfFrom, from, 0);
        var end = read(pointerOfTo, to, 1);
        if (start != null && end != null && !start.isBefore(end)) {
            faults.add(pointerOfTo, "fault.valid_to_before_from", start);
        }
        return new Validity(start, end);
    }

    private @Nullable Instant read(String pointer, @Nullable String text, int daysAfter) {
        if (text == null) {
            return null;
        }
        var read = RecordableTime.day(text)
                .map(day -> day.plusDays(daysAfter).atStartOfDay(zone).toInstant())
                .or(() -> RecordableTime.instant(text))
                .orElse(null);
        if (read == null) {
            faults.add(pointer, "fault.date_or_instant", text);
        }
        return read;
    }
}
