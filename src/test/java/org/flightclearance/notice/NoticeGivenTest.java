package org.flightclearance.notice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;

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
        assertThat(said(hours(before(DEPARTURE, 36), 48).missing())).isEqualTo("12 h");
        assertThat(said(hours(before(DEPARTURE, 48), 48).missing())).isEqualTo("0 h");
        var days = new NoticeGiven(
                before(DEPARTURE, 73), DEPARTURE, MinimumNotice.workingDays(3), new WorkingDays(2, List.of(), null));
        assertThat(days.isShort()).isTrue();
        assertThat(days.missingDays()).isEqualTo(1);
        assertThat(said(days.missing())).isEqualTo("1 working day");
    }

    @Test
    void what_was_given_and_what_is_missing_add_up_to_the_minimum() {
        var notice = hours(before(DEPARTURE, 34).minus(Duration.ofSeconds(210)), 48);
        assertThat(said(notice.given())).isEqualTo("34 h 3 min");
        assertThat(said(notice.missing())).isEqualTo("13 h 57 min");
    }

    @Test
    void a_microsecond_that_is_missing_is_said_as_a_minute() {
        var notice = hours(before(DEPARTURE, 48).plusNanos(1000), 48);
        assertThat(said(notice.given())).isEqualTo("47 h 59 min");
        assertThat(said(notice.missing())).isEqualTo("1 min");
    }

    @Test
    void hours_of_notice_are_rounded_half_up_to_one_decimal() {
        assertThat(hours(before(DEPARTURE, 73), 72).hours()).isEqualTo(new BigDecimal("73.0"));
        assertThat(NoticeGiven.hoursBetween(DEPARTURE.minus(Duration.ofMinutes(3)), DEPARTURE))
                .isEqualTo(new BigDecimal("0.1"));
        assertThat(NoticeGiven.hoursBetween(DEPARTURE.minusSeconds(179), DEPARTURE))
                .isEqualTo(new BigDecimal("0.0"));
    }

    private static String said(Sentence sentence) {
        return Wording.in(Language.EN).say(sentence);
    }

    private static NoticeGiven hours(Instant sent, int minimum) {
        return new NoticeGiven(sent, DEPARTURE, MinimumNotice.hours(minimum), null);
    }
}
