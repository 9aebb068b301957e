package org.flightclearance.webhook.receiver;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2022-10-05T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120, 2022-10-05T12:02:00Z",
        "0, 2022-10-05T12:00:00Z",
        "'Wed, 05 Oct 2022 13:00:00 GMT', 2022-10-05T13:00:00Z",
        "soon,",
        "-1,",
        "99999999999,",
        "'',",
        ","
    })
    void the_header_holds_seconds_or_a_date(String header, Instant expected) {
        assertThat(RetryAfter.at(header, NOW)).isEqualTo(expected);
    }
}
