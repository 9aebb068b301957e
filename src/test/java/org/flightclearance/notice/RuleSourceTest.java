package org.flightclearance.notice;

import org.junit.jupiter.api.Test;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;

import static org.assertj.core.api.Assertions.assertThat;

class RuleSourceTest {

    @Test
    void the_source_of_a_first_rule_is_said_in_the_language_of_the_reader() {
        for (var stored : Language.values()) {
            for (var reader : Language.values()) {
                var source = Wording.in(stored).text("source.drone_procedure");
                assertThat(RuleSource.text(source, Wording.in(reader)))
                        .isEqualTo(Wording.in(reader).text("source.drone_procedure"));
            }
        }
    }

    @Test
    void a_source_that_somebody_typed_is_said_as_it_is() {
        assertThat(RuleSource.text("Note verbale 7", Wording.in(Language.FR))).isEqualTo("Note verbale 7");
    }
}
