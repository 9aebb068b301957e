package org.flightclearance.paper.chart;

import java.util.List;

/**
 * The figures of a picture as they are written.
 *
 * @param head what the columns are called
 * @param rows each as long as the head, its name first
 */
public record ChartTable(List<String> head, List<List<String>> rows) {}
