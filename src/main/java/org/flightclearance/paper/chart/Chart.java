package org.flightclearance.paper.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern BEGINNING = Pattern.compile("<svg ([^>]*viewBox=\"0 0 [0-9]+ ([0-9]+)\")");

    /**
     * The picture for a paper, where a drawing has a size, and its words as printers of PDF look for them.
     *
     * @param millimetres how wide it is there
     */
    public String printed(int millimetres) {
        return BEGINNING
                .matcher(svg)
                .replaceFirst(begin -> Matcher.quoteReplacement("<svg alt=\"%s\" width=\"%dmm\" height=\"%smm\" %s"
                        .formatted(
                                Svg.escaped(title),
                                millimetres,
                                Svg.written((double) millimetres * Integer.parseInt(begin.group(2)) / WIDTH),
                                begin.group(1))));
    }
}
