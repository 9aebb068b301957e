package org.flightclearance.api.protocol;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CallLimitTest {

    @Test
    void a_negative_rate_limit_stops_the_start() {
        assertThatThrownBy(() -> new CallLimit(Optional.of("-1"), null))
                .hasMessageContaining("FCT_RATE_LIMIT_PER_SECOND");
    }
}
