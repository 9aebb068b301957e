package org.flightclearance.request.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Place;
import org.flightclearance.request.SearchText;

/**
 * Finds the places that a name means. Requests keep the codes of aerodromes; their names are looked up for each search,
 * so that a renamed aerodrome is found by its present name.
 */
@ApplicationScoped
class PlaceNames {

    /** A word that more aerodromes have in their names, such as “airport”, names none of them. */
    private static final int MOST_OF_ONE_NAME = 200;

    private static final int SHORTEST = 3;

    private static final String USED =
            """
            select lower(a.code) from Aerodrome a where a.code in :codes
            and (exists (select 1 from LegPlaces l where l.fromPlace = lower(a.code))
                or exists (select 1 from LegPlaces l where l.toPlace = lower(a.code)))""";

    private final EntityManager database;
    private final Aerodromes aerodromes;

    PlaceNames(EntityManager database, Aerodromes aerodromes) {
        this.database = database;
        this.aerodromes = aerodromes;
    }

    /** The aerodromes of requests that have the text at the beginning of a word of their name, as {@link SearchText#name}. */
    List<String> named(String text) {
        var codes = text.length() < SHORTEST ? List.<String>of() : aerodromes.codesNamed(text, MOST_OF_ONE_NAME);
        return codes.isEmpty()
                ? List.of()
                : database.createQuery(USED, String.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    /** The places that a code or a name means, as {@link SearchText#name}: that place itself, and aerodromes of the name. */
    List<String> of(String entered) {
        var name = SearchText.name(entered);
        var places = new ArrayList<>(List.of(name));
        named(name).stream().filter(code -> !code.equals(name)).forEach(places::add);
        return places;
    }

    /** Whether the text is an ICAO code, or the name of an aerodrome or of an airstrip that a request has. */
    boolean isKnown(String entered) {
        var name = SearchText.name(entered);
        return Place.isCode(entered.toUpperCase(Locale.ROOT))
                || !aerodromes.codesNamed(name, MOST_OF_ONE_NAME).isEmpty()
                || Stream.of("fromPlace", "toPlace").anyMatch(end -> isTouched(end, name));
    }

    private boolean isTouched(String end, String name) {
        return !database.createQuery("select 1 from LegPlaces l where l." + end + " = :place", Integer.class)
                .setParameter("place", name)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
