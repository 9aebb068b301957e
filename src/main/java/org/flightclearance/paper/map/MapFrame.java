package org.flightclearance.paper.map;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.flightclearance.flight.Position;

/**
 * Where a map lies in the picture, and how degrees become units of the picture: longitude and latitude are drawn on a
 * plain grid, and longitudes are narrowed by the cosine of the latitude in the middle (equirectangular projection).
 * Edges of zones, which are straight in longitude and latitude (RFC 7946), are therefore straight lines.
 *
 * @param latitude in the middle
 * @param longitude in the middle, -180 to 360
 * @param scale units for a degree of latitude
 * @param narrowing units for a degree of longitude, divided by the scale
 */
record MapFrame(
        double left,
        double top,
        double width,
        double height,
        double latitude,
        double longitude,
        double scale,
        double narrowing) {

    /** Width of the picture. */
    static final int PICTURE = 440;

    private static final double TOP = 6;
    private static final double RIGHT = 8;
    private static final double LOWEST = 200;
    private static final double HIGHEST = 330;

    /** How much a map of legs, or of a zone, shows at least, in degrees of latitude. */
    private static final double LEAST_OF_LEGS = 0.6;

    private static final double LEAST_OF_A_ZONE = 0.02;

    /** Nearer to a pole the map is distorted. Our choice: hardly any mission flies there. */
    private static final double NARROWEST = 0.1;

    private static final int POLE = 90;
    private static final int TURN = 360;

    /** Length of a degree of latitude, in kilometres, on average. */
    private static final double KILOMETRES = 111.2;

    static double narrowing(double latitude) {
        return Math.max(NARROWEST, Math.cos(Math.toRadians(latitude)));
    }

    /**
     * The frame of a map: around the zone that it is about, otherwise around the legs.
     *
     * @throws IllegalArgumentException if nothing has a position
     */
    static MapFrame of(MapContent content) {
        var about = content.about();
        if (about != null) {
            var edges =
                    about.outline().parts().stream().map(rings -> rings.get(0)).toList();
            return around(Extent.around(edges).roomy(LEAST_OF_A_ZONE));
        }
        var paths = content.drawable().stream()
                .map(leg -> Objects.requireNonNull(leg.path()).points());
        var ends = content.ends().stream()
                .flatMap(place -> Stream.ofNullable(place.position()))
                .map(List::of);
        var lines = Stream.concat(paths, ends).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing on the map has a position");
        }
        return around(Extent.around(lines).roomy(LEAST_OF_LEGS));
    }

    /** A frame around the extent, as high as it needs within the limits. */
    private static MapFrame around(Extent extent) {
        double narrowing = narrowing(extent.latitude());
        double across = (extent.east() - extent.west()) * narrowing;
        double along = extent.north() - extent.south();
        double left = roomForLabels(along);
        double width = PICTURE - RIGHT - left;
        double height = Math.rint(Math.max(LOWEST, Math.min(HIGHEST, width * along / across)));
        double scale = Math.min(width / across, height / along);
        // What lies beyond a pole is no place; the frame is moved away from it as far as it can
        double most = Math.max(0, POLE - height / scale / 2);
        double latitude = Math.max(-most, Math.min(most, extent.latitude()));
        return new MapFrame(left, TOP, width, height, latitude, extent.longitude(), scale, narrowing);
    }

    /** The width of the labels of the parallels: on a small map, they are written to the minute or to the second. */
    private static double roomForLabels(double along) {
        return along > 2 ? 38 : along > .1 ? 50 : 62;
    }

    double right() {
        return left + width;
    }

    double foot() {
        return top + height;
    }

    double x(double longitude) {
        return left + width / 2 + (longitude - this.longitude) * narrowing * scale;
    }

    double y(double latitude) {
        return top + height / 2 - (latitude - this.latitude) * scale;
    }

    double west() {
        return longitude - width / 2 / narrowing / scale;
    }

    double east() {
        return longitude + width / 2 / narrowing / scale;
    }

    double south() {
        return latitude - height / 2 / scale;
    }

    double north() {
        return latitude + height / 2 / scale;
    }

    /** The longitude in the turn that lies nearest to the middle of the frame. */
    double nearest(double longitude) {
        return longitude - TURN * Math.rint((longitude - this.longitude) / TURN);
    }

    Point point(Position position) {
        return new Point(x(nearest(position.longitude())), y(position.latitude()));
    }

    boolean contains(Point point) {
        return point.x() >= left && point.x() <= right() && point.y() >= top && point.y() <= foot();
    }

    /** Units for a kilometre, along a meridian and in the middle latitude. */
    double unitsForKilometre() {
        return scale / KILOMETRES;
    }

    /** A point of the picture. */
    record Point(double x, double y) {

        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }
}
