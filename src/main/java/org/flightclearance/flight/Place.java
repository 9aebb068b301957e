package org.flightclearance.flight;

import java.util.regex.Pattern;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * Where a leg begins or ends: an aerodrome with its ICAO code, or an airstrip without a code, with its name and
 * position.
 *
 * @param code ICAO location indicator in upper case
 * @param name name of an airstrip without a code
 * @param latitude in decimal degrees, north positive
 * @param longitude in decimal degrees, east positive
 */
@Embeddable
public record Place(
        @Nullable String code, @Nullable String name, @Nullable Double latitude, @Nullable Double longitude) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{3}");

    /** Whether the text has the form of an ICAO location indicator, in upper case. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public static Place aerodrome(String code) {
        return new Place(code, null, null, null);
    }

    public static Place strip(String name, double latitude, double longitude) {
        return new Place(null, name, latitude, longitude);
    }

    /** The code, or the name if there is no code. */
    public String label() {
        return code != null ? code : String.valueOf(name);
    }
}
