package org.flightclearance.flight;

import java.util.regex.Pattern;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * Where a leg begins or ends: an aerodrome by its ICAO code, or a strip that has none by its name and position.
 *
 * @param code ICAO location indicator, upper case
 * @param name of a strip without a code
 * @param latitude in decimal degrees, north positive
 * @param longitude in decimal degrees, east positive
 */
@Embeddable
public record Place(
        @Nullable String code, @Nullable String name, @Nullable Double latitude, @Nullable Double longitude) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{3}");

    /** Whether that is an ICAO location indicator, well-formed and in upper case. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public static Place aerodrome(String code) {
        return new Place(code, null, null, null);
    }

    public static Place strip(String name, double latitude, double longitude) {
        return new Place(null, name, latitude, longitude);
    }

    /** The code, or the name where there is none. */
    public String label() {
        return code != null ? code : String.valueOf(name);
    }
}
