package org.flightclearance.paper.chart;

import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.report.Column;
import org.flightclearance.report.ReportPeriod;

/** Makes figures of a chart lead to their requests, if the chart has links. */
record LinkedFigures(Svg svg, ChartSetting setting, Wording wording) {

    /**
     * Draws a figure. Nothing leads to an empty list.
     *
     * @param named what is counted: the name of a period or of a row
     * @param drawing draws it; what it draws becomes the link
     */
    void draw(ReportPeriod period, List<String> rows, Column column, String named, long count, Runnable drawing) {
        var links = setting.links();
        var address = links == null || count == 0 ? null : links.to(period, rows, column);
        if (address == null) {
            drawing.run();
            return;
        }
        svg.link(address, wording.text("chart.link", named, column, count));
        drawing.run();
        svg.close("a");
    }

    /** An area with a link and a tooltip, over what is drawn there; nothing if the chart has no links. */
    void target(double x, double y, double width, double height) {
        if (setting.links() != null) {
            svg.rect(x, y, width, height, "fill-opacity", 0, "stroke", "none");
        }
    }
}
