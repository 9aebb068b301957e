package org.flightclearance.web.filing;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.TypedCoordinates;

/** The fields of one leg, by their pointers. */
public record LegFields(String under, int index) {

    static List<LegFields> of(String under, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new LegFields(under, index))
                .toList();
    }

    /** The number of the leg, counted from 1. */
    public int number() {
        return index + 1;
    }

    public String pointer() {
        return under + "/legs/" + index;
    }

    public String from() {
        return pointer() + "/from";
    }

    public String to() {
        return pointer() + "/to";
    }

    public String etd() {
        return pointer() + "/etd";
    }

    public String eta() {
        return pointer() + "/eta";
    }

    void fill(PrefilledFields form, Leg leg) {
        fill(form, from(), leg.from());
        fill(form, to(), leg.to());
        form.put(etd(), leg.etd());
        form.put(eta(), leg.eta());
    }

    /** @param known the leg that the fields were filled from; null: none */
    Leg read(PostedFields posted, @Nullable Leg known) {
        return new Leg(
                place(posted, from()),
                place(posted, to()),
                posted.instant(etd(), known == null ? null : known.etd()),
                posted.instant(eta(), known == null ? null : known.eta()));
    }

    private static void fill(PrefilledFields form, String pointer, @Nullable Place place) {
        if (place != null) {
            form.put(pointer, place.code());
            form.put(pointer + "/name", place.name());
            form.put(pointer + "/latitude", place.latitude());
            form.put(pointer + "/longitude", place.longitude());
        }
    }

    private static @Nullable Place place(PostedFields posted, String pointer) {
        var code = posted.upperCase(pointer);
        var name = posted.text(pointer + "/name");
        var at = TypedCoordinates.read(posted, pointer);
        boolean placed = at.latitude() != null || at.longitude() != null;
        if (code != null) {
            if (placed) {
                posted.fault(pointer, "typed.code_or_name");
            }
            return Place.aerodrome(code);
        }
        return name == null && !placed ? null : new Place(null, name, at.latitude(), at.longitude());
    }
}
