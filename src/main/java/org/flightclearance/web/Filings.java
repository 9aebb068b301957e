package org.flightclearance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.request.Filing;

/** What a form for a new request begins with. */
final class Filings {

    private Filings() {}

    /** A filing of that mission that says nothing yet. */
    static Filing blank(@Nullable String mission) {
        return new Filing(
                mission, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same, in the relation to another request that it says. */
    static Filing related(Filing filing, @Nullable String repeats, @Nullable String amends) {
        return new Filing(
                filing.mission(),
                filing.clientReference(),
                filing.purpose(),
                filing.aircraft(),
                filing.sector(),
                filing.legs(),
                filing.passengers(),
                filing.cargoKg(),
                filing.dangerousGoods(),
                filing.unit(),
                filing.remarks(),
                repeats,
                amends,
                filing.filedAt(),
                filing.clearance(),
                filing.sent());
    }

    /** What a new request takes over from an old one; not the times, where it neither repeats nor amends it. */
    static Filing modelledOn(Filing old, @Nullable String repeats, @Nullable String amends) {
        boolean sameFlight = repeats != null || amends != null;
        var legs = Objects.requireNonNullElse(old.legs(), List.<@Nullable Leg>of()).stream()
                .map(Objects::requireNonNull)
                .map(leg -> sameFlight ? leg : new Leg(leg.from(), leg.to(), null, null))
                .toList();
        return new Filing(
                old.mission(),
                null,
                old.purpose(),
                old.aircraft(),
                old.sector(),
                new ArrayList<@Nullable Leg>(legs),
                old.passengers(),
                old.cargoKg(),
                old.dangerousGoods(),
                old.unit(),
                old.remarks(),
                repeats,
                amends,
                null,
                old.clearance(),
                null);
    }
}
