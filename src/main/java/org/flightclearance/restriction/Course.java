package org.flightclearance.restriction;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;

/** A flight with the paths of its legs, numbered from 1. Each path is computed once, when it is first needed. */
final class Course {

    private final PlannedFlight flight;
    private final Map<String, Position> positions;
    private final Map<Integer, LegPath> drawn = new HashMap<>();

    /** @param positions positions of aerodromes by code */
    Course(PlannedFlight flight, Map<String, Position> positions) {
        this.flight = flight;
        this.positions = positions;
    }

    /** The first departure. Empty if no leg has an ETD. */
    Optional<Instant> start() {
        return flight.legs().stream().map(Leg::etd).flatMap(Stream::ofNullable).min(Comparator.naturalOrder());
    }

    /** The last arrival. Empty if no leg has an ETA. */
    Optional<Instant> end() {
        return flight.legs().stream().map(Leg::eta).flatMap(Stream::ofNullable).max(Comparator.naturalOrder());
    }

    /** The box around all legs whose ends have known positions. */
    Bounds bounds() {
        return legs().filter(this::isKnown).map(leg -> path(leg).bounds()).reduce(Bounds.NOWHERE, Bounds::and);
    }

    /** Whether the positions of both ends of the leg are known. */
    boolean isKnown(int leg) {
        return position(leg(leg).from()).isPresent() && position(leg(leg).to()).isPresent();
    }

    /** The legs that the restriction affects. */
    List<Conflict> conflicts(Restriction restriction, Zones zones) {
        return restriction.concerns(flight)
                ? legs().filter(leg -> isInForce(restriction, leg(leg)))
                        .filter(leg -> restriction.bounds() == null || meets(restriction, leg, zones))
                        .map(leg -> new Conflict(restriction, leg))
                        .toList()
                : List.of();
    }

    private static boolean isInForce(Restriction restriction, Leg leg) {
        return leg.etd() != null && leg.eta() != null && restriction.validity().overlaps(leg.etd(), leg.eta());
    }

    private boolean meets(Restriction restriction, int leg, Zones zones) {
        return isKnown(leg)
                && path(leg).bounds().meets(Objects.requireNonNull(restriction.bounds()))
                && zones.of(restriction).meets(path(leg));
    }

    private Stream<Integer> legs() {
        return IntStream.rangeClosed(1, flight.legs().size()).boxed();
    }

    private Leg leg(int leg) {
        return flight.legs().get(leg - 1);
    }

    private LegPath path(int leg) {
        return drawn.computeIfAbsent(
                leg,
                it -> LegPath.between(
                        position(leg(it).from()).orElseThrow(),
                        position(leg(it).to()).orElseThrow()));
    }

    private Optional<Position> position(@Nullable Place place) {
        if (place == null) {
            return Optional.empty();
        }
        return place.code() == null && place.latitude() != null && place.longitude() != null
                ? Optional.of(new Position(place.latitude(), place.longitude()))
                : Optional.ofNullable(place.code()).map(positions::get);
    }
}
