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
}
