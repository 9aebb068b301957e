package org.flightclearance.api.request;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.wire.WireReader;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.bulk.RepeatDays;

/**
 * The body of a call that repeats requests on other days.
 *
 * @param on a list of days, or weekdays with the last day
 */
public record RepeatsBody(@Nullable List<@Nullable String> requests, @Nullable JsonNode on) {

    /** @throws Refused if {@code on} cannot be read */
    Function<Mission, RepeatDays> days(WireReader reader, Instant now) {
        if (on == null || on.isNull()) {
            throw Refused.at("/on", "fault.required");
        }
        if (on.isArray()) {
            var read = Arrays.asList(reader.read(on, LocalDate[].class, "/on"));
            if (read.contains(null)) {
                throw Refused.at("/on/" + read.indexOf(null), "fault.required");
            }
            var days = new RepeatDays(List.copyOf(read));
            return mission -> days;
        }
        var rule = reader.read(on, Weekdays.class, "/on");
        var faults = new Faults();
        faults.required(
                "/on/weekdays", rule.weekdays() == null || rule.weekdays().isEmpty() ? null : rule.weekdays());
        faults.required("/on/until", rule.until());
        faults.refuseIfAny();
        var weekdays = Set.copyOf(Objects.requireNonNull(rule.weekdays()));
        var until = Objects.requireNonNull(rule.until());
        return mission -> RepeatDays.on(weekdays, until, LocalDate.ofInstant(now, mission.timeZone()));
    }

    /** Every such weekday from tomorrow on, in the zone of the mission, until that day. */
    record Weekdays(@Nullable Set<DayOfWeek> weekdays, @Nullable LocalDate until) {}
}
