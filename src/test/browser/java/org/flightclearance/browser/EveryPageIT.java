package org.flightclearance.browser;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page, in English and in French, wide and narrow, with and without faults. */
@InChromium
class EveryPageIT {

    private static Round round;

    @BeforeAll
    static void go(House house) throws IOException {
        round = Round.through(house);
    }

    @Test
    void no_page_keeps_anybody_out() {
        assertThat(round.barriers).isEmpty();
    }

    @Test
    void nothing_is_cut_off_or_wider_than_the_window() {
        assertThat(round.cutOff).isEmpty();
    }

    @Test
    void a_page_weighs_14_kB_at_the_most() {
        assertThat(round.tooHeavy).isEmpty();
    }

    @Test
    void no_form_is_taken_that_is_empty() {
        assertThat(round.taken).isEmpty();
    }

    @Test
    void the_html_is_valid() throws Exception {
        assertThat(NuChecker.check(round.written())).isEmpty();
    }
}
