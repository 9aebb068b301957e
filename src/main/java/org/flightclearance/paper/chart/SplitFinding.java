package org.flightclearance.paper.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;
import org.flightclearance.paper.RowWords;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Row;

/** Says in a sentence which aircraft class and which sector have the most denied or unanswered requests. */
final class SplitFinding {

    private SplitFinding() {}

    static String of(DenialReport report, Wording wording) {
        int sent = report.total().count(Column.SENT);
        int either = report.total().count(Column.DENIED_OR_UNANSWERED);
        if (either == 0) {
            return sent == 0
                    ? wording.text("report.finding_nothing", report.mission().code())
                    : wording.text("chart.split_none", sent);
        }
        var aircraft = most(report, Breakdown.AIRCRAFT_CLASS).orElseThrow();
        var named = RowWords.row(Breakdown.AIRCRAFT_CLASS, aircraft.key(), report.mission(), wording);
        return most(report, Breakdown.SECTOR)
                .filter(sector -> !sector.key().equals(Breakdown.NONE))
                .map(sector -> Sentence.of(
                        "chart.split_both",
                        named,
                        count(aircraft),
                        either,
                        report.mission().sectorNamed(sector.key()),
                        count(sector)))
                .map(wording::say)
                .orElseGet(() -> wording.text("chart.split", named, count(aircraft), either));
    }

    /** The row with the most; the first one if several have as many. */
    private static Optional<Row> most(DenialReport report, Breakdown breakdown) {
        return report.byBreakdown().getOrDefault(breakdown, List.of()).stream()
                .sorted(Comparator.comparing(SplitFinding::count).reversed())
                .findFirst();
    }

    private static int count(Row row) {
        return row.figures().count(Column.DENIED_OR_UNANSWERED);
    }
}
