package org.flightclearance.paper.map;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a map shows.
 *
 * @param legs in the order in which they are named
 * @param zones the no-fly zones in and around the frame
 * @param around aerodromes and airstrips that are drawn only if they lie in the frame
 * @param about the zone that the map is about; null: it is about the legs
 */
public record MapContent(List<MapLeg> legs, List<MapZone> zones, List<MapPlace> around, @Nullable MapZone about) {

    /** The ends of the legs, each once. */
    List<MapPlace> ends() {
        return legs.stream()
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .distinct()
                .toList();
    }

    /** The ends of the legs that have a position, then the other places. */
    List<MapPlace> places() {
        return Stream.concat(ends().stream(), around.stream())
                .filter(place -> place.position() != null)
                .distinct()
                .toList();
    }

    /** The legs that can be drawn. */
    List<MapLeg> drawable() {
        return legs.stream().filter(leg -> leg.path() != null).toList();
    }

    /** Whether anything on the map has a position. */
    public boolean isDrawable() {
        return about != null || ends().stream().map(MapPlace::position).anyMatch(Objects::nonNull);
    }
}
