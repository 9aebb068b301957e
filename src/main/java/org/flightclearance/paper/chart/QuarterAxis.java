package org.flightclearance.paper.chart;

import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.QuarterOutcomes;

/**
 * Quarters beside each other, with the year under the first of each.
 *
 * @param left where the first begins
 * @param slot how much room each has
 */
record QuarterAxis(List<Quarter> quarters, double left, double slot) {

    /** How much room there has to be under the baseline. */
    static final int FOOT = 38;

    static QuarterAxis of(List<QuarterOutcomes> outcomes, double left, double right) {
        var quarters = outcomes.stream().map(QuarterOutcomes::quarter).toList();
        return new QuarterAxis(quarters, left, (right - left) / Math.max(1, quarters.size()));
    }

    double middle(int quarter) {
        return left + slot * (quarter + .5);
    }

    double right() {
        return left + slot * quarters.size();
    }

    void draw(Svg svg, double baseline, Wording wording) {
        svg.line(left, baseline, right(), baseline, "stroke", Ink.DARK);
        svg.open("g", "text-anchor", "middle", "font-size", Lettering.SMALL);
        for (int i = 0; i < quarters.size(); i++) {
            var quarter = quarters.get(i);
            svg.text(middle(i), baseline + 16, wording.text("chart.axis_quarter", quarter.number()));
            if (i == 0 || quarter.number() == 1) {
                svg.text(middle(i), baseline + 31, String.valueOf(quarter.year()), "fill", Ink.SOFT);
            }
        }
        svg.close("g");
    }

    /** The quarter as a sentence calls it. */
    static String named(Quarter quarter, Wording wording) {
        return wording.text("chart.quarter", quarter.number(), quarter.year());
    }
}
