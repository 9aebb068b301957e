package org.flightclearance.paper.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.report.ReportedRequest;
import org.flightclearance.request.outcome.DenialReason;

/** The denials among some requests by the reason that the host stated, as horizontal bars from zero. */
public final class ReasonChart {

    private static final int ROW = 26;
    private static final int BAR = 14;
    private static final int NAMES = 190;
    private static final int NUMBERS = 56;

    private record Bar(DenialReason reason, int count) {}

    private ReasonChart() {}

    /**
     * The chart; null if fewer than two of the requests were denied.
     *
     * @param rows the rows of the report that the requests are in; a bar leads to those of them with its reason
     */
    public static @Nullable Chart of(
            Collection<ReportedRequest> requests,
            ReportSelection report,
            List<String> rows,
            ChartSetting setting,
            Wording wording) {
        var bars = bars(requests, report);
        int denied = bars.stream().mapToInt(Bar::count).sum();
        if (denied < 2) {
            return null;
        }
        var most = bars.get(0);
        var title = wording.text("chart.reasons", most.reason(), most.count(), denied);
        var words = wording.text("chart.reasons_words");
        var svg = new Svg("reasons", setting.role(), Chart.WIDTH, ROW * bars.size(), title, words);
        var figures = new LinkedFigures(svg, setting, wording);
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var name = wording.word(bar.reason());
            double y = ROW * i;
            double width = (double) (Chart.WIDTH - NAMES - NUMBERS) * bar.count() / most.count();
            figures.draw(report.period(), with(bar.reason(), rows), Column.DENIED, name, bar.count(), () -> {
                svg.text(0, y + BAR, name, "font-size", TextMetrics.fitting(name, NAMES - 8, TextMetrics.SIZE));
                BarFill.SOLID.fill(svg, NAMES, y + 2, width, BAR, false);
                svg.text(
                        NAMES + width + 6, y + BAR, wording.text("number", bar.count()), "font-size", TextMetrics.SIZE);
                figures.target(0, y, Chart.WIDTH, ROW);
            });
        }
        return new Chart(title, words, svg.done(), table(bars, wording));
    }

    private static List<String> with(DenialReason reason, List<String> rows) {
        var more = new ArrayList<>(rows);
        more.add(Breakdown.REASON.wireName() + ":" + reason.name().toLowerCase(Locale.ROOT));
        return more;
    }

    /** The most frequent reason first. */
    private static List<Bar> bars(Collection<ReportedRequest> requests, ReportSelection report) {
        return requests.stream()
                .map(request -> request.denialReason(report.asOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.<@Nullable DenialReason>identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Bar(
                        Objects.requireNonNull(entry.getKey()), entry.getValue().intValue()))
                .sorted(Comparator.comparing(Bar::count).reversed().thenComparing(Bar::reason))
                .toList();
    }

    private static ChartTable table(List<Bar> bars, Wording wording) {
        return new ChartTable(
                List.of(wording.text("field.reason"), wording.word(Column.DENIED)),
                bars.stream()
                        .map(bar -> List.of(wording.word(bar.reason()), wording.text("number", bar.count())))
                        .toList());
    }
}
