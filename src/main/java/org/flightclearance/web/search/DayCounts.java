package org.flightclearance.web.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.request.search.DayFlight;
import org.flightclearance.request.search.FlightStanding;

/** How many flights of a day may fly, wait, were denied, and so on. */
final class DayCounts {

    private DayCounts() {}

    /** A phrase for each standing that occurs, in the order of {@link FlightStanding}. */
    static List<String> of(Collection<DayFlight> flights, Instant now, Wording wording) {
        var counts = flights.stream()
                .collect(Collectors.groupingBy(flight -> flight.standingAt(now), Collectors.counting()));
        return Stream.of(FlightStanding.values())
                .filter(counts::containsKey)
                .map(standing -> wording.text("board.count", standing, counts.get(standing)))
                .toList();
    }
}
