package org.flightclearance.web.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.language.WeekdayTimes;
import org.flightclearance.language.Wording;
import org.flightclearance.request.FlightRequest;

/**
 * The flight at a glance: who flies from where to where, when, with what.
 *
 * @param aircraft callsign and type
 * @param route names of the places, as far as they are known
 * @param departure with its weekday, in UTC and in the zone of the mission
 * @param load passengers and cargo; empty: neither was given
 * @param differ whether an answer is for single legs
 */
public record FlightSummary(
        String aircraft, String route, String departure, String load, boolean differ, List<LegRow> legs) {

    /**
     * A leg of the flight. The flight time is from ETD to ETA.
     *
     * @param outcome what was decided for it; empty: nothing
     * @param dropped whether the mission goes on without it
     */
    public record LegRow(
            int number,
            String from,
            String to,
            String etd,
            String eta,
            String flightTime,
            String outcome,
            boolean dropped) {}

    /** @param aerodromes names of the aerodromes by code, as far as they are known */
    static FlightSummary of(FlightRequest request, Map<String, String> aerodromes, Instant now, Wording wording) {
        var filed = request.asFiled();
        var legs = request.legs();
        var going = Objects.requireNonNull(request.asFlown().legs());
        var places = Stream.concat(
                        Stream.of(Objects.requireNonNull(going.get(0)).from()),
                        going.stream().map(Objects::requireNonNull).map(Leg::to))
                .map(place -> name(Objects.requireNonNull(place), aerodromes))
                .toList();
        var load = new ArrayList<String>();
        if (filed.passengers() != null) {
            load.add(wording.text("request.passengers", filed.passengers()));
        }
        if (filed.cargoKg() != null) {
            load.add(wording.text("request.cargo", filed.cargoKg()));
        }
        return new FlightSummary(
                String.join(" · ", aircraft(request, wording)),
                String.join(" → ", places),
                new WeekdayTimes(wording)
                        .instant(
                                request.derived().departureAt(),
                                request.mission().timeZone()),
                String.join(", ", load),
                request.derived().legAnswers() != null,
                IntStream.rangeClosed(1, legs.size())
                        .mapToObj(number -> row(request, number, aerodromes, now, wording))
                        .toList());
    }

    private static List<String> aircraft(FlightRequest request, Wording wording) {
        var aircraft = Objects.requireNonNull(request.asFiled().aircraft());
        var known = Stream.of(aircraft.callsign(), aircraft.type())
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() ? List.of(wording.word(Objects.requireNonNull(aircraft.aircraftClass()))) : known;
    }

    private static LegRow row(
            FlightRequest request, int number, Map<String, String> aerodromes, Instant now, Wording wording) {
        var leg = request.legs().get(number - 1);
        var outcome = request.outcomeOf(number, now);
        var etd = Objects.requireNonNull(leg.etd());
        var eta = Objects.requireNonNull(leg.eta());
        var between = Duration.between(etd, eta);
        return new LegRow(
                number,
                place(Objects.requireNonNull(leg.from()), aerodromes, wording),
                place(Objects.requireNonNull(leg.to()), aerodromes, wording),
                wording.instant(etd),
                wording.instant(eta),
                wording.text("request.flight_time", between.toHours(), between.toMinutesPart()),
                outcome == null ? "" : wording.word(outcome),
                request.isDropped(number));
    }

    private static String name(Place place, Map<String, String> aerodromes) {
        var code = place.code();
        return code == null ? String.valueOf(place.name()) : aerodromes.getOrDefault(code, code);
    }

    private static String place(Place place, Map<String, String> aerodromes, Wording wording) {
        var code = place.code();
        if (code != null) {
            var name = aerodromes.get(code);
            return name == null ? code : wording.text("request.aerodrome", code, name);
        }
        var position =
                new Position(Objects.requireNonNull(place.latitude()), Objects.requireNonNull(place.longitude()));
        return wording.text("request.place", String.valueOf(place.name()), position.inMinutes());
    }
}
