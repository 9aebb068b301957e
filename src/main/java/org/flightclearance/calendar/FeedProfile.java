package org.flightclearance.calendar;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/**
 * The fields of a calendar feed in a request to make one.
 *
 * @param mission code
 */
public record FeedProfile(@Nullable String mission, @Nullable FeedDetail detail) {

    Faults faults() {
        var faults = new Faults();
        faults.required("/mission", mission);
        faults.required("/detail", detail);
        return faults;
    }
}
