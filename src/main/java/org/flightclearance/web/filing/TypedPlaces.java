package org.flightclearance.web.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.aerodrome.Aerodrome;
import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.TypedPosition;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Fault;
import org.flightclearance.request.search.KnownPlaces;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.TypedCoordinates;

/**
 * Understands what somebody types for the ends of a leg: a code, a name or the beginning of one, or a name with a
 * position. What was understood takes the place of the text in the form.
 */
@ApplicationScoped
public class TypedPlaces {

    private static final int MOST_OFFERED = 5;
    private static final String SEVERAL = "typed.place_several";
    private static final String NAME = "/name";
    private static final String LATITUDE = "/latitude";
    private static final String LONGITUDE = "/longitude";

    private final KnownPlaces places;
    private final Aerodromes aerodromes;

    TypedPlaces(KnownPlaces places, Aerodromes aerodromes) {
        this.places = places;
        this.aerodromes = aerodromes;
    }

    /** Reads the ends of all legs. */
    public UnknownPlaces read(Mission mission, PostedFields posted, FilingFields fields) {
        return new UnknownPlaces(pointers(posted, fields)
                .flatMap(pointer -> read(mission, posted, pointer).stream())
                .toList());
    }

    private Optional<Fault> read(Mission mission, PostedFields posted, String pointer) {
        var text = posted.text(pointer);
        if (text == null) {
            return Optional.empty();
        }
        if (Place.isInsteadOfCode(text.toUpperCase(Locale.ROOT))) {
            if (posted.isTicked(pointer + NAME)) {
                posted.fields().put(pointer, List.of(""));
            }
            return Optional.empty();
        }
        boolean coded = Place.isCode(text.toUpperCase(Locale.ROOT));
        if (posted.isTicked(pointer + LATITUDE) || posted.isTicked(pointer + LONGITUDE)) {
            if (!coded) {
                name(posted, pointer, text);
            }
            return Optional.empty();
        }
        var strip = TypedPosition.strip(text);
        if (strip.isPresent()) {
            put(posted, pointer, strip.get());
            return Optional.empty();
        }
        var meant = places.meantBy(text, mission);
        if (meant.isEmpty() && !coded) {
            name(posted, pointer, text);
            return Optional.of(new Fault(pointer, Sentence.of("typed.place_unknown", text)));
        }
        if (meant.size() < 2) {
            put(
                    posted,
                    pointer,
                    meant.isEmpty()
                            ? Place.aerodrome(text.toUpperCase(Locale.ROOT))
                            : meant.get(0).place());
            return Optional.empty();
        }
        var offered =
                meant.stream().limit(MOST_OFFERED).map(KnownPlaces.Known::words).toList();
        if (coded) {
            // The domain would take it for a code
            posted.fault(pointer, SEVERAL, text, offered);
            return Optional.empty();
        }
        return Optional.of(new Fault(pointer, Sentence.of(SEVERAL, text, offered)));
    }

    /** What the form understands by the ends of its legs, in words, by their pointers. */
    public Map<String, String> words(PostedFields posted, FilingFields fields) {
        var pointers = pointers(posted, fields).toList();
        var codes = pointers.stream()
                .map(posted::upperCase)
                .filter(code -> code != null && Place.isCode(code))
                .map(String::valueOf)
                .collect(Collectors.toSet());
        var known = aerodromes.coded(codes).stream().collect(Collectors.toMap(Aerodrome::code, one -> one));
        var words = new HashMap<String, String>();
        for (var pointer : pointers) {
            var code = posted.upperCase(pointer);
            var aerodrome = code == null ? null : known.get(code);
            var said = aerodrome != null
                    ? aerodrome.name() + ", " + aerodrome.position().inMinutes()
                    : code == null ? strip(posted, pointer) : null;
            if (said != null) {
                words.put(pointer, said);
            }
        }
        return words;
    }

    private static @Nullable String strip(PostedFields posted, String pointer) {
        var name = posted.text(pointer + NAME);
        // Read from a copy: its faults have been reported already
        var at = TypedCoordinates.read(new PostedFields(posted.fields()), pointer);
        return name == null || at.latitude() == null || at.longitude() == null
                ? null
                : name + ", " + new Position(at.latitude(), at.longitude()).inMinutes();
    }

    private static void put(PostedFields posted, String pointer, Place place) {
        var fields = posted.fields();
        fields.put(pointer, value(place.code()));
        fields.put(pointer + NAME, value(place.name()));
        fields.put(pointer + LATITUDE, value(place.latitude()));
        fields.put(pointer + LONGITUDE, value(place.longitude()));
    }

    /** Carries a text that is no code over to the field of the name, unless there is a name already. */
    private static void name(PostedFields posted, String pointer, String text) {
        if (!posted.isTicked(pointer + NAME)) {
            posted.fields().put(pointer + NAME, List.of(text));
        }
        posted.fields().put(pointer, List.of(""));
    }

    private static List<String> value(@Nullable Object value) {
        return List.of(value == null ? "" : value.toString());
    }

    private static Stream<String> pointers(PostedFields posted, FilingFields fields) {
        return fields.legs(posted).stream().flatMap(leg -> Stream.of(leg.from(), leg.to()));
    }
}
