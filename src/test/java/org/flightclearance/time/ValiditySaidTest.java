package org.flightclearance.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

import static org.assertj.core.api.Assertions.assertThat;

class ValiditySaidTest {

    private static final ZoneId KHARTOUM = ZoneId.of("Africa/Khartoum");

    @Test
    void whole_days_are_said_as_days_in_the_zone_and_the_last_one_is_included() {
        assertThat(said("2026-11-30T22:00:00Z", "2026-12-31T22:00:00Z", KHARTOUM))
                .isEqualTo("from 1 December 2026 to 31 December 2026");
        assertThat(said("2026-11-30T22:00:00Z", null, KHARTOUM)).isEqualTo("from 1 December 2026");
        assertThat(said(null, "2023-01-17T00:00:00Z", ZoneOffset.UTC)).isEqualTo("up to and including 16 January 2023");
        assertThat(said(null, null, KHARTOUM)).isEqualTo("at any time");
    }

    @Test
    void a_bound_within_a_day_is_said_as_an_instant() {
        assertThat(said("2026-11-30T22:00:00Z", "2026-12-01T12:00:00Z", KHARTOUM))
                .isEqualTo("from 1 December 2026 until 1 Dec 2026 12:00Z");
        assertThat(said("2026-12-01T00:00:00Z", null, KHARTOUM)).isEqualTo("from 1 Dec 2026 00:00Z");
        assertThat(said(null, "2026-12-01T12:00:00Z", KHARTOUM)).isEqualTo("before 1 Dec 2026 12:00Z");
    }

    @Test
    void french_says_days_as_french_does() {
        var validity = new Validity(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-17T00:00:00Z"));
        assertThat(Wording.in(Language.FR).say(validity.said(ZoneOffset.UTC)))
                .isEqualTo("du 1er décembre 2026 au 16 décembre 2026");
    }

    private static String said(@Nullable String from, @Nullable String to, ZoneId zone) {
        var validity = new Validity(from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to));
        return Wording.in(Language.EN).say(validity.said(zone));
    }
}
