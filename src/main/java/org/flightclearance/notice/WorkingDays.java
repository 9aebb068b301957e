package org.flightclearance.notice;

import java.util.List;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * The working days of notice as the authority's calendar had them when they were counted.
 *
 * @param given full ones between the day of sending and the day of departure
 * @param skipped the days that did not count before the minimum was reached, the first {@value #SKIPPED_AT_THE_MOST}
 */
@Embeddable
public record WorkingDays(
        @Column(name = "notice_days") int given,
        @Column(name = "skipped_days", length = 20_000) @Convert(converter = SkippedDaysColumn.class)
                List<SkippedDay> skipped) {

    static final int SKIPPED_AT_THE_MOST = 60;
}
