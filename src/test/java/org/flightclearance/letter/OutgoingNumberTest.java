package org.flightclearance.letter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutgoingNumberTest {

    @ParameterizedTest
    @CsvSource({
        "NV/2026/118, NV/2026/119",
        "NV/2026/0099, NV/2026/0100",
        "NV/2026/999, NV/2026/1000",
        "118/2026, 119/2026",
        "FP 40/MINUSMA/2026 (East), FP 41/MINUSMA/2026 (East)",
        "NV-12, NV-13",
        "2026-2026, 2027-2026",
        "120260, 120261"
    })
    void the_last_number_that_is_no_year_is_counted_up(String last, String next) {
        assertThat(OutgoingNumber.after(last, 2026)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"NV/2025/118", "118/2025", "Note verbale", "NV/2026", "''"})
    void nothing_is_proposed_after_another_year_or_without_a_number(String last) {
        assertThat(OutgoingNumber.after(last, 2026)).isEmpty();
    }

    @Test
    void nothing_is_proposed_after_nothing() {
        assertThat(OutgoingNumber.after(null, 2026)).isEmpty();
    }
}
