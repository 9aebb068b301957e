package org.flightclearance.paper.map;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;

/** The grid of degrees of a map, with its labels outside the frame. */
final class Graticule {

    static final double LABEL = 10;

    private static final String LINE = "#d5dce2";
    private static final String GREY = "#5a6b7b";

    private static final int SECONDS = 3_600;
    private static final int MINUTE = 60;
    private static final int POLE = 90;
    private static final int HALF_TURN = 180;

    /** Steps in seconds of arc that divide degrees and minutes evenly. */
    private static final int[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 18_000, 36_000, 54_000, 108_000, 216_000
    };

    /** Room that a line needs, in units of the picture. */
    private static final double LEAST_APART = 62;

    private final MapFrame frame;
    private final Wording wording;
    private final int step;

    Graticule(MapFrame frame, Wording wording) {
        this.frame = frame;
        this.wording = wording;
        this.step = Arrays.stream(STEPS)
                .filter(one -> one * frame.scale() * frame.narrowing() / SECONDS >= LEAST_APART)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
    }

    void drawLines(Svg svg) {
        var path = new PathData();
        meridians().forEach(longitude -> path.move(frame.x(longitude), frame.top())
                .lineTo(frame.x(longitude), frame.foot()));
        parallels().forEach(latitude -> path.move(frame.left(), frame.y(latitude))
                .lineTo(frame.right(), frame.y(latitude)));
        svg.empty("path", "d", path, "stroke", LINE, "stroke-width", .7);
    }

    void drawLabels(Svg svg) {
        svg.open("g", "font-size", LABEL, "fill", GREY, "text-anchor", "middle");
        meridians().forEach(longitude -> {
            var words = words(turned(longitude), "map.east", "map.west");
            double room = TextMetrics.width(words, LABEL) / 2;
            if (frame.x(longitude) + room <= MapFrame.PICTURE) {
                svg.text(frame.x(longitude), frame.foot() + 12, words);
            }
        });
        svg.close("g").open("g", "font-size", LABEL, "fill", GREY, "text-anchor", "end");
        parallels()
                .forEach(latitude ->
                        svg.text(frame.left() - 4, frame.y(latitude) + 3.5, words(latitude, "map.north", "map.south")));
        svg.close("g");
    }

    private DoubleStream meridians() {
        return lines(frame.west(), frame.east());
    }

    private DoubleStream parallels() {
        return lines(Math.max(-POLE, frame.south()), Math.min(POLE, frame.north()));
    }

    private DoubleStream lines(double from, double to) {
        long first = (long) Math.ceil(from * SECONDS / step);
        long last = (long) Math.floor(to * SECONDS / step);
        return LongStream.rangeClosed(first, last).mapToDouble(at -> (double) at * step / SECONDS);
    }

    private static double turned(double longitude) {
        return longitude > HALF_TURN
                ? longitude - 2 * HALF_TURN
                : longitude < -HALF_TURN ? longitude + 2 * HALF_TURN : longitude;
    }

    /** In degrees, and in minutes and seconds where the step needs them. */
    private String words(double degrees, String positive, String negative) {
        long seconds = Math.round(Math.abs(degrees) * SECONDS);
        var words = new StringBuilder().append(seconds / SECONDS).append('°');
        if (step % SECONDS != 0) {
            words.append(String.format(Locale.ROOT, "%02d′", seconds / MINUTE % MINUTE));
        }
        if (step % MINUTE != 0) {
            words.append(String.format(Locale.ROOT, "%02d″", seconds % MINUTE));
        }
        boolean isBetween = seconds == 0 || seconds == (long) HALF_TURN * SECONDS;
        return isBetween ? words.toString() : words + wording.text(degrees > 0 ? positive : negative);
    }
}
