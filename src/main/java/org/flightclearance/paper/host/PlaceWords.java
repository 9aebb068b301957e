package org.flightclearance.paper.host;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;

/**
 * Places as a paper for the host writes them, so that somebody without our tables finds them.
 *
 * @param aerodromes names by code, as far as they are known
 */
record PlaceWords(Map<String, String> aerodromes) {

    /** A code with the name of its aerodrome; a place without a code with its position in degrees and minutes. */
    String of(@Nullable Place place) {
        var known = Objects.requireNonNull(place);
        if (known.code() != null) {
            var name = aerodromes.get(known.code());
            return name == null ? known.code() : "%s (%s)".formatted(known.code(), name);
        }
        return known.latitude() == null || known.longitude() == null
                ? known.label()
                : "%s (%s)".formatted(known.label(), new Position(known.latitude(), known.longitude()).inMinutes());
    }

    /**
     * The places of a flight in order, one a line: a dash leads to where a leg ends, and a line without one is where the
     * first leg begins, or one that begins elsewhere than the last one ended. A place that comes again is only named.
     */
    List<String> route(List<? extends @Nullable Leg> legs) {
        var lines = new ArrayList<String>();
        var before = new HashSet<Place>();
        Place last = null;
        for (var one : legs) {
            var leg = Objects.requireNonNull(one);
            if (!Objects.equals(leg.from(), last)) {
                lines.add(next(leg.from(), before));
            }
            lines.add("– " + next(leg.to(), before));
            last = leg.to();
        }
        return List.copyOf(lines);
    }

    private String next(@Nullable Place place, Set<Place> before) {
        var known = Objects.requireNonNull(place);
        return before.add(known) ? of(known) : known.label();
    }
}
