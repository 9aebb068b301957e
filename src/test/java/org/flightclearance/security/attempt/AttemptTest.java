package org.flightclearance.security.attempt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptTest {

    @Test
    void an_attempt_reveals_neither_name_nor_address() {
        assertThat(Attempt.of("my password", "198.51.100.7").toString()).doesNotContain("password", "198.51");
    }

    @Test
    void name_and_address_of_an_attempt_are_kept_apart() {
        assertThat(Attempt.of("a", "bc").id())
                .isNotEqualTo(Attempt.of("ab", "c").id());
        assertThat(Attempt.of("a", "bc").address())
                .isEqualTo(Attempt.of("ab", "bc").address());
    }
}
