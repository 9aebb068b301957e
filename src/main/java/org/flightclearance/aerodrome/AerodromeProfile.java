package org.flightclearance.aerodrome;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;
import org.flightclearance.journal.Description;
import org.flightclearance.refusal.Faults;

/**
 * The description of an aerodrome, as the API reads and returns it.
 *
 * @param code ICAO location indicator; never changes
 * @param latitude in decimal degrees (WGS 84), north positive
 * @param longitude in decimal degrees (WGS 84), east positive
 * @param country two letters of ISO 3166; null: not given
 */
public record AerodromeProfile(
        @Nullable String code,
        @Nullable String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String country) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    /**
     * Control characters, and marks that would change the direction of the text after the name. Public files have some.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final int LONGEST_NAME = 100;
    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;

    /** Whether the text has the form of an ISO 3166 country code, in upper or lower case. */
    public static boolean isCountry(String text) {
        return COUNTRY.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    boolean isElsewhereThan(AerodromeProfile other) {
        return !Objects.equals(latitude, other.latitude) || !Objects.equals(longitude, other.longitude);
    }

    /** This profile, with the country of an earlier one if it names none. */
    AerodromeProfile orCountryOf(AerodromeProfile earlier) {
        return country == null ? new AerodromeProfile(code, name, latitude, longitude, earlier.country) : this;
    }

    /**
     * This profile with its codes in upper case and a name with single spaces and no invisible characters. Empty text
     * becomes null.
     */
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

    /** The faults of a new aerodrome. */
    Faults faults() {
        var faults = new Faults();
        if (code == null || !Place.isCode(code)) {
            faults.add("/code", "fault.location_indicator");
        }
        describe(faults);
        return faults;
    }

    /** The faults of everything but the code, which never changes. */
    Faults faultsOfDescription() {
        var faults = new Faults();
        describe(faults);
        return faults;
    }

    private void describe(Faults faults) {
        faults.required("/name", name);
        faults.notLonger("/name", name, LONGEST_NAME);
        checkDegrees(faults, "/latitude", latitude, MOST_LATITUDE);
        checkDegrees(faults, "/longitude", longitude, MOST_LONGITUDE);
        if (country != null && !isCountry(country)) {
            faults.add("/country", "fault.country");
        }
    }

    private static void checkDegrees(Faults faults, String pointer, @Nullable Double value, int most) {
        faults.required(pointer, value);
        // Also catches NaN, for which every comparison is false
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
