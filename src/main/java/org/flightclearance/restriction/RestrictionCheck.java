package org.flightclearance.restriction;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.flight.Position;
import org.flightclearance.mission.Mission;
import org.flightclearance.time.Validity;

/**
 * Finds the legs that restrictions affect. A leg counts from its ETD up to, but not at, its ETA, along the shortest
 * line between its ends. If the position of an aerodrome is unknown, its legs are tested against no area.
 */
@ApplicationScoped
public class RestrictionCheck {

    /** Conflicts of the same leg are sorted by the start of the restriction. */
    private static final Comparator<Conflict> BY_LEG = Comparator.comparingInt(Conflict::leg)
            .thenComparing(
                    conflict -> conflict.restriction().validity().from(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(conflict -> conflict.restriction().name());

    private final Restrictions restrictions;
    private final Zones zones;

    RestrictionCheck(Restrictions restrictions, Zones zones) {
        this.restrictions = restrictions;
        this.zones = zones;
    }

    /**
     * All conflicts of one flight, sorted by leg, then by the start of the restriction. Areas far from the flight are
     * not read.
     *
     * @param positions positions of aerodromes by code
     */
    public List<Conflict> conflicts(Mission mission, PlannedFlight flight, Map<String, Position> positions) {
        var course = new Course(flight, positions);
        return course.start().stream()
                .flatMap(start -> course.end().stream()
                        .flatMap(end -> restrictions.near(mission, start, end, course.bounds()).stream()))
                .flatMap(restriction -> course.conflicts(restriction, zones).stream())
                .sorted(BY_LEG)
                .toList();
    }

    /**
     * Whether any restriction, wherever it applies, is in force during the flight. If not, the caller can skip the full
     * check.
     */
    public boolean isAnyInForce(Mission mission, PlannedFlight flight) {
        return takesPlace(flight, (start, end) -> restrictions.isAnyInForce(mission, start, end));
    }

    /** Whether the flight takes place in any of the periods. */
    public static boolean isInAny(Collection<Validity> periods, PlannedFlight flight) {
        return takesPlace(flight, (start, end) -> periods.stream().anyMatch(period -> period.overlaps(start, end)));
    }

    private static boolean takesPlace(PlannedFlight flight, BiPredicate<Instant, Instant> during) {
        var course = new Course(flight, Map.of());
        return course.start()
                .flatMap(start -> course.end().map(end -> during.test(start, end)))
                .orElse(false);
    }

    /** All restrictions of a mission, to check many flights in the transaction that reads the restrictions. */
    public List<Restriction> all(Mission mission) {
        return restrictions.of(mission);
    }

    /**
     * The conflicts of one flight with these restrictions, sorted by leg.
     *
     * @param positions positions of aerodromes by code
     */
    public List<Conflict> conflicts(
            Collection<Restriction> some, PlannedFlight flight, Map<String, Position> positions) {
        var course = new Course(flight, positions);
        return some.stream()
                .flatMap(restriction -> course.conflicts(restriction, zones).stream())
                .sorted(BY_LEG)
                .toList();
    }

    /**
     * The conflicts of one flight with one restriction, stored or not, sorted by leg. Use it to check many flights.
     *
     * @param positions positions of aerodromes by code
     */
    public List<Conflict> conflicts(Restriction restriction, PlannedFlight flight, Map<String, Position> positions) {
        return new Course(flight, positions).conflicts(restriction, zones);
    }
}
