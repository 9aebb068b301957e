package org.flightclearance.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

import org.flightclearance.flight.Position;

/**
 * A circle on the globe, as a ring of corners that lie a little outside, so that their edges only touch the circle.
 *
 * @param radius in metres
 */
public record Circle(Position centre, double radius) {

    /** In metres: 1,000 nautical miles. Our choice, far more than any published circle. */
    public static final double LONGEST_RADIUS = 1_852_000;

    private static final int FEWEST_CORNERS = 36;
    private static final int MOST_CORNERS = 1_440;
    private static final int POLE = 90;
    private static final int DATE_LINE = 180;
    private static final int WHOLE = 360;

    /** How many corners it has. */
    public int count() {
        var wanted = Math.ceil(Math.PI * Math.sqrt(radius / (2 * GeodesicPoints.TOLERANCE)));
        return (int) Math.max(FEWEST_CORNERS, Math.min(MOST_CORNERS, wanted));
    }

    /** The corners, the first again at the end. Empty if the circle reaches a pole or the date line. */
    public Optional<List<Position>> corners() {
        int count = count();
        var distance = radius / Math.cos(Math.PI / count);
        if (distance(new Position(POLE, 0)) <= distance || distance(new Position(-POLE, 0)) <= distance) {
            return Optional.empty();
        }
        var corners = new ArrayList<Position>();
        for (int i = 0; i < count; i++) {
            corners.add(at(i * (double) WHOLE / count, distance));
        }
        corners.add(corners.get(0));
        return corners.stream().anyMatch(corner -> Math.abs(corner.longitude()) > DATE_LINE)
                ? Optional.empty()
                : Optional.of(List.copyOf(corners));
    }

    /**
     * The point in a direction from the centre. Its longitude may be beyond 180 degrees.
     *
     * @param azimuth in degrees from north, clockwise
     * @param metres distance from the centre
     */
    public Position at(double azimuth, double metres) {
        var found = Geodesic.WGS84.Direct(
                centre.latitude(),
                centre.longitude(),
                azimuth,
                metres,
                GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE | GeodesicMask.LONG_UNROLL);
        return new Position(found.lat2, found.lon2);
    }

    /** From the centre to the point, in metres. */
    public double distance(Position to) {
        return Geodesic.WGS84.Inverse(centre.latitude(), centre.longitude(), to.latitude(), to.longitude()).s12;
    }

    /** From the centre to the point, in degrees from north, clockwise, 0 to 360. */
    public double azimuth(Position to) {
        var azimuth = Geodesic.WGS84.Inverse(centre.latitude(), centre.longitude(), to.latitude(), to.longitude()).azi1;
        return (azimuth + WHOLE) % WHOLE;
    }
}
