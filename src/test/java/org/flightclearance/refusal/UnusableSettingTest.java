package org.flightclearance.refusal;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnusableSettingTest {

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1.5", "ten", "", "1e3", "99999999999999999999"})
    void a_setting_that_is_no_such_number_is_refused_by_its_name(String value) {
        assertThatThrownBy(() -> UnusableSetting.wholeNumber("FCT_X", Optional.of(value), 100, "so many"))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll("FCT_X", "“" + value + "”", "0 to 100");
    }

    @Test
    void both_bounds_are_numbers_that_can_be_used() {
        assertThat(UnusableSetting.wholeNumber("FCT_X", Optional.of("0"), 100, "so many"))
                .isZero();
        assertThat(UnusableSetting.wholeNumber("FCT_X", Optional.of(" 100 "), 100, "so many"))
                .isEqualTo(100);
    }

    @Test
    void what_is_neither_true_nor_false_is_refused() {
        assertThat(UnusableSetting.truth("FCT_X", Optional.empty())).isFalse();
        assertThat(UnusableSetting.truth("FCT_X", Optional.of("true"))).isTrue();
        assertThatThrownBy(() -> UnusableSetting.truth("FCT_X", Optional.of("yes")))
                .hasMessageContainingAll("FCT_X", "“yes”");
    }
}
