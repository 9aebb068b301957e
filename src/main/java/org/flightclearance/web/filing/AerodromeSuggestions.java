package org.flightclearance.web.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.aerodrome.Aerodrome;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.search.RequestSearch;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Choices;

/** The aerodromes that a form suggests for the ends of a leg, and the search for a code by a typed name. */
@ApplicationScoped
public class AerodromeSuggestions {

    /** More would make the page too large for a slow connection. */
    private static final int MOST_SUGGESTED = 60;

    private static final int REQUESTS_LOOKED_AT = 100;

    private final Aerodromes aerodromes;
    private final RequestSearch search;

    AerodromeSuggestions(Aerodromes aerodromes, RequestSearch search) {
        this.aerodromes = aerodromes;
        this.search = search;
    }

    /** The aerodromes of the mission's latest flights, then the first of the table, by code with their names. */
    public List<Choices.Choice> to(Mission mission) {
        var codes = search.latestCodes(mission, REQUESTS_LOOKED_AT);
        var names = new LinkedHashMap<String, String>();
        var known = aerodromes.names(codes);
        codes.forEach(code -> names.put(code, known.getOrDefault(code, "")));
        aerodromes.first(MOST_SUGGESTED).forEach(one -> names.putIfAbsent(one.code(), one.name()));
        return names.entrySet().stream()
                .limit(MOST_SUGGESTED)
                .map(one -> new Choices.Choice(one.getKey(), one.getValue()))
                .toList();
    }

    /** Replaces the input by the code where the user typed the exact name of one aerodrome. */
    public void putCodes(PostedFields posted, FilingFields fields) {
        fields.legs(posted).stream()
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .forEach(pointer -> {
                    var text = posted.text(pointer);
                    if (text != null && !Place.isCode(text.toUpperCase(Locale.ROOT))) {
                        aerodromes.named(text).map(Aerodrome::code).ifPresent(code -> posted.fields()
                                .put(pointer, List.of(code)));
                    }
                });
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
