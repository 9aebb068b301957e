package org.flightclearance.time;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.refusal.UnusableSetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UtcClockTest {

    private static final Optional<String> ALLOWED = Optional.of("true");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31T23:59:59Z",
                "2200-01-01T00:00:01Z",
                "+999999999-12-31T23:59:59Z",
                "2022-10-05",
                "soon"
            })
    void an_unreadable_clock_or_one_outside_1900_to_2199_is_refused(String instant) {
        assertThatThrownBy(() -> new UtcClock(Optional.of(instant), ALLOWED))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll("FCT_CLOCK", instant, "1900 and 2199");
    }

    @Test
    void a_fixed_clock_must_be_allowed_explicitly() {
        assertThatThrownBy(() -> new UtcClock(Optional.of("2022-10-05T09:00:00Z"), Optional.empty()))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("FCT_ALLOW_CLOCK=true");
    }

    @Test
    void a_fixed_clock_stands_still() {
        var fixed = new UtcClock(Optional.of("2022-10-05T09:00:00Z"), ALLOWED);
        assertThat(fixed.now()).isEqualTo("2022-10-05T09:00:00Z");
        assertThat(fixed.standsStill()).isTrue();
        assertThat(new UtcClock(Optional.empty(), Optional.empty()).standsStill())
                .isFalse();
    }
}
