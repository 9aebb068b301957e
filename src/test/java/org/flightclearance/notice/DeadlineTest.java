package org.flightclearance.notice;

import java.time.Duration;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.notice.Rules.before;
import static org.flightclearance.notice.Rules.isr;

class DeadlineTest {

    private static final Instant DEPARTURE = Instant.parse("2022-10-07T06:00:00Z");

    @Test
    void without_cut_off_the_deadline_is_the_departure() {
        assertThat(deadline(0, null, 73)).isEqualTo(DEPARTURE);
    }

    @Test
    void a_cut_off_moves_the_deadline_before_the_departure() {
        assertThat(deadline(6, null, 73)).isEqualTo(before(DEPARTURE, 6));
    }

    @Test
    void a_cut_off_at_or_before_the_sending_does_not_apply() {
        assertThat(deadline(6, null, 6)).isEqualTo(DEPARTURE);
        assertThat(deadline(6, null, 7)).isEqualTo(before(DEPARTURE, 6));
    }

    @Test
    void with_an_answer_window_the_earlier_deadline_applies_and_is_explained() {
        assertThat(deadline(0, 24, 73)).isEqualTo(before(DEPARTURE, 49));
        assertThat(deadline(0, 96, 73)).isEqualTo(DEPARTURE);
        assertThat(Deadline.of(rule(6, 24), Clearance.REQUIRED, before(DEPARTURE, 73), DEPARTURE)
                        .why())
                .containsExactly(
                        Sentence.of("why.cut_off", DEPARTURE, 6L, before(DEPARTURE, 6)),
                        Sentence.of("why.answer_window", 24L, before(DEPARTURE, 49)),
                        Sentence.of("why.earlier", before(DEPARTURE, 49)));
    }

    @Test
    void a_notification_sent_at_or_after_departure_has_no_deadline() {
        var rule = Rules.rule(Rules.notified("medical", Purpose.MEDEVAC));
        assertThat(Deadline.of(rule, Clearance.NOTIFICATION, DEPARTURE, DEPARTURE)
                        .at())
                .isNull();
        assertThat(Deadline.of(rule, Clearance.NOTIFICATION, before(DEPARTURE, 1), DEPARTURE)
                        .at())
                .isEqualTo(DEPARTURE);
    }

    @Property
    void a_deadline_is_after_the_sending_and_not_after_the_departure(
            @ForAll @IntRange(min = 1, max = 500) int noticeMinutes,
            @ForAll @IntRange(min = 0, max = 12) int cutOff,
            @ForAll @IntRange(min = 1, max = 12) int window,
            @ForAll boolean promised) {
        var sent = DEPARTURE.minus(Duration.ofMinutes(noticeMinutes));
        assertThat(Deadline.of(rule(cutOff, promised ? window : null), Clearance.REQUIRED, sent, DEPARTURE)
                        .at())
                .isAfter(sent)
                .isBeforeOrEqualTo(DEPARTURE);
    }

    private static Instant deadline(int cutOffHours, Integer windowHours, int noticeHours) {
        return Deadline.of(
                        rule(cutOffHours, windowHours), Clearance.REQUIRED, before(DEPARTURE, noticeHours), DEPARTURE)
                .at();
    }

    private static NoticeRule rule(int cutOffHours, Integer windowHours) {
        return isr(MinimumNotice.hours(72), cutOffHours, windowHours);
    }
}
