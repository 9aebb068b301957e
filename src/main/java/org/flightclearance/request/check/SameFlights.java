package org.flightclearance.request.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.DepartingFlight;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.warning.Warning;
import org.flightclearance.request.warning.WarningKind;

/** The requests of missions that depart at certain instants, to find those with the same callsign at the same time. */
public final class SameFlights {

    private final Map<String, List<DepartingFlight>> byFlight = new HashMap<>();

    /**
     * The warning about another request for the flight of a filing.
     *
     * @param flight chain of amendments and repeats that the filing belongs to; null: none yet
     */
    public static List<Warning> of(FlightRequests requests, Mission mission, Filing filing, @Nullable UUID flight) {
        var callsign = filing.aircraft() == null ? null : filing.aircraft().callsign();
        var departure = filing.departure();
        return callsign == null || departure == null
                ? List.of()
                : requests.sameFlight(mission, departure, callsign.toUpperCase(Locale.ROOT), flight).stream()
                        .map(other -> warning(other, callsign, departure))
                        .toList();
    }

    /** Reads the requests of a mission for the flights of these filings. */
    public void read(FlightRequests requests, Mission mission, Collection<Filing> filings) {
        var departures =
                filings.stream().map(Filing::departure).filter(Objects::nonNull).collect(Collectors.toSet());
        var callsigns = filings.stream()
                .map(Filing::aircraft)
                .filter(aircraft -> aircraft != null && aircraft.callsign() != null)
                .map(aircraft -> aircraft.callsign().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        requests.departing(mission, departures, callsigns).forEach(found -> add(mission, found));
    }

    public void add(FlightRequest request) {
        var callsign = request.aircraft().callsign();
        if (callsign != null && request.withdrawal() == null) {
            var departure = request.derived().departureAt();
            add(request.mission(), new DepartingFlight(request.reference(), request.flightId(), callsign, departure));
        }
    }

    /**
     * The warning about another request for the same flight.
     *
     * @param flight as of {@link #of(FlightRequests, Mission, Filing, UUID)}
     */
    public List<Warning> of(Mission mission, Filing filing, @Nullable UUID flight) {
        var callsign = filing.aircraft() == null ? null : filing.aircraft().callsign();
        var departure = filing.departure();
        if (callsign == null || departure == null) {
            return List.of();
        }
        return byFlight.getOrDefault(key(mission, callsign, departure), List.of()).stream()
                .filter(other -> !other.flight().equals(flight))
                .sorted(Comparator.comparing(DepartingFlight::reference))
                .map(other -> warning(other.reference(), callsign, departure))
                .limit(1)
                .toList();
    }

    private static Warning warning(String other, String callsign, Instant departure) {
        return Warning.of(WarningKind.SAME_FLIGHT, "/aircraft/callsign", other, callsign, departure);
    }

    private void add(Mission mission, DepartingFlight found) {
        byFlight.computeIfAbsent(key(mission, found.callsign(), found.departure()), key -> new ArrayList<>())
                .add(found);
    }

    private static String key(Mission mission, String callsign, Instant departure) {
        return mission.code() + ' ' + departure + ' ' + callsign.toUpperCase(Locale.ROOT);
    }
}
