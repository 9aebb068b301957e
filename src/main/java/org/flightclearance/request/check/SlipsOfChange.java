package org.flightclearance.request.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Rulebook;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.place.DoubtfulPositions;
import org.flightclearance.request.warning.Warning;

/**
 * Finds what a change of a filed request makes doubtful. What was doubtful before was said when it was recorded.
 *
 * @param now UTC
 */
public record SlipsOfChange(
        FlightRequest request, Instant now, Rulebook rulebook, FlightRequests requests, DoubtfulPositions positions) {

    public List<Warning> of(Filing changed) {
        var current = request.asFiled();
        var known = slips(current);
        var found = slips(changed);
        found.removeAll(known);
        boolean sameFlight = Objects.equals(changed.departure(), current.departure())
                && Objects.equals(callsign(changed), callsign(current));
        if (!sameFlight) {
            found.addAll(SameFlights.of(requests, request.mission(), changed, request.flightId()));
        }
        return found;
    }

    private List<Warning> slips(Filing filing) {
        var slips = new ArrayList<>(Slips.ofFiling(filing, FilingRules.asked(filing, rulebook), now));
        slips.addAll(Slips.ofPlaces(filing, place -> positions.of(request.mission(), place)));
        slips.addAll(Slips.ofPermit(filing, request.mission(), rulebook, request.reference()));
        return slips;
    }

    private static @Nullable String callsign(Filing filing) {
        return filing.aircraft() == null ? null : filing.aircraft().callsign();
    }
}
