package org.flightclearance.alert.settings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a.traore@example.org", "A+alerts@mail-1.example.org", "o'neil_2@example.co"})
    void an_address_is_accepted(String text) {
        assertThat(AlertSettingsProfile.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@example.org",
                "a@",
                "a@.org",
                "a@example..org",
                "a@example.",
                "a@-example.org",
                "a@example.-org",
                "a@example-.org",
                "a b@example.org",
                "a@example.org,b@example.org",
                "a@example.org\nBcc: b@example.org",
                "A <a@example.org>",
                "a@b@example.org",
                "\u00e9@example.org"
            })
    void anything_else_is_refused(String text) {
        assertThat(AlertSettingsProfile.isEmail(text)).isFalse();
    }
}
