package org.flightclearance.request.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.flightclearance.mission.Mission;

/** Groups the flights of a day by sector. */
public final class FlightsBySector {

    /** The name of flights without a sector. */
    public static final String NONE = "";

    private FlightsBySector() {}

    /** The sectors in the order of the mission, then those that it no longer has, then {@link #NONE}. */
    public static SortedMap<String, List<DayFlight>> of(Mission mission, Collection<DayFlight> flights) {
        return flights.stream()
                .collect(Collectors.groupingBy(
                        FlightsBySector::sectorOf, () -> new TreeMap<>(order(mission)), Collectors.toList()));
    }

    public static String sectorOf(DayFlight flight) {
        return Objects.requireNonNullElse(flight.sector(), NONE);
    }

    private static Comparator<String> order(Mission mission) {
        return Comparator.comparingInt((String name) -> rank(mission, name)).thenComparing(name -> name);
    }

    private static int rank(Mission mission, String sector) {
        int place = mission.sectors().indexOf(sector);
        return sector.equals(NONE)
                ? Integer.MAX_VALUE
                : place < 0 ? mission.sectors().size() : place;
    }
}
