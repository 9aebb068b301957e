package org.flightclearance.paper.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.flightclearance.aerodrome.Aerodrome;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Strip;
import org.flightclearance.request.place.FlownPlaces;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.LegPath;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionCheck;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.restriction.Zones;
import org.flightclearance.time.RecordableTime;

/** Gathers what the maps of flights and of restrictions show. */
@ApplicationScoped
public class MapContents {

    /** Used for the end of a flight whose arrival is not known yet. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** The requests of a mission whose places are shown around. */
    private static final int REQUESTS_LOOKED_AT = 100;

    private final Aerodromes aerodromes;
    private final FlownPlaces flown;
    private final Restrictions restrictions;
    private final RestrictionCheck check;
    private final Zones zones;

    MapContents(
            Aerodromes aerodromes, FlownPlaces flown, Restrictions restrictions, RestrictionCheck check, Zones zones) {
        this.aerodromes = aerodromes;
        this.flown = flown;
        this.restrictions = restrictions;
        this.check = check;
        this.zones = zones;
    }

    /**
     * The legs of some flights, and the no-fly zones near them that are in force for them in that time. Legs that lack an
     * end are left out.
     */
    @Transactional
    public MapContent ofFlights(Mission mission, List<MappedFlight> flights) {
        var places = places(mission, flights);
        var near = near(mission, flights, places);
        var crossed = new ArrayList<Conflict>();
        var legs = flights.stream()
                .flatMap(flight -> {
                    var conflicts = check.conflicts(near, flight.flight(), places.positions());
                    crossed.addAll(conflicts);
                    return legs(flight, places, conflicts).stream();
                })
                .toList();
        var marked = crossed.stream().map(Conflict::restriction).distinct().toList();
        return new MapContent(
                legs,
                zones.outlines(near).entrySet().stream()
                        .map(zone -> new MapZone(zone.getKey().name(), zone.getValue(), marked.contains(zone.getKey())))
                        .toList(),
                places.named(),
                null);
    }

    /**
     * The area of a restriction, stored or not, with the legs that it affects and the other no-fly zones of the time.
     *
     * @return empty if it has no area
     */
    @Transactional
    public Optional<MapContent> ofRestriction(Restriction restriction, List<MappedFlight> affected) {
        return zones.outline(restriction).map(outline -> {
            var about = new MapZone(restriction.name(), outline, true);
            var places = places(restriction.mission(), affected);
            var legs = affected.stream()
                    .flatMap(flight ->
                            legs(flight, places, check.conflicts(restriction, flight.flight(), places.positions()))
                                    .stream())
                    .filter(leg -> !leg.crossed().isEmpty())
                    .toList();
            var others = zones.outlines(others(restriction)).entrySet().stream()
                    .map(zone -> new MapZone(zone.getKey().name(), zone.getValue(), false));
            return new MapContent(legs, Stream.concat(Stream.of(about), others).toList(), places.named(), about);
        });
    }

    private NamedPlaces places(Mission mission, List<MappedFlight> flights) {
        var around = Stream.concat(
                        flown.latest(mission, REQUESTS_LOOKED_AT).stream(),
                        mission.strips().stream().map(Strip::place))
                .toList();
        var codes = Stream.concat(
                        around.stream(),
                        flights.stream()
                                .flatMap(flight -> flight.flight().legs().stream())
                                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                                .filter(Objects::nonNull))
                .map(Place::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new NamedPlaces(
                aerodromes.coded(codes).stream().collect(Collectors.toMap(Aerodrome::code, one -> one)), around);
    }

    private List<Restriction> near(Mission mission, List<MappedFlight> flights, NamedPlaces places) {
        var legs = flights.stream()
                .flatMap(flight -> flight.flight().legs().stream())
                .toList();
        var ends = places.ends(legs);
        var times = times(legs);
        if (ends.isEmpty() || times.isEmpty()) {
            return List.of();
        }
        var first = times.get(0);
        var last = times.get(times.size() - 1);
        return restrictions
                .areasNear(mission, first, last.equals(first) ? first.plus(A_DAY) : last, MapBounds.around(ends))
                .stream()
                .filter(one -> flights.stream().anyMatch(flight -> one.concerns(flight.flight())))
                .toList();
    }

    private List<Restriction> others(Restriction restriction) {
        var validity = restriction.validity();
        return restrictions
                .areasNear(
                        restriction.mission(),
                        Objects.requireNonNull(validity.from()),
                        Objects.requireNonNullElse(validity.to(), RecordableTime.LAST),
                        MapBounds.around(Objects.requireNonNull(restriction.bounds())))
                .stream()
                .filter(other -> !other.id().equals(restriction.id()))
                .toList();
    }

    private static List<Instant> times(List<Leg> legs) {
        return legs.stream()
                .flatMap(leg -> Stream.of(leg.etd(), leg.eta()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static List<MapLeg> legs(MappedFlight flight, NamedPlaces places, List<Conflict> conflicts) {
        var crossed = conflicts.stream()
                .filter(conflict -> conflict.restriction().bounds() != null)
                .collect(Collectors.groupingBy(
                        Conflict::leg,
                        Collectors.mapping(conflict -> conflict.restriction().name(), Collectors.toList())));
        var legs = new ArrayList<MapLeg>();
        int number = 0;
        for (var leg : flight.flight().legs()) {
            number++;
            if (leg.from() != null && leg.to() != null) {
                var from = places.named(leg.from());
                var to = places.named(leg.to());
                var path = from.position() == null || to.position() == null
                        ? null
                        : LegPath.between(from.position(), to.position());
                legs.add(new MapLeg(
                        flight.name(),
                        number,
                        from,
                        to,
                        path,
                        crossed.getOrDefault(number, List.of()),
                        flight.style(number)));
            }
        }
        return legs;
    }
}
