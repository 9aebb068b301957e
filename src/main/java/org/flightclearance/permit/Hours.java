package org.flightclearance.permit;

import java.time.LocalTime;

/**
 * The hours of the day at which a permit is valid, half-open, in the authority's zone. If the end is not after the
 * start, they go past midnight; {@code 00:00} as the end is the end of the day.
 */
public record Hours(LocalTime from, LocalTime to) {

    boolean include(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
