package org.flightclearance.web.restriction;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.time.Bound;
import org.flightclearance.web.frame.Degrees;

/**
 * A restriction in the words of one language.
 *
 * @param address address of its page
 * @param where bounds of its area, or its sectors
 * @param flights the flights that it applies to
 * @param from the first day, or the first instant in UTC
 * @param until the last day, or the first instant at which it no longer applies, in UTC; null: it has no end
 * @param levels from which level to which, as announced; null: not stated
 * @param schedule days and hours, as announced; null: always
 * @param recorded when and by whom it was recorded
 */
public record RestrictionRow(
        String address,
        String kind,
        String name,
        String where,
        String flights,
        String from,
        @Nullable String until,
        @Nullable String levels,
        @Nullable String schedule,
        String source,
        String recorded) {

    static RestrictionRow of(Restriction restriction, Wording wording) {
        var zone = restriction.mission().timeZone();
        var validity = restriction.validity();
        var from = validity.from();
        var until = validity.to();
        return new RestrictionRow(
                "/restrictions/" + restriction.id(),
                wording.word(restriction.kind()),
                restriction.name(),
                where(restriction, wording),
                flights(restriction, wording),
                from == null ? "" : Bound.from(from, zone).said(wording),
                until == null ? null : Bound.to(until, zone).said(wording),
                restriction.levels(),
                restriction.schedule(),
                restriction.source(),
                wording.text(
                        "restrictions.recorded_by",
                        restriction.recordedAt().truncatedTo(ChronoUnit.MINUTES),
                        restriction.recordedBy()));
    }

    private static String where(Restriction restriction, Wording wording) {
        var box = restriction.bounds();
        var sectors = restriction.sectors();
        if (box != null) {
            var degrees = new Degrees(wording);
            return wording.text(
                    "restrictions.box",
                    degrees.latitude(box.minLatitude()),
                    degrees.latitude(box.maxLatitude()),
                    degrees.longitude(box.minLongitude()),
                    degrees.longitude(box.maxLongitude()));
        }
        return sectors == null
                ? wording.text("restrictions.everywhere")
                : wording.text(
                        "restrictions.in_sectors",
                        sectors.size(),
                        sectors.stream().map(restriction.mission()::sectorNamed).toList());
    }

    private static String flights(Restriction restriction, Wording wording) {
        var purposes = words(restriction.purposes(), wording);
        var classes = words(restriction.aircraftClasses(), wording);
        if (purposes.isEmpty() && classes.isEmpty()) {
            return wording.text("restrictions.all_flights");
        }
        return purposes.isEmpty() || classes.isEmpty()
                ? purposes + classes
                : wording.text("restrictions.some_flights", purposes, classes);
    }

    private static String words(@Nullable List<? extends Enum<?>> values, Wording wording) {
        return Stream.ofNullable(values)
                .flatMap(List::stream)
                .map(wording::word)
                .collect(Collectors.joining(", "));
    }
}
