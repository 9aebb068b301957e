package org.flightclearance.browser;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page, in English and French, wide and narrow, with and without faults. */
@InChromium
class AllPagesIT {

    private static PageTour tour;

    @BeforeAll
    static void go(BrowserFixture fixture) throws IOException {
        tour = PageTour.through(fixture);
    }

    @Test
    void no_page_has_accessibility_violations() {
        assertThat(tour.barriers).isEmpty();
    }

    @Test
    void nothing_is_cut_off_or_wider_than_the_window() {
        assertThat(tour.cutOff).isEmpty();
    }

    @Test
    void a_page_has_at_most_14_kB() {
        assertThat(tour.tooHeavy).isEmpty();
    }

    @Test
    void no_empty_form_is_accepted() {
        assertThat(tour.taken).isEmpty();
    }

    @Test
    void the_html_is_valid() throws Exception {
        assertThat(NuChecker.check(tour.written())).isEmpty();
    }
}
