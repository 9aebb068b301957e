package org.flightclearance.exchange.flightplan;

import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.aerodrome.Aerodrome;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.request.FlightRequest;

/** Writes the flight plan of a filed request. */
@ApplicationScoped
public class FlightPlans {

    private final Aerodromes aerodromes;

    FlightPlans(Aerodromes aerodromes) {
        this.aerodromes = aerodromes;
    }

    /**
     * The FPL messages of a request, one for each leg that the mission goes on with.
     *
     * @throws org.flightclearance.refusal.Refused with all that is missing, by the fields of the request
     */
    public String written(FlightRequest request) {
        return FlightPlanText.of(request.asFiled(), request.legsLeft(), code -> aerodromes
                .coded(code)
                .map(Aerodrome::position));
    }
}
