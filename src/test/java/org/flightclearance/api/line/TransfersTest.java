package org.flightclearance.api.line;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.refusal.UnusableSetting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TransfersTest {

    @ParameterizedTest
    @CsvSource({
        "many, 24, FCT_TRANSFERS_PER_CALLER is “many”.",
        "0, 24, FCT_TRANSFERS_PER_CALLER is “0”.",
        "8, 0, FCT_TRANSFERS_PER_NODE is “0”.",
        "8, 10001, FCT_TRANSFERS_PER_NODE is “10001”."
    })
    void a_limit_that_is_no_number_of_files_stops_the_start_with_a_line_that_names_it(
            String ofACaller, String ofAll, String line) {
        assertThatThrownBy(() -> new Transfers(Optional.of(ofACaller), Optional.of(ofAll)))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith(line + " It has to be a whole number from 1 to 10000: ");
    }
}
