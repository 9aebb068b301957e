package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;

/**
 * A leg of a request, with the times that were first sent, from which the tolerance of amendments is counted.
 *
 * @param fromPlace the place of departure, as {@link SearchText#name} gives it
 * @param toPlace the place of arrival, likewise
 * @param sentEtd ETD as first sent, UTC; null until then
 * @param sentEta ETA as first sent, UTC; null until then
 */
@Embeddable
public record PlannedLeg(
        @Embedded Leg leg, String fromPlace, String toPlace, @Nullable Instant sentEtd, @Nullable Instant sentEta) {

    private static PlannedLeg of(Leg leg, @Nullable Instant sentEtd, @Nullable Instant sentEta) {
        return new PlannedLeg(leg, name(leg.from()), name(leg.to()), sentEtd, sentEta);
    }

    static PlannedLeg unsent(Leg leg) {
        return of(leg, null, null);
    }

    PlannedLeg sent() {
        return of(leg, leg.etd(), leg.eta());
    }

    PlannedLeg replannedAs(Leg planned) {
        return of(planned, sentEtd, sentEta);
    }

    boolean staysWithin(Duration tolerance, Leg planned) {
        return Objects.equals(planned.from(), leg.from())
                && Objects.equals(planned.to(), leg.to())
                && near(sentEtd, planned.etd(), tolerance)
                && near(sentEta, planned.eta(), tolerance);
    }

    private static String name(@Nullable Place place) {
        return SearchText.name(Objects.requireNonNull(place).label());
    }

    private static boolean near(@Nullable Instant first, @Nullable Instant planned, Duration tolerance) {
        return first != null
                && planned != null
                && Duration.between(first, planned).abs().compareTo(tolerance) <= 0;
    }
}
