package org.flightclearance.web.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.paper.map.LegStyle;
import org.flightclearance.paper.map.MapContent;
import org.flightclearance.paper.map.MapContents;
import org.flightclearance.paper.map.MappedFlight;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.change.TouchedRequest;
import org.flightclearance.request.outcome.LegOutcome;
import org.flightclearance.request.search.DayFlight;
import org.flightclearance.request.search.PlannedFlights;
import org.flightclearance.restriction.PlannedFlight;
import org.flightclearance.restriction.Restriction;

/** The maps of the pages. */
@ApplicationScoped
public class Maps {

    /** How many flights the map of a restriction shows; the page lists as many. */
    private static final int MOST_AFFECTED = 50;

    private final MapContents contents;
    private final PlannedFlights flights;

    Maps(MapContents contents, PlannedFlights flights) {
        this.contents = contents;
        this.flights = flights;
    }

    /** The legs of a request, also those that were denied alone or dropped, and the no-fly zones near them. */
    public DrawableMap of(FlightRequest request, Instant now, Wording wording) {
        var mapped = new MappedFlight(null, LegStyle.SOLID, request.plannedFlight(), refused(request, now));
        return new DrawableMap(
                wording.text("map.of_request", request.reference()),
                contents.ofFlights(request.mission(), List.of(mapped)),
                wording);
    }

    private static Set<Integer> refused(FlightRequest request, Instant now) {
        return IntStream.rangeClosed(1, request.legs().size())
                .filter(leg -> request.isDropped(leg) || request.outcomeOf(leg, now) == LegOutcome.DENIED)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Where the whole flight may not fly, it is drawn so without this. */
    private static Set<Integer> refused(DayFlight flight, Instant now) {
        return style(flight, now) == LegStyle.SOLID ? flight.legs().refused() : Set.of();
    }

    /** The same of a request that is not filed yet. Empty if no leg has both ends. */
    public Optional<DrawableMap> of(Mission mission, PlannedFlight flight, Wording wording) {
        var content = flight(mission, flight);
        return content.legs().isEmpty()
                ? Optional.empty()
                : Optional.of(new DrawableMap(wording.text("map.of_flight"), content, wording));
    }

    /** The area of a restriction, stored or not, and the flights that it affects. Empty if it has no area. */
    public Optional<DrawableMap> of(Restriction restriction, List<TouchedRequest> touched, Wording wording) {
        var references = touched.stream()
                .limit(MOST_AFFECTED)
                .map(TouchedRequest::reference)
                .toList();
        var affected = flights.of(restriction.mission(), references).entrySet().stream()
                .map(one -> new MappedFlight(one.getKey(), LegStyle.SOLID, one.getValue()))
                .toList();
        return contents.ofRestriction(restriction, affected)
                .map(content ->
                        new DrawableMap(wording.text("map.of_restriction", restriction.name()), content, wording));
    }

    /** Some flights of a day. Empty if there are none. */
    public Optional<DrawableMap> of(
            Mission mission, LocalDate day, List<DayFlight> some, Instant now, Wording wording) {
        var planned =
                flights.of(mission, some.stream().map(DayFlight::reference).toList());
        var shown = some.stream()
                .filter(flight -> planned.containsKey(flight.reference()))
                .map(flight -> new MappedFlight(
                        Objects.requireNonNullElse(flight.callsign(), flight.reference()),
                        style(flight, now),
                        planned.get(flight.reference()),
                        refused(flight, now)))
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new DrawableMap(
                        wording.text("map.of_day", mission.code(), day), contents.ofFlights(mission, shown), wording));
    }

    private MapContent flight(Mission mission, PlannedFlight flight) {
        return contents.ofFlights(mission, List.of(new MappedFlight(null, LegStyle.SOLID, flight)));
    }

    private static LegStyle style(DayFlight flight, Instant now) {
        return switch (flight.standingAt(now)) {
            case CLEARED, NOTIFIED -> LegStyle.SOLID;
            case WAITING, NOT_SENT -> LegStyle.DASHED;
            case NOT_RELEASED, REFUSED, NO_ANSWER, NOT_FLOWN, WITHDRAWN -> LegStyle.DOTTED;
        };
    }
}
