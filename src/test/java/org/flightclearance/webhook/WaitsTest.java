package org.flightclearance.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitsTest {

    private static final Instant NOW = Instant.parse("2022-10-05T12:00:00Z");

    @Test
    void each_wait_is_three_times_as_long_from_five_seconds_to_a_day() {
        assertThat(IntStream.rangeClosed(1, 12).mapToLong(failures -> seconds(failures, 0.5)))
                .containsExactly(5L, 15L, 45L, 135L, 405L, 1_215L, 3_645L, 10_935L, 32_805L, 86_400L, 86_400L, 86_400L);
    }

    @Test
    void a_wait_is_up_to_a_fifth_shorter_or_longer() {
        assertThat(seconds(1, 0)).isEqualTo(4);
        assertThat(seconds(1, 1)).isEqualTo(6);
    }

    @Test
    void what_the_receiver_wants_makes_the_wait_longer_but_never_shorter_and_never_longer_than_a_day() {
        assertThat(Waits.next(NOW, 1, NOW.plusSeconds(120), always(0.5))).isEqualTo(NOW.plusSeconds(120));
        assertThat(Waits.next(NOW, 1, NOW.plusSeconds(1), always(0.5))).isEqualTo(NOW.plusSeconds(5));
        assertThat(Waits.next(NOW, 1, NOW.plus(Duration.ofDays(400)), always(0.5)))
                .isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    private static long seconds(int failures, double random) {
        return Duration.between(NOW, Waits.next(NOW, failures, null, always(random)))
                .toSeconds();
    }

    private static RandomGenerator always(double number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return number;
            }
        };
    }
}
