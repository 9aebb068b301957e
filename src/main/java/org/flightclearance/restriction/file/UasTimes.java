package org.flightclearance.restriction.file;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.time.RecordableTime;

/**
 * When a zone of ED-269 or ED-318 applies.
 *
 * @param from instant or day; null: not stated
 * @param to the same; null: without an end
 * @param schedule days and hours in words; null: always
 */
record UasTimes(@Nullable String from, @Nullable String to, @Nullable String schedule) {

    private static final UasTimes ALWAYS = new UasTimes(null, null, null);

    static UasTimes read(JsonNode applicability) {
        if (!applicability.isArray() || applicability.isEmpty()) {
            return ALWAYS;
        }
        if (applicability.size() > 1) {
            throw Refused.at(ZoneText.AREA, "fault.zone_periods", applicability.size());
        }
        var period = applicability.path(0);
        var schedule = new ArrayList<String>();
        period.path("schedule").forEach(one -> schedule.add(daily(one)));
        return new UasTimes(
                time(period.path("startDateTime")),
                time(period.path("endDateTime")),
                schedule.isEmpty() ? null : String.join("; ", schedule));
    }

    private static @Nullable String time(JsonNode given) {
        if (!given.isTextual() || given.asText().isBlank()) {
            return null;
        }
        var text = given.asText().strip();
        if (RecordableTime.instant(text).isEmpty() && RecordableTime.day(text).isEmpty()) {
            throw Refused.at(ZoneText.AREA, "fault.date_or_instant", Names.cut(text));
        }
        return text;
    }

    /** Such as {@code MON, TUE 08:00Z–17:00Z}; times may be events, such as sunset. */
    private static String daily(JsonNode one) {
        var days = StreamSupport.stream(one.path("day").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        var hours = Stream.of("start", "end")
                .map(end -> one.has(end + "Time")
                        ? one.path(end + "Time").asText()
                        : one.path(end + "Event").asText(""))
                .collect(Collectors.joining("–"));
        return (days + " " + hours).strip();
    }
}
