package org.flightclearance.flight;

import java.util.Set;
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

    /**
     * ICAO Doc 7910: four letters. Pseudo codes with digits, such as {@code GA43}, belong to private airfields somewhere
     * else, and would stand among the codes of a state.
     */
    private static final Pattern CODE = Pattern.compile("[A-Z]{4}");

    private static final Pattern RECORDED = Pattern.compile("[A-Z][A-Z0-9]{3}");

    /** What a flight plan has instead of a code (ICAO Doc 4444, items 13 and 16): no code, and filed in the air. */
    private static final Set<String> NO_CODE = Set.of("ZZZZ", "AFIL");

    /** Whether the text has the form of an ICAO location indicator, in upper case. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches() && !isInsteadOfCode(text);
    }

    /** Whether the text may be recorded as a code: earlier versions also accepted pseudo codes with digits. */
    public static boolean isRecordedCode(String text) {
        return RECORDED.matcher(text).matches();
    }

    /** Whether the text, in upper case, says in a flight plan that there is no code. */
    public static boolean isInsteadOfCode(String text) {
        return NO_CODE.contains(text);
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
