package org.flightclearance.security.attempt;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {

    private static final Instant LAST = Instant.parse("2022-10-04T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4, 0",
        "5, 1",
        "6, 2",
        "7, 4",
        "8, 8",
        "9, 16",
        "14, 512",
        "15, 900",
        "16, 900",
        "73, 900",
        "5000, 900"
    })
    void from_the_fifth_wrong_password_on_each_one_doubles_the_wait_up_to_a_quarter_of_an_hour(
            long failures, long seconds) {
        assertThat(forName(failures).waitAt(LAST)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"19, 0", "20, 1", "21, 2", "30, 900"})
    void an_address_must_wait_after_twenty_failures_under_any_names(long failures, long seconds) {
        assertThat(new Failures(0, null, failures, LAST).waitAt(LAST)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void the_wait_starts_at_the_last_failure_and_ends_to_the_microsecond() {
        var failures = forName(7);
        assertThat(failures.waitAt(LAST.plusSeconds(4).minusNanos(1000))).isEqualTo(Duration.ofNanos(1000));
        assertThat(failures.waitAt(LAST.plusSeconds(4))).isZero();
        assertThat(failures.waitAt(LAST.plusSeconds(400))).isZero();
    }

    @Test
    void of_two_waits_the_longer_one_counts() {
        assertThat(new Failures(5, LAST, 22, LAST).waitAt(LAST)).isEqualTo(Duration.ofSeconds(4));
        assertThat(new Failures(8, LAST, 20, LAST).waitAt(LAST)).isEqualTo(Duration.ofSeconds(8));
    }

    private static Failures forName(long failures) {
        return new Failures(failures, LAST, Math.min(failures, Failures.FREE_FOR_A_NAME), LAST);
    }
}
