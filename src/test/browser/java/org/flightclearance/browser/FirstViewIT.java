package org.flightclearance.browser;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class FirstViewIT {

    private static final int MOST_REQUESTS = 3;

    @Test
    void the_first_page_needs_at_most_three_requests(BrowserFixture fixture) {
        try (var stranger = BrowserWindow.stranger(fixture, WindowOptions.FRENCH)) {
            stranger.go("/sign-in");
            stranger.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(stranger.answers()).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        }
    }

    @Test
    void the_page_asked_for_opens_after_the_first_sign_in_but_not_after_the_next(BrowserFixture fixture) {
        try (var clerk = BrowserWindow.stranger(fixture, WindowOptions.ENGLISH)) {
            clerk.go("/requests?q=UNO");
            clerk.signIn(BrowserFixture.CLERK);
            assertThat(clerk.path()).isEqualTo("/requests");
            clerk.leave(() ->
                    clerk.page().locator("form[action='/sign-out'] button").click());
            clerk.signIn(BrowserFixture.CLERK);
            assertThat(clerk.path()).isEqualTo("/");
        }
    }
}
