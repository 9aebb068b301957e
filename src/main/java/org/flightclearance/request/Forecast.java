package org.flightclearance.request;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Terms;
import org.flightclearance.restriction.Conflict;

/**
 * What the deadline and the notice of a request would be, before it is filed.
 *
 * @param terms as if it were sent when it says, or now where it does not
 * @param latestSending last instant of sending that is not short notice, UTC; null: no minimum is wanted
 * @param safeSending the same even if provisional holidays fall a day earlier or later, UTC; null: no minimum
 * @param conflicts what stands against it, by leg
 * @param untestedLegs counted from 1, of which nobody knows where an end lies, so that no area could be tested
 */
public record Forecast(
        Terms terms,
        @Nullable Instant latestSending,
        @Nullable Instant safeSending,
        List<Conflict> conflicts,
        List<Integer> untestedLegs) {}
