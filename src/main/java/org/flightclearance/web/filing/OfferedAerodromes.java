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

/** The aerodromes that a form offers where a leg begins and ends, and what people type instead of a code. */
@ApplicationScoped
public class OfferedAerodromes {

    /** More would make the page too large for a slow connection. */
    private static final int MOST_OFFERED = 60;

    private static final int REQUESTS_LOOKED_AT = 100;

    private final Aerodromes aerodromes;
    private final RequestSearch search;

    OfferedAerodromes(Aerodromes aerodromes, RequestSearch search) {
        this.aerodromes = aerodromes;
        this.search = search;
    }

    /** The aerodromes of the mission's latest flights, then the first of the table, by code with their names. */
    public List<Choices.Choice> to(Mission mission) {
        var codes = search.latestCodes(mission, REQUESTS_LOOKED_AT);
        var names = new LinkedHashMap<String, String>();
        var known = aerodromes.names(codes);
        codes.forEach(code -> names.put(code, known.getOrDefault(code, "")));
        aerodromes.first(MOST_OFFERED).forEach(one -> names.putIfAbsent(one.code(), one.name()));
        return names.entrySet().stream()
                .limit(MOST_OFFERED)
                .map(one -> new Choices.Choice(one.getKey(), one.getValue()))
                .toList();
    }

    /** Puts the code where exactly the name of one aerodrome was typed. */
    public void putCodes(PostedFields typed, FilingFields fields) {
        fields.legs(typed).stream()
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .forEach(pointer -> {
                    var text = typed.text(pointer);
                    if (text != null && !Place.isCode(text.toUpperCase(Locale.ROOT))) {
                        aerodromes.named(text).map(Aerodrome::code).ifPresent(code -> typed.fields()
                                .put(pointer, List.of(code)));
                    }
                });
    }

    /** What the aerodromes of those legs are called, by code, as far as the table knows them. */
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
