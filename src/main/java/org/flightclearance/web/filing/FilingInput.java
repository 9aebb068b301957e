package org.flightclearance.web.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingBuilder;
import org.flightclearance.web.form.PostedFields;

/** Creates the initial values of a form for a new request, and reads the posted form. */
final class FilingInput {

    private FilingInput() {}

    /**
     * Reads the posted form. A value that cannot be read becomes a fault of the form.
     */
    static Filing read(PostedFields posted, Mission mission) {
        var known = FilingBuilder.builder()
                .mission(mission.code())
                .repeats(posted.text("/repeats"))
                .amends(posted.text("/amends"))
                .build();
        var filing = FilingFields.ALONE.read(posted, known);
        var sending = SendingFields.isUsed(posted) ? SendingFields.read(posted, null) : null;
        return filing.withSent(sending);
    }

    /** A copy of the flight at the same time of day, on the next day that is after both the old departure and now. */
    static Filing copyOf(Filing old, Instant now) {
        var days = Duration.ofDays(daysUntilNext(legs(old), now));
        var legs = legs(old).stream()
                .map(leg -> new Leg(leg.from(), leg.to(), later(leg.etd(), days), later(leg.eta(), days)))
                .toList();
        return takenOver(old, legs, null, null);
    }

    /** The values that a request takes over from the one that it repeats or amends. */
    static Filing modelledOn(Filing old, @Nullable String repeats, @Nullable String amends) {
        return takenOver(old, legs(old), repeats, amends);
    }

    private static long daysUntilNext(List<Leg> legs, Instant now) {
        var departure = legs.isEmpty() ? null : legs.get(0).etd();
        return departure == null || departure.isAfter(now)
                ? 1
                : Duration.between(departure, now).toDays() + 1;
    }

    private static @Nullable Instant later(@Nullable Instant instant, Duration by) {
        return instant == null ? null : instant.plus(by);
    }

    private static List<Leg> legs(Filing filing) {
        return Objects.requireNonNullElse(filing.legs(), List.<@Nullable Leg>of()).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Filing takenOver(Filing old, List<Leg> legs, @Nullable String repeats, @Nullable String amends) {
        return old.with(one -> one.clientReference(null)
                .legs(new ArrayList<@Nullable Leg>(legs))
                .repeats(repeats)
                .amends(amends)
                .filedAt(null)
                .sent(null));
    }
}
