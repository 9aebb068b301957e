package org.flightclearance.report;

/**
 * One row of a breakdown.
 *
 * @param key what the requests of the row have in common, in wire names
 */
public record Row(String key, Figures figures) {}
