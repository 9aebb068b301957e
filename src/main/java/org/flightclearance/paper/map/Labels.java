package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.flightclearance.paper.map.MapFrame.Point;

/**
 * Finds room for labels on a map: no label lies over another, over a symbol or over the edge of the frame, and as few as
 * possible lie over lines. The first to ask gets the best room.
 */
final class Labels {

    /** A rectangle of the picture. */
    record Box(double left, double top, double width, double height) {

        static Box around(Point middle, double width, double height) {
            return new Box(middle.x() - width / 2, middle.y() - height / 2, width, height);
        }

        double right() {
            return left + width;
        }

        double foot() {
            return top + height;
        }

        Point middle() {
            return new Point(left + width / 2, top + height / 2);
        }

        boolean meets(Box other) {
            return left < other.right() && other.left < right() && top < other.foot() && other.top < foot();
        }

        /** Whether the line between two points touches it. */
        boolean meets(Point from, Point to) {
            double enters = 0;
            double leaves = 1;
            double[] starts = {from.x() - left, from.y() - top};
            double[] steps = {to.x() - from.x(), to.y() - from.y()};
            double[] sizes = {width, height};
            for (int axis = 0; axis < sizes.length; axis++) {
                if (steps[axis] == 0) {
                    if (starts[axis] < 0 || starts[axis] > sizes[axis]) {
                        return false;
                    }
                } else {
                    double one = -starts[axis] / steps[axis];
                    double other = (sizes[axis] - starts[axis]) / steps[axis];
                    enters = Math.max(enters, Math.min(one, other));
                    leaves = Math.min(leaves, Math.max(one, other));
                }
            }
            return enters <= leaves;
        }
    }

    private static final double OVER_A_LINE = 10;

    private final MapFrame frame;
    private final List<Box> taken = new ArrayList<>();
    private final List<List<Point>> lines = new ArrayList<>();

    Labels(MapFrame frame) {
        this.frame = frame;
    }

    /** A line that labels should not cover. */
    void avoid(List<Point> line) {
        lines.add(line);
    }

    void take(Box box) {
        taken.add(box);
    }

    /**
     * Takes the best of some boxes.
     *
     * @param wanted the best first
     * @return empty if there is room for none
     */
    Optional<Box> place(List<Box> wanted) {
        var best = new ArrayList<Candidate>();
        for (int i = 0; i < wanted.size(); i++) {
            var box = wanted.get(i);
            if (isFree(box)) {
                best.add(new Candidate(box, i + OVER_A_LINE * crossings(box)));
            }
        }
        var placed =
                best.stream().min(Comparator.comparingDouble(Candidate::cost)).map(Candidate::box);
        placed.ifPresent(this::take);
        return placed;
    }

    private record Candidate(Box box, double cost) {}

    private boolean isFree(Box box) {
        return box.left() >= frame.left() + 1
                && box.right() <= frame.right() - 1
                && box.top() >= frame.top() + 1
                && box.foot() <= frame.foot() - 1
                && taken.stream().noneMatch(box::meets);
    }

    private long crossings(Box box) {
        long crossings = 0;
        for (var line : lines) {
            for (int i = 1; i < line.size(); i++) {
                if (box.meets(line.get(i - 1), line.get(i))) {
                    crossings++;
                    break;
                }
            }
        }
        return crossings;
    }
}
