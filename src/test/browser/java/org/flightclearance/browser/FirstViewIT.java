package org.flightclearance.browser;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class FirstViewIT {

    private static final int MOST_REQUESTS = 3;

    @Test
    void the_first_view_takes_three_requests(House house) {
        try (var stranger = Sitting.stranger(house, Seat.FRENCH)) {
            stranger.go("/sign-in");
            stranger.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(stranger.answers()).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        }
    }

    @Test
    void the_page_that_was_wanted_comes_after_the_first_sign_in_and_not_after_the_next(House house) {
        try (var clerk = Sitting.stranger(house, Seat.ENGLISH)) {
            clerk.go("/requests?q=UNO");
            clerk.signIn(House.CLERK);
            assertThat(clerk.path()).isEqualTo("/requests");
            clerk.leave(() ->
                    clerk.page().locator("form[action='/sign-out'] button").click());
            clerk.signIn(House.CLERK);
            assertThat(clerk.path()).isEqualTo("/");
        }
    }
}
