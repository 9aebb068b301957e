package org.flightclearance.notice;

import java.time.Instant;
import java.util.List;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * The working days of notice, by the authority's calendar as it was when they were counted.
 *
 * @param given full working days between the day of sending and the day of departure
 * @param skipped the days that did not count before the minimum was reached, at most {@value #MOST_SKIPPED}
 * @param safeSending latest sending that is enough wherever the provisional holidays fall, UTC; null if none can make
 *     a difference
 */
@Embeddable
public record WorkingDays(
        @Column(name = "notice_days") int given,
        @Column(name = "skipped_days", length = 20_000) @Convert(converter = SkippedDaysColumn.class)
                List<SkippedDay> skipped,
        @Column(name = "safe_sending_at") @Nullable Instant safeSending) {

    static final int MOST_SKIPPED = 60;
}
