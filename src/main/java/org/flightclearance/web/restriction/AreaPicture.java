package org.flightclearance.web.restriction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.flightclearance.flight.Position;
import org.flightclearance.language.Wording;
import org.flightclearance.restriction.Bounds;
import org.flightclearance.restriction.Outline;

/**
 * The drawing of an area over a grid of degrees, in units of the picture. Its scale is true at the middle latitude of
 * the area.
 *
 * @param box bounds of the area, in words
 * @param right right edge of the grid
 * @param foot bottom edge of the grid
 * @param meridians from left to right
 * @param parallels from top to bottom
 * @param paths SVG paths of its parts, each with its holes
 */
public record AreaPicture(
        String box,
        int width,
        int height,
        int left,
        int top,
        int right,
        int foot,
        List<Line> meridians,
        List<Line> parallels,
        List<String> paths) {

    private static final int LEFT = 54;
    private static final int TOP = 8;
    private static final int LONGEST = 220;
    private static final int SHORTEST = 90;
    private static final int UNDER = 24;
    private static final int BESIDE = 26;
    /** Margin around the area, as a fraction of its size. */
    private static final double FREE = 0.12;

    private static final int MOST_LINES = 4;
    /**
     * Smallest cosine of the latitude that is used. Nearer to a pole the picture is distorted; nobody closes airspace
     * there.
     */
    private static final double NARROWEST = 0.1;

    /** One line of the grid. */
    public record Line(String at, String label) {}

    static AreaPicture of(Outline outline, Wording wording) {
        var box = outline.box();
        var narrowing = Math.max(NARROWEST, Math.cos(Math.toRadians((box.minLatitude() + box.maxLatitude()) / 2)));
        double across = (box.maxLongitude() - box.minLongitude()) * (1 + 2 * FREE) * narrowing;
        double along = (box.maxLatitude() - box.minLatitude()) * (1 + 2 * FREE);
        double scale = LONGEST / Math.max(across, along);
        int width = side(across * scale);
        int height = side(along * scale);
        var map = new Map(box, narrowing * scale, scale, LEFT + width / 2.0, TOP + height / 2.0);
        var degrees = new Degrees(wording);
        return new AreaPicture(
                degrees.box(box),
                LEFT + width + BESIDE,
                TOP + height + UNDER,
                LEFT,
                TOP,
                LEFT + width,
                TOP + height,
                lines(map.longitude(LEFT), map.longitude(LEFT + width))
                        .mapToObj(at -> new Line(number(map.x(at)), degrees.longitude(at)))
                        .toList(),
                lines(map.latitude(TOP + height), map.latitude(TOP))
                        .mapToObj(at -> new Line(number(map.y(at)), degrees.latitude(at)))
                        .toList(),
                outline.parts().stream().map(map::path).toList());
    }

    private static int side(double length) {
        return (int) Math.round(Math.max(SHORTEST, length));
    }

    /** Round values of degrees between the two, at most about four. */
    private static DoubleStream lines(double from, double to) {
        double step = step(to - from);
        return DoubleStream.iterate(Math.ceil(from / step), at -> at * step <= to, at -> at + 1)
                .map(at -> Math.rint(at * step * 1e9) / 1e9);
    }

    /** The step of the grid: 1, 2 or 5 times a power of ten. */
    private static double step(double length) {
        for (double power = Math.pow(10, Math.floor(Math.log10(length)) - 1); ; power *= 10) {
            for (int times : new int[] {1, 2, 5}) {
                if (length / (power * times) <= MOST_LINES) {
                    return power * times;
                }
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }

    /** Converts between degrees and positions in the picture. */
    private record Map(Bounds box, double perLongitude, double perLatitude, double middleX, double middleY) {

        double x(double longitude) {
            return middleX + (longitude - (box.minLongitude() + box.maxLongitude()) / 2) * perLongitude;
        }

        double y(double latitude) {
            return middleY - (latitude - (box.minLatitude() + box.maxLatitude()) / 2) * perLatitude;
        }

        double longitude(double x) {
            return (x - middleX) / perLongitude + (box.minLongitude() + box.maxLongitude()) / 2;
        }

        double latitude(double y) {
            return (middleY - y) / perLatitude + (box.minLatitude() + box.maxLatitude()) / 2;
        }

        String path(List<List<Position>> rings) {
            return rings.stream()
                    .map(ring -> ring.stream()
                            .map(point -> number(x(point.longitude())) + " " + number(y(point.latitude())))
                            .collect(Collectors.joining("L", "M", "Z")))
                    .collect(Collectors.joining());
        }
    }
}
