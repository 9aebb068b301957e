package org.flightclearance.notice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Sentence;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTest {

    private static final Instant DEPARTURE = Instant.parse("2022-10-07T06:00:00Z");

    @Test
    void the_deadline_is_the_departure_where_there_is_no_cut_off() {
        assertThat(deadline(rule(0, null), hours(-73)).at()).isEqualTo(DEPARTURE);
    }

    @Test
    void a_cut_off_moves_the_deadline_before_the_departure() {
        assertThat(deadline(rule(6, null), hours(-73)).at()).isEqualTo(hours(-6));
    }

    @Test
    void a_cut_off_at_or_before_the_sending_does_not_apply() {
        assertThat(deadline(rule(6, null), hours(-6)).at()).isEqualTo(DEPARTURE);
        assertThat(deadline(rule(6, null), hours(-7)).at()).isEqualTo(hours(-6));
    }

    @Test
    void where_an_answer_window_was_promised_the_earlier_counts() {
        assertThat(deadline(rule(0, 24), hours(-73)).at()).isEqualTo(hours(-49));
        assertThat(deadline(rule(0, 96), hours(-73)).at()).isEqualTo(DEPARTURE);
    }

    @Test
    void a_notification_sent_at_or_after_departure_awaits_nothing() {
        var rule = NoticeRules.MEDICAL;
        assertThat(Deadline.of(rule, Clearance.NOTIFICATION, DEPARTURE, DEPARTURE)
                        .at())
                .isNull();
        assertThat(Deadline.of(rule, Clearance.NOTIFICATION, hours(-1), DEPARTURE)
                        .at())
                .isEqualTo(DEPARTURE);
    }

    @Test
    void notice_of_exactly_the_minimum_is_not_short_and_a_microsecond_less_is() {
        assertThat(new NoticeGiven(hours(-72), DEPARTURE, 72).isShort()).isFalse();
        assertThat(new NoticeGiven(hours(-72).plusNanos(1000), DEPARTURE, 72).isShort())
                .isTrue();
        assertThat(new NoticeGiven(hours(1), DEPARTURE, null).isShort()).isFalse();
    }

    @Test
    void hours_of_notice_are_rounded_half_up_to_one_decimal() {
        assertThat(new NoticeGiven(hours(-73), DEPARTURE, 72).hours()).isEqualTo(new BigDecimal("73.0"));
        assertThat(NoticeGiven.hoursBetween(DEPARTURE.minus(Duration.ofMinutes(3)), DEPARTURE))
                .isEqualTo(new BigDecimal("0.1"));
        assertThat(NoticeGiven.hoursBetween(DEPARTURE.minusSeconds(179), DEPARTURE))
                .isEqualTo(new BigDecimal("0.0"));
    }

    @Test
    void the_why_names_the_rule_the_departure_and_what_is_missing() {
        assertThat(deadline(rule(0, null), hours(-50)).why())
                .extracting(Sentence::key)
                .containsExactly("why.rule_minimum", "why.departure", "why.notice_short");
    }

    @Property
    void a_deadline_lies_after_the_sending_and_not_after_the_departure(
            @ForAll @IntRange(min = 1, max = 500) int noticeMinutes,
            @ForAll @IntRange(min = 0, max = 12) int cutOff,
            @ForAll @IntRange(min = 1, max = 12) int window,
            @ForAll boolean promised) {
        var sent = DEPARTURE.minus(Duration.ofMinutes(noticeMinutes));
        assertThat(deadline(rule(cutOff, promised ? window : null), sent).at())
                .isAfter(sent)
                .isBeforeOrEqualTo(DEPARTURE);
    }

    private static Deadline deadline(NoticeRule rule, Instant sent) {
        return Deadline.of(rule, Clearance.REQUIRED, sent, DEPARTURE);
    }

    private static NoticeRule rule(int cutOffHours, Integer windowHours) {
        return new NoticeRule(
                "a rule",
                Set.of(Purpose.ISR),
                Clearance.REQUIRED,
                72,
                windowHours == null ? null : Duration.ofHours(windowHours),
                Duration.ofHours(cutOffHours),
                NoticeRule.TOLERANCE,
                null,
                null,
                Sentence.of("source.choice"));
    }

    private static Instant hours(int fromDeparture) {
        return DEPARTURE.plus(Duration.ofHours(fromDeparture));
    }
}
