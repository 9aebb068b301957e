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
    void an_invalid_number_is_refused_with_the_name_of_the_setting(String value) {
        assertThatThrownBy(() -> UnusableSetting.wholeNumber("FCT_X", Optional.of(value), 100, "so many"))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContainingAll("FCT_X", "“" + value + "”", "0 to 100");
    }

    @Test
    void both_bounds_are_allowed() {
        assertThat(UnusableSetting.wholeNumber("FCT_X", Optional.of("0"), 100, "so many"))
                .isZero();
        assertThat(UnusableSetting.wholeNumber("FCT_X", Optional.of(" 100 "), 100, "so many"))
                .isEqualTo(100);
    }

    @Test
    void a_value_other_than_true_or_false_is_refused() {
        assertThat(UnusableSetting.truth("FCT_X", Optional.empty())).isFalse();
        assertThat(UnusableSetting.truth("FCT_X", Optional.of("true"))).isTrue();
        assertThatThrownBy(() -> UnusableSetting.truth("FCT_X", Optional.of("yes")))
                .hasMessageContainingAll("FCT_X", "“yes”");
    }
}
