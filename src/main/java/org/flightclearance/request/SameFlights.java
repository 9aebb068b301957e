package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;

/** The requests of missions that depart at certain instants, to find those with the same callsign at the same time. */
public final class SameFlights {

    /** Departures with a shorter gap are read by one query. A ledger is usually sorted by time. */
    private static final Duration SHORT_GAP = Duration.ofDays(7);

    private final Map<String, List<Departing>> byFlight = new HashMap<>();

    /** A request that was not withdrawn, with the callsign as it was filed. */
    public record Departing(String reference, UUID flight, String callsign, Instant departure) {}

    /** Those of one mission. */
    public static SameFlights departing(FlightRequests requests, Mission mission, Collection<Instant> departures) {
        var same = new SameFlights();
        same.read(requests, mission, departures);
        return same;
    }

    /**
     * The warning about another request for the flight of a filing.
     *
     * @param flight as of {@link #of}
     */
    static List<Warning> of(FlightRequests requests, Mission mission, Filing filing, @Nullable UUID flight) {
        var departure = filing.departure();
        return departure == null
                        || filing.aircraft() == null
                        || filing.aircraft().callsign() == null
                ? List.of()
                : departing(requests, mission, List.of(departure)).of(mission, filing, flight);
    }

    public void read(FlightRequests requests, Mission mission, Collection<Instant> departures) {
        Instant from = null;
        Instant to = null;
        for (var departure : new TreeSet<>(departures)) {
            if (to != null && departure.isAfter(to.plus(SHORT_GAP))) {
                read(requests, mission, from, to);
                from = null;
            }
            from = from == null ? departure : from;
            to = departure;
        }
        if (from != null && to != null) {
            read(requests, mission, from, to);
        }
    }

    private void read(FlightRequests requests, Mission mission, @Nullable Instant from, Instant to) {
        requests.departing(mission, from == null ? to : from, to).forEach(found -> add(mission, found));
    }

    public void add(FlightRequest request) {
        var callsign = request.aircraft().callsign();
        if (callsign != null && request.withdrawal() == null) {
            var departure = request.derived().departureAt();
            add(request.mission(), new Departing(request.reference(), request.flightId(), callsign, departure));
        }
    }

    /**
     * The warning about another request for the same flight.
     *
     * @param flight chain of amendments and repeats that the filing belongs to; null: none yet
     */
    public List<Warning> of(Mission mission, Filing filing, @Nullable UUID flight) {
        var callsign = filing.aircraft() == null ? null : filing.aircraft().callsign();
        var departure = filing.departure();
        if (callsign == null || departure == null) {
            return List.of();
        }
        return byFlight.getOrDefault(key(mission, callsign, departure), List.of()).stream()
                .filter(other -> !other.flight().equals(flight))
                .sorted(Comparator.comparing(Departing::reference))
                .map(other -> Warning.of(
                        WarningKind.SAME_FLIGHT, "/aircraft/callsign", other.reference(), callsign, departure))
                .limit(1)
                .toList();
    }

    private void add(Mission mission, Departing found) {
        byFlight.computeIfAbsent(key(mission, found.callsign(), found.departure()), key -> new ArrayList<>())
                .add(found);
    }

    private static String key(Mission mission, String callsign, Instant departure) {
        return mission.code() + ' ' + departure + ' ' + callsign.toUpperCase(Locale.ROOT);
    }
}
