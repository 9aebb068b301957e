package org.flightclearance.paper.chart;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.report.Column;
import org.flightclearance.report.ReportPeriod;

/** Where the figures of a chart lead. */
@FunctionalInterface
public interface FigureLinks {

    /**
     * The address of the requests behind a figure; null: it has none.
     *
     * @param rows rows of breakdowns, such as {@code sector:East}; empty: all requests
     */
    @Nullable
    String to(ReportPeriod period, List<String> rows, Column column);
}
