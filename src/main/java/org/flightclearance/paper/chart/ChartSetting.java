package org.flightclearance.paper.chart;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.report.PeriodOutcomes;

/**
 * What the charts of a page have and those on paper do not.
 *
 * @param links null: the figures lead nowhere
 * @param recordsBegin when the records of the mission begin, UTC: earlier periods have no records, which is not the same
 *     as no requests; null: not looked up
 */
public record ChartSetting(@Nullable FigureLinks links, @Nullable Instant recordsBegin) {

    static final ChartSetting PAPER = new ChartSetting(null, null);

    /** The role of the picture. A screen reader would not find the links in an image. */
    String role() {
        return links == null ? "img" : "group";
    }

    public boolean hasRecords(PeriodOutcomes outcomes) {
        return outcomes.sent() > 0
                || recordsBegin == null
                || outcomes.period().end().isAfter(recordsBegin);
    }
}
