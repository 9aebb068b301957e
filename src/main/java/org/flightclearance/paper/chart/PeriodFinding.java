package org.flightclearance.paper.chart;

import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.report.Column;
import org.flightclearance.report.PeriodOutcomes;

/** The finding about the last period as a sentence, for the title of a chart. */
final class PeriodFinding {

    private PeriodFinding() {}

    static String outcomes(List<PeriodOutcomes> periods, Wording wording) {
        var last = periods.get(periods.size() - 1);
        var named = PeriodWords.named(last.period(), wording);
        return last.sent() == 0
                ? wording.text("chart.nothing_sent", named)
                : wording.text(
                        "chart.outcomes", named, last.sent(), last.count(Column.DENIED), last.count(Column.UNANSWERED));
    }

    /**
     * The last rate compared with the previous one; without a comparison if nothing was sent in the previous period.
     */
    static String rates(List<PeriodOutcomes> periods, Wording wording) {
        var last = periods.get(periods.size() - 1);
        var named = PeriodWords.named(last.period(), wording);
        var rate = last.rate(Column.DENIED_OR_UNANSWERED);
        if (rate == null) {
            return wording.text("chart.nothing_sent", named);
        }
        var before = periods.size() < 2 ? null : periods.get(periods.size() - 2).rate(Column.DENIED_OR_UNANSWERED);
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

    /** How many of the requests of all weeks were denied, and how many were not answered either. */
    static String weeks(PeriodOutcomes total, Wording wording) {
        var named = PeriodWords.named(total.period(), wording);
        var denied = total.rate(Column.DENIED);
        var either = total.rate(Column.DENIED_OR_UNANSWERED);
        return denied == null || either == null
                ? wording.text("chart.nothing_sent", named)
                : wording.text("chart.weeks", named, total.sent(), denied, either)
                        + wording.text("chart.still_pending", total.count(Column.PENDING));
    }
}
