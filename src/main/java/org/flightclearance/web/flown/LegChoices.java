package org.flightclearance.web.flown;

import java.util.List;
import java.util.Objects;

import org.flightclearance.request.FlightRequest;
import org.flightclearance.web.frame.Choices;

/** The legs of a request that may fly, by their numbers and places. */
final class LegChoices {

    private LegChoices() {}

    static List<Choices.Choice> of(FlightRequest request) {
        var legs = request.legs();
        return request.grantedLegs().stream()
                .map(number -> new Choices.Choice(
                        String.valueOf(number),
                        number + " "
                                + Objects.requireNonNull(legs.get(number - 1).from())
                                        .label() + "–"
                                + Objects.requireNonNull(legs.get(number - 1).to())
                                        .label()))
                .toList();
    }
}
