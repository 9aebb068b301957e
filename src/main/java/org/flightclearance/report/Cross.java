package org.flightclearance.report;

import java.util.List;

/**
 * Requests split twice: by sector and, within it, by aircraft class.
 *
 * @param rows those that count anything, in the order of both
 */
public record Cross(Breakdown by, Breakdown within, List<CrossRow> rows) {

    /** One pair of keys. */
    public record CrossRow(String key, String keyWithin, Figures figures) {}
}
