package org.flightclearance.notice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.notice.Rules.before;

class NoticeGivenTest {

    private static final Instant DEPARTURE = Instant.parse("2022-10-07T06:00:00Z");

    @Test
    void exactly_the_minimum_notice_is_not_short_but_a_microsecond_less_is() {
        assertThat(hours(before(DEPARTURE, 72), 72).isShort()).isFalse();
        assertThat(hours(before(DEPARTURE, 72).plusNanos(1000), 72).isShort()).isTrue();
        assertThat(new NoticeGiven(before(DEPARTURE, -1), DEPARTURE, null, null).isShort())
                .isFalse();
    }

    @Test
    void missing_notice_is_given_in_the_unit_of_the_minimum() {
        assertThat(hours(before(DEPARTURE, 36), 48).missingHours()).isEqualTo(new BigDecimal("12.0"));
        assertThat(hours(before(DEPARTURE, 48), 48).missingHours()).isEqualTo(BigDecimal.ZERO);
        var days = new NoticeGiven(
                before(DEPARTURE, 73), DEPARTURE, MinimumNotice.workingDays(3), new WorkingDays(2, List.of()));
        assertThat(days.isShort()).isTrue();
        assertThat(days.missingDays()).isEqualTo(1);
        assertThat(days.missingHours()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void hours_of_notice_are_rounded_half_up_to_one_decimal() {
        assertThat(hours(before(DEPARTURE, 73), 72).hours()).isEqualTo(new BigDecimal("73.0"));
        assertThat(NoticeGiven.hoursBetween(DEPARTURE.minus(Duration.ofMinutes(3)), DEPARTURE))
                .isEqualTo(new BigDecimal("0.1"));
        assertThat(NoticeGiven.hoursBetween(DEPARTURE.minusSeconds(179), DEPARTURE))
                .isEqualTo(new BigDecimal("0.0"));
    }

    private static NoticeGiven hours(Instant sent, int minimum) {
        return new NoticeGiven(sent, DEPARTURE, MinimumNotice.hours(minimum), null);
    }
}
