package org.flightclearance.paper.chart;

import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.report.Column;
import org.flightclearance.report.QuarterOutcomes;

/** What the last of some quarters shows, as a sentence above its picture. */
final class QuarterFinding {

    private QuarterFinding() {}

    static String outcomes(List<QuarterOutcomes> quarters, Wording wording) {
        var last = quarters.get(quarters.size() - 1);
        var named = QuarterAxis.named(last.quarter(), wording);
        return last.sent() == 0
                ? wording.text("chart.nothing_sent", named)
                : wording.text(
                        "chart.outcomes", named, last.sent(), last.count(Column.DENIED), last.count(Column.UNANSWERED));
    }

    /** The last rate against the one before; without a comparison where nothing was sent before. */
    static String rates(List<QuarterOutcomes> quarters, Wording wording) {
        var last = quarters.get(quarters.size() - 1);
        var named = QuarterAxis.named(last.quarter(), wording);
        var rate = last.rate(Column.DENIED_OR_UNANSWERED);
        if (rate == null) {
            return wording.text("chart.nothing_sent", named);
        }
        var before =
                quarters.size() < 2 ? null : quarters.get(quarters.size() - 2).rate(Column.DENIED_OR_UNANSWERED);
        var found = before == null
                ? wording.text("chart.rate", named, rate)
                : wording.text(
                        List.of("chart.rate_less", "chart.rate_same", "chart.rate_more")
                                .get(1 + rate.compareTo(before)),
                        named,
                        rate,
                        rate.subtract(before).abs());
        return found + wording.text("chart.still_pending", last.count(Column.PENDING));
    }
}
