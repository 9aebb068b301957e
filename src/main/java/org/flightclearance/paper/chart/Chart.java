package org.flightclearance.paper.chart;

import org.flightclearance.paper.drawing.Svg;

/**
 * A chart of the report.
 *
 * @param title its finding as a sentence
 * @param words how to read it
 * @param svg the picture, which includes the title and words for screen readers
 * @param table the same figures as a table
 */
public record Chart(String title, String words, String svg, ChartTable table) {

    /** Width in units of the picture; the heights differ. */
    static final int WIDTH = 420;

    /**
     * The picture for a paper, with a size and with the alternative text where the PDF library looks for it.
     *
     * @param millimetres width on the paper
     */
    public String printed(int millimetres) {
        return Svg.printed(svg, title, millimetres);
    }
}
