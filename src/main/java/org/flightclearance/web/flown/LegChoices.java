package org.flightclearance.web.flown;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.flightclearance.request.FlightRequest;
import org.flightclearance.web.frame.Choices;

/** The legs of a request, by their numbers and places. */
final class LegChoices {

    private LegChoices() {}

    static List<Choices.Choice> of(FlightRequest request) {
        var legs = request.legs();
        return IntStream.range(0, legs.size())
                .mapToObj(i -> new Choices.Choice(
                        String.valueOf(i + 1),
                        i + 1 + " " + Objects.requireNonNull(legs.get(i).from()).label() + "–"
                                + Objects.requireNonNull(legs.get(i).to()).label()))
                .toList();
    }
}
