package org.flightclearance.web.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FoundConflict;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.filing.Forecast;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.restriction.Restrictions;

/** Describes the restrictions that forbid a request, and the legs that could not be tested. */
@ApplicationScoped
public class ConflictBoxes {

    /** Used for the end of the flight, because the arrival may not be known yet while the form is filled in. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final ConflictFinder conflicts;
    private final Restrictions restrictions;

    ConflictBoxes(ConflictFinder conflicts, Restrictions restrictions) {
        this.conflicts = conflicts;
        this.restrictions = restrictions;
    }

    public ConflictBox of(FlightRequest request, Wording wording) {
        var met = request.conflicts().stream()
                .map(conflict ->
                        new ConflictBox.Met(words(conflict, wording), "/restrictions/" + conflict.restriction()))
                .toList();
        return new ConflictBox(met, untested(request));
    }

    /** The same for a request that is not filed yet. */
    public ConflictBox of(Forecast forecast, Mission mission, Wording wording) {
        var met = forecast.conflicts().stream()
                .map(conflict -> new ConflictBox.Met(
                        wording.say(conflict.said()),
                        "/restrictions/" + conflict.restriction().id()))
                .toList();
        var departure = forecast.terms().departure();
        boolean areas = restrictions.hasAreaInForce(mission, departure, departure.plus(A_DAY));
        return new ConflictBox(met, areas ? forecast.untestedLegs() : List.of());
    }

    private static String words(FoundConflict conflict, Wording wording) {
        var key = conflict.kind() == RestrictionKind.SUSPENSION ? "conflicts.suspension" : "conflicts.no_fly_zone";
        return wording.text(key, conflict.leg(), conflict.name());
    }

    /** Untested legs are listed only if there was an area to test against. */
    private List<Integer> untested(FlightRequest request) {
        var untested = conflicts.untestedLegs(request.plannedFlight());
        if (untested.isEmpty()) {
            return untested;
        }
        var start = times(request).min(Comparator.naturalOrder()).orElseThrow();
        var end = times(request).max(Comparator.naturalOrder()).orElseThrow();
        return restrictions.hasAreaInForce(request.mission(), start, end) ? untested : List.of();
    }

    private static Stream<Instant> times(FlightRequest request) {
        return request.legs().stream()
                .flatMap(leg -> Stream.of(leg.etd(), leg.eta()))
                .map(Objects::requireNonNull);
    }
}
