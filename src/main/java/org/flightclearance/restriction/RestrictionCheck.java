package org.flightclearance.restriction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.flight.Position;
import org.flightclearance.mission.Mission;

/**
 * Which legs of a flight a restriction stands against: each leg from its ETD up to, but not at, its ETA, on the straight
 * way between its ends. Without the position of an aerodrome its legs are tested against no area.
 */
@ApplicationScoped
public class RestrictionCheck {

    /** What stands against the same leg is told by when it came into force. */
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
     * All that stands against one flight, by leg, then by when it came into force. Areas far away are not even read.
     *
     * @param positions of aerodromes, by their codes
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

    /** Whether anything is in force at any time of that flight, wherever: where nothing is, nothing more need be asked. */
    public boolean isAnyInForce(Mission mission, PlannedFlight flight) {
        var course = new Course(flight, Map.of());
        return course.start()
                .flatMap(start -> course.end().map(end -> restrictions.isAnyInForce(mission, start, end)))
                .orElse(false);
    }

    /** All restrictions of a mission, for asking the same of many flights in the transaction that reads them. */
    public List<Restriction> all(Mission mission) {
        return restrictions.of(mission);
    }

    /**
     * What of these restrictions stands against one flight, by leg.
     *
     * @param positions of aerodromes, by their codes
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
     * What one restriction, stored or not, stands against in one flight, by leg: for asking the same of many flights.
     *
     * @param positions of aerodromes, by their codes
     */
    public List<Conflict> conflicts(Restriction restriction, PlannedFlight flight, Map<String, Position> positions) {
        return new Course(flight, positions).conflicts(restriction, zones);
    }
}
