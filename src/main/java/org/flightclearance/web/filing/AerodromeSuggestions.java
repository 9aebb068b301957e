package org.flightclearance.web.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.place.FlownPlaces;
import org.flightclearance.request.search.KnownPlaces;
import org.flightclearance.web.frame.Choices;

/** The aerodromes and airstrips that a form suggests for the ends of a leg. */
@ApplicationScoped
public class AerodromeSuggestions {

    /** More would make the page too large for a slow connection. */
    private static final int MOST_SUGGESTED = 60;

    private static final int REQUESTS_LOOKED_AT = 100;

    private final Aerodromes aerodromes;
    private final FlownPlaces flown;
    private final KnownPlaces places;

    AerodromeSuggestions(Aerodromes aerodromes, FlownPlaces flown, KnownPlaces places) {
        this.aerodromes = aerodromes;
        this.flown = flown;
        this.places = places;
    }

    /**
     * The aerodromes of the mission's latest flights by code with their names, its airstrips by name with their
     * positions, then the first aerodromes of the table.
     */
    public List<Choices.Choice> to(Mission mission) {
        var latest = flown.latest(mission, REQUESTS_LOOKED_AT);
        var codes = latest.stream()
                .map(Place::code)
                .filter(code -> code != null && Place.isCode(code))
                .toList();
        var names = new LinkedHashMap<String, String>();
        var known = aerodromes.names(codes);
        codes.forEach(code -> names.put(code, known.getOrDefault(code, "")));
        places.strips(mission, latest)
                .map(KnownPlaces.Known::of)
                .forEach(strip ->
                        names.putIfAbsent(strip.name(), strip.position().inMinutes()));
        aerodromes.first(MOST_SUGGESTED).stream()
                .filter(one -> Place.isCode(one.code()))
                .forEach(one -> names.putIfAbsent(one.code(), one.name()));
        return names.entrySet().stream()
                .limit(MOST_SUGGESTED)
                .map(one -> new Choices.Choice(one.getKey(), one.getValue()))
                .toList();
    }

    /** The names of the aerodromes of the legs by code, as far as the table has them. */
    public Map<String, String> names(List<Leg> legs) {
        var codes = legs.stream()
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .map(place -> Objects.requireNonNull(place).code())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return aerodromes.names(codes);
    }
}
