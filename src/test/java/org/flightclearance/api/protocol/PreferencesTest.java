package org.flightclearance.api.protocol;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            wait=30                          | 30
            WAIT = "5"                       | 5
            respond-async, wait=10           | 10
            wait=10; x=y, return=minimal     | 10
            wait=0                           | 0
            wait=60                          | 60
            wait=61                          | 60
            wait=999999999                   | 60
            """)
    void the_seconds_are_read_wherever_they_stand_and_are_at_most_60(String header, long seconds) {
        assertThat(Preferences.of(List.of(header)).waiting()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "wait", "wait=", "wait=x", "wait=-1", "wait=1.5", "await=3", "x-wait=3", "wait=9999999999"})
    void what_cannot_be_read_is_no_preference(String header) {
        assertThat(Preferences.of(List.of(header)).waiting()).isEmpty();
    }

    @Test
    void the_first_of_several_headers_that_names_it_counts() {
        assertThat(Preferences.of(List.of("respond-async", "wait=7", "wait=9")).waiting())
                .contains(Duration.ofSeconds(7));
        assertThat(Preferences.of(List.of()).waiting()).isEmpty();
    }
}
