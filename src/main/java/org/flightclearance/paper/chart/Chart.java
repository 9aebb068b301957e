package org.flightclearance.paper.chart;

/**
 * A picture of figures.
 *
 * @param title what it shows, as a sentence
 * @param words how it is to be read
 * @param svg the picture, with both in it
 * @param table the same figures
 */
public record Chart(String title, String words, String svg, ChartTable table) {

    /** Of the picture, in its units; heights differ. */
    static final int WIDTH = 420;
}
