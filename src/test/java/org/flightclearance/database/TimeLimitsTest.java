package org.flightclearance.database;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.refusal.UnusableSetting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "soon, 4, 60, 6, FCT_DATABASE_STATEMENT_TIMEOUT is “soon”.",
        "5, 0, 60, 6, FCT_DATABASE_LOCK_TIMEOUT is “0”.",
        "5, 4, -1, 6, FCT_DATABASE_IDLE_TIMEOUT is “-1”.",
        "5, 4, 60, 86401, FCT_DATABASE_SOCKET_TIMEOUT is “86401”."
    })
    void a_limit_that_is_no_number_of_seconds_stops_the_start_with_a_line_that_names_it(
            String statement, String lock, String idle, String socket, String line) {
        assertThatThrownBy(() -> new TimeLimits(
                        "postgresql",
                        Optional.of(statement),
                        Optional.of(lock),
                        Optional.of(idle),
                        Optional.of(socket)))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith(line + " It has to be a whole number from 1 to 86400: ");
    }
}
