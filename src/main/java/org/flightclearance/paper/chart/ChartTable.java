package org.flightclearance.paper.chart;

import java.util.List;

/**
 * The figures of a chart as text.
 *
 * @param head names of the columns
 * @param rows as many cells as the head, the name of the row first
 */
public record ChartTable(List<String> head, List<List<String>> rows) {}
