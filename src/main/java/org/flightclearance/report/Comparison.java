package org.flightclearance.report;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** A period beside an earlier one, as of the same instant. */
public record Comparison(PeriodOutcomes now, PeriodOutcomes before) {

    /** Percentage points more, or fewer where negative; null where in one of the two nothing was sent. */
    public @Nullable BigDecimal points(Column column) {
        var rate = now.rate(column);
        var earlier = before.rate(column);
        return rate == null || earlier == null ? null : rate.subtract(earlier);
    }
}
