package org.flightclearance.web.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.report.FigureOutsideTotal;
import org.flightclearance.report.DenialReport;
import org.flightclearance.web.report.ReportTable.Figure;
import org.flightclearance.web.report.ReportTable.Line;

/**
 * A group of figures that are in no total.
 *
 * @param key message key of their heading
 */
public record FiguresOutsideTotal(String key, List<Line> lines) {

    public String hint() {
        return key + "_hint";
    }

    /** All such figures of the report, by group. */
    static List<FiguresOutsideTotal> of(DenialReport report, String question, Wording wording) {
        var groups = new LinkedHashMap<String, List<Line>>();
        for (var figure : FigureOutsideTotal.of(report)) {
            var words = figure.sign().isEmpty()
                    ? wording.text(figure.words())
                    : figure.sign() + " " + wording.text(figure.words());
            var number = wording.text("number", figure.count());
            var address =
                    figure.count() == 0 ? null : ReportTable.behind(question, List.of(figure.row()), figure.column());
            groups.computeIfAbsent(figure.group(), group -> new ArrayList<>())
                    .add(new Line(words, List.of(new Figure(number, address)), "", ""));
        }
        return groups.entrySet().stream()
                .map(group -> new FiguresOutsideTotal(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
