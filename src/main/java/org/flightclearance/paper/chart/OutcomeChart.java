package org.flightclearance.paper.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.report.Column;
import org.flightclearance.report.PeriodOutcomes;
import org.flightclearance.request.Status;

/**
 * How the requests of the last quarters stand, as stacked bars from a zero baseline, in units of the picture.
 *
 * @param baseline where the bars stand
 * @param steps of the scale
 */
public record OutcomeChart(int width, int height, int baseline, List<Step> steps, List<Bar> bars) {

    /** What stands at the foot of a bar is what is argued about. */
    public static final List<Status> FROM_BELOW =
            List.of(Status.DENIED, Status.UNANSWERED, Status.PENDING, Status.WITHDRAWN, Status.APPROVED);

    private static final int LEFT = 56;
    private static final int TOP = 28;
    private static final int PLOT_HEIGHT = 220;
    private static final int SLOT = 84;
    private static final int BAR = 52;
    private static final int FOOT = 52;

    /** How high a part has to be for its number to fit into it. */
    private static final int LABEL = 12;

    /** A line of the scale. */
    public record Step(int y, String label) {}

    /**
     * One quarter.
     *
     * @param x its left edge
     * @param middle where its labels are centred
     * @param top where its bar ends
     * @param share of denied or unanswered; null where nothing was sent
     */
    public record Bar(
            String quarter,
            int x,
            int middle,
            int width,
            int top,
            String sent,
            @Nullable String share,
            List<Segment> segments) {}

    /** A part of a bar; its kind is the name of the status. */
    public record Segment(String kind, int y, int height, String words, @Nullable String label, int labelY) {}

    public static OutcomeChart of(List<PeriodOutcomes> quarters, Wording wording) {
        long most = quarters.stream().mapToLong(PeriodOutcomes::sent).max().orElse(0);
        long step = step(most);
        long scale = Math.max(step, (most + step - 1) / step * step);
        var steps = new ArrayList<Step>();
        for (long value = 0; value <= scale; value += step) {
            steps.add(new Step(y(value, scale), wording.text("number", value)));
        }
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < quarters.size(); i++) {
            bars.add(bar(quarters.get(i), LEFT + i * SLOT + (SLOT - BAR) / 2, scale, wording));
        }
        int width = LEFT + quarters.size() * SLOT;
        return new OutcomeChart(width, TOP + PLOT_HEIGHT + FOOT, TOP + PLOT_HEIGHT, steps, bars);
    }

    private static Bar bar(PeriodOutcomes quarter, int x, long scale, Wording wording) {
        var segments = new ArrayList<Segment>();
        long below = 0;
        for (var status : FROM_BELOW) {
            long count = quarter.count(status);
            if (count > 0) {
                int top = y(below + count, scale);
                int height = y(below, scale) - top;
                var words = wording.text("chart.segment", wording.word(status), count);
                var label = height >= LABEL ? wording.text("number", count) : null;
                segments.add(new Segment(
                        status.name().toLowerCase(Locale.ROOT), top, height, words, label, top + height / 2 + 4));
                below += count;
            }
        }
        long sent = quarter.sent();
        var share = quarter.rate(Column.DENIED_OR_UNANSWERED);
        return new Bar(
                PeriodWords.of(quarter.period(), wording),
                x,
                x + BAR / 2,
                BAR,
                y(sent, scale),
                sent == 0 ? wording.text("chart.nothing_sent") : wording.text("number", sent),
                share == null ? null : wording.text("percent", share),
                segments);
    }

    private static int y(long value, long scale) {
        return TOP + PLOT_HEIGHT - (int) Math.round((double) PLOT_HEIGHT * value / scale);
    }

    /** A step of 1, 2 or 5 times a power of ten, of which at the most five make the scale. */
    private static long step(long most) {
        long power = 1;
        while (true) {
            for (var times : new int[] {1, 2, 5}) {
                if (power * times * 5 >= most) {
                    return power * times;
                }
            }
            power *= 10;
        }
    }
}
