package org.flightclearance.web.flown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    /** By departure. */
    List<FlownRow> rows(Mission mission, LocalDate day, Instant now) {
        var open = flights.on(mission, day).stream()
                .filter(flight -> Move.FLIGHT.from().contains(flight.statusAt(now)) && !flight.notFlown())
                .map(DayFlight::reference)
                .toList();
        return requests.referenced(open).stream()
                .sorted(Comparator.comparing(
                                (FlightRequest request) -> request.derived().departureAt())
                        .thenComparing(FlightRequest::reference))
                .map(request -> FlownRow.of(request, now, visit.wording()))
                .toList();
    }
}
