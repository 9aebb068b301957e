package org.flightclearance.request.filing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Terms;
import org.flightclearance.permit.Coverage;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.PlannedFlight;

/**
 * What the deadline and the notice of a request would be, before it is filed.
 *
 * @param terms as if it were sent at the given time or, if none is given, now
 * @param latestSending last instant of sending that is not short notice, UTC; null: no minimum notice is required
 * @param safeSending the same even if provisional holidays fall a day earlier or later, UTC; null: no minimum
 * @param conflicts the restrictions that affect it, sorted by leg
 * @param untestedLegs the legs, counted from 1, with an end of unknown position; they cannot be tested against areas
 * @param flight what restrictions depend on
 * @param coverage whether the permit that it names covers it; null: it names none
 */
public record Forecast(
        Terms terms,
        @Nullable Instant latestSending,
        @Nullable Instant safeSending,
        List<Conflict> conflicts,
        List<Integer> untestedLegs,
        PlannedFlight flight,
        @Nullable Coverage coverage) {}
