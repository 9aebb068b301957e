package org.flightclearance.web.flown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.RequestScoped;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.search.DayFlight;
import org.flightclearance.request.search.DayFlights;
import org.flightclearance.web.frame.Visit;

/** Finds the flights of a day that may fly: approved or notified, and not given back by the mission since. */
@RequestScoped
class FlownDays {

    private final Visit visit;
    private final DayFlights flights;
    private final FlightRequests requests;

    FlownDays(Visit visit, DayFlights flights, FlightRequests requests) {
        this.visit = visit;
        this.flights = flights;
        this.requests = requests;
    }

    /** By departure. A flight under way for several days is there on each of them, with the legs of that day. */
    List<FlownRow> rows(Mission mission, LocalDate day, Instant now) {
        var open = flights.on(mission, day).stream()
                .filter(flight -> Move.FLIGHT.from().contains(flight.statusAt(now)) && !flight.notFlown())
                .sorted(Comparator.comparing(DayFlight::departureAt).thenComparing(DayFlight::reference))
                .map(DayFlight::reference)
                .toList();
        var found = requests.referenced(open).stream()
                .collect(Collectors.toMap(FlightRequest::reference, request -> request));
        return open.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .flatMap(request -> row(request, day, now).stream())
                .toList();
    }

    private Optional<FlownRow> row(FlightRequest request, LocalDate day, Instant now) {
        var zone = request.mission().timeZone();
        var legs = request.grantedLegs().stream()
                .filter(leg -> LocalDate.ofInstant(
                                Objects.requireNonNull(
                                        request.legs().get(leg - 1).etd()),
                                zone)
                        .equals(day))
                .toList();
        return legs.isEmpty() ? Optional.empty() : Optional.of(FlownRow.of(request, legs, now, visit.wording()));
    }
}
