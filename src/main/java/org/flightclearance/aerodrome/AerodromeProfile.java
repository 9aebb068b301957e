package org.flightclearance.aerodrome;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;
import org.flightclearance.journal.Description;
import org.flightclearance.refusal.Faults;

/**
 * What describes an aerodrome, as it is sent in and given out.
 *
 * @param code ICAO location indicator; never changed
 * @param latitude in decimal degrees (WGS 84), north positive
 * @param longitude in decimal degrees (WGS 84), east positive
 * @param country two letters of ISO 3166; null: not said
 */
public record AerodromeProfile(
        @Nullable String code,
        @Nullable String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String country) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    /** Controls, and marks that would turn what is written beside the name; public files have some. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final int LONGEST_NAME = 100;
    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;

    /** Whether that is a country, in any case. */
    public static boolean isCountry(String text) {
        return COUNTRY.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    /** This profile, with the given one's values wherever it has any. */
    AerodromeProfile changedBy(AerodromeProfile change) {
        return new AerodromeProfile(
                code,
                change.name == null ? name : change.name,
                change.latitude == null ? latitude : change.latitude,
                change.longitude == null ? longitude : change.longitude,
                change.country == null ? country : change.country);
    }

    /** Codes in upper case, the name with single blanks and nothing invisible; what is empty is not said. */
    AerodromeProfile tidied() {
        return new AerodromeProfile(
                code == null ? null : code.strip().toUpperCase(Locale.ROOT),
                name == null ? null : said(visible(name)),
                latitude,
                longitude,
                country == null ? null : said(country.strip().toUpperCase(Locale.ROOT)));
    }

    Description description() {
        return new Description()
                .with("/name", name)
                .with("/latitude", latitude)
                .with("/longitude", longitude)
                .with("/country", country);
    }

    Faults faults() {
        var faults = new Faults();
        if (code == null || !Place.isCode(code)) {
            faults.add("/code", "fault.location_indicator");
        }
        faults.required("/name", name);
        faults.notLonger("/name", name, LONGEST_NAME);
        checkDegrees(faults, "/latitude", latitude, MOST_LATITUDE);
        checkDegrees(faults, "/longitude", longitude, MOST_LONGITUDE);
        if (country != null && !isCountry(country)) {
            faults.add("/country", "fault.country");
        }
        return faults;
    }

    private static void checkDegrees(Faults faults, String pointer, @Nullable Double value, int most) {
        faults.required(pointer, value);
        // Written so that it is false for what is no number
        if (value != null && !(Math.abs(value) <= most)) {
            faults.add(pointer, "fault.degrees", most);
        }
    }

    private static String visible(String text) {
        return INVISIBLE
                .matcher(BLANKS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
