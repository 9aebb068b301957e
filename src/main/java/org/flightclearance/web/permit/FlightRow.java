package org.flightclearance.web.permit;

import java.time.Instant;

import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.coverage.CoverageChange;
import org.flightclearance.web.frame.Tag;

/**
 * A request that names a permit.
 *
 * @param covered whether the permit covers it, in words
 */
public record FlightRow(String reference, String route, String departure, Tag status, String covered) {

    static FlightRow of(FlightRequest request, Instant now, Wording wording) {
        var derived = request.derived();
        return new FlightRow(
                request.reference(),
                derived.route(),
                wording.instant(derived.departureAt()),
                Tag.of(request.statusAt(now), wording),
                covered(derived.underPermit(), wording));
    }

    /** As it would be after a change. */
    static FlightRow of(CoverageChange change, Wording wording) {
        return new FlightRow(
                change.reference(),
                change.route(),
                wording.instant(change.departureAt()),
                Tag.of(change.status(), wording),
                covered(change.underPermit(), wording));
    }

    private static String covered(boolean covered, Wording wording) {
        return wording.text(covered ? "value.yes" : "value.no");
    }
}
