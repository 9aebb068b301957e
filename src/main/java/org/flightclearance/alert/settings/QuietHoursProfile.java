package org.flightclearance.alert.settings;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/** Quiet hours as they are sent in and returned: times of day, such as {@code 22:00}, in the person’s zone. */
public record QuietHoursProfile(@Nullable String from, @Nullable String to) {

    void check(Faults faults) {
        check(faults, "/quiet_hours/from", from);
        check(faults, "/quiet_hours/to", to);
        if (from != null && to != null && QuietHours.time(from).equals(QuietHours.time(to))) {
            faults.add("/quiet_hours/to", "fault.quiet_hours_same");
        }
    }

    private static void check(Faults faults, String pointer, @Nullable String time) {
        faults.required(pointer, time);
        if (time != null && QuietHours.time(time).isEmpty()) {
            faults.add(pointer, "fault.time_of_day");
        }
    }
}
