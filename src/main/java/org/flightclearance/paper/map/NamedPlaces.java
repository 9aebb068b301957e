package org.flightclearance.paper.map;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.Aerodrome;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.TypedPosition;

/**
 * The names and positions of the places of a map.
 *
 * @param aerodromes by code; those that are in no table are left out
 * @param around places to which the mission flies
 */
record NamedPlaces(Map<String, Aerodrome> aerodromes, List<Place> around) {

    /** Positions of the aerodromes by code. */
    Map<String, Position> positions() {
        return aerodromes.values().stream().collect(Collectors.toMap(Aerodrome::code, Aerodrome::position));
    }

    MapPlace named(Place place) {
        var code = place.code();
        if (code != null) {
            var aerodrome = aerodromes.get(code);
            return aerodrome == null
                    ? new MapPlace(code, null, null)
                    : new MapPlace(code, aerodrome.name(), aerodrome.position());
        }
        return new MapPlace(null, place.name(), position(place));
    }

    /** What is typed into a form may be no position. */
    private static @Nullable Position position(Place place) {
        var latitude = place.latitude();
        var longitude = place.longitude();
        return latitude != null
                        && longitude != null
                        && Math.abs(latitude) <= TypedPosition.MOST_LATITUDE
                        && Math.abs(longitude) <= TypedPosition.MOST_LONGITUDE
                ? new Position(latitude, longitude)
                : null;
    }

    List<MapPlace> named() {
        return around.stream().map(this::named).distinct().toList();
    }

    /** The known positions of the ends of some legs. */
    List<Position> ends(List<Leg> legs) {
        return legs.stream()
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .filter(Objects::nonNull)
                .flatMap(place -> Stream.ofNullable(named(place).position()))
                .distinct()
                .toList();
    }
}
