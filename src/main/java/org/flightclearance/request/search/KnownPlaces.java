package org.flightclearance.request.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.flightclearance.request.place.FlownPlaces;

/** Finds the aerodromes and airstrips that somebody may mean by a name. */
@ApplicationScoped
public class KnownPlaces {

    private static final int REQUESTS_LOOKED_AT = 100;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONG_BEGINNING = 4;
    private static final int MOST = 20;

    private final Aerodromes aerodromes;
    private final FlownPlaces flown;

    KnownPlaces(Aerodromes aerodromes, FlownPlaces flown) {
        this.aerodromes = aerodromes;
        this.flown = flown;
    }

    /**
     * A place with its name and position.
     *
     * @param place how a leg refers to it
     */
    public record Known(Place place, String name, Position position) {

        public static Known of(Aerodrome aerodrome) {
            return new Known(Place.aerodrome(aerodrome.code()), aerodrome.name(), aerodrome.position());
        }

        public static Known of(Place strip) {
            return new Known(
                    strip,
                    String.valueOf(strip.name()),
                    new Position(Objects.requireNonNull(strip.latitude()), Objects.requireNonNull(strip.longitude())));
        }

        /** The code, if it has one, and the name. */
        public String words() {
            return place.code() == null ? name : place.code() + " " + name;
        }
    }

    /**
     * The places that the text may mean. A code that is in the table, and a name that is exactly one, mean that place
     * alone, whatever the case and the accents. Otherwise the text is the beginning of a word of a name, unless it is
     * written as a code is. Among several, the mission's strips and the places of its latest flights come alone if there
     * are any.
     */
    public List<Known> meantBy(String text, Mission mission) {
        var code = text.toUpperCase(Locale.ROOT);
        var coded = aerodromes.coded(code).map(Known::of);
        if (coded.isPresent()) {
            return List.of(coded.get());
        }
        var latest = flown.latest(mission, REQUESTS_LOOKED_AT);
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

    /**
     * What to type for each of some texts that is the code or the name of one place, or the beginning of the name of one
     * place to which the mission flies. Reads all of them at once.
     */
    public Map<String, String> typedFor(Collection<String> texts, Mission mission) {
        var latest = flown.latest(mission, REQUESTS_LOOKED_AT);
        var codes = Stream.concat(
                        texts.stream().map(text -> text.toUpperCase(Locale.ROOT)),
                        latest.stream().map(Place::code).filter(Objects::nonNull))
                .filter(Place::isCode)
                .distinct()
                .toList();
        var coded = aerodromes.coded(codes).stream().map(Known::of).toList();
        var flownTo = Stream.concat(
                        strips(mission, latest).map(Known::of),
                        coded.stream().filter(known -> latest.contains(known.place())))
                .toList();
        var named = aerodromes.named(texts).stream().map(Known::of).toList();
        var found = new HashMap<String, String>();
        for (var text : texts) {
            var folded = FoldedText.of(text);
            Stream.<List<Known>>of(
                            coded.stream()
                                    .filter(known ->
                                            text.equalsIgnoreCase(known.place().code()))
                                    .toList(),
                            flownTo.stream()
                                    .filter(known -> FoldedText.of(known.name()).equals(folded))
                                    .toList(),
                            named.stream()
                                    .filter(known -> FoldedText.of(known.name()).equals(folded))
                                    .toList(),
                            folded.length() < LONG_BEGINNING
                                    ? List.of()
                                    : flownTo.stream()
                                            .filter(known -> begins(FoldedText.of(known.name()), folded))
                                            .toList())
                    .filter(some -> some.size() == 1)
                    .findFirst()
                    .ifPresent(one -> found.put(text, one.get(0).place().label()));
        }
        return found;
    }

    /** The strips that the mission keeps, then those of its latest flights. */
    public Stream<Place> strips(Mission mission, List<Place> latest) {
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
