package org.flightclearance.report;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** A period compared with an earlier one, both as of the same instant. */
public record Comparison(PeriodOutcomes now, PeriodOutcomes before) {

    /**
     * The difference in percentage points, negative if the rate fell; null if nothing was sent in one of the two
     * periods.
     */
    public @Nullable BigDecimal points(Column column) {
        var rate = now.rate(column);
        var earlier = before.rate(column);
        return rate == null || earlier == null ? null : rate.subtract(earlier);
    }
}
