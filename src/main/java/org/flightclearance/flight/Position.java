package org.flightclearance.flight;

import java.util.Locale;
import jakarta.persistence.Embeddable;

/**
 * A point on the globe, WGS 84.
 *
 * @param latitude in decimal degrees, north positive, -90 to 90
 * @param longitude in decimal degrees, east positive, -180 to 180
 */
@Embeddable
public record Position(double latitude, double longitude) {

    private static final int SIXTY = 60;

    /** In degrees and minutes to a tenth, as charts and air operations write it: {@code 16°49.8′N 002°31.2′W}. */
    public String inMinutes() {
        return written("%02d°%04.1f′%s", latitude, "N", "S") + " " + written("%03d°%04.1f′%s", longitude, "E", "W");
    }

    private static String written(String format, double degrees, String positive, String negative) {
        // Rounded before it is split, so that no sixty minutes appear
        long tenths = Math.round(Math.abs(degrees) * SIXTY * 10);
        return String.format(
                Locale.ROOT,
                format,
                tenths / (SIXTY * 10),
                tenths % (SIXTY * 10) / 10.0,
                degrees < 0 && tenths > 0 ? negative : positive);
    }
}
