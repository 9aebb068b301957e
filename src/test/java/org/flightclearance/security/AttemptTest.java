package org.flightclearance.security;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptTest {

    @Test
    void neither_the_name_nor_the_address_can_be_read_from_an_attempt() {
        assertThat(Attempt.of("my password", "198.51.100.7").toString()).doesNotContain("password", "198.51");
    }

    @Test
    void a_name_and_an_address_are_kept_apart() {
        assertThat(Attempt.of("a", "bc").id())
                .isNotEqualTo(Attempt.of("ab", "c").id());
        assertThat(Attempt.of("a", "bc").address())
                .isEqualTo(Attempt.of("ab", "bc").address());
    }
}
