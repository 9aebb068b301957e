package org.flightclearance.web.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.aerodrome.Aerodrome;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.language.FoldedText;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Strip;
import org.flightclearance.request.search.RequestSearch;

/** Finds the aerodromes and airstrips that somebody may mean by a name. */
@ApplicationScoped
class KnownPlaces {

    private static final int REQUESTS_LOOKED_AT = 100;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST = 20;

    private final Aerodromes aerodromes;
    private final RequestSearch search;

    KnownPlaces(Aerodromes aerodromes, RequestSearch search) {
        this.aerodromes = aerodromes;
        this.search = search;
    }

    /**
     * A place with its name and position.
     *
     * @param place how a leg refers to it
     */
    record Known(Place place, String name, Position position) {

        static Known of(Aerodrome aerodrome) {
            return new Known(Place.aerodrome(aerodrome.code()), aerodrome.name(), aerodrome.position());
        }

        static Known of(Place strip) {
            return new Known(
                    strip,
                    String.valueOf(strip.name()),
                    new Position(Objects.requireNonNull(strip.latitude()), Objects.requireNonNull(strip.longitude())));
        }

        /** The code, if it has one, and the name. */
        String words() {
            return place.code() == null ? name : place.code() + " " + name;
        }
    }

    /**
     * The places that the text may mean. A code that is in the table, and a name that is exactly one, mean that place
     * alone, whatever the case and the accents. Otherwise the text is the beginning of a word of a name, unless it is
     * written as a code is. Among several, the mission's strips and the places of its latest flights come alone if there
     * are any.
     */
    List<Known> meantBy(String text, Mission mission) {
        var code = text.toUpperCase(Locale.ROOT);
        var coded = aerodromes.coded(code).map(Known::of);
        if (coded.isPresent()) {
            return List.of(coded.get());
        }
        var latest = search.latestPlaces(mission, REQUESTS_LOOKED_AT);
        var strips = strips(mission, latest).map(Known::of).toList();
        var folded = FoldedText.of(text);
        var exact = preferred(
                Stream.concat(
                                strips.stream().filter(strip -> FoldedText.of(strip.name())
                                        .equals(folded)),
                                aerodromes.named(folded, MOST).stream().map(Known::of))
                        .toList(),
                latest);
        if (!exact.isEmpty() || Place.isCode(text) || folded.length() < SHORTEST_BEGINNING) {
            return exact;
        }
        return preferred(
                Stream.concat(
                                strips.stream().filter(strip -> begins(FoldedText.of(strip.name()), folded)),
                                aerodromes.namedLike(folded, MOST).stream().map(Known::of))
                        .toList(),
                latest);
    }

    /** The strips that the mission keeps, then those of its latest flights. */
    Stream<Place> strips(Mission mission, List<Place> latest) {
        var byName = new LinkedHashMap<String, Place>();
        Stream.concat(
                        mission.strips().stream().map(Strip::place),
                        latest.stream().filter(KnownPlaces::isStrip))
                .forEach(strip -> byName.putIfAbsent(FoldedText.of(String.valueOf(strip.name())), strip));
        return byName.values().stream();
    }

    private static boolean isStrip(Place place) {
        return place.code() == null && place.name() != null && place.latitude() != null && place.longitude() != null;
    }

    private static boolean begins(String name, String beginning) {
        return name.startsWith(beginning) || name.contains(" " + beginning) || name.contains("-" + beginning);
    }

    private static List<Known> preferred(List<Known> found, List<Place> latest) {
        Predicate<Known> used = known -> known.place().code() == null || latest.contains(known.place());
        return found.size() > 1 && found.stream().anyMatch(used)
                ? found.stream().filter(used).toList()
                : found;
    }
}
