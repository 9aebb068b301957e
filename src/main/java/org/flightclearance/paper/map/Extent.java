package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.flightclearance.flight.Position;

/**
 * The part of the globe that a map shows, in degrees.
 *
 * @param west -180 to 180
 * @param east more than {@code west}; beyond 180 if the date line is in between
 */
record Extent(double south, double north, double west, double east) {

    private static final int TURN = 360;
    private static final int HALF_TURN = 180;

    /** Free room around what is shown, as a share of it. */
    private static final double FREE = 0.14;

    double latitude() {
        return (south + north) / 2;
    }

    double longitude() {
        return (west + east) / 2;
    }

    /** The smallest extent around lines and outlines, on the side of the globe where they are closest together. */
    static Extent around(List<? extends List<Position>> lines) {
        var latitudes = lines.stream()
                .flatMap(List::stream)
                .mapToDouble(Position::latitude)
                .summaryStatistics();
        var spans = lines.stream()
                .map(Span::of)
                .sorted(Comparator.comparingDouble(Span::west))
                .toList();
        var longitudes = Span.around(spans);
        return new Extent(latitudes.getMin(), latitudes.getMax(), longitudes.west(), longitudes.east());
    }

    /** This extent with room around it; its longer side is at least as long as that many degrees of latitude. */
    Extent roomy(double least) {
        double narrowing = MapFrame.narrowing(latitude());
        double high = (north - south) * (1 + 2 * FREE);
        double wide = (east - west) * (1 + 2 * FREE);
        if (Math.max(high, wide * narrowing) < least) {
            high = Math.max(high, least / 2);
            wide = least / narrowing;
        }
        wide = Math.min(TURN, wide);
        return new Extent(latitude() - high / 2, latitude() + high / 2, longitude() - wide / 2, longitude() + wide / 2);
    }

    /** A span of longitudes. */
    private record Span(double west, double east) {

        static Span of(List<Position> line) {
            var longitudes = line.stream().mapToDouble(Position::longitude).summaryStatistics();
            double west = Math.floorMod((long) Math.floor(longitudes.getMin()), TURN)
                    + longitudes.getMin()
                    - Math.floor(longitudes.getMin());
            return new Span(west, west + longitudes.getMax() - longitudes.getMin());
        }

        /** The smallest span that holds all, which begins after the largest gap between them. */
        static Span around(List<Span> sorted) {
            double farthest = sorted.stream().mapToDouble(Span::east).max().orElseThrow();
            double reached = farthest - TURN;
            double gap = 0;
            double west = -HALF_TURN;
            for (var span : followedByFirst(sorted)) {
                if (span.west - reached > gap) {
                    gap = span.west - reached;
                    west = span.west;
                }
                reached = Math.max(reached, span.east);
            }
            double begins = west >= HALF_TURN ? west - TURN : west;
            return new Span(begins, begins + TURN - gap);
        }

        private static List<Span> followedByFirst(List<Span> sorted) {
            var all = new ArrayList<>(sorted);
            var first = sorted.get(0);
            all.add(new Span(first.west + TURN, first.east + TURN));
            return all;
        }
    }
}
