package org.flightclearance.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ZoneDataTest {

    private static final ZoneId EL_AAIUN = ZoneId.of("Africa/El_Aaiun");

    @Test
    void an_edition_is_wrong_where_clocks_have_changed_since() {
        assertThat(ZoneData.isWrongIn(EL_AAIUN, "2025a")).isTrue();
        assertThat(ZoneData.isWrongIn(EL_AAIUN, "2026b")).isTrue();
        assertThat(ZoneData.isWrongIn(EL_AAIUN, "2026c")).isFalse();
        assertThat(ZoneData.isWrongIn(EL_AAIUN, "2027a")).isFalse();
        assertThat(ZoneData.isWrongIn(ZoneId.of("Africa/Bamako"), "2025a")).isFalse();
    }

    /** Whatever Java runs this: the rules that it has agree with what its edition is said to know. */
    @Test
    void the_edition_of_this_java_is_known_and_judged_rightly() {
        var edition = ZoneData.edition();
        assertThat(edition).matches("20\\d\\d[a-z]");
        var offset = EL_AAIUN.getRules().getOffset(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(ZoneData.isWrongIn(EL_AAIUN, edition)).isEqualTo(!offset.equals(ZoneOffset.UTC));
    }
}
