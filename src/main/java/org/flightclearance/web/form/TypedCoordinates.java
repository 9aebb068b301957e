package org.flightclearance.web.form;

import java.util.OptionalDouble;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.TypedPosition;

/**
 * The coordinates in the two fields {@code /latitude} and {@code /longitude} of a form. One of them may hold both.
 *
 * @param latitude in decimal degrees, north positive; null: none
 * @param longitude in decimal degrees, east positive; null: none
 */
public record TypedCoordinates(@Nullable Double latitude, @Nullable Double longitude) {

    private static final String LATITUDE = "/latitude";
    private static final String LONGITUDE = "/longitude";

    /**
     * Reads them. A value that cannot be read becomes a fault of the form.
     *
     * @param under pointer of what has the coordinates
     */
    public static TypedCoordinates read(PostedFields posted, String under) {
        var latitude = posted.text(under + LATITUDE);
        var longitude = posted.text(under + LONGITUDE);
        if (latitude == null ^ longitude == null) {
            var both = TypedPosition.position(latitude == null ? String.valueOf(longitude) : latitude);
            if (both.isPresent()) {
                return new TypedCoordinates(both.get().latitude(), both.get().longitude());
            }
        }
        return new TypedCoordinates(
                read(posted, under + LATITUDE, latitude, TypedPosition::latitude, "typed.latitude"),
                read(posted, under + LONGITUDE, longitude, TypedPosition::longitude, "typed.longitude"));
    }

    private static @Nullable Double read(
            PostedFields posted,
            String pointer,
            @Nullable String text,
            Function<String, OptionalDouble> reader,
            String fault) {
        if (text == null) {
            return null;
        }
        var read = reader.apply(text);
        if (read.isEmpty()) {
            posted.fault(pointer, fault);
            return null;
        }
        return read.getAsDouble();
    }
}
